import { median } from "./geometry.js";
import { type Line, textOf } from "./lines.js";
import { opensListItem } from "./list-label.js";
import { firstWordWidth } from "./wraps.js";

/** Lines that belong to one paragraph. */
export interface Paragraph {
  kind: "paragraph" | "heading" | "list-item";
  lines: Line[];
}

/** A line that ends this share of the text width before the margin ends its paragraph. */
const SHORT_LINE = 0.12;
/** The right margin is that of the lines around, and no further in than this share of the width between margins. */
const NEAR_LINES = 4;
const NARROWEST = 0.6;
/** A line with such a gap, in parts of the character size, was set by hand and is not wrapped text. */
const WIDE_GAP = 2.5;
/** Lines that end this near to each other, in parts of the character size, are spread to one margin. */
const FLUSH = 0.6;
const WIDEST_PITCH = 1.55;
const INDENT = 1.2;
const SAME_SIZE = 0.12;
const HEADING_SIZE = 1.15;
const LONGEST_HEADING = 160;
/** What ends no paragraph: words before a year, and the dash of a range. */
const UNFINISHED = /(?:ประจำ|ปีงบประมาณ|พ\.\s?ศ\.|[0-9๐-๙]\s?[-–—])\s*$/;

/**
 * Joins wrapped lines of one page, top to bottom, into paragraphs. `bodySize` is the usual character size of the document.
 * In a narrow column a line is full where the next word had no room in it, however much it leaves free.
 */
export function paragraphsOf(
  lines: readonly Line[],
  bodySize: number,
  pageWidth: number,
  isNarrow = false,
): Paragraph[] {
  const left = Math.min(...lines.map((line) => line.box[0]));
  const narrowest = left + Math.max(0, pageWidth - 2 * left) * NARROWEST;
  const pitch = median(
    lines
      .slice(1)
      .map((line, index) => line.baseline - (lines[index]?.baseline ?? 0))
      .filter((step) => step > 0),
  );
  const groups: Line[][] = [];
  lines.forEach((line, index) => {
    const open = groups.at(-1);
    const near = lines.slice(Math.max(0, index - NEAR_LINES), index + NEAR_LINES);
    const margin = Math.max(narrowest, ...near.map((other) => other.box[2]));
    if (open && continues(open, line, { left, right: margin, pitch, near, isNarrow })) open.push(line);
    else groups.push([line]);
  });
  return groups.map((group) => ({ kind: kindOf(group, bodySize), lines: group }));
}

function continues(
  open: readonly Line[],
  line: Line,
  {
    left,
    right,
    pitch,
    near,
    isNarrow,
  }: { left: number; right: number; pitch: number; near: readonly Line[]; isNarrow: boolean },
): boolean {
  const last = open.at(-1);
  const first = open[0];
  if (!last || !first || !line.isUpright || !last.isUpright) return false;
  const step = line.baseline - last.baseline;
  const usual = Math.max(Math.min(pitch, line.size * 2.2), line.size);
  if (step <= 0 || step > usual * WIDEST_PITCH) return false;
  if (Math.abs(line.size - last.size) > last.size * SAME_SIZE) return false;
  if (line.isBold !== last.isBold && open.length === 1) return false;
  const free = right - last.box[2];
  const isFull = free <= (right - left) * SHORT_LINE || (isNarrow && free < firstWordWidth(line));
  if (!isFull && !UNFINISHED.test(textOf(last))) return false;
  if (opensListItem(textOf(line))) return false;
  if (hasWideGap(last) && !near.some((other) => other !== last && endsWith(other, last))) return false;
  const margin = open.length > 1 ? last.box[0] : Math.max(first.box[0], left);
  return line.box[0] <= margin + line.size * INDENT;
}

function endsWith(other: Line, line: Line): boolean {
  return Math.abs(other.box[2] - line.box[2]) <= line.size * FLUSH;
}

function hasWideGap(line: Line): boolean {
  let right = Number.NaN;
  return line.characters.some((character) => {
    if (!character || character.text.trim() === "") return false;
    const gap = character.x0 - right;
    right = Number.isNaN(right) ? character.x1 : Math.max(right, character.x1);
    return gap > line.size * WIDE_GAP;
  });
}

function kindOf(lines: readonly Line[], bodySize: number): Paragraph["kind"] {
  const [first] = lines;
  if (!first) return "paragraph";
  const length = lines.reduce((sum, line) => sum + line.characters.length, 0);
  const stands = lines.every((line) => line.isBold) || first.size > bodySize * HEADING_SIZE;
  if (stands && length <= LONGEST_HEADING) return "heading";
  return opensListItem(textOf(first)) ? "list-item" : "paragraph";
}
