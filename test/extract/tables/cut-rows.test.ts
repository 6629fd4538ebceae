import { describe, expect, it } from "vitest";
import type { CellFit, RawCell } from "../../../src/extract/raw-items.js";
import { isMergeCut, isRowCut, withRest } from "../../../src/extract/tables/cut-rows.js";

const FULL: CellFit = { free: 5, below: 0.2, lines: 2, firstWord: 30, opensList: false, openBelow: false };
const cells = (texts: string[], fits: Partial<CellFit>[] = []): RawCell[] =>
  texts.map((raw, column) => ({ row: 0, column, raw, page: 1, fit: { ...FULL, ...fits[column] } }));
const SHORT = { free: 80 };

describe("isRowCut", () => {
  it("sees the rest of a row whose paragraphs go on and whose other cells have ended", () => {
    expect(isRowCut(cells(["3", "จัดทำคู่มือ", "กองคลัง"], [SHORT]), cells(["", "การปฏิบัติงาน", ""]), 0.5)).toBe(true);
  });

  it("keeps a row with figures of its own, with a number of its own, or below a page that had room", () => {
    expect(isRowCut(cells(["9", "การเปิดเผย", "95.0"]), cells(["", "คะแนนเฉลี่ย", "90.2"]), 0.5)).toBe(false);
    const numbered = [{ opensList: true }, {}];
    expect(isRowCut(cells(["1. ก", "ข"], numbered), cells(["2. ค", "ง"], numbered), 0.5)).toBe(false);
    expect(isRowCut(cells(["3", "จัดทำคู่มือ"]), cells(["", "การปฏิบัติงาน"]), 6)).toBe(false);
  });

  it("keeps a row whose text stands below a cell that was not full, high or wide", () => {
    const below = cells(["", "ขั้นตอน", "ต.ค. 2567"]);
    expect(isRowCut(cells(["3", "ก", "ข"], [{}, SHORT, SHORT]), below, 0.5)).toBe(false);
    expect(isRowCut(cells(["3", "ก", "ข"], [{}, {}, { below: 2 }]), below, 0.5)).toBe(false);
  });

  it("keeps a row of levels below a row of totals", () => {
    const below = cells(["ระดับผลการประเมิน", "A", "ผ่านดี"]);
    expect(isRowCut(cells(["คะแนนรวม", "94.40", "๙๑.๖๖"]), below, 0.5)).toBe(false);
  });

  it("takes the end of a range of dates for the rest of its start", () => {
    const end = (raw: string): RawCell[] => cells(["", "", raw], [{}, {}, { opensList: true }]);
    const start = cells(["ติดป้าย", "กองคลัง", "1 ตุลาคม 2567"], [SHORT, SHORT, SHORT]);
    expect(isRowCut(start, end("- 30 กันยายน 2568"), 0.5)).toBe(true);
    expect(isRowCut(start, end("- ประกาศ"), 0.5)).toBe(false);
    expect(isRowCut(cells(["ก", "ข", "ต.ค. ๖๗ –"], [SHORT, SHORT, SHORT]), end("ก.ย. ๖๘"), 0.5)).toBe(true);
  });

  it("trusts a border that is not drawn", () => {
    const open = { openBelow: true, ...SHORT };
    expect(isRowCut(cells(["3", "ก"], [open, open]), cells(["", "ข"]), null)).toBe(true);
  });
});

describe("isMergeCut", () => {
  it("takes an empty cell below a merged one for its rest, and a filled one only where the text runs on", () => {
    const [merged] = cells(["ก"]).map((cell) => ({ ...cell, rowSpan: 2 }));
    const [single, empty, filled] = [...cells(["ก"]), ...cells([""]), ...cells(["ข"])];
    if (!merged || !single || !empty || !filled) throw new Error("no cells");
    expect([isMergeCut(merged, empty), isMergeCut(single, empty)]).toEqual([true, false]);
    expect([isMergeCut(merged, filled), isMergeCut(single, filled)]).toEqual([true, false]);
  });
});

describe("withRest", () => {
  it("joins text, lines, boxes and differences, each with its page", () => {
    const part = (raw: string, page: number): RawCell => ({
      ...(cells([raw])[0] as RawCell),
      page,
      lines: [{ span: [0, raw.length], box: [0, 0, 1, 1], wraps: false }],
      glyphBoxes: new Float32Array(raw.length * 4).fill(page),
      differences: [{ page, span: [0, 1], box: null, readings: [] }],
    });
    const joined = withRest(part("abc", 1), { ...part("de", 2), otherReadings: [{ reader: "b", raw: "dx" }] });
    expect(joined.raw).toBe("abc\nde");
    expect(joined.lines?.map(({ span, wraps, page }) => [span, wraps, page])).toEqual([
      [[0, 3], true, undefined],
      [[4, 6], false, 2],
    ]);
    expect(joined.glyphBoxes).toHaveLength(6 * 4);
    expect(joined.otherReadings).toEqual([{ reader: "b", raw: "abc\ndx" }]);
    expect(joined.differences?.map(({ page, span }) => [page, span])).toEqual([
      [1, [0, 1]],
      [2, [4, 5]],
    ]);
  });
});
