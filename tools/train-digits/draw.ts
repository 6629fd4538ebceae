import * as mupdf from "mupdf";
import type { Face } from "./fonts.js";

/** A drawn line: ink from 0 to 1, and for each pixel the position + 1 of the character that owns it. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly ink: Float32Array;
  readonly owner: Uint8Array;
  /** The characters that were drawn; blanks and unknown ones stay in the text and own nothing. */
  readonly characters: readonly string[];
}

/** How a line is drawn; lengths in pixels. */
export interface Stroke {
  /** The font's size. */
  readonly size: number;
  /** Added between glyphs, as a share of the size. */
  readonly tracking: number;
  /** Width against height. */
  readonly stretch: number;
  readonly slant: number;
  /** Radians. */
  readonly rotation: number;
  /** Empty room around the ink: left, top, right, bottom. */
  readonly margins: readonly [number, number, number, number];
  /** Where the first glyph starts within its pixel. */
  readonly phase: readonly [number, number];
}

type Matrix = [number, number, number, number, number, number];

interface Glyph {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray;
  readonly position: number;
}

/** Draws a line of text without shaping: each character's own glyph, one after the other. */
export function drawLine(face: Face, text: string, stroke: Stroke): Drawing {
  const { size, stretch, slant, rotation } = stroke;
  const cos = Math.cos(rotation);
  const sin = Math.sin(rotation);
  const ctm = (x: number): Matrix => [
    stretch * size * cos,
    stretch * size * sin,
    size * (slant * cos + sin),
    size * (slant * sin - cos),
    stroke.phase[0] + x * cos,
    stroke.phase[1] + x * sin,
  ];
  const characters = [...text];
  const glyphs: Glyph[] = [];
  let x = 0;
  for (const [position, character] of characters.entries()) {
    const found = lookUp(face, character);
    if (found === null) {
      x += 0.28 * size * stretch;
      continue;
    }
    const glyph = character === " " ? null : drawGlyph(found.font, found.glyph, ctm(x), position);
    if (glyph !== null) glyphs.push(glyph);
    const advance = found.font.advanceGlyph(found.glyph, 0);
    x += (advance + (advance > 0 ? stroke.tracking : 0)) * size * stretch;
  }
  return compose(glyphs, characters, stroke.margins);
}

/** Whether a face has a glyph for each character. */
export function canDraw(face: Face, text: string): boolean {
  return [...text].every((character) => character === " " || lookUp(face, character) !== null);
}

function lookUp(face: Face, character: string): { font: mupdf.Font; glyph: number } | null {
  for (const font of face.fonts) {
    const glyph = font.encodeCharacter(character);
    if (glyph !== 0) return { font, glyph };
  }
  return null;
}

function drawGlyph(font: mupdf.Font, glyph: number, matrix: Matrix, position: number): Glyph | null {
  const text = new mupdf.Text();
  text.showGlyph(font, matrix, glyph, 32, 0);
  const bounds = text.getBounds(null as never, mupdf.Matrix.identity);
  const x0 = Math.floor(bounds[0]) - 1;
  const y0 = Math.floor(bounds[1]) - 1;
  const x1 = Math.ceil(bounds[2]) + 1;
  const y1 = Math.ceil(bounds[3]) + 1;
  if (!(x1 > x0 && y1 > y0) || x1 - x0 > 4000 || y1 - y0 > 4000) {
    text.destroy();
    return null;
  }
  const pixmap = new mupdf.Pixmap(mupdf.ColorSpace.DeviceGray, [x0, y0, x1, y1], false);
  pixmap.clear(255);
  const device = new mupdf.DrawDevice(mupdf.Matrix.identity, pixmap);
  device.fillText(text, mupdf.Matrix.identity, mupdf.ColorSpace.DeviceGray, [0], 1);
  device.close();
  const result = {
    x: x0,
    y: y0,
    width: pixmap.getWidth(),
    height: pixmap.getHeight(),
    pixels: pixmap.getPixels().slice(),
    position,
  };
  device.destroy();
  pixmap.destroy();
  text.destroy();
  return result;
}

function compose(
  glyphs: readonly Glyph[],
  characters: readonly string[],
  [left, top, right, bottom]: Stroke["margins"],
): Drawing {
  if (glyphs.length === 0) {
    const width = Math.ceil(left + right) + 1;
    const height = Math.ceil(top + bottom) + 1;
    return { width, height, ink: new Float32Array(width * height), owner: new Uint8Array(width * height), characters };
  }
  const x0 = Math.min(...glyphs.map((g) => g.x)) - Math.round(left);
  const y0 = Math.min(...glyphs.map((g) => g.y)) - Math.round(top);
  const width = Math.max(...glyphs.map((g) => g.x + g.width)) + Math.round(right) - x0;
  const height = Math.max(...glyphs.map((g) => g.y + g.height)) + Math.round(bottom) - y0;
  const ink = new Float32Array(width * height);
  const strongest = new Float32Array(width * height);
  const owner = new Uint8Array(width * height);
  for (const glyph of glyphs) {
    for (let y = 0; y < glyph.height; y++) {
      for (let x = 0; x < glyph.width; x++) {
        const value = 1 - (glyph.pixels[y * glyph.width + x] ?? 255) / 255;
        if (value === 0) continue;
        const at = (glyph.y - y0 + y) * width + glyph.x - x0 + x;
        ink[at] = 1 - (1 - (ink[at] ?? 0)) * (1 - value);
        if (value > (strongest[at] ?? 0)) {
          strongest[at] = value;
          owner[at] = Math.min(255, glyph.position + 1);
        }
      }
    }
  }
  return { width, height, ink, owner, characters };
}
