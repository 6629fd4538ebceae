import { describe, expect, it } from "vitest";
import { rowAround } from "../../../src/emit/review/row.js";
import type { Cell, Table } from "../../../src/model/document.js";
import { NOWHERE } from "../../../src/model/place.js";
import { block, documentOf } from "./documents.js";

const TEXTS = ["ด้าน", "คะแนน", "ปี 2566", "ปี 2567", "IIT", "84.10", "85.20", "86.30", "87.40"];

function cell(row: number, column: number, index: number, rowSpan = 1, columnSpan = 1): Cell {
  return { row, column, rowSpan, columnSpan, header: row < 2, block: index };
}

const table: Table = {
  index: 0,
  origin: "ruled",
  rows: 4,
  columns: 3,
  headerRows: 2,
  cells: [
    cell(0, 0, 0, 2),
    cell(0, 1, 1, 1, 2),
    cell(1, 1, 2),
    cell(1, 2, 3),
    cell(2, 0, 4, 2),
    cell(2, 1, 5),
    cell(2, 2, 6),
    cell(3, 1, 7),
    cell(3, 2, 8),
  ],
  parts: [{ firstRow: 0, page: 1, repeatedHeader: [] }],
};
const document = documentOf(
  TEXTS.map((text, index) => block(index, text)),
  [table],
);

function rowOf(row: number, column: number) {
  return rowAround(document, { ...NOWHERE, table: 0, row, column });
}

describe("rowAround", () => {
  it("gives the cells of a row with the words above them, spans taken along", () => {
    expect(rowOf(3, 2)).toEqual({
      headers: ["ด้าน", "คะแนน · ปี 2566", "คะแนน · ปี 2567"],
      cells: ["IIT", "86.30", "87.40"],
      column: 2,
    });
  });

  it("points at the cell that covers the place", () => {
    expect(rowOf(0, 2)).toEqual({ headers: ["", "", ""], cells: ["ด้าน", "คะแนน", ""], column: 1 });
  });

  it("is nothing outside of tables", () => {
    expect(rowOf(9, 0)).toBeNull();
    expect(rowAround(document, { ...NOWHERE, table: 4, row: 0, column: 0 })).toBeNull();
    expect(rowAround(document, NOWHERE)).toBeNull();
  });
});
