import type { Document } from "../../model/document.js";
import type { ReadValue } from "../../model/read-value.js";
import { levelOfCell } from "../../thai/levels.js";
import { squash } from "../../thai/loose.js";
import { findNumbers, type NumberToken } from "../../thai/numbers.js";
import type { Grid } from "../grid.js";
import { readValue } from "../read.js";
import { transpose } from "../transpose.js";
import { assignIndicators, type NamedRow } from "./assignment.js";
import { changeOfCell } from "./change-words.js";
import { type ColumnRole, columnRoles } from "./columns.js";
import { type Facts, noFacts, type Owner, type Subject } from "./facts.js";
import { readIndicatorCell } from "./indicator-cell.js";
import { rowKindOf } from "./row-kinds.js";

/** What a score table needs to know of its surroundings. */
export interface TableContext {
  document: Document;
  /** The year in force where the table stands, for columns whose header names none. */
  fiscalYear: number | null;
  ownNames: ReadonlySet<string>;
}

const FEWEST_INDICATORS = 3;
const LONGEST_NUMBER_CELL = 40;

/**
 * Reads a table that has one of the ten indicators on each row (or, exchanged, in each column): number, name
 * and score in any order, several years side by side, changes, instrument and total rows, a level row. Returns
 * null where the table is no such table.
 */
export function readIndicatorTable(grid: Grid, context: TableContext): Facts | null {
  const upright = findAxis(grid);
  const turned = transpose(grid);
  const across = findAxis(turned);
  if (upright && (!across || across.rows.length <= upright.rows.length)) return readRows(grid, upright, context);
  return across ? readRows(turned, across, context) : null;
}

interface Axis {
  column: number;
  rows: NamedRow[];
}

