import type { LineAtoms } from "../../src/extract/ocr/digits/atoms.js";
import { atomsOf } from "../../src/extract/ocr/digits/atoms.js";
import { classOf, PART_CLASS, SPECK_CLASS } from "../../src/extract/ocr/digits/classes.js";
import { findComponents } from "../../src/extract/ocr/digits/components.js";
import { inkOf } from "../../src/extract/ocr/digits/ink.js";
import { findLines } from "../../src/extract/ocr/digits/lines.js";
import { INPUTS, writePatch } from "../../src/extract/ocr/digits/patch.js";
import { type Segment, segmentsOf } from "../../src/extract/ocr/digits/segments.js";
import type { PixelBox } from "../../src/extract/ocr/image.js";
import type { Drawing } from "./draw.js";
import type { Random } from "./random.js";
import type { Scan } from "./scan.js";

/** What the network is shown, and what it should say. */
export interface Sample {
  readonly inputs: Float32Array;
  readonly label: number;
}

const WHOLE = 0.9;
const BROKEN = 0.72;
const OUTSIDE = 0.12;
/** With so much of another character, be it a point, a segment is no single glyph. */
const SWALLOWED = 0.4;
/** A whole glyph with another one, such as a decimal point, sticking to it: rare, and easily taken for the glyph alone. */
const SWALLOWER = -1;
/** Shares of the pieces, the swallowers and the specks that are kept: there are many more of them than of glyphs. */
export const KEPT = { parts: 0.1, swallowers: 0.3, specks: 0.4 } as const;
const SPREAD = 3;

/**
 * Takes a scan apart exactly as the reader does, and labels each segment by the drawing.
 * Segments that are nearly one glyph have no clear label and are left away; of the wrong ones only a share is kept,
 * and more of those in which a glyph has swallowed another one.
 */
export function samplesOf(scan: Scan, random: Random): Sample[] {
  const ink = inkOf(scan.image);
  const map = ink === null ? null : findComponents(ink, 2000);
  if (ink === null || map === null) return [];
  const owner = spread(scan.drawing);
  const sizes = new Float64Array(257);
  const boxes = Array.from({ length: 256 }, () => ({ x0: ink.width, y0: ink.height, x1: 0, y1: 0 }));
  for (let at = 0; at < owner.length; at++) {
    if (ink.dark[at] !== 1) continue;
    const character = owner[at] as number;
    sizes[character] = (sizes[character] as number) + 1;
    const box = boxes[character];
    if (box === undefined) continue;
    const y = Math.floor(at / ink.width);
    const x = at - y * ink.width;
    if (x < box.x0) box.x0 = x;
    if (y < box.y0) box.y0 = y;
    if (x >= box.x1) box.x1 = x + 1;
    if (y >= box.y1) box.y1 = y + 1;
  }
  const samples: Sample[] = [];
  for (const line of findLines(map.components, ink, null)) {
    const atoms = atomsOf(ink, map.labels, line, () => true);
    for (const segment of segmentsOf(atoms, line, () => false)) {
      const label = labelOf(segment, atoms, scan.drawing, owner, sizes, boxes, line.height);
      if (label === null || !random.chance(keptShare(label))) continue;
      const inputs = new Float32Array(INPUTS);
      writePatch(ink, atoms, line, segment, inputs, 0);
      samples.push({ inputs, label: label === SWALLOWER ? PART_CLASS : label });
    }
  }
  return samples;
}

function keptShare(label: number): number {
  if (label === SWALLOWER) return KEPT.swallowers;
  if (label === PART_CLASS) return KEPT.parts;
  return label === SPECK_CLASS ? KEPT.specks : 1;
}

function labelOf(
  segment: Segment,
  map: LineAtoms,
  drawing: Drawing,
  owner: Uint8Array,
  sizes: Float64Array,
  boxes: readonly PixelBox[],
  height: number,
): number | null {
  const counts = new Uint32Array(256);
  let total = 0;
  for (let y = segment.y0; y < segment.y1; y++) {
    for (let x = segment.x0; x < segment.x1; x++) {
      const atom = (map.owner[(y - map.top) * map.width + x - map.left] ?? 0) - 1;
      if (atom < segment.first || atom > segment.last) continue;
      const character = owner[y * drawing.width + x] ?? 0;
      counts[character] = (counts[character] as number) + 1;
      total++;
    }
  }
  const main = counts.reduce((best, value, index) => (value > (counts[best] ?? 0) ? index : best), 0);
  const count = counts[main] ?? 0;
  if (main === 0) return SPECK_CLASS;
  const purity = count / total;
  const share = count / Math.max(1, sizes[main] ?? 1);
  if (counts.some((value, index) => index !== main && index !== 0 && value > SWALLOWED * (sizes[index] ?? 0)))
    return count >= WHOLE * (sizes[main] ?? 1) ? SWALLOWER : PART_CLASS;
  const box = boxes[main];
  const reach = OUTSIDE * height;
  const wide = box === undefined || segment.x0 < box.x0 - reach || segment.x1 > box.x1 + reach;
  if (wide || segment.y0 < (box?.y0 ?? 0) - reach || segment.y1 > (box?.y1 ?? 0) + reach) return PART_CLASS;
  if (purity >= WHOLE && share >= WHOLE) return classOf(drawing.characters[main - 1] ?? "");
  return purity < BROKEN || share < BROKEN ? PART_CLASS : null;
}

/** The owner of each pixel, with the rims that blur and bleeding ink reach given to the nearest glyph. */
function spread(drawing: Drawing): Uint8Array {
  const { width, height } = drawing;
  let owner = drawing.owner;
  for (let step = 0; step < SPREAD; step++) {
    const next = owner.slice();
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const at = y * width + x;
        if (owner[at] !== 0) continue;
        next[at] =
          (x > 0 && owner[at - 1]) ||
          (x + 1 < width && owner[at + 1]) ||
          (y > 0 && owner[at - width]) ||
          (y + 1 < height && owner[at + width]) ||
          0;
      }
    }
    owner = next;
  }
  return owner;
}
