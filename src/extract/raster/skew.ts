import type { GreyImage } from "../ocr/image.js";
import { binned } from "./resample.js";

/** The skew is measured at about this many pixels an inch. */
const DPI = 100;
/** Steepest skew looked for, in degrees. */
const STEEPEST = 6;
const COARSE = 0.5;
const FINE = 0.05;
/** Runs of ink longer than this share of an inch are rulings, not letters. */
const LONGEST_RUN = 0.35;
/** Most dots of ink weighed. */
const MOST_DOTS = 60_000;
const FEWEST_DOTS = 50;
/** Gaps between letters that are bridged to tell lines, in inches. */
const GAP = 0.045;
/** Longer ones count as that long, in inches: the edge of a shadow is no line of text. */
const LONGEST_LINE = 1;
/** How much longer bridged runs must be down the page than across it before it counts as lying on its side. */
const CLEARLY = 1.2;

/** How a page lies: on its side or not, and by how many degrees it must be turned clockwise to be straight. */
export interface Lie {
  sideways: boolean;
  degrees: number;
}

interface Letters {
  width: number;
  height: number;
  ink: Uint8Array;
}

interface Dots {
  xs: Float32Array;
  ys: Float32Array;
}

/**
 * Measures how a page lies by the sharpness of its projection profile over small angles, rulings left away.
 * @param threshold darker than this is ink
 * @param lies whether it lies on its side, where that is known
 */
export function measureLie(image: GreyImage, dpi: number, threshold: number, lies?: boolean): Lie {
  const times = Math.max(1, Math.floor(dpi / DPI));
  const small = binned(image, times);
  const scale = dpi / times;
  const letters = lettersOf(small, Math.min(220, threshold + 40), LONGEST_RUN * scale);
  const sideways = lies ?? reachOf(letters, scale, "columns") > reachOf(letters, scale, "rows") * CLEARLY;
  const edges = sideways ? edgesOf(letters, 1, 0) : edgesOf(letters, 0, 1);
  if (edges.xs.length < FEWEST_DOTS) return { sideways: lies ?? false, degrees: 0 };
  const slope = steepest(sideways ? { xs: edges.ys, ys: edges.xs } : edges).degrees;
  return { sideways, degrees: Math.abs(slope) < FINE ? 0 : sideways ? slope : -slope };
}

/** Ink without rulings, one byte a pixel: 1 where a dot lies in no long run. */
function lettersOf({ width, height, data }: GreyImage, threshold: number, longest: number): Letters {
  const ink = data.map((value) => (value < threshold ? 1 : 0));
  const letters = ink.slice();
  const clear = (start: number, step: number, count: number) => {
    let run = 0;
    for (let index = 0; index <= count; index += 1) {
      if (index < count && ink[start + index * step] === 1) run += 1;
      else {
        if (run > longest) for (let back = 1; back <= run; back += 1) letters[start + (index - back) * step] = 0;
        run = 0;
      }
    }
  };
  for (let y = 0; y < height; y += 1) clear(y * width, 1, width);
  for (let x = 0; x < width; x += 1) clear(x, width, height);
  return { width, height, ink: letters };
}

/** Where letters end below (`dy` 1), or on the right (`dx` 1): their feet where the page lies on its side. */
function edgesOf({ width, height, ink }: Letters, dx: number, dy: number): Dots {
  const dots: [number, number][] = [];
  for (let y = 0; y < height - 1; y += 1)
    for (let x = 0; x < width - 1; x += 1)
      if (ink[y * width + x] === 1 && ink[(y + dy) * width + x + dx] === 0) dots.push([x, y]);
  return thinned(dots);
}

/** The usual length of runs of letters when small gaps are bridged, longer ones counting more; along rows or columns. */
function reachOf({ width, height, ink }: Letters, scale: number, along: "rows" | "columns"): number {
  const [gap, most] = [GAP * scale, LONGEST_LINE * scale];
  const [lines, count, step, stride] = along === "rows" ? [height, width, 1, width] : [width, height, width, 1];
  let [squares, lengths] = [0, 0];
  for (let line = 0; line < lines; line += 1) {
    let [start, last] = [-1, -1];
    for (let index = 0; index <= count; index += 1) {
      const isInk = index < count && ink[line * stride + index * step] === 1;
      if (start >= 0 && (index === count || (isInk && index - last - 1 > gap))) {
        const length = last + 1 - start;
        squares += length * Math.min(length, most);
        lengths += length;
        start = -1;
      }
      if (!isInk) continue;
      if (start < 0) start = index;
      last = index;
    }
  }
  return lengths === 0 ? 0 : squares / lengths;
}

function thinned(dots: readonly [number, number][]): Dots {
  const step = Math.max(1, Math.ceil(dots.length / MOST_DOTS));
  const kept = dots.filter((_, index) => index % step === 0);
  return { xs: Float32Array.from(kept, ([x]) => x), ys: Float32Array.from(kept, ([, y]) => y) };
}

/** The slope of the lines in degrees (down to the right is positive) and how sharp their profile is there. */
function steepest(dots: Dots): { degrees: number; sharpness: number } {
  const around = (from: number, to: number, step: number) => {
    let best = { degrees: 0, sharpness: -1 };
    for (let index = Math.round(from / step); index <= Math.round(to / step); index += 1) {
      const found = { degrees: index * step, sharpness: sharpnessAt(dots, index * step) };
      if (found.sharpness > best.sharpness) best = found;
    }
    return best;
  };
  const coarse = around(-STEEPEST, STEEPEST, COARSE);
  return around(coarse.degrees - COARSE, coarse.degrees + COARSE, FINE);
}

function sharpnessAt({ xs, ys }: Dots, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let index = 0; index < xs.length; index += 1) {
    const row = (ys[index] ?? 0) - slope * (xs[index] ?? 0);
    low = Math.min(low, row);
    high = Math.max(high, row);
  }
  const profile = new Float64Array(Math.ceil(high - low) + 2);
  for (let index = 0; index < xs.length; index += 1) {
    const row = Math.round((ys[index] ?? 0) - slope * (xs[index] ?? 0) - low);
    profile[row] = (profile[row] ?? 0) + 1;
  }
  return profile.reduce((sum, count) => sum + count * count, 0);
}
