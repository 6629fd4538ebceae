import { editDistance } from "../../thai/edit-distance.js";
import { squash } from "../../thai/loose.js";
import type { RawCell } from "../raw-items.js";

const TAGS = /<\/?[a-z][^<>]{0,200}>/gi;
const MARKUP = /[*_#|]/g;
const LONGEST_HEADER_CELL = 400;

/** The text of a cell for comparing headers: no mark-up, no blanks, Arabic digits. */
export function headerKey(raw: string): string {
  return raw.length > LONGEST_HEADER_CELL * 3 ? raw : squash(raw.replace(TAGS, " ").replace(MARKUP, ""));
}

/** The non-empty cells of one row by column. */
export function rowKeys(cells: readonly RawCell[]): Map<number, string> {
  const keys = new Map<number, string>();
  for (const cell of cells) {
    const key = headerKey(cell.raw);
    if (key) keys.set(cell.column, key);
  }
  return keys;
}

/**
 * True where two rows name the same columns: the same places filled, the same figures, words alike but for
 * misprints (a tenth of the row's letters, a third of one cell's).
 */
export function sameHeaderRow(a: ReadonlyMap<number, string>, b: ReadonlyMap<number, string>): boolean {
  if (a.size !== b.size || a.size === 0) return false;
  let length = 0;
  let distance = 0;
  for (const [column, key] of a) {
    const other = b.get(column);
    if (other === undefined) return false;
    length += Math.max(key.length, other.length);
    if (key === other) continue;
    const limit = Math.floor(Math.max(key.length, other.length) / 3);
    if (key.length > LONGEST_HEADER_CELL || other.length > LONGEST_HEADER_CELL) return false;
    if (figures(key) !== figures(other) || Math.abs(key.length - other.length) > limit) return false;
    const cell = editDistance(key, other, limit);
    if (cell > limit) return false;
    distance += cell;
  }
  return distance * 10 <= length;
}

function figures(key: string): string {
  return key.replace(/[^0-9]+/g, " ").trim();
}
