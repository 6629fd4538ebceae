import type { Document, Table } from "../model/document.js";
import { squash } from "../thai/loose.js";
import { type Grid, gridOf } from "./grid.js";
import { matchHeader } from "./measures/header-words.js";

const FEWEST_HEADS = 3;
const HEAD_SHARE = 0.6;
const LONGEST_HEAD = 60;
const FIGURE = /[0-9][.,][0-9]|^[0-9]+$/;

const known = new WeakMap<Table, readonly Table[]>();

/**
 * The tables that a table is made of: one with another head below its rows is several that nothing parts. Each part has
 * the index of the whole; a table without such a row is itself.
 */
export function stackedTables(document: Document, table: Table): readonly Table[] {
  const found = known.get(table);
  if (found) return found;
  const grid = gridOf(document, table);
  const starts = [0, ...headsBelow(grid)];
  const parts = starts.length === 1 ? [table] : starts.map((start, index) => partOf(table, start, starts[index + 1]));
  known.set(table, parts);
  return parts;
}

/** The rows that head a table of their own: head words, other ones than the first row's, below a row of another kind. */
function headsBelow(grid: Grid): number[] {
  const starts: number[] = [];
  const first = wordsOf(grid, 0);
  for (let row = Math.max(2, grid.table.headerRows + 1); row < grid.rows - 1; row += 1) {
    if (!isHead(grid, row) || isHead(grid, row - 1)) continue;
    const words = wordsOf(grid, row);
    const again = words.filter((word) => first.includes(word)).length;
    if (again * 2 <= words.length) starts.push(row);
  }
  return starts;
}

function wordsOf(grid: Grid, row: number): string[] {
  const words: string[] = [];
  for (let column = 0; column < grid.columns; column += 1) {
    const text = grid.cellAt(row, column)?.column === column ? squash(grid.textAt(row, column)) : "";
    if (text !== "") words.push(text);
  }
  return words;
}

function isHead(grid: Grid, row: number): boolean {
  const words = wordsOf(grid, row);
  if (words.length < FEWEST_HEADS || words.some((word) => word.length > LONGEST_HEAD || FIGURE.test(word)))
    return false;
  const heads = words.filter((word) => {
    const [match] = matchHeader(word, word.length / 3);
    return match !== undefined && match.weight >= word.length / 3;
  });
  return heads.length >= FEWEST_HEADS && heads.length >= words.length * HEAD_SHARE;
}

function partOf(table: Table, start: number, end: number = table.rows): Table {
  const inside = table.cells.filter((cell) => cell.row >= start && cell.row < end);
  const parts = table.parts.filter(({ firstRow }) => firstRow > start && firstRow < end);
  const opening = table.parts.findLast(({ firstRow }) => firstRow <= start);
  return {
    ...table,
    rows: end - start,
    headerRows: start === 0 ? table.headerRows : 1,
    cells: inside.map((cell) => ({ ...cell, row: cell.row - start, rowSpan: Math.min(cell.rowSpan, end - cell.row) })),
    parts: [
      { firstRow: 0, page: opening?.page ?? null, repeatedHeader: [] },
      ...parts.map((part) => ({ ...part, firstRow: part.firstRow - start })),
    ],
  };
}
