import type { LineAtoms } from "./atoms.js";
import type { Ink } from "./ink.js";
import type { TextLine } from "./lines.js";
import type { Segment } from "./segments.js";

/** Side of the square that every glyph is brought to, in pixels. */
export const PATCH_SIDE = 24;
/** How many figures stand beside the patch. */
export const FIGURES = 10;
/** Numbers that the network takes for one glyph. */
export const INPUTS = PATCH_SIDE * PATCH_SIDE + FIGURES;

const INNER = 20;
const SAMPLES = 3;

/**
 * Writes what the network sees of a segment: its ink brought to one size with its proportions kept, then its figures.
 * @param into receives `INPUTS` numbers from `offset` on
 */
export function writePatch(
  ink: Ink,
  map: LineAtoms,
  line: TextLine,
  segment: Segment,
  into: Float32Array,
  offset: number,
): void {
  const width = segment.x1 - segment.x0;
  const height = segment.y1 - segment.y0;
  const own = ownInk(ink, map, segment);
  const scale = Math.max(width, height) / INNER;
  const startX = width / 2 - (PATCH_SIDE / 2) * scale;
  const startY = height / 2 - (PATCH_SIDE / 2) * scale;
  const samples = scale <= 0.7 ? 1 : scale <= 1.4 ? 2 : SAMPLES;
  for (let row = 0; row < PATCH_SIDE; row++) {
    for (let column = 0; column < PATCH_SIDE; column++) {
      let sum = 0;
      for (let sy = 0; sy < samples; sy++) {
        const y = startY + (row + (sy + 0.5) / samples) * scale;
        for (let sx = 0; sx < samples; sx++) {
          const x = startX + (column + (sx + 0.5) / samples) * scale;
          sum += bilinear(own, x + RIM - 0.5, y + RIM - 0.5);
        }
      }
      into[offset + row * PATCH_SIDE + column] = sum / (samples * samples);
    }
  }
  writeFigures(line, map, segment, into, offset + PATCH_SIDE * PATCH_SIDE);
}

const RIM = 2;

interface OwnInk {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** The ink of the segment's own atoms, with a rim of two pixels around its box. */
function ownInk(ink: Ink, map: LineAtoms, segment: Segment): OwnInk {
  const width = segment.x1 - segment.x0 + 2 * RIM;
  const height = segment.y1 - segment.y0 + 2 * RIM;
  const values = new Float32Array(width * height);
  for (let row = 0; row < height; row++) {
    const y = segment.y0 - RIM + row - map.top;
    if (y < 0 || y >= map.height) continue;
    for (let column = 0; column < width; column++) {
      const x = segment.x0 - RIM + column - map.left;
      if (x < 0 || x >= map.width) continue;
      const owner = (map.owner[y * map.width + x] ?? 0) - 1;
      if (owner < segment.first || owner > segment.last) continue;
      values[row * width + column] = ink.density[(y + map.top) * ink.width + x + map.left] ?? 0;
    }
  }
  return { width, height, values };
}

function bilinear({ width, height, values }: OwnInk, x: number, y: number): number {
  if (x <= -1 || y <= -1 || x >= width || y >= height) return 0;
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  const fx = x - x0;
  const fy = y - y0;
  const at = y0 * width + x0;
  const inLeft = x0 >= 0;
  const inRight = x0 + 1 < width;
  const inTop = y0 >= 0;
  const inBottom = y0 + 1 < height;
  const a = inTop && inLeft ? (values[at] ?? 0) : 0;
  const b = inTop && inRight ? (values[at + 1] ?? 0) : 0;
  const c = inBottom && inLeft ? (values[at + width] ?? 0) : 0;
  const d = inBottom && inRight ? (values[at + width + 1] ?? 0) : 0;
  return (a * (1 - fx) + b * fx) * (1 - fy) + (c * (1 - fx) + d * fx) * fy;
}

function writeFigures(line: TextLine, map: LineAtoms, segment: Segment, into: Float32Array, offset: number): void {
  const { height } = line;
  const baseline = line.baselineAt((segment.x0 + segment.x1) / 2);
  const width = segment.x1 - segment.x0;
  const tall = segment.y1 - segment.y0;
  const left = map.atoms[segment.first - 1];
  const right = map.atoms[segment.last + 1];
  const figures = [
    width / height,
    tall / height,
    (baseline - segment.y0) / height,
    (baseline - segment.y1) / height,
    segment.area / (width * tall),
    Math.min(2, height / 32),
    segment.cutLeft ? 1 : 0,
    segment.cutRight ? 1 : 0,
    left === undefined ? 1 : (segment.x0 - left.x1) / (0.5 * height),
    right === undefined ? 1 : (right.x0 - segment.x1) / (0.5 * height),
  ];
  for (const [index, value] of figures.entries()) into[offset + index] = Math.max(-1, Math.min(2.5, value));
}
