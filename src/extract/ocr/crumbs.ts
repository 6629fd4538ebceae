import type { GlyphReading } from "./digits/glyph.js";
import { heightOf } from "./glyph-places.js";

/** A crumb is smaller than this both ways, in heights of the digits around it. */
const CRUMB = 0.25;
/** Above this, in heights of the digits from their top, no point stands. */
const ABOVE_POINTS = 0.6;
/** A sign is one from this probability on. */
const SURE_SIGN = 0.5;
const POINT = /^[.,]$/;

/**
 * Leaves out crumbs of ink between the figures of a number: pieces broken off digits, and specks. What may be the point of
 * a number that shows no other stays.
 */
export function withoutCrumbs(glyphs: readonly GlyphReading[]): GlyphReading[] {
  const kept: GlyphReading[] = [];
  glyphs.forEach((glyph, index) => {
    const [before, after] = [kept.at(-1), glyphs.slice(index + 1).find(isFigure)];
    if (!before || !after || !isFigure(before) || !isCrumb(glyph, before, after)) kept.push(glyph);
    else if (mayBePoint(glyph, before, after) && !glyphs.some(({ text }) => POINT.test(text ?? ""))) kept.push(glyph);
  });
  return kept;
}

function isFigure({ kind, text }: GlyphReading): boolean {
  return (kind === "digit" && text !== "") || POINT.test(text ?? "");
}

function isCrumb(glyph: GlyphReading, before: GlyphReading, after: GlyphReading): boolean {
  if (isFigure(glyph) || (glyph.kind === "sign" && glyph.probability >= SURE_SIGN)) return false;
  const { x0, y0, x1, y1 } = glyph.box;
  return Math.max(x1 - x0, y1 - y0) <= CRUMB * Math.max(heightOf(before), heightOf(after));
}

function mayBePoint({ box }: GlyphReading, before: GlyphReading, after: GlyphReading): boolean {
  const digit = heightOf(before) > heightOf(after) ? before : after;
  const isLow = box.y0 >= digit.box.y0 + ABOVE_POINTS * heightOf(digit);
  return isLow && box.x0 >= before.box.x1 && box.x1 <= after.box.x0;
}
