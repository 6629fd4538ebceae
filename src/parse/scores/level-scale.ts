import { findLevels } from "../../thai/levels.js";
import { squash } from "../../thai/loose.js";
import type { Grid } from "../grid.js";

const RANGE = /[0-9]{1,3}(?:\.[0-9]+)?(?:คะแนน)?(?:[-–—]|ถึง)[0-9]{1,3}(?:\.[0-9]+)?/;
/** As `RANGE`, or from one cell to the next; a sign right before a number makes it a change. */
const RANGE_OF_CELLS = /[0-9]{1,3}(?:\.[0-9]+)?(?:คะแนน)?(?:[-–—]|ถึง|\|ถึง\|?|\|?[-–—]\|)[0-9]{1,3}(?:\.[0-9]+)?/;
const BOUND = /[0-9]{1,3}(?:\.[0-9]+)?(?:คะแนน)?(?:ขึ้นไป|ลงมา)|(?:ต่ำกว่า|น้อยกว่า|ตั้งแต่|ไม่ต่ำกว่า)[0-9]/;
const SCALE_WORDS = /^(?:ผล)?คะแนน|ระดับ|เกณฑ์|ช่วง/;
const LONGEST_SCALE_LINE = 90;

/** True for a line of the official scale ("ผลคะแนน 85 – 94 คะแนน ระดับ A"): its numbers and levels are nobody's result. */
export function isScaleLine(text: string): boolean {
  const loose = squash(text);
  if (loose.length > LONGEST_SCALE_LINE || !(RANGE.test(loose) || BOUND.test(loose))) return false;
  if (/[0-9]\.[0-9]/.test(loose.replace(RANGE, "").replace(BOUND, ""))) return false;
  return SCALE_WORDS.test(loose) && (findLevels(text).length > 0 || /(?:AA|[A-F])$/i.test(loose));
}

/** True for a table that lists the levels with their ranges of points. */
export function isScaleTable(grid: Grid): boolean {
  let rows = 0;
  for (let row = 0; row < grid.rows; row += 1) {
    const words: string[] = [];
    for (let column = 0; column < grid.columns; column += 1) words.push(squash(grid.textAt(row, column)));
    const loose = words.join("|");
    if (RANGE_OF_CELLS.test(loose) && /(?:aa|[a-f])(?![a-z])|ผ่าน|ปรับปรุง/.test(loose)) rows += 1;
  }
  return rows >= 3;
}
