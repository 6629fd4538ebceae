import type { GlyphReading } from "./digits/glyph.js";
import type { OcrSign } from "./engine.js";
import { heightOf, signIndexAt, textAt } from "./glyph-places.js";
import { isMarkSign } from "./words.js";

/** A glyph of a picture whose letter begins the code of an item. */
interface ItemLetter extends GlyphReading {
  readonly isItemLetter: true;
}

/** Figures are as high as capitals: what is lower beside them is a small letter, in parts of their height. */
const LOW = 0.86;
const LOWEST = 0.5;
/** An `i` is narrower, in parts of its height. */
const NARROW = 0.5;
const STROKE = 0.35;
const MOST_DIGITS = 2;
const ARABIC = /^[0-9]$/;
const FIGURE = /^[0-9๐-๙.]$/;
const LOOKS_LIKE_I = /^[1iIl|!๑]$/;
const LOOKS_LIKE_O = /^[0oOQ๐©]$/;
const LOOKS_LIKE_E = /^[eE6cCGé€๑ล๕©@]$/;

/**
 * Finds the letter of an item's code (`i12`, `e3`, `o28`) that looks like a digit: it is lower than the one or two Arabic
 * digits that follow it and end the word. Without such a letter the glyphs are given back as they are.
 * @param signs what the OCR wrote in the word
 */
export function withItemLetter(glyphs: readonly GlyphReading[], signs: readonly OcrSign[]): GlyphReading[] {
  let start = glyphs.length;
  while (start > 0 && ARABIC.test(glyphs[start - 1]?.text ?? "")) start -= 1;
  const before = glyphs[start - 1];
  if (!isLow(glyphs[start], glyphs.slice(start + 1))) {
    if (!before || !(isLow(before, glyphs.slice(start)) || isStroke(before, signs))) return [...glyphs];
    start -= 1;
  }
  if (isFigure(glyphs[start - 1])) return [...glyphs];
  const digits = glyphs.length - start - 1;
  const first = glyphs[start];
  if (!first || digits < 1 || digits > MOST_DIGITS || carriesMark(first, signs)) return [...glyphs];
  const text = letterOf(first, signs);
  if (text === null) return [...glyphs];
  const letter: ItemLetter = { ...first, text, digit: null, kind: "sign", alternatives: [], isItemLetter: true };
  return [...glyphs.slice(0, start), letter, ...glyphs.slice(start + 1)];
}

/** Whether a glyph is the letter of an item's code. */
export function isItemLetter(glyph: GlyphReading | undefined): boolean {
  return glyph !== undefined && "isItemLetter" in glyph;
}

/** A code begins its word: behind a digit or a point stands none. */
function isFigure(glyph: GlyphReading | undefined): boolean {
  return FIGURE.test(glyph?.text ?? "");
}

function isLow(glyph: GlyphReading | undefined, digits: readonly GlyphReading[]): boolean {
  if (!glyph || digits.length === 0 || glyph.kind === "dirt") return false;
  const share = heightOf(glyph) / Math.min(...digits.map(heightOf));
  return share >= LOWEST && share <= LOW;
}

function letterOf(glyph: GlyphReading, signs: readonly OcrSign[]): "i" | "e" | "o" | null {
  if (glyph.box.x1 - glyph.box.x0 <= heightOf(glyph) * NARROW) return "i";
  if (LOOKS_LIKE_O.test(glyph.text ?? "")) return "o";
  const seen = textAt(glyph, signs);
  if (LOOKS_LIKE_O.test(seen)) return "o";
  return glyph.kind !== "digit" && LOOKS_LIKE_E.test(seen) ? "e" : null;
}

/** Whether a glyph is an `i` with its dot: no digit, as the digit reader says, but a stroke, as the OCR does. */
function isStroke(glyph: GlyphReading, signs: readonly OcrSign[]): boolean {
  const isNarrow = glyph.box.x1 - glyph.box.x0 <= heightOf(glyph) * STROKE;
  return glyph.kind === "other" && isNarrow && LOOKS_LIKE_I.test(textAt(glyph, signs));
}

/** Whether the OCR saw a letter with a mark in the place of a glyph: no letter of a code has one. */
function carriesMark(glyph: GlyphReading, signs: readonly OcrSign[]): boolean {
  const at = signIndexAt(glyph, signs);
  return at >= 0 && (isMarkSign(signs[at]?.text ?? "") || isMarkSign(signs[at + 1]?.text ?? ""));
}