function findAxis(grid: Grid): Axis | null {
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
      if (cell.name !== "" && (cell.score || hasNumber(grid, row, column)))
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

function numberOf(text: string): NumberToken | null {
  if (text === "" || text.length > LONGEST_NUMBER_CELL) return null;
  return findNumbers(text)[0] ?? null;
}

function readRows(grid: Grid, axis: Axis, context: TableContext): Facts | null {
  const { document } = context;
  const rowNumbers = axis.rows.map((r) => r.row);
  const roles = columnRoles(grid, axis.column, rowNumbers, context.ownNames);
  const scoreColumns = roles.flatMap((role, column) => (role.role === "score" ? [{ ...role, column }] : []));
  const inName = axis.rows.filter((r) => r.cell.score !== null).length * 2 > axis.rows.length;
  if (scoreColumns.length === 0 && !inName) return null;
  const assigned = assignIndicators(axis.rows);
  const facts = noFacts();
  const yearOf = (role: ColumnRole) =>
    role.role === "score" ? (role.fiscalYear ?? context.fiscalYear) : context.fiscalYear;
  const mainYear = yearOf(scoreColumns.at(-1) ?? { role: "none" });
  for (const { row, cell, no, printedNo } of assigned.rows) {
    const block = grid.blockAt(row, axis.column);
    if (!block) continue;
    const offset = block.text.length - block.text.trimStart().length;
    const name = readValue(document, block, [cell.nameSpan[0] + offset, cell.nameSpan[1] + offset], cell.name);
    facts.names.push({ name, printedNo, indicator: no, fiscalYear: mainYear, table: grid.table.index });
    if (no === null) continue;
    const add = (owner: Owner, fiscalYear: number | null, score: ReadValue<number>) =>
      facts.scores.push({
        subject: { kind: "indicator", no },
        owner,
        fiscalYear,
        score,
        place: "table",
        table: grid.table.index,
        rank: assigned.rank,
        name,
        printed: null,
      });
    if (inName && cell.score) {
      const { span, value } = cell.score;
      add({ kind: "own" }, context.fiscalYear, readValue(document, block, [span[0] + offset, span[1] + offset], value));
      continue;
    }
    for (const column of scoreColumns) {
      const cellAt = grid.cellAt(row, column.column);
      if (cellAt && cellAt.rowSpan > 1) continue;
      const score = scoreAt(grid, row, column.column, document);
      if (score) add(ownerOf(column, grid, axis, document), yearOf(column), score);
    }
    readChange(grid, row, roles, mainYear, no, document, facts);
  }
  readOtherRows(grid, axis, roles, { ...context, fiscalYear: mainYear ?? context.fiscalYear }, assigned.rank, facts);
  return facts;
}

function ownerOf(
  column: { owner: "own" | "national" | "other"; agency: string | null; column: number },
  grid: Grid,
  axis: Axis,
  document: Document,
): Owner {
  if (column.owner !== "other" || column.agency === null)
    return column.owner === "national" ? { kind: "national" } : { kind: "own" };
  const firstRow = axis.rows[0]?.row ?? 0;
  for (let row = 0; row < firstRow; row += 1) {
    const block = grid.blockAt(row, column.column);
    if (block && block.text.trim() !== "")
      return { kind: "other", name: readValue(document, block, [0, block.text.length], column.agency) };
  }
  return { kind: "own" };
}

function scoreAt(grid: Grid, row: number, column: number, document: Document): ReadValue<number> | null {
  const block = grid.blockAt(row, column);
  const token = block ? numberOf(block.text) : null;
  if (!block || !token) return null;
  return readValue(document, block, token.span, token.integerDigits > 4 ? null : token.value);
}

function readChange(
  grid: Grid,
  row: number,
  roles: ColumnRole[],
  year: number | null,
  indicator: number | null,
  document: Document,
  facts: Facts,
): void {
  roles.forEach((role, column) => {
    const block = role.role === "change" ? grid.blockAt(row, column) : null;
    const change = block ? changeOfCell(block.text) : null;
    if (!block || !change) return;
    facts.changes.push({
      indicator,
      fiscalYear: year,
      place: "table",
      change: readValue(document, block, [0, block.text.length], change),
    });
  });
}

function readOtherRows(
  grid: Grid,
  axis: Axis,
  roles: ColumnRole[],
  context: TableContext,
  rank: number,
  facts: Facts,
): void {
  const { document } = context;
  const named = new Set(axis.rows.map((r) => r.row));
  const firstRow = axis.rows[0]?.row ?? 0;
  for (let row = 0; row < grid.rows; row += 1) {
    if (
      named.has(row) ||
      (row < firstRow && !roles.some((role, c) => role.role === "score" && numberOf(grid.textAt(row, c))?.decimals))
    )
      continue;
    const label = labelOf(grid, row, roles);
    const kind = rowKindOf(label);
    if (kind.kind === "none") continue;
    roles.forEach((role, column) => {
      if (role.role !== "score") return;
      const fiscalYear = role.fiscalYear ?? context.fiscalYear;
      const owner = ownerOf({ ...role, column }, grid, axis, document);
      const block = grid.blockAt(row, column);
      if (kind.kind === "level") {
        const level = block ? levelOfCell(block.text) : null;
        if (block && level)
          facts.levels.push({
            owner,
            fiscalYear,
            place: "table",
            rank,
            level: readValue(document, block, [0, block.text.length], level),
          });
        return;
      }
      const score = scoreAt(grid, row, column, document);
      if (!score || score.value === null) return;
      const points =
        kind.kind === "instrument" && kind.of !== null && score.value <= kind.of
          ? { value: score.value, of: kind.of }
          : null;
      const scaled = points ? { ...score, value: Math.round((points.value * 10000) / points.of) / 100 } : score;
      const subject: Subject =
        kind.kind === "instrument" ? { kind: "instrument", id: kind.id, part: kind.part } : { kind: "total" };
      facts.scores.push({
        subject,
        owner,
        fiscalYear,
        score: scaled,
        place: "table",
        table: grid.table.index,
        rank,
        name: null,
        printed: points,
      });
    });
    if (kind.kind === "total") readChange(grid, row, roles, context.fiscalYear, null, document, facts);
  }
}

function labelOf(grid: Grid, row: number, roles: ColumnRole[]): string {
  const words: string[] = [];
  for (let column = 0; column < grid.columns; column += 1) {
    const text = grid.isCarriedDown(row, column) ? "" : grid.textAt(row, column);
    const numeric = roles[column]?.role === "score" || roles[column]?.role === "change";
    if (text !== "" && !numeric && words.at(-1) !== text) words.push(text);
  }
  return words.join(" ");
}
