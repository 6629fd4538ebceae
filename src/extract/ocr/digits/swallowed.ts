import type { LineAtoms } from "./atoms.js";
import { CLASSES, DIGIT_CLASSES } from "./classes.js";
import type { Ink } from "./ink.js";
import type { Segment } from "./segments.js";

const FOOT = 0.3;
/** Least widths of such a foot; slanting Arabic digits have one at their left. */
const RIGHT = 0.1;
const LEFT = 0.15;

const FOOTED: readonly number[] = ["1", "๑"].map((digit) => CLASSES.indexOf(digit));
const THAI_DIGITS = 10;

/**
 * Whether a glyph's ink goes on at its foot to a side, as wide as a point at least: a decimal point may stick to it.
 * @param best what the glyph is taken for; only digits that have no such foot of their own are looked at
 */
export function mayHoldPoint(ink: Ink, map: LineAtoms, segment: Segment, best: number): boolean {
  if (best >= DIGIT_CLASSES || FOOTED.includes(best)) return false;
  const tall = segment.y1 - segment.y0;
  const foot = segment.y1 - FOOT * tall;
  const isFoot = (x: number): boolean => highestOf(ink, map, segment, x) >= foot;
  let right = segment.x1;
  while (right > segment.x0 && isFoot(right - 1)) right--;
  let left = segment.x0;
  while (left < right && isFoot(left)) left++;
  if (segment.x1 - right >= Math.max(2, RIGHT * tall)) return true;
  return best < THAI_DIGITS && left - segment.x0 >= Math.max(2, LEFT * tall);
}

/** The row of a segment's highest ink in a column; below the segment where it has none. */
function highestOf(ink: Ink, map: LineAtoms, segment: Segment, x: number): number {
  for (let y = segment.y0; y < segment.y1; y++) {
    const owner = (map.owner[(y - map.top) * map.width + x - map.left] ?? 0) - 1;
    if (owner >= segment.first && owner <= segment.last && ink.dark[y * ink.width + x] === 1) return y;
  }
  return segment.y1;
}
