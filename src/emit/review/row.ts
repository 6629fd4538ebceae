import type { Document, Table } from "../../model/document.js";
import type { Evidence } from "../../model/place.js";
import type { RowAround } from "../../model/review.js";
import { shortened } from "./marks.js";

const LONGEST_CELL = 240;
const LONGEST_HEADER = 120;
const BETWEEN_HEADERS = " · ";

/** The row of the table that a place stands in, with the words of its columns' headers; null outside tables. */
export function rowAround(
  { tables, blocks }: Pick<Document, "tables" | "blocks">,
  evidence: Evidence,
): RowAround | null {
  const { table: index, row, column } = evidence;
  const table = index === null ? undefined : tables[index];
  if (!table || row === null || column === null || row >= table.rows || column >= table.columns) return null;
  const textOf = (block: number | null, most: number) =>
    shortened(block === null ? "" : (blocks[block]?.text ?? ""), most);
  const headers: string[][] = Array.from({ length: table.columns }, () => []);
  const cells: string[] = new Array(table.columns).fill("");
  let own = column;
  for (const cell of cellsOf(table, row)) {
    const end = Math.min(table.columns, cell.column + cell.columnSpan);
    if (cell.row < table.headerRows && row >= table.headerRows) {
      const text = textOf(cell.block, LONGEST_HEADER);
      for (let at = cell.column; at < end; at += 1) if (text && !headers[at]?.includes(text)) headers[at]?.push(text);
    }
    if (cell.row <= row && row < cell.row + cell.rowSpan) {
      cells[cell.column] = textOf(cell.block, LONGEST_CELL);
      if (cell.column <= column && column < end) own = cell.column;
    }
  }
  return { headers: headers.map((texts) => texts.join(BETWEEN_HEADERS)), cells, column: own };
}

/** The cells of the header rows and of one row. */
function cellsOf({ cells, headerRows }: Table, row: number): Table["cells"] {
  return cells.filter((cell) => cell.row < headerRows || (cell.row <= row && row < cell.row + cell.rowSpan));
}
