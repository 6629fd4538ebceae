import type { Component } from "./components.js";
import { cutPiece } from "./cuts.js";
import type { Ink } from "./ink.js";
import type { TextLine } from "./lines.js";

/** The smallest unit that a glyph is put together from: a piece of ink, or a slice of one. */
export interface Atom {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  area: number;
  /** The piece of ink it comes from. */
  readonly source: number;
}

/** A line's atoms from left to right, and a map that gives each pixel the position of its atom + 1, 0 for paper. */
export interface LineAtoms {
  readonly atoms: readonly Atom[];
  /** Left edge of the map in the picture. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly owner: Uint16Array;
}

const FRINGE = 0.12;
const FRINGE_STEPS = 2;

/**
 * Breaks a line into atoms. Wide pieces are cut at their thin places.
 * @param ink the picture
 * @param labels the label of each pixel's piece
 * @param line the line
 * @param mayCut whether a piece may be cut
 */
export function atomsOf(
  ink: Ink,
  labels: Int32Array,
  line: TextLine,
  mayCut: (piece: Component) => boolean,
): LineAtoms {
  const pieces = line.components;
  const left = Math.max(0, Math.min(...pieces.map((p) => p.x0)) - FRINGE_STEPS);
  const top = Math.max(0, Math.min(...pieces.map((p) => p.y0)) - FRINGE_STEPS);
  const width = Math.min(ink.width, Math.max(...pieces.map((p) => p.x1)) + FRINGE_STEPS) - left;
  const height = Math.min(ink.height, Math.max(...pieces.map((p) => p.y1)) + FRINGE_STEPS) - top;
  const owner = new Uint16Array(width * height);
  const raw: Atom[] = [];
  for (const piece of pieces) {
    const seams = mayCut(piece) ? cutPiece(ink, labels, piece, line.height) : [];
    addSlices(ink, labels, piece, seams, raw, { left, top, width, owner });
  }
  const order = raw
    .map((atom, index) => ({ atom, index }))
    .filter(({ atom }) => atom.area > 0)
    .sort((a, b) => a.atom.x0 + a.atom.x1 - b.atom.x0 - b.atom.x1 || a.atom.y0 - b.atom.y0);
  const position = new Uint16Array(raw.length + 1);
  for (const [place, { index }] of order.entries()) position[index + 1] = place + 1;
  for (let at = 0; at < owner.length; at++) owner[at] = position[owner[at] ?? 0] ?? 0;
  const map = { atoms: order.map(({ atom }) => atom), left, top, width, height, owner };
  for (let step = 0; step < FRINGE_STEPS; step++) growFringe(ink, map);
  return map;
}

interface Target {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly owner: Uint16Array;
}

function addSlices(
  ink: Ink,
  labels: Int32Array,
  piece: Component,
  seams: readonly Int32Array[],
  atoms: Atom[],
  target: Target,
): void {
  const first = atoms.length;
  for (let slice = 0; slice <= seams.length; slice++) {
    atoms.push({ x0: ink.width, y0: ink.height, x1: 0, y1: 0, area: 0, source: piece.label });
  }
  for (let y = piece.y0; y < piece.y1; y++) {
    for (let x = piece.x0; x < piece.x1; x++) {
      if (labels[y * ink.width + x] !== piece.label) continue;
      let slice = 0;
      for (const seam of seams) if (x >= (seam[y - piece.y0] ?? 0)) slice++;
      const atom = atoms[first + slice];
      if (atom === undefined) continue;
      atom.area++;
      atom.x0 = Math.min(atom.x0, x);
      atom.y0 = Math.min(atom.y0, y);
      atom.x1 = Math.max(atom.x1, x + 1);
      atom.y1 = Math.max(atom.y1, y + 1);
      target.owner[(y - target.top) * target.width + x - target.left] = first + slice + 1;
    }
  }
}

/** Gives the grey rim around a piece to the atom beside it, so that a patch keeps its soft edge. */
function growFringe(ink: Ink, map: LineAtoms): void {
  const { left, top, width, height, owner } = map;
  const before = owner.slice();
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (before[at] !== 0) continue;
      if ((ink.density[(y + top) * ink.width + x + left] ?? 0) < FRINGE) continue;
      let strongest = 0;
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const candidate = before[ny * width + nx] ?? 0;
          const density = ink.density[(ny + top) * ink.width + nx + left] ?? 0;
          if (candidate !== 0 && density > strongest) {
            strongest = density;
            owner[at] = candidate;
          }
        }
      }
    }
  }
}
