import { headerScore } from "../tables/header-rows.js";
import { displayWidth, type Segment, segmentsOf } from "./display-width.js";
import type { Line } from "./lines.js";

/** A column as its head names it: the lines of its text and the stretch that they cover. */
export interface HeadColumn {
  texts: string[];
  left: number;
  right: number;
}

/** A head over several columns, of which each has a head of its own below it. */
export interface HeadGroup {
  texts: string[];
  first: number;
  columns: number;
}

/** The head of a table set with blanks; `next` is the line below it. */
export interface Head {
  /** The stretches of its first line. */
  line: string[];
  columns: HeadColumn[];
  groups: HeadGroup[];
  next: number;
}

const WIDEST_CELL = 40;
const MOST_COLUMNS = 20;
/** How many lines the cells of a head may run over. */
const TALLEST = 4;
const SCORE = /[0-9๐-๙][.,][0-9๐-๙]{2}(?![0-9๐-๙])/;
const LABEL = /^[0-9๐-๙]{1,3}(?:[.)]|$)|^[-–•]/;

/**
 * Reads the head that begins at a line: its cells may run on over lines that leave the first column free, and a line
 * of two or more cells under one head parts its column. Null where the line heads no table.
 */
export function readHead(lines: readonly Line[], from: number): Head | null {
  const line = lines[from];
  if (!line || line.tabs > 0) return null;
  const top = segmentsOf(line.text);
  const texts = top.map((segment) => segment.text);
  if (top.length < 2 || top.length > MOST_COLUMNS || headerScore(texts) === 0) return null;
  if (texts.some((text) => displayWidth(text) > WIDEST_CELL)) return null;
  const { rest, next } = restOf(lines, from, top);
  return { line: texts, next, ...columnsOf(top, rest) };
}

/** The lines of a head below the first, and the line that follows them. */
function restOf(lines: readonly Line[], from: number, top: readonly Segment[]): { rest: Segment[][]; next: number } {
  const rest: Segment[][] = [];
  let next = from + 1;
  const group = groupBelow(lines, next);
  const whole = group.length < TALLEST && lines[next + group.length]?.blank === true && group.every(isHeadLike);
  const inside = (segments: readonly Segment[]) => (segments[0]?.left ?? 0) >= (top[1]?.left ?? 0) - 2;
  for (const segments of group) {
    if (
      rest.length >= TALLEST - 1 ||
      !isHeadLike(segments) ||
      !(inside(segments) || (whole && rowsFollow(lines, next)))
    )
      break;
    rest.push(segments);
    next += 1;
  }
  if (lines[next]?.blank) {
    const [below] = groupBelow(lines, next + 1);
    const alone = lines[next + 2]?.blank ?? true;
    if (below && alone && isHeadLike(below) && inside(below) && partsColumn(top, below)) {
      rest.push(below);
      next += 2;
    }
  }
  return { rest, next };
}

function groupBelow(lines: readonly Line[], from: number): Segment[][] {
  const group: Segment[][] = [];
  for (let at = from; at < from + TALLEST; at += 1) {
    const line = lines[at];
    if (!line || line.blank || line.afterBreak || line.tabs > 0) break;
    group.push(segmentsOf(line.text));
  }
  return group;
}

function isHeadLike(segments: readonly Segment[]): boolean {
  return segments.every(({ text }) => !SCORE.test(text) && !LABEL.test(text) && displayWidth(text) <= WIDEST_CELL);
}

/** True where the first line of the next group holds two cells. */
function rowsFollow(lines: readonly Line[], from: number): boolean {
  let at = from;
  while (at < from + TALLEST && lines[at]?.blank === false) at += 1;
  const line = lines[at + 1];
  return line !== undefined && lines[at]?.blank === true && segmentsOf(line.text).length >= 2;
}

/** The head of the first line that a stretch below it belongs to. */
function ownerOf(top: readonly Segment[], { left, right }: Segment): number {
  let owner = 0;
  let most = 0;
  top.forEach((segment, index) => {
    const shared = Math.min(right, segment.right) - Math.max(left, segment.left);
    if (shared > most) {
      most = shared;
      owner = index;
    } else if (most === 0 && segment.left <= left + 1) owner = index;
  });
  return owner;
}

function partsColumn(top: readonly Segment[], below: readonly Segment[]): boolean {
  const owners = below.map((segment) => ownerOf(top, segment));
  return owners.some((owner, index) => owners.indexOf(owner) < index);
}

function columnsOf(top: readonly Segment[], rest: readonly Segment[][]): Pick<Head, "columns" | "groups"> {
  const columns: HeadColumn[] = [];
  const groups: HeadGroup[] = [];
  top.forEach((head, index) => {
    const below = rest.map((segments) => segments.filter((segment) => ownerOf(top, segment) === index));
    const parted = below.findLastIndex((segments) => segments.length > 1);
    if (parted < 0) {
      columns.push(columnOf([head, ...below.flat()]));
      return;
    }
    const texts = [head, ...below.slice(0, parted).flat()].map(({ text }) => text);
    const leaves = below[parted] ?? [];
    groups.push({ texts, first: columns.length, columns: leaves.length });
    const under = below.slice(parted + 1).flat();
    leaves.forEach((leaf, place) => {
      columns.push(columnOf([leaf, ...under.filter((segment) => ownerOf(leaves, segment) === place)]));
    });
  });
  return { columns, groups };
}

function columnOf(segments: readonly Segment[]): HeadColumn {
  return {
    texts: segments.map(({ text }) => text),
    left: Math.min(...segments.map(({ left }) => left)),
    right: Math.max(...segments.map(({ right }) => right)),
  };
}
