import type { Aside, RawCell, RawTable } from "../raw-items.js";
import { headerRowsOf } from "../tables/header-rows.js";

/** A range of the decoded text. */
export interface Piece {
  start: number;
  end: number;
}

/** A row of flat text; `page` is that of its first line. */
export interface FlatRow {
  pieces: Piece[];
  page: number | null;
}

/** Drops columns at the right end that hold nothing in any row, down to `least`. */
export function usedColumns(text: string, rows: readonly FlatRow[], least: number): number {
  let columns = least;
  for (const row of rows) {
    for (let column = row.pieces.length; column > columns; column -= 1) {
      const piece = row.pieces[column - 1];
      if (piece && text.slice(piece.start, piece.end).trim() !== "") {
        columns = column;
        break;
      }
    }
  }
  return columns;
}

/** Makes a table of rows of ranges. A header of two rows gets the spans that its empty places stand for. */
export function tableOfRows(
  text: string,
  rows: readonly FlatRow[],
  columns: number,
  origin: RawTable["origin"],
  headerRows: number,
  asides: Aside[],
): RawTable {
  const cells: RawCell[] = [];
  rows.forEach((row, index) => {
    row.pieces.slice(0, columns).forEach((piece, column) => {
      cells.push({ row: index, column, raw: text.slice(piece.start, piece.end), page: row.page });
    });
  });
  const table: RawTable = { type: "table", origin, headerRows, cells, page: rows[0]?.page ?? null, afterBreak: true };
  if (asides.length > 0) table.asides = asides;
  if (headerRows >= 2) table.cells = withHeaderSpans(cells, headerRows);
  return table;
}

/** Header rows of rows of ranges. */
export function headerRowsOfPieces(text: string, rows: readonly FlatRow[], separated: boolean): number {
  const texts = rows.slice(0, 5).map((row) => row.pieces.map((piece) => text.slice(piece.start, piece.end)));
  return headerRowsOf(texts, separated);
}

function withHeaderSpans(cells: RawCell[], headerRows: number): RawCell[] {
  const top = headerRows - 2;
  const at = (row: number, column: number) => cells.find((cell) => cell.row === row && cell.column === column);
  const covered = new Set<RawCell>();
  const width = cells.reduce((most, cell) => (cell.row < headerRows ? Math.max(most, cell.column + 1) : most), 0);
  for (let column = 0; column < width; ) {
    const cell = at(top, column);
    let span = 1;
    if (!cell || cell.raw.trim() === "") {
      column += 1;
      continue;
    }
    const below = at(top + 1, column);
    if (below && below.raw.trim() === "") {
      cell.rowSpan = 2;
      covered.add(below);
    } else {
      for (let next = at(top, column + 1); next && next.raw.trim() === ""; next = at(top, column + span)) {
        if ((at(top + 1, column + span)?.raw.trim() ?? "") === "") break;
        covered.add(next);
        span += 1;
      }
      if (span > 1) cell.columnSpan = span;
    }
    column += span;
  }
  return cells.filter((cell) => !covered.has(cell));
}
