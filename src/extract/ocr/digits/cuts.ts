import type { Component } from "./components.js";
import type { Ink } from "./ink.js";

const NARROWEST_CUT = 0.55;
const SPACING = 0.12;
const WINDOW = 0.12;
const MOST_CUTS = 40;
const HIGHEST = 0.75;

/**
 * Finds where a wide piece of ink may be several touching glyphs.
 * @param ink the picture
 * @param labels the label of each pixel's piece
 * @param piece the piece
 * @param height height of a common glyph of the line, in pixels
 * @returns cuts from left to right; each holds, for each row of the piece, the first column to its right
 */
export function cutPiece(ink: Ink, labels: Int32Array, piece: Component, height: number): readonly Int32Array[] {
  const width = piece.x1 - piece.x0;
  if (width <= NARROWEST_CUT * height || piece.y1 - piece.y0 < 0.4 * height) return [];
  const margin = Math.max(2, Math.round(SPACING * height));
  const limit = Math.min(MOST_CUTS, Math.ceil(width / (0.45 * height)) + 1);
  const { thickness, extent } = columnProfiles(ink, labels, piece);
  const columns = thinColumns(extent, margin, limit, []);
  columns.push(...thinColumns(thickness, margin, limit, columns));
  columns.sort((a, b) => a - b);
  const reach = Math.max(1, Math.round(WINDOW * height));
  return columns.map((column) => seam(ink, labels, piece, column, reach));
}

interface Profiles {
  /** Ink of each column. */
  readonly thickness: Float32Array;
  /** From the highest to the lowest ink of each column: where two rings touch it is small, though the ink is not. */
  readonly extent: Float32Array;
}

function columnProfiles(ink: Ink, labels: Int32Array, piece: Component): Profiles {
  const width = piece.x1 - piece.x0;
  const thickness = new Float32Array(width);
  const extent = new Float32Array(width);
  for (let x = 0; x < width; x++) {
    let top = -1;
    let bottom = -1;
    for (let y = piece.y0; y < piece.y1; y++) {
      const at = y * ink.width + piece.x0 + x;
      if (labels[at] !== piece.label) continue;
      if (top < 0) top = y;
      bottom = y;
      thickness[x] = (thickness[x] ?? 0) + (ink.density[at] ?? 0);
    }
    extent[x] = top < 0 ? 0 : bottom - top + 1;
  }
  return { thickness: smoothed(thickness), extent: smoothed(extent) };
}

/** Each column with half of its neighbours. */
function smoothed(profile: Float32Array): Float32Array {
  return profile.map((value, x) => (2 * value + (profile[x - 1] ?? value) + (profile[x + 1] ?? value)) / 4);
}

/** The columns that are lowest among their neighbours, apart from each other, from `taken` and from the ends. */
function thinColumns(profile: Float32Array, margin: number, limit: number, taken: readonly number[]): number[] {
  const most = profile.reduce((a, b) => Math.max(a, b), 0);
  const candidates: number[] = [];
  for (let x = margin; x < profile.length - margin; x++) {
    const value = profile[x] ?? 0;
    if (value > HIGHEST * most) continue;
    if (value <= (profile[x - 1] ?? 0) && value < (profile[x + 1] ?? 0)) candidates.push(x);
  }
  candidates.sort((a, b) => (profile[a] ?? 0) - (profile[b] ?? 0) || a - b);
  const chosen: number[] = [];
  for (const x of candidates) {
    if (chosen.length === limit) break;
    if ([...taken, ...chosen].every((other) => Math.abs(other - x) >= margin)) chosen.push(x);
  }
  return chosen;
}

/** The way from top to bottom through the least ink, near a column. */
function seam(ink: Ink, labels: Int32Array, piece: Component, column: number, reach: number): Int32Array {
  const rows = piece.y1 - piece.y0;
  const from = Math.max(0, column - reach);
  const to = Math.min(piece.x1 - piece.x0 - 1, column + reach);
  const span = to - from + 1;
  const cost = new Float32Array(rows * span);
  for (let row = 0; row < rows; row++) {
    for (let k = 0; k < span; k++) {
      const at = (piece.y0 + row) * ink.width + piece.x0 + from + k;
      const own = labels[at] === piece.label ? (ink.density[at] ?? 0) : 0;
      const here = own + 0.02 * Math.abs(from + k - column);
      const above = row === 0 ? 0 : cheapest(cost, (row - 1) * span, span, k).value;
      cost[row * span + k] = here + above;
    }
  }
  const result = new Int32Array(rows);
  let k = 0;
  for (let j = 1; j < span; j++) {
    if ((cost[(rows - 1) * span + j] ?? 0) < (cost[(rows - 1) * span + k] ?? 0)) k = j;
  }
  for (let row = rows - 1; row >= 0; row--) {
    result[row] = piece.x0 + from + k;
    if (row > 0) k = cheapest(cost, (row - 1) * span, span, k).index;
  }
  return result;
}

function cheapest(cost: Float32Array, offset: number, span: number, k: number): { value: number; index: number } {
  let index = k;
  let value = cost[offset + k] ?? 0;
  for (const j of [k - 1, k + 1]) {
    if (j < 0 || j >= span) continue;
    const other = (cost[offset + j] ?? 0) + 0.01;
    if (other < value) {
      value = other;
      index = j;
    }
  }
  return { value, index };
}
