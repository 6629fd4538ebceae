import type { CsvCell } from "../csv.js";
import { cutText } from "./cell.js";
import { type LookName, lineHeight } from "./styles.js";

/** The most points that a row of a spreadsheet is high. */
const HIGHEST = 409;

const WRAPPED: ReadonlySet<LookName> = new Set(["wrapped", "link", "label", "countLabel", "header"]);
const NO_WIDTH = /\p{M}/gu;

/** Words are not cut at the end of a line: a line holds a little less than its width. */
const FILLED = 0.88;

/**
 * The height of a row in points, null for the common one: spreadsheets do not all measure broken lines when they open a
 * file. `widths` in characters; Thai vowels and tone marks above and below take none.
 */
export function rowHeight(
  cells: readonly { value: CsvCell; look: LookName }[],
  widths: readonly number[],
): number | null {
  let height = 0;
  for (const [index, { value, look }] of cells.entries()) {
    if (typeof value !== "string" || value === "") continue;
    const lines = WRAPPED.has(look) ? linesOf(value, widths[index] ?? 1) : 1;
    height = Math.max(height, lines * lineHeight(look));
  }
  return height <= lineHeight("text") ? null : Math.min(HIGHEST, height);
}

function linesOf(text: string, width: number): number {
  const room = Math.max(1, width * FILLED);
  if (text.length <= room && !text.includes("\n")) return 1;
  let lines = 0;
  for (const paragraph of cutText(text).split("\n")) {
    lines += Math.max(1, Math.ceil(paragraph.replace(NO_WIDTH, "").length / room));
  }
  return lines;
}
