import type { ColumnRole } from "./header-words.js";
import type { PrintedRow } from "./printed-rows.js";
import { leadingNumber } from "./row-number.js";
import { opensWithMarker } from "./steps.js";

/** Of the other rows so many must have a number and an end of their own. */
const MOST = 0.8;
const FEWEST_OTHERS = 2;
/** Words that no title opens with: what stands before them is in the row above. */
const MID_SENTENCE =
  /^(?:และ|หรือ|ซึ่ง|โดยให้|รวมทั้ง|รวมถึง|ตลอดจน|พร้อมทั้ง|พร้อมกับ|แล้ว|อีกทั้ง|ทั้งนี้|เพื่อให้|แก่|ให้แก่|กับ|ของ|ต่อไป|ดังกล่าว|[)\],/])/;

/**
 * A test for rows of a table without page breaks that carry on the row above: alone among rows with numbers, units and
 * periods they have none of these, and their words open in the middle of a sentence.
 */
export function carriesOnUnpaged(
  rows: readonly PrintedRow[],
  roles: readonly ColumnRole[],
): (row: PrintedRow) => boolean {
  const columns = (...wanted: ColumnRole[]) => roles.flatMap((role, column) => (wanted.includes(role) ? [column] : []));
  const ends = columns("responsible", "period");
  const marks = [...columns("no"), ...ends];
  const texts = columns("title", "steps");
  const textsOf = (row: PrintedRow) => texts.flatMap((column) => row.cells.get(column) ?? []);
  const isMarked = (row: PrintedRow) => marks.some((column) => row.cells.has(column));
  const isNumbered = (row: PrintedRow) =>
    [...columns("no"), ...columns("title")].some((column) => leadingNumber(row.cells.get(column)?.text ?? "") !== null);
  const others = rows.filter(isMarked);
  const full = others.filter((row) => isNumbered(row) && ends.some((column) => row.cells.has(column)));
  if (full.length < FEWEST_OTHERS || full.length < others.length * MOST) return () => false;
  return (row) => {
    const [first] = textsOf(row);
    if (isMarked(row) || isNumbered(row) || !first?.own) return false;
    return MID_SENTENCE.test(first.text) && !opensWithMarker(first.text);
  };
}
