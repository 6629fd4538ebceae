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
  const scale = Math.max(width, height) / INNER;
  const narrowed = narrowedRows(ink, map, segment, axisOf(width, scale));
  const { first, span, weights } = axisOf(height, scale);
  into.fill(0, offset, offset + PATCH_SIDE * PATCH_SIDE);
  for (let row = 0, target = offset; row < PATCH_SIDE; row++, target += PATCH_SIDE) {
    const start = first[row] as number;
    const end = Math.min(span, height + 2 * RIM - start);
    for (let tap = Math.max(0, -start); tap < end; tap++) {
      const weight = weights[row * span + tap] as number;
      if (weight === 0) continue;
      const from = (start + tap) * PATCH_SIDE;
      for (let column = 0; column < PATCH_SIDE; column++) {
        into[target + column] = (into[target + column] as number) + weight * (narrowed[from + column] as number);
      }
    }
  }
  writeFigures(line, map, segment, into, offset + PATCH_SIDE * PATCH_SIDE);
}

const RIM = 2;

/** How each row or column of the patch is made of those of the box with its rim: `span` weights from the place `first` on. */
interface Axis {
  readonly first: Int32Array;
  readonly span: number;
  readonly weights: Float32Array;
}

/** The mean of some points in each of the patch's pixels, each between the middles of two of the picture's. */
function axisOf(length: number, scale: number): Axis {
  const samples = scale <= 0.7 ? 1 : scale <= 1.4 ? 2 : SAMPLES;
  const start = length / 2 - (PATCH_SIDE / 2) * scale + RIM - 0.5;
  const span = Math.ceil(scale) + 2;
  const first = new Int32Array(PATCH_SIDE);
  const weights = new Float32Array(PATCH_SIDE * span);
  for (let place = 0; place < PATCH_SIDE; place++) {
    const least = Math.floor(start + (place + 0.5 / samples) * scale);
    first[place] = least;
    for (let sample = 0; sample < samples; sample++) {
      const at = start + (place + (sample + 0.5) / samples) * scale;
      const whole = Math.floor(at);
      const slot = place * span + whole - least;
      weights[slot] = (weights[slot] as number) + (1 - at + whole) / samples;
      weights[slot + 1] = (weights[slot + 1] as number) + (at - whole) / samples;
    }
  }
  return { first, span, weights };
}

/** The ink of the segment's own atoms, with a rim of two pixels around its box, brought to the patch's width. */
function narrowedRows(ink: Ink, map: LineAtoms, segment: Segment, { first, span, weights }: Axis): Float32Array {
  const width = segment.x1 - segment.x0 + 2 * RIM;
  const height = segment.y1 - segment.y0 + 2 * RIM;
  const result = new Float32Array(PATCH_SIDE * height);
  const values = new Float32Array(width);
  const left = segment.x0 - RIM - map.left;
  const from = Math.max(0, -left);
  const to = Math.min(width, map.width - left);
  for (let row = 0; row < height; row++) {
    const y = segment.y0 - RIM + row - map.top;
    if (y < 0 || y >= map.height) continue;
    const owners = y * map.width + left;
    const densities = (y + map.top) * ink.width + map.left + left;
    for (let column = from; column < to; column++) {
      const owner = (map.owner[owners + column] as number) - 1;
      const own = owner >= segment.first && owner <= segment.last;
      values[column] = own ? (ink.density[densities + column] as number) : 0;
    }
    for (let place = 0; place < PATCH_SIDE; place++) {
      const start = first[place] as number;
      const end = Math.min(span, width - start);
      let sum = 0;
      for (let tap = Math.max(0, -start); tap < end; tap++) {
        sum += (weights[place * span + tap] as number) * (values[start + tap] as number);
      }
      result[row * PATCH_SIDE + place] = sum;
    }
  }
  return result;
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
