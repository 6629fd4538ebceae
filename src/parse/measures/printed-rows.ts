import type { Block } from "../../model/document.js";
import type { Span } from "../../model/place.js";
import type { Grid } from "../grid.js";
import { type Columns, headerRepeats } from "./columns.js";
import { isOnlyNumber } from "./row-number.js";

/** A filled cell of a row. `own` is false where a merge carries it from another row. */
export interface RowCell {
  block: Block;
  /** The trimmed range of the block's cleaned text. */
  span: Span;
  text: string;
  own: boolean;
  columnSpan: number;
}

/** A printed row below the header; `cells` by column, empty cells left out. */
export interface PrintedRow {
  table: number;
  row: number;
  /** Counts the parts between page breaks and repeated headers. */
  part: number;
  opensPart: boolean;
  /** In a marked-up table of a format without pages: merges are told, page breaks are not. */
  unpaged: boolean;
  cells: Map<number, RowCell>;
  /** The cell that heads the title where it numbers the measure: `มาตรการที่ 2` beside the title. */
  numberedHead?: RowCell;
}

const NOTHING = /^[\s\-–—_.…:|]*$/;

/** The rows of a table below its header, without blank rows, rules and headers printed again. */
export function printedRows(grid: Grid, columns: Columns): PrintedRow[] {
  const starts = new Set(
    grid.table.parts.flatMap((part) => (part.continuesRow || part.firstRow <= columns.firstRow ? [] : [part.firstRow])),
  );
  const unpaged = grid.table.origin === "marked-up" && grid.table.parts.every((each) => each.page === null);
  const repeatsHeader = headerRepeats(grid, columns);
  const rows: PrintedRow[] = [];
  let part = 0;
  let opensPart = true;
  for (let row = columns.firstRow; row < grid.rows; row += 1) {
    if (starts.has(row) && rows.length > 0) {
      part += 1;
      opensPart = true;
    }
    if (row > columns.firstRow && repeatsHeader(row)) {
      part += rows.length > 0 && !opensPart ? 1 : 0;
      opensPart = true;
      continue;
    }
    const cells = cellsOf(grid, row);
    if (![...cells.values()].some((cell) => cell.own && !NOTHING.test(cell.text))) continue;
    const head = row === columns.firstRow ? numberedHead(grid, columns) : null;
    rows.push({
      table: grid.table.index,
      row,
      part,
      opensPart: opensPart && rows.length > 0,
      unpaged,
      cells,
      ...(head && { numberedHead: head }),
    });
    opensPart = false;
  }
  return rows;
}

function numberedHead(grid: Grid, { roles, firstRow }: Columns): RowCell | null {
  const block = firstRow > 0 ? grid.blockAt(firstRow - 1, roles.indexOf("title")) : null;
  return block && /ที่/.test(block.text) && isOnlyNumber(block.text) ? wholeBlock(block) : null;
}

function cellsOf(grid: Grid, row: number): Map<number, RowCell> {
  const cells = new Map<number, RowCell>();
  for (let column = 0; column < grid.columns; column += 1) {
    const cell = grid.cellAt(row, column);
    const block = grid.blockAt(row, column);
    if (!cell || !block || cell.column !== column) continue;
    const read = wholeBlock(block);
    if (read.text !== "") cells.set(column, { ...read, own: cell.row === row, columnSpan: cell.columnSpan });
  }
  return cells;
}

/** All the words of a block as a cell. */
export function wholeBlock(block: Block): RowCell {
  return partOfBlock(block, 0);
}

/** The words of a block from an offset of its text on as a cell. */
export function partOfBlock(block: Block, from: number): RowCell {
  const part = block.text.slice(from);
  const text = part.trim();
  const start = from + part.length - part.trimStart().length;
  return { block, span: [start, start + text.length], text, own: true, columnSpan: 1 };
}
