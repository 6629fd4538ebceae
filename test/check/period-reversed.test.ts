import { describe, expect, test } from "vitest";
import { periodReversed } from "../../src/check/period-reversed.js";
import { inCell, judge } from "./support/judge.js";

const raw = "1 ตุลาคม 2569 – 30 กันยายน 2569";
const reversed = { value: { start: "2026-10-01", end: "2026-09-30" }, raw };
const measure = (no: string, period: object | null) => ({
  no: { value: no },
  title: { value: `มาตรการที่ ${no}` },
  period: period && { evidence: inCell(Number(no), 4, raw), ...period },
});

test("fires once for one printed period, with every row that has it", () => {
  const { findings } = judge(periodReversed, { measures: [measure("1", reversed), measure("2", reversed)] });
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ severity: "warning", measure: "1", actual: "2026-10-01/2026-09-30" });
  expect(findings[0]?.evidence).toHaveLength(2);
  expect(findings[0]?.message.th).toContain("2569");
});

test("fires for each distinct period", () => {
  const other = { value: { start: "2026-05-01", end: "2026-02-28" }, raw: "พ.ค. – ก.พ. 2569" };
  expect(judge(periodReversed, { measures: [measure("1", reversed), measure("2", other)] }).findings).toHaveLength(2);
});

describe("stays silent", () => {
  test.each([
    ["one day", { start: "2026-02-28", end: "2026-02-28" }],
    ["an open start", { start: null, end: "2026-02-28" }],
    ["an open end", { start: "2026-02-28", end: null }],
  ])("for %s", (_, value) => {
    expect(judge(periodReversed, { measures: [measure("1", { value, raw: "ก.พ. 2569" })] }).findings).toEqual([]);
  });
});

test("says when it could not judge", () => {
  const without = [{ period: null }, { period: null }];
  const unread = [measure("1", { value: null, raw: "??" }), measure("2", { value: null, raw: "??" })];
  expect(judge(periodReversed, { measures: without }).state).toBe("not-applicable");
  expect(judge(periodReversed, { measures: unread }).state).toBe("could-not-run");
});
