import type { Component } from "./components.js";
import { withoutDirt } from "./dirt.js";

/** A line of text: its pieces of ink, the height of its common glyphs, and the slanting line that they stand on. */
export interface TextLine {
  readonly components: readonly Component[];
  /** Height of a common glyph, in pixels. */
  readonly height: number;
  /** The baseline's y at a column of the picture. */
  baselineAt(x: number): number;
}

const STEEPEST = 0.06;
const MOST_PAIRS = 48;
const CLOSEST = 1.1;

/**
 * Sorts pieces of ink into lines of text, from the top.
 * @param components the pieces
 * @param size the picture's size in pixels
 * @param knownHeight height of a common glyph where the caller knows it, in pixels
 */
export function findLines(
  components: readonly Component[],
  size: { readonly width: number; readonly height: number },
  knownHeight: number | null,
): readonly TextLine[] {
  const solid = components.filter((piece) => !isEdgeRuling(piece, size));
  const height = knownHeight ?? commonHeight(solid, size.height);
  if (height === null) return [];
  const tall = solid.filter((piece) => tallness(piece) >= 0.55 * height && tallness(piece) <= 2.4 * height);
  const groups = chain(tall.length > 0 ? tall : solid.filter((piece) => tallness(piece) <= 2.4 * height));
  const lines = apart(groups.map((group) => measure(group, height, tall.length > 0)));
  const members: Component[][] = lines.map(() => []);
  for (const piece of components) {
    const nearest = nearestLine(piece, lines);
    if (nearest !== null) members[nearest]?.push(piece);
  }
  return lines
    .map((line, index) => ({ ...line, components: withoutDirt(members[index] ?? [], line.height, line.baselineAt) }))
    .filter((line) => line.components.length > 0)
    .sort((a, b) => a.baselineAt(size.width / 2) - b.baselineAt(size.width / 2));
}

function tallness(piece: Component): number {
  return piece.y1 - piece.y0;
}

/** A thin bit along the picture's edge: what was left of a table's ruling. */
function isEdgeRuling(piece: Component, size: { readonly width: number; readonly height: number }): boolean {
  const width = piece.x1 - piece.x0;
  const tall = tallness(piece);
  const upright = (piece.x0 <= 1 || piece.x1 >= size.width - 1) && tall > 6 * width;
  const level = (piece.y0 <= 1 || piece.y1 >= size.height - 1) && width > 5 * tall;
  return upright || level;
}

/** The height of the glyphs that carry most of the ink. */
function commonHeight(components: readonly Component[], pictureHeight: number): number | null {
  const sorted = components.filter((piece) => piece.area >= 3).sort((a, b) => tallness(a) - tallness(b));
  const total = sorted.reduce((sum, piece) => sum + piece.area, 0);
  if (total === 0) return null;
  let seen = 0;
  let median = 1;
  for (const piece of sorted) {
    seen += piece.area;
    median = tallness(piece);
    if (seen * 2 >= total) break;
  }
  const flat = sorted.every((piece) => piece.x1 - piece.x0 >= 1.5 * tallness(piece));
  if (flat) return Math.max(4, Math.min(pictureHeight / 2, 2 * Math.max(...sorted.map((p) => p.x1 - p.x0))));
  return Math.max(4, median);
}

/** Groups pieces from left to right, each to the line whose last piece stands at the same height. */
function chain(pieces: readonly Component[]): Component[][] {
  const groups: Component[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.x0 - b.x0)) {
    let best: Component[] | null = null;
    let bestOverlap = 0.4;
    for (const group of groups) {
      const last = group[group.length - 1];
      if (last === undefined) continue;
      const shared = Math.min(piece.y1, last.y1) - Math.max(piece.y0, last.y0);
      const overlap = shared / Math.min(tallness(piece), tallness(last));
      if (overlap > bestOverlap) {
        bestOverlap = overlap;
        best = group;
      }
    }
    if (best === null) groups.push([piece]);
    else best.push(piece);
  }
  return groups;
}

/** Lines a line's height apart; where two are closer, the one with fewer pieces is a part of the other, as a ring of `%` is. */
function apart(lines: readonly TextLine[]): readonly TextLine[] {
  const kept: TextLine[] = [];
  for (const line of [...lines].sort((a, b) => b.components.length - a.components.length)) {
    const [first] = line.components;
    const x = first === undefined ? 0 : (first.x0 + first.x1) / 2;
    const near = (other: TextLine): boolean =>
      Math.abs(other.baselineAt(x) - line.baselineAt(x)) < CLOSEST * other.height;
    if (!kept.some(near)) kept.push(line);
  }
  return kept;
}

function measure(group: readonly Component[], common: number, tallOnes: boolean): TextLine {
  const heights = group.map(tallness);
  const near = heights.filter((value) => value >= 0.75 * common && value <= 1.35 * common);
  const height = tallOnes && near.length > 0 ? median(near) : common;
  const feet = group.map((piece) => ({ x: (piece.x0 + piece.x1) / 2, y: piece.y1 }));
  const slope = feet.length < 4 ? 0 : steepness(feet);
  const middle = median(feet.map((foot) => foot.y - slope * foot.x));
  const lift = tallOnes ? 0 : height * 0.35;
  return { components: group, height, baselineAt: (x) => middle + lift + slope * x };
}

/** Median of the slopes between feet that stand well apart (Theil–Sen). */
function steepness(feet: readonly { readonly x: number; readonly y: number }[]): number {
  const step = Math.max(1, Math.floor(feet.length / MOST_PAIRS));
  const some = feet.filter((_, index) => index % step === 0);
  const slopes: number[] = [];
  for (const [index, a] of some.entries()) {
    for (const b of some.slice(index + 2)) {
      if (b.x > a.x) slopes.push((b.y - a.y) / (b.x - a.x));
    }
  }
  if (slopes.length === 0) return 0;
  return Math.min(STEEPEST, Math.max(-STEEPEST, median(slopes)));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

function nearestLine(piece: Component, lines: readonly TextLine[]): number | null {
  const x = (piece.x0 + piece.x1) / 2;
  const y = (piece.y0 + piece.y1) / 2;
  let best: number | null = null;
  let least = 0.7;
  for (const [index, line] of lines.entries()) {
    const baseline = line.baselineAt(x);
    const outside = Math.max(0, baseline - line.height - y, y - baseline) / line.height;
    if (outside < least) {
      least = outside;
      best = index;
    }
  }
  return best;
}
