import { isCalendarLabel } from "./calendar-label.js";
import type { Columns } from "./columns.js";
import type { MeasureGroup } from "./groups.js";
import type { RowCell } from "./printed-rows.js";

/** The cells that tell a measure's period, and the period as one text; "" where none is told. */
export interface PeriodCells {
  text: string;
  pieces: RowCell[];
}

const DASHES = /^[\s\-–—.]*$/;

/**
 * The period of a measure as printed: the text of one column, a start and an end in two, or the heads of the first and
 * the last marked column where each column stands for a quarter or a month.
 */
export function periodCells(group: MeasureGroup, columns: Columns): PeriodCells {
  const filled = columns.roles.flatMap((role, column) => {
    const pieces = role === "period" ? (group.pieces.get(column) ?? []) : [];
    const text = pieces.map((piece) => piece.text).join(" ");
    return DASHES.test(text) ? [] : [{ text, pieces, label: columns.labels[column] ?? "" }];
  });
  const pieces = filled.flatMap((column) => column.pieces);
  const periodColumns = columns.roles.filter((role) => role === "period").length;
  const byHeads = periodColumns > 1 && filled.length > 0 && filled.every((column) => isCalendarLabel(column.label));
  const texts = filled.map((column) => (byHeads ? column.label : column.text));
  const [first = "", last] = [texts[0], texts.at(-1)];
  return { text: texts.length > 1 ? `${first} – ${last}` : first, pieces };
}
