import { squash } from "../../thai/loose.js";
import { findNumbers, type NumberToken } from "../../thai/numbers.js";
import type { Grid } from "../grid.js";
import type { NamedRow } from "./assignment.js";
import { readIndicatorCell } from "./indicator-cell.js";
import { rowKindOf } from "./row-kinds.js";

const FEWEST_INDICATORS = 3;
const LONGEST_NUMBER_CELL = 40;

/** The column that names indicators, and its rows. */
export interface Axis {
  column: number;
  rows: NamedRow[];
}

/** Finds the column in which most of the ten indicators are named beside a number; null where none names three. */
export function findAxis(grid: Grid): Axis | null {
  let best: (Axis & { matched: number }) | null = null;
  for (let column = 0; column < grid.columns; column += 1) {
    const rows: NamedRow[] = [];
    for (let row = 0; row < grid.rows; row += 1) {
      if (grid.isCarriedDown(row, column)) continue;
      const text = grid.textAt(row, column);
      if (text === "" || text.length > 160) continue;
      const cell = readIndicatorCell(text);
      if (cell.no === null && rowKindOf(text).kind !== "none") continue;
      if (cell.no === null && row < grid.table.headerRows && grid.rows === grid.table.rows) continue;
      if ((cell.name !== "" || cell.no !== null) && (cell.score || hasNumber(grid, row, column)))
        rows.push({ row, cell, numberBeside: numberBeside(grid, row, column) });
    }
    const matched = new Set(rows.map((r) => r.cell.no).filter((no) => no !== null)).size;
    if (matched >= FEWEST_INDICATORS && (!best || matched > best.matched))
      best = { column, rows: trimmed(rows), matched };
  }
  return best;
}

/** Without the rows before the first and behind the last indicator that carry no number of their own. */
function trimmed(rows: NamedRow[]): NamedRow[] {
  const belongs = (row: NamedRow) => row.cell.no !== null || row.cell.printedNo !== null || row.numberBeside !== null;
  const first = rows.findIndex(belongs);
  return rows.slice(first, rows.findLastIndex(belongs) + 1);
}

function hasNumber(grid: Grid, row: number, column: number): boolean {
  for (let other = 0; other < grid.columns; other += 1) {
    if (other !== column && numberOf(grid.textAt(row, other))) return true;
  }
  return false;
}

function numberBeside(grid: Grid, row: number, column: number): number | null {
  for (let other = column - 1; other >= 0; other -= 1) {
    const text = squash(grid.textAt(row, other)).replace(/[.)]$/, "");
    if (/^[0-9]{1,2}$/.test(text)) return Number(text);
  }
  return null;
}

/** The first number of a short cell; null for empty cells and running text. */
export function numberOf(text: string): NumberToken | null {
  if (text === "" || text.length > LONGEST_NUMBER_CELL) return null;
  return findNumbers(text)[0] ?? null;
}
