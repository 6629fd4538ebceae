import type { GlyphReading } from "./digits/glyph.js";
import type { OcrSign } from "./engine.js";
import { heightOf, textAt } from "./glyph-places.js";

/** A crumb is smaller than this both ways, in heights of the digits around it. */
const CRUMB = 0.25;
/** Above this, in heights of the digits from their top, no point stands. */
const ABOVE_POINTS = 0.6;
/** Below this no dash does: what looks like one is the foot of a digit. */
const BELOW_DASHES = 0.75;
/** Between two digits that stand closer than this, in heights of theirs, there is no room for another. */
const ROOM = 0.3;
/** A sign is one from this probability on. */
const SURE_SIGN = 0.5;
const POINT = /^[.,]$/;

/**
 * Leaves out crumbs of ink between the figures of a number: pieces broken off digits, and specks. What may be the point of
 * a number that shows no other stays; where the OCR saw one of several points, that one.
 * @param signs what the OCR wrote in the word
 */
export function withoutCrumbs(all: readonly GlyphReading[], signs: readonly OcrSign[]): GlyphReading[] {
  const kept: GlyphReading[] = [];
  const points = all.filter(({ text }) => POINT.test(text ?? ""));
  const seen = points.filter((glyph) => POINT.test(textAt(glyph, signs)));
  const isExtra = (glyph: GlyphReading) => seen.length === 1 && points.includes(glyph) && !seen.includes(glyph);
  const glyphs = all.filter(
    (glyph, index) => !isFoot(glyph, all[index - 1], all[index + 1]) && !(isExtra(glyph) && isAmidDigits(all, index)),
  );
  glyphs.forEach((glyph, index) => {
    const [before, after] = [kept.at(-1), glyphs.slice(index + 1).find(isFigure)];
    if (!before || !after || !isFigure(before) || !isCrumb(glyph, before, after)) kept.push(glyph);
    else if (mayBePoint(glyph, before, after) && !glyphs.some(({ text }) => POINT.test(text ?? ""))) kept.push(glyph);
  });
  return kept;
}

/** Whether a dash is the foot of a digit beside it, cut off by a gap in the ink or by the edge of the word. */
function isFoot({ text, box }: GlyphReading, before?: GlyphReading, after?: GlyphReading): boolean {
  if (text !== "-") return false;
  const digits = [before, after].flatMap((glyph) => (glyph?.kind === "digit" ? [glyph] : []));
  const middle = (box.y0 + box.y1) / 2;
  return digits.some((digit) => middle >= digit.box.y0 + BELOW_DASHES * heightOf(digit));
}

function isAmidDigits(glyphs: readonly GlyphReading[], index: number): boolean {
  return glyphs[index - 1]?.kind === "digit" && glyphs[index + 1]?.kind === "digit";
}

function isFigure({ kind, text }: GlyphReading): boolean {
  return (kind === "digit" && text !== "") || POINT.test(text ?? "");
}

function isCrumb(glyph: GlyphReading, before: GlyphReading, after: GlyphReading): boolean {
  if (isFigure(glyph) || (glyph.kind === "sign" && glyph.probability >= SURE_SIGN)) return false;
  const { x0, y0, x1, y1 } = glyph.box;
  const height = Math.max(heightOf(before), heightOf(after));
  const areDigits = before.kind === "digit" && after.kind === "digit";
  if (areDigits && after.box.x0 - before.box.x1 < ROOM * height) return true;
  return Math.max(x1 - x0, y1 - y0) <= CRUMB * height;
}

function mayBePoint({ box }: GlyphReading, before: GlyphReading, after: GlyphReading): boolean {
  const digit = heightOf(before) > heightOf(after) ? before : after;
  const isLow = box.y0 >= digit.box.y0 + ABOVE_POINTS * heightOf(digit);
  return isLow && box.x0 >= before.box.x1 && box.x1 <= after.box.x0;
}
