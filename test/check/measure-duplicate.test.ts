import { describe, expect, test } from "vitest";
import { measureDuplicate } from "../../src/check/measure-duplicate.js";
import { inBlock, inCell, judge } from "./support/judge.js";

let place = 0;
const row = (no: string | null, title: string, steps: string[], more: object = {}) => {
  place += 1;
  return {
    no: no === null ? null : { value: no, evidence: inCell(place, 0, no) },
    title: { value: title, evidence: inCell(place, 1, title) },
    steps: steps.map((value) => ({ value })),
    ...more,
  };
};
const TITLE = "จัดทำแผนจัดซื้อจัดจ้าง";
const STEPS = ["รวบรวมความต้องการ", "ประกาศบนเว็บไซต์"];
const judged = (...measures: object[]) => judge(measureDuplicate, { measures }).findings;

describe("fires", () => {
  test("for one measure under two numbers", () => {
    const findings = judged(row("1", TITLE, STEPS), row("2", "อบรมพัสดุ", STEPS), row("3", `3. ${TITLE} `, STEPS));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ messageId: "other-number", severity: "warning", measure: "1" });
    expect(findings[0]?.message.th).toContain("1, 3");
  });

  test("only as a note across indicators", () => {
    const findings = judged(row("1", TITLE, STEPS, { indicator: 2 }), row("2", TITLE, STEPS, { indicator: 9 }));
    expect(findings[0]).toMatchObject({ messageId: "other-indicator", severity: "info" });
    expect(findings[0]?.message.en).toContain("2/1, 9/2");
  });

  test("as a note for a whole table", () => {
    const of = inBlock(10, "มาตรการ");
    const repeatedTables = [{ value: "มาตรการ", role: "table", rows: 8, of, evidence: inBlock(80, "มาตรการ") }];
    const { findings } = judge(measureDuplicate, { mentions: { repeatedTables } });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ messageId: "whole-table", severity: "info" });
    expect(findings[0]?.evidence.map(({ block }) => block)).toEqual([80, 10]);
  });
});

describe("stays silent", () => {
  test.each([
    ["a row repeated under its number", row("1", TITLE, STEPS), row("1", TITLE, STEPS)],
    ["sub-rows with other steps", row("3", TITLE, STEPS), row("3", TITLE, ["ติดตามผล"])],
    ["the same title with other steps", row("1", TITLE, STEPS), row("2", TITLE, ["ติดตามผล"])],
    ["the same steps under another title", row("1", TITLE, STEPS), row("2", "อบรมพัสดุ", STEPS)],
    ["rows without numbers", row(null, TITLE, STEPS), row(null, TITLE, STEPS)],
  ])("for %s", (_, one, two) => {
    expect(judged(one, two)).toEqual([]);
  });

  test("for a measure of another period where no steps are printed", () => {
    const period = (end: string) => ({ responsible: [], period: { value: { start: null, end }, raw: end } });
    expect(judged(row("1", TITLE, [], period("2026-01-31")), row("2", TITLE, [], period("2026-06-30")))).toEqual([]);
  });
});
