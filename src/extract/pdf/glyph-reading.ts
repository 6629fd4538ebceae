import { createHash } from "node:crypto";
import { ColorSpace, DrawDevice, type Font, Matrix, Pixmap, Text } from "mupdf";
import { type DigitModel, readGlyph, SURE } from "../ocr/digits/index.js";
import type { GreyImage } from "../ocr/image.js";

/** What a glyph is drawn as, drawn in several sizes and read each time. */
export interface GlyphReading {
  /** `alike`: surely the digit that was said; `other`: surely, and each time again, the digit `seen`; `unclear`: neither. */
  verdict: "alike" | "other" | "unclear";
  /** The digit, Thai or Arabic; null where unclear. */
  seen: string | null;
}

type Shape = readonly [number, number, number, number];

/** Heights of the em, in pixels, and how far the glyph is leant to the left, for slanted fonts. */
const DRAWINGS = [
  { size: 32, lean: 0 },
  { size: 24, lean: 0 },
  { size: 36, lean: 0.2 },
  { size: 52, lean: 0 },
  { size: 44, lean: -0.1 },
] as const;
/** A digit so likely speaks against any other one. */
const SPEAKS = 0.5;
/** Two drawings in which the digit that was said is so likely count as one in which it is sure. */
const LIKELY = 0.9;
/** A digit is drawn as another one only where so many drawings say so surely. */
const FEWEST_AGAINST = 2;
const MARGIN = 8;
const LARGEST = 400;
const MOST_KEPT = 4_000;

/** Readings of pictures, by their pixels: reports of one office are set in the same fonts. */
const known = new Map<string, Seen>();

interface Seen {
  text: string | null;
  digit: number | null;
  probability: number;
}

/**
 * Draws a font's glyph alone and has the digit reader read it.
 * @param shape the matrix that the page draws it with
 * @param said the digit that the text layer says it is
 */
export function readDrawnGlyph(font: Font, glyph: number, shape: Shape, said: string, model: DigitModel): GlyphReading {
  const value = said.charCodeAt(0) & 15;
  const sure: Seen[] = [];
  let likely = 0;
  let alike = 0;
  let other = 0;
  for (const { size, lean } of DRAWINGS) {
    const picture = drawGlyph(font, glyph, shape, size, lean);
    const seen = picture && readKnown(picture, model);
    if (!seen || seen.probability < SPEAKS) continue;
    if (seen.digit === value) {
      alike += 1;
      if (seen.probability >= LIKELY) likely += seen.probability >= SURE ? 2 : 1;
      if (likely >= 2 && other === 0) return { verdict: "alike", seen: seen.text };
    } else {
      other += 1;
      if (seen.digit !== null && seen.probability >= SURE) sure.push(seen);
    }
  }
  const [first] = sure;
  const agree = sure.length >= FEWEST_AGAINST && sure.every(({ digit }) => digit === first?.digit);
  if (first && agree && alike === 0) return { verdict: "other", seen: first.text };
  return { verdict: "unclear", seen: null };
}

function readKnown(picture: GreyImage, model: DigitModel): Seen {
  const key = `${picture.width} ${createHash("sha1").update(picture.data).digest("base64")}`;
  const found = known.get(key);
  if (found) return found;
  const { text, digit, probability } = readGlyph(picture, { model });
  const seen = { text, digit, probability };
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, seen);
  return seen;
}

/** A glyph in black on white with some paper around; null where it has no ink or no bounds. */
function drawGlyph(font: Font, glyph: number, [a, b, c, d]: Shape, size: number, lean: number): GreyImage | null {
  const scale = size / Math.hypot(c, d);
  if (!Number.isFinite(scale)) return null;
  const text = new Text();
  let pixmap: Pixmap | null = null;
  let device: DrawDevice | null = null;
  try {
    const leant = Matrix.concat([a * scale, b * scale, c * scale, d * scale, 0, 0], [1, 0, lean, 1, 0, 0]);
    text.showGlyph(font, leant, glyph, 0, 0);
    const [x0, y0, x1, y1] = text.getBounds(null as never, Matrix.identity);
    if (!(x1 > x0 && y1 > y0 && x1 - x0 < LARGEST && y1 - y0 < LARGEST)) return null;
    const bounds = [x0 - MARGIN, y0 - MARGIN, x1 + MARGIN, y1 + MARGIN].map((edge) => Math.round(edge));
    pixmap = new Pixmap(ColorSpace.DeviceGray, bounds as [number, number, number, number], false);
    pixmap.clear(255);
    device = new DrawDevice(Matrix.identity, pixmap);
    device.fillText(text, Matrix.identity, ColorSpace.DeviceGray, [0], 1);
    device.close();
    return { width: pixmap.getWidth(), height: pixmap.getHeight(), data: new Uint8Array(pixmap.getPixels()) };
  } finally {
    device?.destroy();
    pixmap?.destroy();
    text.destroy();
  }
}
