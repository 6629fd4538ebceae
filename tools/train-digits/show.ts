import { FIGURES, PATCH_SIDE } from "../../src/extract/ocr/digits/patch.js";
import type { Dataset } from "./dataset.js";
import type { Random } from "./random.js";

const PIXELS = PATCH_SIDE * PATCH_SIDE;
const WARPED = 0.8;
const WEIGHTED = 0.35;
const SPOTTED = 0.12;

/**
 * Lays out the patches of a step, most of them warped, made bolder or lighter, or spotted a little: no font is drawn twice alike.
 * @param chosen positions in the dataset
 * @param patches receives the patches, one after the other
 */
export function show(dataset: Dataset, chosen: Uint32Array, patches: Float32Array, random: Random): void {
  for (let sample = 0; sample < chosen.length; sample++) {
    const from = (chosen[sample] as number) * PIXELS;
    const into = sample * PIXELS;
    const gain = random.between(0.85, 1.1) / 255;
    if (random.chance(WARPED)) warp(dataset.patches, from, patches, into, gain, random);
    else {
      for (let at = 0; at < PIXELS; at++) {
        patches[into + at] = Math.min(1, gain * (dataset.patches[from + at] as number));
      }
    }
    if (random.chance(WEIGHTED)) changeWeight(patches, into, random.between(-0.6, 0.7));
    if (random.chance(SPOTTED)) spot(patches, into, random);
  }
}

/**
 * Writes a sample's figures as another font, or a line measured a little wrongly, would give them.
 * @param into receives `FIGURES` numbers from `target` on
 */
export function showFigures(
  figures: Float32Array,
  from: number,
  into: Float32Array,
  target: number,
  random: Random,
): void {
  const size = random.between(0.93, 1.07);
  const lift = random.between(-0.04, 0.04);
  for (let index = 0; index < FIGURES; index++) {
    const value = figures[from + index] as number;
    const sized = index < 4 ? value * size : value;
    const moved = index === 2 || index === 3 ? sized + lift : sized;
    const own = index === 6 || index === 7 ? 0 : random.between(-0.03, 0.03);
    into[target + index] = moved + own;
  }
}

/** What a row or a column of a patch is moved by: one wave. */
function wave(random: Random): Float32Array {
  const height = random.between(-0.8, 0.8);
  const turn = random.between(0.25, 0.75);
  const start = random.between(0, 6.3);
  return Float32Array.from({ length: PATCH_SIDE }, (_, at) => height * Math.sin(start + turn * at));
}

/** Shears, stretches, turns, moves and bends a patch by a few hundredths of its size. */
function warp(
  source: Uint8Array,
  from: number,
  target: Float32Array,
  into: number,
  gain: number,
  random: Random,
): void {
  const middle = (PATCH_SIDE - 1) / 2;
  const [xx, xy] = [random.between(0.91, 1.12), random.between(-0.18, 0.18)];
  const [yx, yy] = [random.between(-0.06, 0.06), random.between(0.91, 1.12)];
  const moveX = middle + random.between(-0.8, 0.8);
  const moveY = middle + random.between(-0.8, 0.8);
  const [xOfRow, xOfColumn, yOfRow, yOfColumn] = [wave(random), wave(random), wave(random), wave(random)];
  for (let row = 0; row < PATCH_SIDE; row++) {
    const v = row - middle;
    const startX = xy * v + moveX + (xOfRow[row] as number);
    const startY = yy * v + moveY + (yOfRow[row] as number);
    for (let column = 0; column < PATCH_SIDE; column++) {
      const u = column - middle;
      const x = xx * u + startX + (xOfColumn[column] as number);
      const y = yx * u + startY + (yOfColumn[column] as number);
      const x0 = Math.floor(x);
      const y0 = Math.floor(y);
      let value = 0;
      if (x0 >= 0 && y0 >= 0 && x0 < PATCH_SIDE - 1 && y0 < PATCH_SIDE - 1) {
        const at = from + y0 * PATCH_SIDE + x0;
        const fx = x - x0;
        const fy = y - y0;
        value =
          ((source[at] as number) * (1 - fx) + (source[at + 1] as number) * fx) * (1 - fy) +
          ((source[at + PATCH_SIDE] as number) * (1 - fx) + (source[at + PATCH_SIDE + 1] as number) * fx) * fy;
      }
      target[into + row * PATCH_SIDE + column] = Math.min(1, gain * value);
    }
  }
}

const before = new Float32Array(PIXELS);

/** Makes strokes bolder (amount above 0) or lighter by up to a pixel of the patch on each side. */
function changeWeight(patches: Float32Array, from: number, amount: number): void {
  before.set(patches.subarray(from, from + PIXELS));
  const share = Math.abs(amount);
  for (let at = PATCH_SIDE; at < PIXELS - PATCH_SIDE; at++) {
    const here = before[at] as number;
    const [a, b] = [before[at - 1] as number, before[at + 1] as number];
    const [c, d] = [before[at - PATCH_SIDE] as number, before[at + PATCH_SIDE] as number];
    const extreme = amount > 0 ? Math.max(here, a, b, c, d) : Math.min(here, a, b, c, d);
    patches[from + at] = here + (extreme - here) * share;
  }
}

/** Breaks a stroke, or drops dirt. */
function spot(patches: Float32Array, from: number, random: Random): void {
  const value = random.chance(0.6) ? 0 : 1;
  const width = random.whole(1, 3);
  const height = random.whole(1, 3);
  const left = random.whole(2, PATCH_SIDE - 2 - width);
  const top = random.whole(2, PATCH_SIDE - 2 - height);
  for (let y = top; y < top + height; y++) {
    patches.fill(value, from + y * PATCH_SIDE + left, from + y * PATCH_SIDE + left + width);
  }
}
