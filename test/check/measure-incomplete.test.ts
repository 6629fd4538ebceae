import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measureIncomplete } from "../../src/check/measure-incomplete.js";
import { unfinishedEnd } from "../../src/check/shared/unfinished.js";
import { inCell, judge } from "./support/judge.js";

const row = (no: number, more: object = {}) => ({
  no: { value: String(no), evidence: inCell(no, 0, String(no)) },
  title: { value: `จัดกิจกรรมที่ ${no}`, evidence: inCell(no, 1, "จัดกิจกรรม") },
  steps: [{ value: "แจ้งเวียนแนวปฏิบัติ" }],
  responsible: [{ value: "กองคลัง", evidence: inCell(no, 3, "กองคลัง") }],
  period: { value: { start: "2025-10-01", end: "2026-09-30" }, raw: "ทั้งปี", evidence: inCell(no, 4, "ทั้งปี") },
  monitoring: null,
  ...more,
});
const judged = (...measures: object[]) => judge(measureIncomplete, { measures }).findings;

describe("an unfinished text", () => {
  test.each([
    "มีการประชุมหัวหน้าส่วนราชการเมื่อวันที่",
    "แต่งตั้งคณะทำงานตามคำสั่งที่",
    "กำหนดแนวทางดังนี้",
    "มีช่องทางได้แก่",
    "ประกาศใช้คู่มือ และ",
    "เผยแพร่เอกสาร (",
    "จัดอบรมให้บุคลากร โดย",
  ])("fires for %s", (value) => {
    const findings = judged(row(1), row(2, { result: { value, evidence: inCell(2, 5, value) } }));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ messageId: "unfinished", severity: "warning", measure: "2" });
    expect(findings[0]?.evidence[0]).toMatchObject({ row: 2, column: 5 });
  });

  test.each([
    "จัดทำแผนการกำกับติดตาม",
    "เผยแพร่ให้เจ้าหน้าที่",
    "งดรับสิ่งของ",
    "ประสานงานหน่วยงานภายใน",
    "แก้ไขเรื่องที่ประชาชนมาติดต่อ",
    "แต่งตั้งเจ้าหน้าที่โดยเฉพาะ",
    "รวมงานด้านอื่นเข้าด้วยกัน",
    "อบรม (ITA) ครบทุกคน",
    "-",
    "",
  ])("stays silent for %s", (value) => {
    expect(judged(row(1), row(2, { result: { value } }))).toEqual([]);
  });

  test("may open a list that the next column holds", () => {
    expect(judged(row(1), row(2, { title: { value: "จัดกิจกรรมดังนี้" } }))).toEqual([]);
    expect(judged(row(1), row(2, { title: { value: "จัดกิจกรรมดังนี้" }, steps: [] }))).toHaveLength(1);
  });

  test("may open a list that the next step holds", () => {
    expect(judged(row(1), row(2, { steps: [{ value: "ดำเนินการดังนี้" }, { value: "แจ้งเวียน" }] }))).toEqual([]);
  });

  test("is told in bounded time from any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("ก", "ที่", "และ", " ", "(", "วันที่"), maxLength: 400 }), (text) => {
        const end = unfinishedEnd(text, true);
        return end === null || text.trimEnd().endsWith(end);
      }),
    );
  });
});

describe("an empty cell", () => {
  test("fires where all other rows fill it, and points at where it should stand", () => {
    const findings = judged(row(1), row(2), row(3, { responsible: [] }), row(4));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ messageId: "empty-cell", severity: "warning", measure: "3" });
    expect(findings[0]?.missingContributors).toEqual(["responsible"]);
    expect(findings[0]?.evidence[0]).toMatchObject({ table: 1, row: 3, column: 3, block: null });
  });

  test("is only noted where several are empty at once: the row may share the cells above", () => {
    const findings = judged(row(1), row(2), row(3, { responsible: [], period: null }), row(4));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ messageId: "empty-cells", severity: "info" });
  });

  test("is no fault where rows often leave it empty", () => {
    expect(judged(row(1), row(2, { responsible: [] }), row(3), row(4, { responsible: [] }))).toEqual([]);
  });

  test("is no fault in a further row of the same measure", () => {
    const sub = { ...row(2), no: { value: "1" }, responsible: [] };
    expect(judged(row(1), sub, row(3), row(4), row(5))).toEqual([]);
  });

  test("is no fault where the table has no such column", () => {
    const measures = [1, 2, 3, 4].map((no) => row(no, { period: null }));
    expect(judged(...measures)).toEqual([]);
  });

  test("is filled by a dash or by something unread", () => {
    const dash = { responsible: [{ value: "-" }] };
    expect(judged(row(1), row(2), row(3, dash), row(4, { period: { value: null, raw: "???" } }))).toEqual([]);
  });
});

test("needs measures", () => {
  const none = judge(measureIncomplete, {});
  expect(none.state).toBe("passed");
});
