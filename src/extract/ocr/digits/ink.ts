import type { GreyImage } from "../image.js";

/** A picture as ink: how dark each pixel is against its paper, and whether it counts as inked. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  /** 0 paper to 1 full ink. */
  readonly density: Float32Array;
  /** 1 where inked. */
  readonly dark: Uint8Array;
}

const LEAST_CONTRAST = 24;

/**
 * Separates ink from paper, with the paper's brightness followed from left to right.
 * @param image a grey picture
 * @returns null where nothing stands out from the paper
 */
export function inkOf(image: GreyImage): Ink | null {
  const { width, height, data } = image;
  if (width === 0 || height === 0) return null;
  const paper = paperBrightness(image);
  const depth = new Uint8Array(width * height);
  const histogram = new Uint32Array(256);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const difference = Math.max(0, Math.round((paper[x] ?? 255) - (data[at] ?? 255)));
      depth[at] = difference;
      histogram[difference] = (histogram[difference] ?? 0) + 1;
    }
  }
  const split = otsu(histogram);
  const full = quantile(histogram, split + 1, 0.7);
  if (full < LEAST_CONTRAST) return null;
  const threshold = Math.min(0.6 * full, Math.max(0.35 * full, split));
  const density = new Float32Array(width * height);
  const dark = new Uint8Array(width * height);
  for (let at = 0; at < depth.length; at++) {
    const value = depth[at] ?? 0;
    density[at] = Math.min(1, value / full);
    dark[at] = value > threshold ? 1 : 0;
  }
  return { width, height, density, dark };
}

/** Brightness of the paper for each column: a high quantile of each strip, drawn out between the strips' middles. */
function paperBrightness({ width, height, data }: GreyImage): Float32Array {
  const strips = Math.max(1, Math.round(width / Math.max(48, 1.5 * height)));
  const levels: number[] = [];
  for (let strip = 0; strip < strips; strip++) {
    const from = Math.floor((strip * width) / strips);
    const to = Math.floor(((strip + 1) * width) / strips);
    const histogram = new Uint32Array(256);
    for (let y = 0; y < height; y++) {
      for (let x = from; x < to; x++) {
        const value = data[y * width + x] ?? 255;
        histogram[value] = (histogram[value] ?? 0) + 1;
      }
    }
    levels.push(quantile(histogram, 0, 0.75));
  }
  const result = new Float32Array(width);
  for (let x = 0; x < width; x++) {
    const position = Math.min(strips - 1, Math.max(0, ((x + 0.5) * strips) / width - 0.5));
    const left = Math.floor(position);
    const a = levels[left] ?? 255;
    const b = levels[Math.min(strips - 1, left + 1)] ?? a;
    result[x] = a + (b - a) * (position - left);
  }
  return result;
}

function quantile(histogram: Uint32Array, from: number, share: number): number {
  let total = 0;
  for (let value = from; value < 256; value++) total += histogram[value] ?? 0;
  let seen = 0;
  for (let value = from; value < 256; value++) {
    seen += histogram[value] ?? 0;
    if (seen > 0 && seen >= total * share) return value;
  }
  return 0;
}

/** Otsu's threshold: the split with the greatest variance between its two sides. */
function otsu(histogram: Uint32Array): number {
  let total = 0;
  let sum = 0;
  for (let value = 0; value < 256; value++) {
    total += histogram[value] ?? 0;
    sum += value * (histogram[value] ?? 0);
  }
  let best = 0;
  let bestVariance = -1;
  let below = 0;
  let belowSum = 0;
  for (let value = 0; value < 255; value++) {
    below += histogram[value] ?? 0;
    belowSum += value * (histogram[value] ?? 0);
    if (below === 0 || below === total) continue;
    const gap = belowSum / below - (sum - belowSum) / (total - below);
    const variance = below * (total - below) * gap * gap;
    if (variance > bestVariance) {
      bestVariance = variance;
      best = value;
    }
  }
  return best;
}
