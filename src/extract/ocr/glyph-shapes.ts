import type { GreyImage, PixelBox } from "./image.js";

/** The ink of a glyph brought to one height with its proportions kept, in the middle of a field, as a vector of length one. */
export interface GlyphShape {
  ink: Float32Array;
  /** Height of the glyph in pixels of the page. */
  height: number;
}

const HEIGHT = 20;
/** A glyph that is broader than the field is cut off on both sides. */
const WIDTH = 20;
/** How far two shapes are shifted against each other, in parts of the field. */
const SHIFTS = [-1, 0, 1] as const;
const RIM = 1;
const FIELD = { width: WIDTH + 2 * RIM, height: HEIGHT + 2 * RIM };
const WHITE = 255;

/** The shape of what lies in a box of a page; null where it holds no ink. */
export function glyphShape(page: GreyImage, box: PixelBox): GlyphShape | null {
  const height = box.y1 - box.y0;
  const scale = height / HEIGHT;
  const middle = (box.x0 + box.x1) / 2;
  const ink = new Float32Array(FIELD.width * FIELD.height);
  let square = 0;
  for (let row = 0; row < HEIGHT; row += 1) {
    for (let column = 0; column < WIDTH; column += 1) {
      const x0 = Math.max(box.x0, middle + (column - WIDTH / 2) * scale);
      const x1 = Math.min(box.x1, middle + (column + 1 - WIDTH / 2) * scale);
      if (x1 <= x0) continue;
      const y0 = box.y0 + row * scale;
      const value = inkWithin(page, x0, y0, x1, y0 + scale) * ((x1 - x0) / scale);
      ink[(row + RIM) * FIELD.width + column + RIM] = value;
      square += value * value;
    }
  }
  if (!(height > 0) || square === 0) return null;
  const length = Math.sqrt(square);
  for (let index = 0; index < ink.length; index += 1) ink[index] = (ink[index] ?? 0) / length;
  return { ink, height };
}

/** How alike two shapes are, from 0 to 1, in the place where they fit best. */
export function alikeness(a: GlyphShape, b: GlyphShape): number {
  return bestFit(a, b).alike;
}

/** The mean of shapes, each laid on the first where it fits best; null of none. */
export function meanShape(shapes: readonly GlyphShape[]): GlyphShape | null {
  const [first] = shapes;
  if (!first) return null;
  const ink = new Float32Array(first.ink.length);
  for (const shape of shapes) {
    const { offset } = bestFit(first, shape);
    const [from, to] = sharedRange(ink.length, offset);
    for (let index = from; index < to; index += 1) ink[index] = (ink[index] ?? 0) + (shape.ink[index + offset] ?? 0);
  }
  const length = Math.sqrt(ink.reduce((sum, value) => sum + value * value, 0));
  return { ink: ink.map((value) => value / length), height: first.height };
}

function bestFit(a: GlyphShape, b: GlyphShape): { alike: number; offset: number } {
  let [alike, best] = [0, 0];
  for (const down of SHIFTS)
    for (const right of SHIFTS) {
      const offset = down * FIELD.width + right;
      let sum = 0;
      const [from, to] = sharedRange(a.ink.length, offset);
      for (let index = from; index < to; index += 1)
        sum += (a.ink[index] as number) * (b.ink[index + offset] as number);
      if (sum > alike) [alike, best] = [sum, offset];
    }
  return { alike, offset: best };
}

/** Where two fields overlap of which the second is shifted. */
function sharedRange(length: number, offset: number): [from: number, to: number] {
  return [Math.max(0, -offset), Math.min(length, length - offset)];
}

/** The mean of the ink in a part of a page, from 0 to 1. */
function inkWithin({ width, height, data }: GreyImage, x0: number, y0: number, x1: number, y1: number): number {
  let sum = 0;
  let weight = 0;
  for (let y = Math.floor(y0); y < Math.min(height, Math.ceil(y1)); y += 1) {
    if (y < 0) continue;
    const down = Math.min(y + 1, y1) - Math.max(y, y0);
    for (let x = Math.floor(x0); x < Math.min(width, Math.ceil(x1)); x += 1) {
      if (x < 0) continue;
      const part = down * (Math.min(x + 1, x1) - Math.max(x, x0));
      sum += part * (WHITE - (data[y * width + x] ?? WHITE));
      weight += part;
    }
  }
  return weight > 0 ? sum / weight / WHITE : 0;
}
