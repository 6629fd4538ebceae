import type { GreyImage } from "../ocr/image.js";
import { inkThreshold } from "./flatten.js";
import type { Point, Quad } from "./perspective.js";
import { binned } from "./resample.js";

/** The sheet is looked for in a picture of about so many pixels along its longer side. */
const LONG_SIDE = 700;
/** What lies around a sheet is darker than it by this at least, in the mean. */
const CONTRAST = 50;
/** A sheet takes this share of the picture's area at least. */
const LEAST_AREA = 0.3;
/** Around the sheet something else is seen: this share of the picture's rim at least. */
const RIM = 0.9;
const LIFT = 25;
const WHITE = 255;
/** An edge is fitted to its middle part, from this share of its length to the rest; corners are rounded by shadows. */
const ENDS = 0.08;
/** The edges of a sheet are straight to within so many pixels, in the mean. */
const STRAIGHT = 1.5;
const ROUNDS = 4;
/** So far within its edges the sheet is cut, in parts of its size: there lies its shadow. */
const INSET = 0.004;
/** How far an edge may lean, as tangent. */
const STEEPEST = 0.35;

interface Edge {
  /** The place across at 0 along, and how it moves with each pixel along. */
  at: number;
  lean: number;
}

/**
 * The corners of a sheet of paper that lies on something darker, as on a photograph; null where no such thing is seen on all
 * of its sides, as on scans.
 */
export function findPaper(picture: GreyImage): Quad | null {
  const times = Math.max(1, Math.round(Math.max(picture.width, picture.height) / LONG_SIDE));
  const small = binned(picture, times);
  const lifted = liftedFromRim(small);
  if (lifted >= WHITE) return null;
  for (const threshold of [inkThreshold(small), lifted]) {
    const quad = quadOf(small, threshold);
    if (quad) return inset(cornersOf(quad, ([x, y]) => [x * times, y * times]));
  }
  return null;
}

/** Lighter than nearly all that lies on the rim of a picture: paper in the shade may be. */
function liftedFromRim(image: GreyImage): number {
  const values = rimOf(image)
    .map((at) => image.data[at] ?? 0)
    .sort((a, b) => a - b);
  return (values[Math.floor(values.length * RIM)] ?? WHITE) + LIFT;
}

function quadOf(image: GreyImage, threshold: number): Quad | null {
  const { width, height } = image;
  const light = lightPart(image, threshold);
  if (!light) return null;
  const rows = Array.from({ length: height }, (_, y) => extent(light, y * width, 1, width));
  const columns = Array.from({ length: width }, (_, x) => extent(light, x, width, height));
  const area = rows.reduce((sum, row) => sum + (row ? row.last - row.first + 1 : 0), 0);
  if (area < LEAST_AREA * width * height) return null;
  const left = edgeOf(rows.map((row) => row?.first));
  const right = edgeOf(rows.map((row) => row && row.last + 1));
  const top = edgeOf(columns.map((column) => column?.first));
  const bottom = edgeOf(columns.map((column) => column && column.last + 1));
  if (!left || !right || !top || !bottom) return null;
  const quad: Quad = [crossing(top, left), crossing(top, right), crossing(bottom, right), crossing(bottom, left)];
  const isNear = (place: number, size: number) => place > -size * ENDS && place < size * (1 + ENDS);
  return quad.every(([x, y]) => isNear(x, width) && isNear(y, height)) ? quad : null;
}

/** The largest light part of a picture, one byte a pixel; null where the rest is hardly darker, or does not surround it. */
function lightPart(image: GreyImage, threshold: number): Uint8Array | null {
  const { width, height, data } = image;
  let [dark, light, darkCount, lightCount] = [0, 0, 0, 0];
  for (const value of data) {
    if (value < threshold) [dark, darkCount] = [dark + value, darkCount + 1];
    else [light, lightCount] = [light + value, lightCount + 1];
  }
  if (darkCount === 0 || lightCount === 0 || light / lightCount - dark / darkCount < CONTRAST) return null;
  const mask = data.map((value) => (value >= threshold ? 1 : 0));
  const part = largest(mask, width, height);
  const rim = rimOf(image);
  return rim.filter((at) => part[at] === 0).length >= rim.length * RIM ? part : null;
}

