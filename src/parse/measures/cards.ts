import type { Grid } from "../grid.js";
import { transpose } from "../transpose.js";
import { type ColumnRole, matchHeader } from "./header-words.js";

const FEWEST_FIELDS = 3;

/**
 * A table of two columns that prints one field of a measure a row (`ผู้รับผิดชอบ | กองคลัง`), one measure below the
 * other: each measure as a grid of a header row and one row. A first row that only heads the two columns is left
 * out. Empty for any other table.
 */
export function cardGrids(grid: Grid): Grid[] {
  if (grid.columns !== 2 || grid.rows < FEWEST_FIELDS) return [];
  const cards: Grid[] = [];
  let start = 0;
  let seen = new Set<ColumnRole>();
  const close = (end: number) => {
    if (seen.size >= FEWEST_FIELDS && seen.has("title")) cards.push(transpose(rowsOf(grid, start, end)));
  };
  for (let row = 0; row < grid.rows; row += 1) {
    const role = grid.textAt(row, 0).length > 60 ? undefined : matchHeader(grid.textAt(row, 0))[0]?.role;
    if (role === undefined) continue;
    const heads = role === "title" && seen.size === 1 && seen.has(role);
    if (heads || (seen.has(role) && seen.size >= FEWEST_FIELDS)) {
      close(row);
      start = row;
      seen = new Set();
    }
    seen.add(role);
  }
  close(grid.rows);
  return cards;
}

function rowsOf(grid: Grid, from: number, end: number): Grid {
  const inside = (row: number) => row >= 0 && row < end - from;
  return {
    table: grid.table,
    rows: end - from,
    columns: grid.columns,
    cellAt: (row, column) => {
      const cell = inside(row) ? grid.cellAt(from + row, column) : null;
      return cell && { ...cell, row: cell.row - from };
    },
    blockAt: (row, column) => (inside(row) ? grid.blockAt(from + row, column) : null),
    textAt: (row, column) => (inside(row) ? grid.textAt(from + row, column) : ""),
    isCarriedDown: (row, column) => inside(row) && grid.isCarriedDown(from + row, column),
  };
}
