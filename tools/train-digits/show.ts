import { PATCH_SIDE } from "../../src/extract/ocr/digits/patch.js";
import type { Dataset } from "./dataset.js";
import type { Random } from "./random.js";

const PIXELS = PATCH_SIDE * PATCH_SIDE;
const WARPED = 0.7;

/**
 * Lays out the patches of a step, most of them warped a little: no font is drawn twice alike.
 * @param chosen positions in the dataset
 * @param patches receives the patches, one after the other
 */
export function show(dataset: Dataset, chosen: Uint32Array, patches: Float32Array, random: Random): void {
  for (let sample = 0; sample < chosen.length; sample++) {
    const from = (chosen[sample] as number) * PIXELS;
    const gain = random.between(0.85, 1.1) / 255;
    if (random.chance(WARPED)) warp(dataset.patches, from, patches, sample * PIXELS, gain, random);
    else {
      for (let at = 0; at < PIXELS; at++) {
        patches[sample * PIXELS + at] = Math.min(1, gain * (dataset.patches[from + at] as number));
      }
    }
  }
}

/** Shears, stretches, turns and moves a patch by a few hundredths of its size. */
function warp(
  source: Uint8Array,
  from: number,
  target: Float32Array,
  into: number,
  gain: number,
  random: Random,
): void {
  const middle = (PATCH_SIDE - 1) / 2;
  const [xx, xy] = [random.between(0.93, 1.09), random.between(-0.12, 0.12)];
  const [yx, yy] = [random.between(-0.05, 0.05), random.between(0.93, 1.09)];
  const bend = random.between(-0.006, 0.006);
  const moveX = middle + random.between(-0.8, 0.8);
  const moveY = middle + random.between(-0.8, 0.8);
  for (let row = 0; row < PATCH_SIDE; row++) {
    const v = row - middle;
    for (let column = 0; column < PATCH_SIDE; column++) {
      const u = column - middle;
      const x = xx * u + xy * v + bend * v * v + moveX;
      const y = yx * u + yy * v + moveY;
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