/** The pixels along the edges of a picture. */
function rimOf({ width, height }: GreyImage): number[] {
  const across = Array.from({ length: width }, (_, x) => [x, (height - 1) * width + x]);
  const down = Array.from({ length: height }, (_, y) => [y * width, y * width + width - 1]);
  return [...across, ...down].flat();
}

/** The largest part of a mask that hangs together. */
function largest(mask: Uint8Array, width: number, height: number): Uint8Array {
  const label = new Int32Array(mask.length).fill(-1);
  let [best, most] = [-1, 0];
  let count = 0;
  const queue = new Int32Array(mask.length);
  for (let seed = 0; seed < mask.length; seed += 1) {
    if (mask[seed] === 0 || label[seed] !== -1) continue;
    let [head, tail] = [0, 1];
    queue[0] = seed;
    label[seed] = count;
    while (head < tail) {
      const at = queue[head++] ?? 0;
      const x = at % width;
      const beside = [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width];
      for (const next of beside) {
        if (next < 0 || next >= width * height || mask[next] === 0 || label[next] !== -1) continue;
        label[next] = count;
        queue[tail++] = next;
      }
    }
    if (tail > most) [best, most] = [count, tail];
    count += 1;
  }
  return Uint8Array.from(label, (own) => (own === best && best >= 0 ? 1 : 0));
}

/** The first and the last place of a line of a mask that is set. */
function extent(
  mask: Uint8Array,
  start: number,
  step: number,
  count: number,
): { first: number; last: number } | undefined {
  let [first, last] = [-1, -1];
  for (let index = 0; index < count; index += 1) {
    if (mask[start + index * step] !== 1) continue;
    if (first < 0) first = index;
    last = index;
  }
  return first < 0 ? undefined : { first, last };
}

/** The straight line through most of the places; null where they lie on none. */
function edgeOf(places: readonly (number | undefined)[]): Edge | null {
  const seen = places.flatMap((place, along) => (place === undefined ? [] : [[along, place] as const]));
  const ends = Math.floor(seen.length * ENDS);
  let kept = seen.slice(ends, seen.length - ends);
  for (let round = 0; round < ROUNDS && kept.length > 2; round += 1) {
    const edge = fitted(kept);
    const errors = kept.map(([along, place]) => Math.abs(edge.at + edge.lean * along - place));
    const usual = [...errors].sort((a, b) => a - b)[Math.floor(errors.length / 2)] ?? 0;
    kept = kept.filter((_, index) => (errors[index] ?? 0) <= Math.max(1, 2.5 * usual));
  }
  if (kept.length < seen.length / 2 || kept.length < 3) return null;
  const edge = fitted(kept);
  const error =
    kept.reduce((sum, [along, place]) => sum + Math.abs(edge.at + edge.lean * along - place), 0) / kept.length;
  return error <= STRAIGHT && Math.abs(edge.lean) <= STEEPEST ? edge : null;
}

function fitted(places: readonly (readonly [number, number])[]): Edge {
  const middle = places.reduce((sum, [along]) => sum + along, 0) / places.length;
  const mean = places.reduce((sum, [, place]) => sum + place, 0) / places.length;
  let [products, squares] = [0, 0];
  for (const [along, place] of places) {
    products += (along - middle) * (place - mean);
    squares += (along - middle) ** 2;
  }
  const lean = squares === 0 ? 0 : products / squares;
  return { at: mean - lean * middle, lean };
}

/** Where an edge that runs across meets one that runs down. */
function crossing(across: Edge, down: Edge): Point {
  const y = (across.at + across.lean * down.at) / (1 - across.lean * down.lean);
  return [down.at + down.lean * y, y];
}

function inset(quad: Quad): Quad {
  const middleX = quad.reduce((sum, [x]) => sum + x, 0) / quad.length;
  const middleY = quad.reduce((sum, [, y]) => sum + y, 0) / quad.length;
  return cornersOf(quad, ([x, y]) => [x + (middleX - x) * INSET * 2, y + (middleY - y) * INSET * 2]);
}

function cornersOf([a, b, c, d]: Quad, move: (corner: Point) => Point): Quad {
  return [move(a), move(b), move(c), move(d)];
}
