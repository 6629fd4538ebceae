import type { Document } from "../../model/document.js";
import type { ReadValue } from "../../model/read-value.js";
import type { Grid } from "../grid.js";
import { readValue } from "../read.js";
import { type Axis, numberOf } from "./axis.js";
import { changeOfCell } from "./change-words.js";
import type { ColumnRole } from "./columns.js";
import { type Facts, instrumentOf, type Owner, type Subject } from "./facts.js";

/** The score at a place of the grid; null where no number stands, a null value where it has too many digits. */
export function scoreAt(grid: Grid, row: number, column: number, document: Document): ReadValue<number> | null {
  const block = grid.blockAt(row, column);
  const token = block ? numberOf(block.text) : null;
  if (!block || !token) return null;
  return readValue(document, block, token.span, token.integerDigits > 4 ? null : token.value);
}

/** Whose scores a column holds, with the header cell that names another agency. */
export function ownerOf(
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

/** Adds the changes that a row prints in its change columns; `indicator: null` for those of the total. */
export function readChange(
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

/** A score beside the first indicator of an instrument, or merged over all of them, is the instrument's. */
export function addInstrument(
  grid: Grid,
  row: number,
  column: number,
  indicator: number,
  fiscalYear: number | null,
  document: Document,
  facts: Facts,
): void {
  const score = grid.isCarriedDown(row, column) ? null : scoreAt(grid, row, column, document);
  if (!score) return;
  const subject: Subject = { kind: "instrument", id: instrumentOf(indicator), part: null };
  const place = { place: "table", table: grid.table.index, rank: 0, name: null, printed: null } as const;
  facts.scores.push({ subject, owner: { kind: "own" }, fiscalYear, score, ...place });
}
