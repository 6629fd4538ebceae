import type { Segment } from "./segment.js";

/** A ruling: `at` is its y (horizontal) or x (vertical), `from` and `to` its ends, in points. */
export interface Ruling {
  at: number;
  from: number;
  to: number;
}

export interface Rulings {
  horizontal: Ruling[];
  vertical: Ruling[];
}

/** Rulings closer than this are the two lines of one border. */
const SAME_LINE = 2.5;
/** Pieces of one ruling may leave this much between them. */
const GAP = 3;
const CROSSING = 2.5;
const SHORTEST = 6;
const STEM_END = 3;
const TALL_ROW = 60;
/** Above this many pairs a page is a drawing, not a table. */
const MAX_PAIRS = 6_000_000;

/** Joins pieces that lie on one line, end to end. */
export function joinSegments(segments: readonly Segment[]): Rulings {
  return {
    horizontal: joined(segments.filter((segment) => segment.horizontal)),
    vertical: joined(segments.filter((segment) => !segment.horizontal)),
  };
}

/**
 * Groups rulings that cross each other; each group may be a table. Lines that cross fewer than two others
 * (underlines, letter stems) are dropped, ends that stop together without a line (a row cut by the page) are closed.
 */
export function groupRulings({ horizontal, vertical }: Rulings): Rulings[] {
  if (horizontal.length * vertical.length > MAX_PAIRS) return [];
  const parent = Array.from({ length: horizontal.length + vertical.length }, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  const crossings = new Array<number>(horizontal.length).fill(0);
  vertical.forEach((stem, stemIndex) => {
    horizontal.forEach((line, lineIndex) => {
      if (!cross(line, stem)) return;
      crossings[lineIndex] = (crossings[lineIndex] ?? 0) + 1;
      parent[find(lineIndex)] = find(horizontal.length + stemIndex);
    });
  });
  const groups = new Map<number, Rulings>();
  const groupOf = (index: number) => {
    const root = find(index);
    const known = groups.get(root) ?? { horizontal: [], vertical: [] };
    groups.set(root, known);
    return known;
  };
  horizontal.forEach((line, index) => {
    if ((crossings[index] ?? 0) >= 2) groupOf(index).horizontal.push(line);
  });
  vertical.forEach((stem, index) => void groupOf(horizontal.length + index).vertical.push(stem));
  const lone = [...groups.values()].flatMap((group) => (group.horizontal.length === 0 ? group.vertical : []));
  return [
    ...[...groups.values()].filter((group) => group.horizontal.length > 0 && group.vertical.length > 1).map(closed),
    ...openRows(lone),
  ];
}

/** A row so tall that the page cuts it above and below: stems alone, three at least, that begin and end together. */
function openRows(stems: readonly Ruling[]): Rulings[] {
  const groups: Ruling[][] = [];
  for (const stem of [...stems].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const open = groups.at(-1);
    const first = open?.[0];
    if (open && first && stem.from - first.from <= STEM_END && Math.abs(stem.to - first.to) <= STEM_END)
      open.push(stem);
    else groups.push([stem]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    if (!first || group.length < 3 || first.to - first.from < TALL_ROW) return [];
    const places = group.map((stem) => stem.at);
    const across = { from: Math.min(...places), to: Math.max(...places) };
    return [
      {
        horizontal: [
          { at: first.from, ...across },
          { at: first.to, ...across },
        ],
        vertical: group,
      },
    ];
  });
}

function cross(line: Ruling, stem: Ruling): boolean {
  return (
    stem.at >= line.from - CROSSING &&
    stem.at <= line.to + CROSSING &&
    line.at >= stem.from - CROSSING &&
    line.at <= stem.to + CROSSING
  );
}

function joined(segments: readonly Segment[]): Ruling[] {
  const sorted = [...segments].sort((a, b) => a.at - b.at);
  const bands: Segment[][] = [];
  for (const segment of sorted) {
    const band = bands.at(-1);
    const first = band?.[0];
    if (band && first && segment.at - first.at <= SAME_LINE) band.push(segment);
    else bands.push([segment]);
  }
  return bands.flatMap((band) => {
    const rulings: (Ruling & { weight: number })[] = [];
    for (const { at, from, to } of band.sort((a, b) => a.from - b.from)) {
      const last = rulings.at(-1);
      const weight = to - from;
      if (last && from <= last.to + GAP) {
        last.at = (last.at * last.weight + at * weight) / (last.weight + weight);
        last.weight += weight;
        last.to = Math.max(last.to, to);
      } else rulings.push({ at, from, to, weight });
    }
    return rulings.filter(({ from, to }) => to - from >= SHORTEST).map(({ at, from, to }) => ({ at, from, to }));
  });
}

/** Adds the lines that are missing where stems end together: below, above, left and right. */
function closed(group: Rulings): Rulings {
  const horizontal = [...group.horizontal, ...missing(group.vertical, group.horizontal)];
  const vertical = [...group.vertical, ...missing(group.horizontal, group.vertical)];
  return { horizontal, vertical };
}

function missing(stems: readonly Ruling[], lines: readonly Ruling[]): Ruling[] {
  const first = Math.min(...lines.map((line) => line.at));
  const last = Math.max(...lines.map((line) => line.at));
  return [
    ...closing(
      stems.filter((stem) => stem.from < first - SHORTEST),
      (stem) => stem.from,
      Math.min,
    ),
    ...closing(
      stems.filter((stem) => stem.to > last + SHORTEST),
      (stem) => stem.to,
      Math.max,
    ),
  ];
}

function closing(
  stems: readonly Ruling[],
  end: (stem: Ruling) => number,
  outermost: (...values: number[]) => number,
): Ruling[] {
  if (stems.length < 2) return [];
  const at = outermost(...stems.map(end));
  const together = stems.filter((stem) => Math.abs(end(stem) - at) <= STEM_END);
  if (together.length < Math.min(3, stems.length) || together.length < 2) return [];
  const places = together.map((stem) => stem.at);
  return [{ at, from: Math.min(...places), to: Math.max(...places) }];
}
