import type { Span } from "../../model/place.js";
import type { ReadValue } from "../../model/read-value.js";
import type { Grid } from "../grid.js";
import { readValue } from "../read.js";
import { transpose } from "../transpose.js";
import { assignIndicators } from "./assignment.js";
import { type Axis, findAxis, numberOf } from "./axis.js";
import { type ColumnRole, columnRoles, undatedApart, yearOfColumn } from "./columns.js";
import { type Facts, noFacts, type Owner } from "./facts.js";
import { readInstrumentCell } from "./instrument-cells.js";
import { readOtherRows, type TableContext } from "./other-rows.js";
import { addInstrument, ownerOf, readChange, scoreAt } from "./score-cells.js";

/**
 * Reads a table that has one of the ten indicators on each row (or, exchanged, in each column): number, name
 * and score in any order, several years side by side, changes, instrument and total rows, a level row. Returns
 * null where the table is no such table.
 */
export function readIndicatorTable(grid: Grid, context: TableContext): Facts | null {
  const named = indicatorsNamed(grid);
  return named && readRows(named.grid, named.axis, context);
}

interface Named {
  /** The grid, or the grid turned where its columns name more indicators than its rows. */
  grid: Grid;
  axis: Axis;
}

const known = new WeakMap<Grid, { named: Named | null }>();

/** Where a grid names indicators; kept, since the readers of measures and of scores both ask. */
export function indicatorsNamed(grid: Grid): Named | null {
  const found = known.get(grid)?.named;
  if (found !== undefined) return found;
  const upright = findAxis(grid);
  const across = upright && grid.columns <= upright.rows.length ? null : findAxis(transpose(grid));
  const named =
    across && across.rows.length > (upright?.rows.length ?? 0)
      ? { grid: transpose(grid), axis: across }
      : upright && { grid, axis: upright };
  known.set(grid, { named });
  return named;
}

function readRows(grid: Grid, axis: Axis, context: TableContext): Facts | null {
  const { document } = context;
  const rowNumbers = axis.rows.map((r) => r.row);
  const roles = undatedApart(columnRoles(grid, axis.column, rowNumbers, context.ownNames), context.fiscalYear);
  const scoreColumns = roles.flatMap((role, column) => (role.role === "score" ? [{ ...role, column }] : []));
  const inName = axis.rows.filter((r) => r.cell.score !== null).length * 2 > axis.rows.length;
  if (scoreColumns.length === 0 && !inName) return null;
  const assigned = assignIndicators(axis.rows);
  const facts = noFacts();
  const yearOf = (role: ColumnRole | undefined) =>
    role?.role === "score" ? yearOfColumn(role, context.fiscalYear) : context.fiscalYear;
  const ownYears = scoreColumns.filter(({ owner }) => owner === "own").map((column) => yearOf(column) ?? 0);
  const mainYear = Math.max(0, ...ownYears) || context.fiscalYear;
  for (const { row, cell, no, printedNo } of assigned.rows) {
    const block = grid.blockAt(row, axis.column);
    if (!block) continue;
    const offset = block.text.length - block.text.trimStart().length;
    const span: Span = [cell.nameSpan[0] + offset, cell.nameSpan[1] + offset];
    const isScored = cell.score !== null || scoreColumns.some(({ column }) => numberOf(grid.textAt(row, column)));
    if (no === null && !isScored) continue;
    const name = cell.name === "" ? null : readValue(document, block, span, cell.name);
    if (name) facts.names.push({ name, printedNo, indicator: no, fiscalYear: mainYear, table: grid.table.index });
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
      if ((grid.cellAt(row, column.column)?.rowSpan ?? 1) > 1) {
        addInstrument(grid, row, column.column, no, yearOf(column), document, facts);
        continue;
      }
      const score = scoreAt(grid, row, column.column, document);
      if (score) add(ownerOf(column, grid, axis, document), yearOf(column), score);
    }
    roles.forEach((role, column) => {
      if (role.role === "instrument") addInstrument(grid, row, column, no, mainYear, document, facts);
      else if (column !== axis.column) readInstrumentCell(grid, row, column, role, mainYear, document, facts);
    });
    readChange(grid, row, roles, mainYear, no, document, facts);
  }
  readOtherRows(grid, axis, roles, { ...context, changedIn: mainYear }, assigned.rank, facts);
  return facts;
}
