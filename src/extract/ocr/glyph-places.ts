import type { GlyphReading } from "./digits/glyph.js";
import type { OcrSign } from "./engine.js";

/** The height of a glyph's ink in pixels. */
export function heightOf({ box }: GlyphReading): number {
  return box.y1 - box.y0;
}

/** The breadth of a glyph's ink in pixels. */
export function widthOf({ box }: GlyphReading): number {
  return box.x1 - box.x0;
}

/** The middle of a glyph's ink across. */
export function middleOf({ box }: GlyphReading): number {
  return (box.x0 + box.x1) / 2;
}

/** Which of the OCR's signs stands in the place of a glyph; -1 where none does. */
export function signIndexAt(glyph: GlyphReading, signs: readonly OcrSign[]): number {
  const middle = middleOf(glyph);
  return signs.findIndex(({ x0, x1 }) => middle >= x0 - 1 && middle <= x1 + 1);
}

/** What the OCR wrote in the place of a glyph; "" where it wrote nothing. */
export function textAt(glyph: GlyphReading, signs: readonly OcrSign[]): string {
  return signs[signIndexAt(glyph, signs)]?.text ?? "";
}
