import { hasHeaderWord } from "../tables/header-words.js";
import type { Character } from "./characters.js";
import { median } from "./geometry.js";
import { type Line, linesOf, textOf } from "./lines.js";
import { firstWordWidth } from "./wraps.js";

/** Lines to be read from top to bottom before the next part; `x0` and `x1` are the margins where it is a column. */
export interface ReadingPart {
  lines: Line[];
  column: { x0: number; x1: number } | null;
}

/** A line and its pieces between wide gaps. */
interface PartedLine {
  line: Line;
  pieces: Piece[];
}

interface Piece {
  characters: Character[];
  x0: number;
  x1: number;
}

interface Side {
  lines: Line[];
  x0: number;
  x1: number;
}

/** A gap at which a line may be parted, in parts of the character size and in points. */
const GAP = 0.7;
const NARROWEST_GUTTER = 8;
const SAME_START = 3;
const FEWEST_STARTS = 3;
const MOST_STARTS = 12;
const FEWEST_LINES = 5;
const FEWEST_BESIDE = 3;
const NARROWEST_COLUMN = 80;
/** Share of the lines of running text that reach its right margin, and how near, in parts of the width. */
const FULL_LINES = 0.55;
const NEAR_MARGIN = 0.15;
const FEWEST_LETTERS = 12;
const SAME_BASELINE = 0.25;
/** Above this share of lines that stand beside a line of running text, they are labels of what stands there. */
const MOST_BESIDE = 0.5;
const PARAGRAPH_STEP = 1.25;
const WIDEST_PITCH = 2.2;
const FLOWING = 0.6;
const MOST_FIGURES = 0.5;
const FIGURES = /^[\s0-9๐-๙.,%()/+-]+$/;
const MOST_DEPTH = 3;
const FEWEST_SHARED = 2;

/**
 * Puts body lines, top to bottom, into reading order where running text stands in columns or beside a narrow column:
 * the left column before the right one; a line over both columns parts what stands above it from what stands below.
 * Rows of a table, whose cells stand side by side, stay as they are.
 */
export function inReadingOrder(lines: readonly Line[], depth = 0): ReadingPart[] {
  let best: ReadingPart[] = [{ lines: [...lines], column: null }];
  if (lines.length < FEWEST_LINES || depth >= MOST_DEPTH) return best;
  const parted = lines.map((line) => ({ line, pieces: piecesOf(line) }));
  let most = 0;
  for (const start of startsOf(parted)) {
    const { parts, inColumns } = partedAt(parted, start - 1, depth);
    if (inColumns > most) {
      best = parts;
      most = inColumns;
    }
  }
  return best;
}

/** The places, apart from the leftmost, at which several pieces of lines begin: one may be that of a column. */
function startsOf(lines: readonly PartedLine[]): number[] {
  return groupsOf(lines.flatMap(({ pieces }) => pieces.map((piece) => piece.x0)))
    .slice(1)
    .filter(({ count }) => count >= FEWEST_STARTS)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_STARTS)
    .map(({ at }) => at);
}

/** Places that follow each other closely, from left to right: the first of each group and how many there are. */
function groupsOf(places: readonly number[]): { at: number; last: number; count: number }[] {
  const groups: { at: number; last: number; count: number }[] = [];
  for (const at of [...places].sort((a, b) => a - b)) {
    const open = groups.at(-1);
    if (open && at - open.last <= SAME_START) {
      open.last = at;
      open.count += 1;
    } else groups.push({ at, last: at, count: 1 });
  }
  return groups;
}

function partedAt(lines: readonly PartedLine[], x: number, depth: number): { parts: ReadingPart[]; inColumns: number } {
  const parts: ReadingPart[] = [];
  let inColumns = 0;
  const plain = ({ line }: PartedLine) => {
    const last = parts.at(-1);
    if (last && !last.column) last.lines.push(line);
    else parts.push({ lines: [line], column: null });
  };
  for (const band of bandsOf(lines, x)) {
    const { above, within, below } = withoutEnds(band, x);
    const columns = columnsOf(within, x, depth);
    if (!columns) band.forEach(plain);
    else {
      above.forEach(plain);
      parts.push(...columns);
      below.forEach(plain);
      inColumns += within.length;
    }
  }
  return { parts, inColumns };
}

/** Stretches of lines none of which crosses a place; a line that does is a stretch of its own. */
function bandsOf(lines: readonly PartedLine[], x: number): PartedLine[][] {
  const bands: PartedLine[][] = [];
  let isOpen = false;
  for (const parted of lines) {
    const crosses = !parted.line.isUpright || parted.pieces.some((piece) => piece.x0 < x && piece.x1 > x);
    const open = bands.at(-1);
    if (isOpen && !crosses && open) open.push(parted);
    else bands.push([parted]);
    isOpen = !crosses;
  }
  return bands;
}

/** Lines on one side alone, parted by a wide step from those that stand on both sides, are no part of the columns. */
function withoutEnds(
  band: readonly PartedLine[],
  x: number,
): { above: PartedLine[]; within: PartedLine[]; below: PartedLine[] } {
  const isRight = ({ line }: PartedLine) => line.box[2] > x;
  const isLeft = ({ line }: PartedLine) => line.box[0] < x;
  let start = 0;
  let end = band.length;
  const first = Math.max(band.findIndex(isLeft), band.findIndex(isRight));
  const last = Math.min(band.findLastIndex(isLeft), band.findLastIndex(isRight));
  for (let index = 1; index <= first; index += 1) if (isWideStep(band[index - 1], band[index])) start = index;
  for (let index = band.length - 1; index > last; index -= 1) if (isWideStep(band[index - 1], band[index])) end = index;
  return { above: band.slice(0, start), within: band.slice(start, end), below: band.slice(end) };
}

