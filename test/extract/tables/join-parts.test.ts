import { describe, expect, it } from "vitest";
import { buildDocument } from "../../../src/extract/document-builder.js";
import type { RawBlock, RawCell, RawItem, RawTable } from "../../../src/extract/raw-items.js";
import { linesOf, rowsOf } from "../laid-out.js";

const HEAD = { mediaType: "x/y", encoding: null, textLayer: "native" as const, readers: [{ name: "r", version: "1" }] };
const build = (...items: RawItem[]) => buildDocument(HEAD, items);
const block = (kind: RawBlock["kind"], raw: string, page?: number): RawBlock => ({ type: "block", kind, raw, page });
const table = (rows: string[][], more: Partial<RawTable> = {}): RawTable => ({
  type: "table",
  origin: "ruled",
  headerRows: 1,
  cells: rows.flatMap((row, index) => row.map((raw, column): RawCell => ({ row: index, column, raw }))),
  ...more,
});
const HEADER = ["มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา"];

describe("parts of tables", () => {
  it("joins over pages, drops the repeated header and keeps the reading order", () => {
    const document = build(
      table([HEADER, ["ก", "ข", "ค"]], { page: 1 }),
      block("page-number", "1", 1),
      block("header", "รายงาน", 2),
      table([HEADER, ["ง", "จ", "ฉ"]], { page: 2 }),
      block("paragraph", "จบ", 2),
    );
    expect(rowsOf(document)).toEqual([HEADER, ["ก", "ข", "ค"], ["ง", "จ", "ฉ"]]);
    expect(document.blocks.map((b) => b.text).join(" ")).toBe(
      `${HEADER.join(" ")} ก ข ค 1 รายงาน ${HEADER.join(" ")} ง จ ฉ จบ`,
    );
    expect(document.tables[0]?.parts).toEqual([
      { firstRow: 0, page: 1, repeatedHeader: [] },
      { firstRow: 2, page: 2, repeatedHeader: [8, 9, 10] },
    ]);
    expect(document.blocks[11]).toMatchObject({ place: { table: 0, row: 2, column: 0 }, page: 2 });
  });

  it("joins a part without a header on the next page only, and only under as many columns", () => {
    const first = table([HEADER, ["ก", "ข", "ค"]], { page: 1 });
    const rest = (page: number, row: string[]) => table([row], { page, headerRows: 0 });
    expect(build(first, rest(2, ["ง", "จ", "ฉ"])).tables).toHaveLength(1);
    expect(build(first, rest(1, ["ง", "จ", "ฉ"])).tables).toHaveLength(2);
    expect(build(first, rest(2, ["ง", "จ"])).tables).toHaveLength(2);
    expect(build(first, block("paragraph", "คั่น"), rest(2, ["ง", "จ", "ฉ"])).tables).toHaveLength(2);
  });

  it("finds the columns of a part that shows fewer by their borders", () => {
    const first = table([HEADER, ["ก", "ข", "ค"]], { page: 1, columnEdges: [50, 200, 300, 400] });
    const merged = (edges: number[]) => table([["รวม", "ฉ"]], { page: 2, headerRows: 0, columnEdges: edges });
    const joined = build(first, merged([52, 297, 401]));
    expect(joined.tables).toHaveLength(1);
    expect(joined.tables[0]?.cells.slice(-2).map((c) => [c.row, c.column, c.columnSpan])).toEqual([
      [2, 0, 2],
      [2, 2, 1],
    ]);
    expect(build(first, merged([52, 250, 401])).tables).toHaveLength(2);
  });

  it("keeps tables apart that only have the same width", () => {
    const other = ["ตัวชี้วัด", "คะแนน", "หมายเหตุ"];
    expect(
      build(table([HEADER, ["ก", "ข", "ค"]], { page: 1 }), table([other, ["1", "2", "3"]], { page: 2 })).tables,
    ).toHaveLength(2);
  });

  it("recognises a repeated header of two rows, or its first row alone", () => {
    const two = [
      ["ที่", "คะแนน", ""],
      ["", "2566", "2567"],
    ];
    const document = build(
      table([...two, ["1", "80", "90"]], { page: 1, headerRows: 2 }),
      table([...two, ["2", "81", "91"], [...(two[0] ?? [])], ["3", "82", "92"]], { page: 2, headerRows: 2 }),
    );
    expect(rowsOf(document).map((row) => row[0])).toEqual(["ที่", "", "1", "2", "3"]);
    expect(document.tables[0]?.parts.map((p) => [p.firstRow, p.repeatedHeader.length])).toEqual([
      [0, 0],
      [3, 6],
      [4, 3],
    ]);
  });

  it("takes no row for a header repeated that only says the same as the row above", () => {
    expect(
      build(
        table(
          [
            ["ก", "ข"],
            ["ก", "ข"],
            ["ก", "ข"],
          ],
          { headerRows: 0 },
        ),
      ).tables[0]?.rows,
    ).toBe(3);
  });

  it("keeps rows that only a merged cell reaches into, and shortens it over a dropped header", () => {
    const again = HEADER.map((raw, column) => ({ row: 2, column, raw }));
    const cells: RawCell[] = [
      ...HEADER.map((raw, column) => ({ row: 0, column, raw })),
      { row: 1, column: 0, raw: "ก", rowSpan: 3 },
      { row: 1, column: 1, raw: "ข" },
      { row: 3, column: 1, raw: "ค" },
    ];
    const spanOf = (more: RawCell[]) => {
      const found = build({ type: "table", origin: "marked-up", headerRows: 1, cells: [...cells, ...more] }).tables[0];
      return [found?.rows, found?.cells.find((c) => c.row === 1)?.rowSpan];
    };
    expect(spanOf([])).toEqual([4, 3]);
    expect(spanOf(again)).toEqual([3, 2]);
  });
});

describe("document builder", () => {
  it("gives typed empty cells a block and undrawn ones none, keeps readings, boxes and differences", () => {
    const difference = { page: 1, span: [0, 1] as [number, number], box: null, readings: [] };
    const document = build(
      block("paragraph", "ก"),
      table([["", "ข"]], {
        headerRows: 0,
        page: 1,
        cells: [
          { row: 0, column: 0, raw: "" },
          {
            row: 0,
            column: 1,
            raw: "ข",
            box: [0, 0, 1, 1],
            otherReadings: [{ reader: "b", raw: "บ" }],
            differences: [difference],
          },
          { row: 0, column: 2, raw: "", drawn: false },
          { row: 0, column: 3, raw: "ลับ", kind: "hidden" },
        ],
      }),
    );
    expect(document.tables[0]?.cells.map((c) => c.block)).toEqual([1, 2, null, 3]);
    expect(document.blocks[2]).toMatchObject({
      box: [0, 0, 1, 1],
      page: 1,
      readings: [
        { reader: "r", raw: "ข" },
        { reader: "b", raw: "บ" },
      ],
    });
    expect(document.readerDifferences).toEqual([{ ...difference, block: 2 }]);
    expect(document.blocks[3]?.kind).toBe("hidden");
    expect(linesOf(document)).toEqual(["paragraph: ก"]);
  });
});
