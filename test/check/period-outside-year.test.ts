import { describe, expect, test } from "vitest";
import { periodOutsideYear } from "../../src/check/period-outside-year.js";
import { inCell, judge } from "./support/judge.js";

const row = (no: string, start: string | null, end: string | null, raw = `${start} ถึง ${end}`) => ({
  no: { value: no },
  title: { value: `มาตรการที่ ${no}` },
  period: { value: { start, end }, raw, evidence: inCell(Number(no), 4, raw) },
});
const whole = (no: string) => row(no, "2025-10-01", "2026-09-30", "ตลอดปีงบประมาณ");
const judged = (measures: object[], more: object = {}) => judge(periodOutsideYear, { measures, ...more });

describe("fires", () => {
  test.each([
    ["starts a year too early", "2025-01-01", "2026-06-30"],
    ["ends too late", "2026-08-01", "2026-12-31"],
    ["lies in another year", "2024-10-01", "2025-09-30"],
    ["has an open start", null, "2027-01-31"],
  ])("for a period that %s", (_, start, end) => {
    const { findings } = judged([whole("1"), row("2", start, end)]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ messageId: "one-period", severity: "warning", measure: "2", fiscalYear: 2569 });
  });

  test("once for one printed period in several rows", () => {
    const late = (no: string) => row(no, "2026-01-01", "2026-12-31", "ม.ค. – ธ.ค. 2569");
    const { findings } = judged([late("1"), late("2"), late("3")]);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.evidence).toHaveLength(3);
  });

  test("once for a whole table of the year before", () => {
    const measures = [row("1", "2023-10-01", "2024-09-30"), row("2", "2023-12-01", "2024-03-31")];
    const { findings } = judged(measures, { measuresYear: 2567, kinds: ["implementation-report"] });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ messageId: "whole-table", expected: 2568, actual: 2567 });
  });

  test("for an implementation report of a year to come", () => {
    expect(judged([whole("1"), whole("2")], { kinds: ["implementation-report"] }).findings).toHaveLength(1);
  });
});

describe("stays silent", () => {
  test("for measures of the year after the result", () => {
    expect(judged([whole("1"), row("2", "2026-01-01", "2026-04-30")])).toEqual({ findings: [], state: "passed" });
  });

  test("for a period that is reversed: another rule says so", () => {
    expect(judged([whole("1"), row("2", "2026-10-01", "2026-09-30")]).findings).toEqual([]);
  });

  test("for periods with open sides inside the year", () => {
    expect(judged([row("1", null, "2026-03-31"), row("2", "2026-03-31", null)]).findings).toEqual([]);
  });

  test("for a table of another year in a document of another kind", () => {
    expect(judged([whole("1"), whole("2")], { kinds: ["memo"] }).findings).toEqual([]);
  });
});

test("says when it could not judge", () => {
  expect(judged([{ period: null }, { period: null }]).state).toBe("not-applicable");
  expect(judged([whole("1")], { measuresYear: null }).state).toBe("could-not-run");
});
