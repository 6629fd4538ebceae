import { squash } from "../../thai/loose.js";
import { findNumbers, type NumberToken } from "../../thai/numbers.js";
import type { Grid } from "../grid.js";
import { remembered } from "../remembered.js";
import type { NamedRow } from "./assignment.js";
import { headsIndicator, readIndicatorCell } from "./indicator-cell.js";
import { rowKindOf } from "./row-kinds.js";

const FEWEST_INDICATORS = 3;
const LONGEST_NUMBER_CELL = 40;
const LONGEST_NAME_CELL = 160;
const DIGIT = /[0-9๐-๙]/;
const SCORE_OR_YEAR = /^[0-9]{1,3}[.,][0-9]{1,2}$|^25[5-7][0-9]$/;
const TORN_SCORE = /^\s*[0-9]{2,3}[.,-][\s0-9.,-]{1,6}$/;

/** The column that names indicators, and its rows. */
export interface Axis {
  column: number;
  rows: NamedRow[];
}

/** Finds the column in which most of the ten indicators are named beside a number; null where none names three. */
export function findAxis(grid: Grid): Axis | null {
  let best: (Axis & { matched: number }) | null = null;
  const numbers = numbersByRow(grid);
  const beside = new Array<number | null>(grid.rows).fill(null);
  for (let column = 0; column < grid.columns; column += 1) {
    const rows: NamedRow[] = [];
    for (let row = 0; row < grid.rows; row += 1) {
      const text = grid.textAt(row, column);
      const numberBeside = beside[row] ?? null;
      beside[row] = bareNumber(text) ?? numberBeside;
      if (text === "" || text.length > LONGEST_NAME_CELL || grid.isCarriedDown(row, column)) continue;
      if (grid.columns > 1 && (grid.cellAt(row, column)?.columnSpan ?? 1) >= grid.columns) continue;
      const hasNumber = (numbers[row] ?? 0) > (numberOf(text) ? 1 : 0);
      if ((!hasNumber && !DIGIT.test(text)) || SCORE_OR_YEAR.test(text)) continue;
      const cell = readIndicatorCell(text);
      if ((cell.name === "" && cell.no === null) || (!cell.score && !hasNumber)) continue;
      if (cell.no === null && row < grid.table.headerRows && grid.rows === grid.table.rows) continue;
      if (cell.no === null && rowKindOf(text).kind !== "none") continue;
      rows.push({ row, cell, numberBeside });
    }
    const numbered = rows.every(({ cell }) => cell.no === null) ? numberedRun(grid, column) : [];
    if (numbered.length > 0) rows.splice(0, rows.length, ...numbered);
    completeRun(grid, column, rows);
    const matched = new Set(rows.map((r) => r.cell.no).filter((no) => no !== null)).size;
    if (matched >= FEWEST_INDICATORS && (!best || matched > best.matched))
      best = { column, rows: trimmed(rows), matched };
  }
  return best;
}

/** Most of a run of ten that must be read for the rest to follow from their places. */
const FEWEST_OF_RUN = 6;

/**
 * Where most rows are headed by the indicators' bare numbers one after another, one that is misread takes the number of its
 * place; between two of them also one of which `ตัวชี้วัดที่` alone was read.
 */
function completeRun(grid: Grid, column: number, rows: NamedRow[]): void {
  const bare = rows.filter(({ cell }) => cell.name === "" && cell.no !== null);
  const [first, last] = [bare[0], bare.at(-1)];
  if (!first || !last || bare.length < FEWEST_OF_RUN) return;
  const offset = first.row - (first.cell.no ?? 0);
  if (bare.some(({ row, cell }) => row - (cell.no ?? 0) !== offset)) return;
  for (const each of rows) {
    const no = each.row - offset;
    const fits = no >= 1 && no <= 10 && new RegExp(`(?<![0-9])${no}\\s*$`).test(grid.textAt(each.row, column));
    if (each.cell.no === null && fits) each.cell = bareIndicator(no);
  }
  for (let row = first.row + 1; row < last.row; row += 1) {
    const at = rows.findIndex((each) => each.row >= row);
    const known = rows[at]?.row === row ? rows[at] : null;
    if ((known && known.cell.no !== null) || !headsIndicator(grid.textAt(row, column))) continue;
    rows.splice(at, known ? 1 : 0, {
      row,
      cell: bareIndicator(row - offset),
      numberBeside: known?.numberBeside ?? null,
    });
  }
}

const HEADS_NUMBERS = /^(?:ตัวชี้วัด|ตชว)(?:ที่|\(?ข้อที่\)?)?$/;

/** The bare numbers 1 to 10 below `ตัวชี้วัด(ที่)`, one after another, without names beside them; else none. */
function numberedRun(grid: Grid, column: number): NamedRow[] {
  for (let head = 0; head < grid.rows - 10; head += 1) {
    if (!HEADS_NUMBERS.test(squash(grid.textAt(head, column)))) continue;
    const rows = Array.from({ length: 10 }, (_, index) => head + 1 + index);
    if (!rows.every((row, index) => squash(grid.textAt(row, column)) === String(index + 1))) return [];
    const named = rows.some((row) => [column - 1, column + 1].some((at) => /[ก-๎]{4}/.test(grid.textAt(row, at))));
    if (named) return [];
    return rows.map((row, index) => ({ row, cell: bareIndicator(index + 1), numberBeside: null }));
  }
  return [];
}

function bareIndicator(no: number): NamedRow["cell"] {
  return { printedNo: no, name: "", nameSpan: [0, 0], no, exact: false, score: null };
}

/** Without the rows before the first and behind the last indicator that carry no number of their own. */
function trimmed(rows: NamedRow[]): NamedRow[] {
  const belongs = (row: NamedRow) => row.cell.no !== null || row.cell.printedNo !== null || row.numberBeside !== null;
  const first = rows.findIndex(belongs);
  return rows.slice(first, rows.findLastIndex(belongs) + 1);
}

/** How many cells of each row hold a number. */
function numbersByRow(grid: Grid): number[] {
  return Array.from({ length: grid.rows }, (_, row) => {
    let count = 0;
    for (let column = 0; column < grid.columns; column += 1) {
      const text = grid.cellAt(row, column)?.column === column ? grid.textAt(row, column) : "";
      if (numberOf(text) || isTornScore(text)) count += 1;
    }
    return count;
  });
}

/** True for the figures of a score with a point or a blank too many, as the picture of a number is read in pieces. */
export function isTornScore(text: string): boolean {
  return TORN_SCORE.test(text);
}

/** The rank or official number that a cell holds alone. */
function bareNumber(text: string): number | null {
  if (text.length > LONGEST_NUMBER_CELL) return null;
  const bare = squash(text).replace(/[.)]$/, "");
  return /^[0-9]{1,2}$/.test(bare) ? Number(bare) : null;
}

const firstNumber = remembered((text) => findNumbers(text)[0] ?? null);

/** The first number of a short cell; null for empty cells and running text. */
export function numberOf(text: string): NumberToken | null {
  if (text === "" || text.length > LONGEST_NUMBER_CELL) return null;
  return DIGIT.test(text) ? firstNumber(text) : null;
}
