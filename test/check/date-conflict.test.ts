import { describe, expect, test } from "vitest";
import { dateConflict } from "../../src/check/date-conflict.js";
import { inBlock, judge } from "./support/judge.js";

let block = 70;
const date = (value: string, role: string, raw: string, more: object = {}) => {
  block += 1;
  return { value, role, raw, group: "meeting 1", evidence: inBlock(block, raw), ...more };
};
const dated = (...dates: object[]) => judge(dateConflict, { mentions: { dates } });

describe("fires", () => {
  test("once for minutes whose date contradicts title and number", () => {
    const { findings } = dated(
      date("2021-01", "meeting-month", "เดือน มกราคม 2564"),
      date("2021", "meeting-number", "ครั้งที่ 1/2564"),
      date("2020-06-16", "meeting", "16 มิถุนายน 2563"),
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ messageId: "meeting", severity: "warning" });
    expect(findings[0]?.evidence).toHaveLength(3);
    expect(findings[0]?.message.th).toContain("ครั้งที่ 1/2564");
    expect(findings[0]?.message.th).toContain("16 มิถุนายน 2563");
  });

  test.each([
    ["two days", "2021-01-29", "meeting", "2021-01-30", "meeting"],
    ["a memorandum and an order", "2023-10-05", "memo", "2022-10-05", "order"],
    ["a number of another year", "2021", "meeting-number", "2023-01-05", "meeting"],
  ])("for %s", (_, one, role, two, otherRole) => {
    expect(dated(date(one, role, one), date(two, otherRole, two)).findings).toHaveLength(1);
  });
});

describe("stays silent", () => {
  test.each([
    ["a day within its month and year", "2021-01-29", "meeting", "2021-01", "meeting-month"],
    ["a number by calendar year", "2021", "meeting-number", "2021-12-01", "meeting"],
    ["a number by fiscal year", "2021", "meeting-number", "2020-10-20", "meeting"],
    ["a date printed twice", "2021-01-29", "meeting", "2021-01-29", "body"],
  ])("for %s", (_, one, role, two, otherRole) => {
    expect(dated(date(one, role, one), date(two, otherRole, two))).toEqual({ findings: [], state: "passed" });
  });

  test("for the days of one event in one line", () => {
    const evidence = inBlock(90, "วันที่ 15 และ 17 มกราคม 2564");
    const days = ["2021-01-15", "2021-01-17"].map((day) => date(day, "meeting", day, { evidence }));
    expect(dated(...days).findings).toEqual([]);
  });

  test("for dates of different events", () => {
    const other = { group: "meeting 2" };
    expect(dated(date("2021-01-15", "meeting", "a"), date("2022-01-15", "meeting", "b", other)).state).toBe(
      "not-applicable",
    );
    expect(dated(date("2021-01-15", "meeting", "a"), date("2022-01-15", "body", "b", { group: null })).state).toBe(
      "not-applicable",
    );
  });
});
