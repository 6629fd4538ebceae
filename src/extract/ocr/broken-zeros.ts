import type { GlyphReading } from "./digits/glyph.js";
import type { OcrSign } from "./engine.js";
import { heightOf, textAt } from "./glyph-places.js";
import { boxOfSigns } from "./words.js";

const ZERO = /^[0๐Oo]$/;
const OPEN = "(";
const CLOSE = ")";
/** Both halves of a zero are so high as each other, and together so broad, in their height. */
const SAME_HEIGHT = 0.75;
const NARROWEST = 0.35;
const BROADEST = 1;
/** The reader did not see it as one: it stays doubtful unless the page's own digits tell it. */
const SEEN_IN_HALVES = 0.5;

/**
 * Joins zeros that broke at the top and the foot, where thin strokes go first: the digit reader took their halves for a
 * pair of brackets with nothing between, and the OCR saw one zero in their place.
 * @param signs what the OCR wrote in the word
 */
export function withWholeZeros(glyphs: readonly GlyphReading[], signs: readonly OcrSign[]): GlyphReading[] {
  const whole: GlyphReading[] = [];
  for (const glyph of glyphs) {
    const before = whole.at(-1);
    const zero = before && zeroOf(before, glyph, signs);
    if (zero) whole[whole.length - 1] = zero;
    else whole.push(glyph);
  }
  return whole;
}

function zeroOf(left: GlyphReading, right: GlyphReading, signs: readonly OcrSign[]): GlyphReading | null {
  if (left.text !== OPEN || right.text !== CLOSE) return null;
  const [low, high] = [heightOf(left), heightOf(right)].sort((a, b) => a - b) as [number, number];
  const box = boxOfSigns([left.box, right.box]);
  const breadth = (box.x1 - box.x0) / (box.y1 - box.y0);
  if (low < SAME_HEIGHT * high || breadth < NARROWEST || breadth > BROADEST) return null;
  const zero: GlyphReading = { ...left, kind: "digit", digit: 0, probability: SEEN_IN_HALVES, alternatives: [], box };
  const seen = textAt(zero, signs);
  return ZERO.test(seen) ? { ...zero, text: seen === "๐" ? seen : "0" } : null;
}
