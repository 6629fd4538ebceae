import type { Component } from "./components.js";

const TINY = 0.005;
const SMALL = 0.2;
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
  const large = pieces.filter((piece) => !small(piece)).sort((a, b) => a.x0 - b.x0);
  const dots = pieces.filter(small);
  if (large.length === 0 || dots.length === 0) return pieces;
  const from = Math.min(...large.map((piece) => piece.x0)) - OUTSIDE * height;
  const to = Math.max(...large.map((piece) => piece.x1)) + OUTSIDE * height;
  const kept = (dot: Component): boolean => {
    if (large.some((piece) => distance(dot, piece) <= NEAR * height)) return true;
    if (dot.x1 < from || dot.x0 > to) return false;
    const x = (dot.x0 + dot.x1) / 2;
    const rise = (baselineAt(x) - (dot.y0 + dot.y1) / 2) / height;
    if (rise >= -BELOW_BASELINE && rise <= ABOVE_BASELINE) return true;
    return rise > 0 && rise < 1 && dots.some((other) => other !== dot && abreast(dot, other) <= ABREAST * height);
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
