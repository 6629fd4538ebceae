import type { GreyImage } from "../../src/extract/ocr/image.js";
import { jpeg } from "./jpeg.js";
import type { Random } from "./random.js";

/** A plane of ink, 0 to 1. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly ink: Float32Array;
}

export const DAMAGE_KINDS = ["clean", "soft", "grainy", "jpeg", "thin", "bleed", "one-bit", "photocopy"] as const;
/** What a scan went through. The last two are the heavy ones. */
export type DamageKind = (typeof DAMAGE_KINDS)[number];

/** Damage of a clean scan, and of a photocopy or a fax. */
export const LIGHT: readonly DamageKind[] = ["clean", "soft", "grainy", "jpeg", "thin", "bleed"];
export const HEAVY: readonly DamageKind[] = ["one-bit", "photocopy"];

/**
 * Turns drawn ink into what a scanner would give.
 * @param plane the drawn ink
 * @param glyph height of a glyph in pixels: the damage is measured by it
 */
export function damage(plane: Plane, kind: DamageKind, glyph: number, random: Random): GreyImage {
  let ink = plane;
  const pixel = Math.min(1.3, Math.max(0.45, glyph / 24));
  if (kind === "thin") ink = thicken(ink, -random.between(0.15, 0.55), random);
  if (kind === "bleed") ink = thicken(ink, random.between(0.3, 1), random);
  const blurRange: Readonly<Record<DamageKind, readonly [number, number]>> = {
    clean: [0, 0.4],
    soft: [0.5, 1.1],
    grainy: [0.2, 0.8],
    jpeg: [0.2, 0.8],
    thin: [0.2, 0.6],
    bleed: [0.4, 0.9],
    "one-bit": [0.3, 0.8],
    photocopy: [0.5, 1],
  };
  const [low, high] = blurRange[kind];
  ink = blur(ink, random.between(low, high) * pixel);
  if (kind === "photocopy") {
    ink = grain(ink, random.between(0.03, 0.1), random);
    ink = threshold(ink, random.between(0.3, 0.55), 0.08);
    ink = blur(ink, random.between(0.4, 0.7) * pixel);
  }
  if (kind === "one-bit" || kind === "photocopy") {
    const speckled = speckle(grain(ink, random.between(0.02, 0.1), random), random.between(0, 0.004), random);
    return toGrey(threshold(speckled, random.between(0.32, 0.55), 0), 0, 255, 0);
  }
  const noise = kind === "grainy" ? random.between(0.03, 0.1) : random.between(0, 0.02);
  ink = grain(ink, noise, random);
  const black = random.between(0, kind === "clean" ? 60 : 110);
  const white = random.between(kind === "clean" ? 240 : 195, 255);
  const image = toGrey(ink, black, white, random.chance(0.3) ? random.between(-25, 25) : 0);
  return kind === "jpeg"
    ? jpeg(image, random.between(30, 75))
    : random.chance(0.15)
      ? jpeg(image, random.between(75, 92))
      : image;
}

/** Gaussian blur. */
export function blur(plane: Plane, sigma: number): Plane {
  if (sigma < 0.15) return plane;
  const radius = Math.ceil(sigma * 2.3);
  const raw = Array.from({ length: 2 * radius + 1 }, (_, i) => Math.exp(-((i - radius) ** 2) / (2 * sigma * sigma)));
  const sum = raw.reduce((a, b) => a + b, 0);
  const kernel = Float32Array.from(raw, (value) => value / sum);
  const { width, height } = plane;
  const across = weighted(plane.ink, width, height, 1, width, kernel);
  return { width, height, ink: weighted(across, height, width, width, 1, kernel) };
}

/** Sums along lines of `length` pixels, `step` apart; there are `lines` of them, `stride` apart. Outside there is no ink. */
function weighted(
  from: Float32Array,
  length: number,
  lines: number,
  step: number,
  stride: number,
  kernel: Float32Array,
): Float32Array {
  const radius = (kernel.length - 1) / 2;
  const result = new Float32Array(from.length);
  const padded = new Float32Array(length + 2 * radius);
  for (let line = 0; line < lines; line++) {
    for (let k = 0; k < length; k++) padded[k + radius] = from[line * stride + k * step] as number;
    for (let k = 0; k < length; k++) {
      let total = 0;
      for (let j = 0; j < kernel.length; j++) total += (kernel[j] as number) * (padded[k + j] as number);
      result[line * stride + k * step] = total;
    }
  }
  return result;
}

/** Widens (amount above 0) or thins strokes by up to a pixel on each side. */
function thicken(plane: Plane, amount: number, random: Random): Plane {
  const { width, height, ink } = plane;
  const result = new Float32Array(width * height);
  const share = Math.abs(amount) * random.between(0.8, 1.2);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const here = ink[y * width + x] ?? 0;
      let extreme = here;
      for (let k = 0; k < 4; k++) {
        const nx = x + (k === 0 ? 1 : k === 1 ? -1 : 0);
        const ny = y + (k === 2 ? 1 : k === 3 ? -1 : 0);
        const value = nx < 0 || ny < 0 || nx >= width || ny >= height ? 0 : (ink[ny * width + nx] ?? 0);
        extreme = amount > 0 ? Math.max(extreme, value) : Math.min(extreme, value);
      }
      result[y * width + x] = here + (extreme - here) * Math.min(1, share);
    }
  }
  return { width, height, ink: result };
}

function grain(plane: Plane, deviation: number, random: Random): Plane {
  return { ...plane, ink: plane.ink.map((value) => value + deviation * random.normal()) };
}

function threshold(plane: Plane, level: number, softness: number): Plane {
  const soften = (value: number): number => Math.min(1, Math.max(0, (value - level) / (2 * softness) + 0.5));
  return { ...plane, ink: plane.ink.map((value) => (softness === 0 ? (value > level ? 1 : 0) : soften(value))) };
}

function speckle(plane: Plane, share: number, random: Random): Plane {
  const { width, height } = plane;
  const ink = plane.ink.slice();
  const count = Math.round(share * width * height);
  for (let n = 0; n < count; n++) {
    const x = random.whole(0, width - 2);
    const y = random.whole(0, height - 2);
    const value = random.chance(0.6) ? 1 : 0;
    const size = random.whole(1, 2);
    for (let dy = 0; dy < size; dy++) for (let dx = 0; dx < size; dx++) ink[(y + dy) * width + x + dx] = value;
  }
  return { width, height, ink };
}

/** Grey values, with the paper's brightness changing by `shadow` from left to right. */
function toGrey({ width, height, ink }: Plane, black: number, white: number, shadow: number): GreyImage {
  const data = new Uint8Array(width * height);
  for (let at = 0, x = 0; at < data.length; at++, x = x + 1 === width ? 0 : x + 1) {
    const value = white + (black - white) * (ink[at] as number) + shadow * ((x / width) * 2 - 1) + 0.5;
    data[at] = value < 0 ? 0 : value > 255 ? 255 : value;
  }
  return { width, height, data };
}
