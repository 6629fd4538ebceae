import { PART_CLASS, SPECK_CLASS } from "./classes.js";
import type { Component } from "./components.js";

const TINY = 0.005;
const SMALL = 0.2;
const POINT = 0.35;
const NEAR = 0.12;
const ABOVE_BASELINE = 0.3;
const BELOW_BASELINE = 0.15;
const OUTSIDE = 0.6;
const ABREAST = 0.2;

/**
 * Leaves away specks: pieces too small for a decimal point, and small pieces far from every glyph, where no decimal point, comma or colon stands.
 * @param allPieces the pieces of one line
 * @param height height of a common glyph, in pixels
 * @param baselineAt the baseline's y at a column
 */
export function withoutDirt(
  allPieces: readonly Component[],
  height: number,
  baselineAt: (x: number) => number,
): readonly Component[] {
  const pieces = allPieces.filter((piece) => piece.area >= TINY * height * height);
  const small = (piece: Component): boolean =>
    piece.x1 - piece.x0 < SMALL * height && piece.y1 - piece.y0 < SMALL * height;
  const riseOf = (piece: Component): number =>
    (baselineAt((piece.x0 + piece.x1) / 2) - (piece.y0 + piece.y1) / 2) / height;
  const large = pieces.filter((piece) => !small(piece)).sort((a, b) => a.x0 - b.x0);
  const dots = pieces.filter(small);
  if (large.length === 0 || dots.length === 0) return pieces;
  const from = Math.min(...large.map((piece) => piece.x0)) - OUTSIDE * height;
  const to = Math.max(...large.map((piece) => piece.x1)) + OUTSIDE * height;
  const standsOnLine = (piece: Component): boolean => {
    const rise = riseOf(piece);
    return rise >= -BELOW_BASELINE && rise <= ABOVE_BASELINE;
  };
  const points = pieces.filter(
    (piece) =>
      Math.max(piece.x1 - piece.x0, piece.y1 - piece.y0) < POINT * height && (small(piece) || standsOnLine(piece)),
  );
  const kept = (dot: Component): boolean => {
    if (large.some((piece) => distance(dot, piece) <= NEAR * height)) return true;
    if (dot.x1 < from || dot.x0 > to) return false;
    if (standsOnLine(dot)) return true;
    const rise = riseOf(dot);
    return rise > 0 && rise < 1 && points.some((other) => other !== dot && abreast(dot, other) <= ABREAST * height);
  };
  return pieces.filter((piece) => !small(piece) || kept(piece));
}

/** Gap between two pieces' boxes, along the axis where it is greater. */
function distance(a: Component, b: Component): number {
  return Math.max(a.x0 - b.x1, b.x0 - a.x1, a.y0 - b.y1, b.y0 - a.y1, 0);
}

/** How far two pieces are from standing above each other. */
function abreast(a: Component, b: Component): number {
  return Math.abs(a.x0 + a.x1 - b.x0 - b.x1) / 2;
}

/** How likely a dot is dirt where there is no other dirt about, or one piece alone, against a picture with more. */
const DIRT_BESIDE: readonly number[] = [0.03, 0.25];

/**
 * What a network says of a dot, seen in the light of its surroundings: on clean paper a dot on the line is hardly dirt.
 * @param answer one probability a class
 * @param others how many other pieces of dirt there are
 */
export function amidDirt(answer: Float32Array, others: number): Float32Array {
  const factor = DIRT_BESIDE[others];
  if (factor === undefined) return answer;
  const speck = answer[SPECK_CLASS] ?? 0;
  const left = 1 - speck * (1 - factor);
  return answer.map((value, index) => (index === SPECK_CLASS ? value * factor : value) / left);
}

/** Whether a network finds dirt likelier than any sign, digit or letter. */
export function isDirt(answer: Float32Array): boolean {
  const speck = answer[SPECK_CLASS] ?? 0;
  return answer.every((value, index) => index === SPECK_CLASS || index === PART_CLASS || value < speck);
}
