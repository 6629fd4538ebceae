import type { HeadColumn } from "./aligned-head.js";
import type { Segment } from "./display-width.js";

/** The text of one line in one column, or over several. */
export interface LineCell {
  column: number;
  columns: number;
  text: string;
}

const WIDEST_LINE = 1000;
/** How far a text may reach over a border and still belong to one side. */
const SLACK = 2;

/**
 * Where one column ends and the next begins, in display columns: between two heads the stretch that the fewest lines
 * write over, the rightmost of several. Lines of one cell say nothing about columns and are left out.
 */
export function bordersOf(columns: readonly HeadColumn[], lines: readonly (readonly Segment[])[]): number[] {
  const changes = new Int32Array(WIDEST_LINE + 1);
  const count = (at: number, by: number) => {
    const place = Math.min(at, WIDEST_LINE);
    changes[place] = (changes[place] ?? 0) + by;
  };
  for (const segments of [columns, ...lines]) {
    if (segments.length < 2) continue;
    for (const { left, right } of segments) {
      count(left, 1);
      count(right, -1);
    }
  }
  let sum = 0;
  const covered = Array.from(changes, (change) => (sum += change));
  const at = (place: number) => covered[Math.min(place, WIDEST_LINE)] ?? 0;
  return columns.slice(1).map((column, index) => {
    const before = columns[index] ?? column;
    const between = freest(at, before.right, column.left);
    const around = freest(at, before.left + 1, column.right);
    const { start, end } = at(around.start) < at(between.start) ? around : between;
    return (start + end) / 2;
  });
}

/** The rightmost of the longest stretches that the fewest lines cover. */
function freest(at: (place: number) => number, from: number, to: number): { start: number; end: number } {
  let least = Number.POSITIVE_INFINITY;
  let best = { start: from, end: from };
  for (let place = from; place < to; place += 1) {
    const lines = at(place);
    if (lines > least) continue;
    if (lines < least || best.end !== place) best = { start: place, end: place + 1 };
    else best.end = place + 1;
    least = lines;
  }
  return best;
}

/** The cells of a line; a text that runs across a border by more than a little stands in all the columns it reaches. */
export function cellsUnder(segments: readonly Segment[], borders: readonly number[]): LineCell[] {
  const cells: LineCell[] = [];
  segments.forEach((segment, index) => {
    const after = segments[index + 1];
    let first = columnAt(borders, segment.left);
    let last = columnAt(borders, segment.right - 0.5);
    if (first < last && (borders[first] ?? 0) - segment.left <= SLACK) first += 1;
    while (last > first && segment.right - (borders[last - 1] ?? 0) <= SLACK) last -= 1;
    if (after) while (last > first && columnAt(borders, after.left + SLACK) <= last) last -= 1;
    const previous = cells.at(-1);
    if (previous && previous.column + previous.columns > first) previous.text = `${previous.text}  ${segment.text}`;
    else cells.push({ column: first, columns: last - first + 1, text: segment.text });
  });
  return cells;
}

function columnAt(borders: readonly number[], place: number): number {
  let column = 0;
  while (column < borders.length && place >= (borders[column] ?? 0)) column += 1;
  return column;
}