function isWideStep(above: PartedLine | undefined, below: PartedLine | undefined): boolean {
  return (
    above !== undefined &&
    below !== undefined &&
    below.line.baseline - above.line.baseline > below.line.size * WIDEST_PITCH
  );
}

/** The columns that a band holds on the two sides of a place; null where it is no running text in columns. */
function columnsOf(band: readonly PartedLine[], x: number, depth: number): ReadingPart[] | null {
  if (band.length < FEWEST_LINES) return null;
  const pieces = band.flatMap((parted) => parted.pieces);
  const left = sideOf(pieces.filter((piece) => piece.x1 <= x));
  const right = sideOf(pieces.filter((piece) => piece.x1 > x));
  if (!left || !right) return null;
  const size = median(band.map(({ line }) => line.size));
  if (right.x0 - left.x1 < Math.max(NARROWEST_GUTTER, size * GAP)) return null;
  const heads = [left, right].map(({ lines }) => hasHeaderWord(lines[0] ? textOf(lines[0]) : ""));
  const [leftProse, rightProse] = [isRunningText(left), isRunningText(right)];
  if (leftProse && rightProse) {
    if (heads.every(Boolean) || areRows(left, right)) return null;
  } else if (leftProse !== rightProse) {
    const inner = leftProse ? inReadingOrder(right.lines, depth + 1) : inReadingOrder(left.lines, depth + 1);
    const isParted = inner.some((part) => part.column);
    if (!isParted && !(leftProse ? standsBeside(right, left) : standsBeside(left, right))) return null;
  } else return null;
  return [left, right].flatMap((side) =>
    inReadingOrder(side.lines, depth + 1).map((part) => ({
      lines: part.lines,
      column: part.column ?? { x0: side.x0, x1: side.x1 },
    })),
  );
}

function sideOf(pieces: readonly Piece[]): Side | null {
  const lines = linesOf(pieces.flatMap((piece) => piece.characters));
  if (lines.length === 0) return null;
  return {
    lines,
    x0: Math.min(...lines.map((line) => line.box[0])),
    x1: Math.max(...lines.map((line) => line.box[2])),
  };
}

/** Most lines reach the right margin, as wrapped text does, and hold words without gaps one below the other. */
function isRunningText(side: Side): boolean {
  const { lines, x0, x1 } = side;
  if (lines.length < FEWEST_LINES || x1 - x0 < NARROWEST_COLUMN) return false;
  if (median(lines.map((line) => line.characters.length)) < FEWEST_LETTERS) return false;
  const full = lines.filter((line) => isFull(line, side)).length;
  return full >= lines.length * FULL_LINES && mostAligned(lines) * 4 <= lines.length && !isOfFigures(lines);
}

function isFull(line: Line, { x0, x1 }: Side): boolean {
  return x1 - line.box[2] <= (x1 - x0) * NEAR_MARGIN;
}

/** How many lines at most go on behind a wide gap at one place. Spread lines have such gaps, but anywhere. */
function mostAligned(lines: readonly Line[]): number {
  const starts = lines.flatMap((line) =>
    piecesOf(line)
      .slice(1)
      .map((piece) => piece.x0),
  );
  return Math.max(0, ...groupsOf(starts).map(({ count }) => count));
}

function isOfFigures(lines: readonly Line[]): boolean {
  return lines.filter((line) => FIGURES.test(textOf(line))).length > lines.length * MOST_FIGURES;
}

/** Both sides begin anew at the same heights, as the cells of rows do. */
function areRows(left: Side, right: Side): boolean {
  const [own, other] = [beginningsOf(left), beginningsOf(right)];
  const shared = own.filter(({ baseline, size }) => isBeside(baseline, size, other)).length;
  return shared >= FEWEST_SHARED && shared * 2 >= Math.min(own.length, other.length);
}

/** Lines below a wide step or below a line that had room left for their first word. */
function beginningsOf(side: Side): Line[] {
  const { lines, x1 } = side;
  const steps = lines.slice(1).map((line, index) => line.baseline - (lines[index]?.baseline ?? 0));
  const usual = median(steps);
  return lines.slice(1).filter((line, index) => {
    const last = lines[index];
    if ((steps[index] ?? 0) > usual * PARAGRAPH_STEP) return true;
    return last !== undefined && !isFull(last, side) && x1 - last.box[2] > firstWordWidth(line);
  });
}

/** A narrow column beside running text: lines that follow each other and are not labels of lines of that text. */
function standsBeside({ lines }: Side, text: Side): boolean {
  if (lines.length < FEWEST_BESIDE || isOfFigures(lines)) return false;
  const beside = lines.filter(({ baseline, size }) => isBeside(baseline, size, text.lines)).length;
  if (beside > lines.length * MOST_BESIDE) return false;
  const follow = lines
    .slice(1)
    .filter((line, index) => line.baseline - (lines[index]?.baseline ?? 0) <= line.size * WIDEST_PITCH).length;
  return follow >= (lines.length - 1) * FLOWING;
}

function isBeside(baseline: number, size: number, lines: readonly Line[]): boolean {
  return lines.some((line) => Math.abs(line.baseline - baseline) <= size * SAME_BASELINE);
}

function piecesOf(line: Line): Piece[] {
  const gap = Math.max(line.size * GAP, NARROWEST_GUTTER);
  const pieces: Piece[] = [];
  for (const character of line.characters) {
    if (!character) continue;
    const last = pieces.at(-1);
    if (character.text.trim() === "") last?.characters.push(character);
    else if (last && character.x0 - last.x1 <= gap) {
      last.characters.push(character);
      last.x1 = Math.max(last.x1, character.x1);
    } else pieces.push({ characters: [character], x0: character.x0, x1: character.x1 });
  }
  return pieces;
}
