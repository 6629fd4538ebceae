import type { GreyImage } from "../../src/extract/ocr/image.js";
import { DAMAGE_KINDS, type DamageKind, damage, type Plane } from "./damage.js";
import { type Drawing, drawLine } from "./draw.js";
import type { Face } from "./fonts.js";
import type { Random } from "./random.js";

/** A drawn and damaged line with what stands on it. */
export interface Scan {
  readonly image: GreyImage;
  readonly drawing: Drawing;
  readonly kind: DamageKind;
  readonly dpi: number;
}

/** What may be fixed about a scan; the rest is drawn by lot. */
export interface ScanWishes {
  readonly kind?: DamageKind;
  readonly dpi?: number;
}

/** Draws a text as a scanner may have seen it: 12 to 20 points, 150 to 300 dpi, up to 1.5° askew, bits of rulings at the edge. */
export function randomScan(face: Face, text: string, random: Random, wishes: ScanWishes = {}): Scan {
  const dpi = wishes.dpi ?? random.pick([150, 150, 200, 200, 200, 250, 300, 300]);
  const kind = wishes.kind ?? random.pick(DAMAGE_KINDS);
  const points = random.between(isSmall(face) ? 14 : 11, isSmall(face) ? 20 : 16);
  const size = (points * dpi) / 72;
  const glyph = 0.5 * size;
  const room = (): number => random.between(0.1, 0.5) * glyph;
  const drawing = drawLine(face, text, {
    size,
    tracking: random.chance(0.25) ? random.between(-0.09, 0) : random.between(-0.02, 0.06),
    stretch: random.chance(0.5) ? 1 : random.between(0.85, 1.18),
    slant: random.chance(0.2) ? random.between(-0.1, 0.22) : 0,
    rotation: random.chance(0.5) ? (random.between(-1.5, 1.5) * Math.PI) / 180 : 0,
    margins: [room(), room(), room(), room()],
    phase: [random.next(), random.next()],
  });
  const plane = random.chance(0.12) ? addRuling(drawing, random, size) : drawing;
  return { image: damage(plane, kind, glyph, random), drawing, kind, dpi };
}

/** Families whose letters are small for their point size, so that agencies print them larger. */
function isSmall(face: Face): boolean {
  return ["Laksaman", "Sarabun", "Niramit"].includes(face.family);
}

/** A bit of a table's ruling along one edge. */
function addRuling(drawing: Drawing, random: Random, size: number): Plane {
  const { width, height } = drawing;
  const ink = drawing.ink.slice();
  const thick = Math.max(1, Math.round(size * random.between(0.02, 0.05)));
  const side = random.whole(0, 3);
  const from = random.chance(0.5) ? 0 : random.next() * 0.6;
  const to = random.chance(0.5) ? 1 : random.between(from, 1);
  const along = side % 2 === 0 ? height : width;
  for (let k = Math.floor(from * along); k < Math.floor(to * along); k++) {
    for (let d = 0; d < thick; d++) {
      const x = side === 0 ? d : side === 2 ? width - 1 - d : k;
      const y = side === 1 ? d : side === 3 ? height - 1 - d : k;
      if (x >= 0 && y >= 0 && x < width && y < height) ink[y * width + x] = 1;
    }
  }
  return { width, height, ink };
}
