import type { GlyphReading } from "./digits/glyph.js";
import type { OcrSign } from "./engine.js";
import { isItemLetter } from "./item-letters.js";

/** What stands closer to a number than this may be a part of it, in heights of its digits. */
const GAP = 0.35;
/** A letter or sign beside a number is one from this probability on; below it may be a digit. */
const LETTER = 0.9;
const SIGN = 0.5;
/** What is lower is no digit, in heights of the number's digits. */
const LOWEST = 0.5;
/** One side of the point of a decimal number, and one that lacks a decimal. */
const ONE_SIDE = /^[0-9๐-๙]{2,3}$/;
const ONE_DECIMAL = /^[0-9๐-๙]{2,3}[.,][0-9๐-๙]$/;
/** Figures that run together make so many glyphs at most. */
const MOST_UNREAD = 2;
const DIGIT = /[0-9๐-๙]/;
const SIGN_BEFORE = /^[+\-)]$/;
const SIGN_BEHIND = /^[+\-(]$/;
const LETTER_OR_DIGIT = /^[0-9A-Za-z\u0e01-\u0e59.,]?$/;

/**
 * Whether a number was read to its ends: beside it stands nothing that may be a digit of its own, and the OCR saw none
 * there where the digit reader saw nothing. The letter of an item's code is no digit, whatever the OCR saw.
 * @param part the number's glyphs
 * @param glyphs all glyphs of the word, from left to right
 * @param signs what the OCR wrote in the word
 */
export function isWhole(
  part: readonly GlyphReading[],
  glyphs: readonly GlyphReading[],
  signs: readonly OcrSign[],
): boolean {
  const [first, last] = [part[0], part.at(-1)];
  if (!first || !last) return true;
  const height = Math.max(...part.map(({ box }) => box.y1 - box.y0));
  const beside = [glyphs[glyphs.indexOf(first) - 1], glyphs[glyphs.indexOf(last) + 1]];
  const isTouched = beside.some((other, index) => {
    const gap = other && (index === 0 ? first.box.x0 - other.box.x1 : other.box.x0 - last.box.x1);
    return (
      gap !== undefined && gap < height * GAP && (mayBeDigit(other, height) || isSignAlone(other, index === 0, signs))
    );
  });
  return !isTouched && !isPiece(part, glyphs, height) && !isOutreached(part, glyphs, signs, height);
}

/**
 * Whether a number is a piece of a decimal one: one side of its point, or all but the last figure. Beside it stand one or
 * two glyphs as tall as digits that are none to the reader, figures that run together, and that is all of the word.
 */
function isPiece(part: readonly GlyphReading[], glyphs: readonly GlyphReading[], height: number): boolean {
  const text = part.map((glyph) => glyph.text ?? "").join("");
  const [before, behind] = [
    glyphs.slice(0, glyphs.indexOf(part[0] as GlyphReading)).reverse(),
    glyphs.slice(glyphs.indexOf(part.at(-1) as GlyphReading) + 1),
  ];
  const areFigures = (rest: readonly GlyphReading[]) =>
    rest.length > 0 &&
    rest.length <= MOST_UNREAD &&
    rest.every((each) => each.kind === "other" && isTall(each, height));
  if (ONE_DECIMAL.test(text)) return areFigures(behind);
  return ONE_SIDE.test(text) && [before, behind].some(([first, ...rest]) => isPoint(first) && areFigures(rest));
}

function isPoint(glyph: GlyphReading | undefined): boolean {
  return /^[.,]$/.test(glyph?.text ?? "");
}

function isTall({ box }: GlyphReading, height: number): boolean {
  return box.y1 - box.y0 >= height * LOWEST;
}

function mayBeDigit(glyph: GlyphReading | undefined, height: number): boolean {
  if (!glyph || isItemLetter(glyph)) return false;
  if (glyph.kind === "sign") return glyph.probability < SIGN;
  return isTall(glyph, height) && (glyph.kind === "dirt" || (glyph.kind === "other" && glyph.probability < LETTER));
}

/** A plus or minus, or a bracket that closes before a number or opens behind it, where the OCR saw no sign. */
function isSignAlone(glyph: GlyphReading | undefined, isBefore: boolean, signs: readonly OcrSign[]): boolean {
  if (!glyph || !(isBefore ? SIGN_BEFORE : SIGN_BEHIND).test(glyph.text ?? "")) return false;
  return !signs.some(({ text, x0, x1 }) => !LETTER_OR_DIGIT.test(text) && covers(glyph.box, (x0 + x1) / 2));
}

/** Whether the OCR's digits go on where the number's glyphs have ended and no other digit stands. */
function isOutreached(
  part: readonly GlyphReading[],
  glyphs: readonly GlyphReading[],
  signs: readonly OcrSign[],
  height: number,
): boolean {
  const [left, right] = [part[0]?.box.x0 ?? 0, part.at(-1)?.box.x1 ?? 0];
  const digits = signs.filter(({ text }) => DIGIT.test(text));
  return digits.some((sign) => {
    const middle = (sign.x0 + sign.x1) / 2;
    const isOutside = middle < left - 1 || middle > right + 1;
    const isNear = sign.x0 - right < height * GAP && left - sign.x1 < height * GAP;
    const isTaken = (glyph: GlyphReading) => glyph.kind === "digit" || isItemLetter(glyph);
    return isOutside && isNear && !glyphs.some((glyph) => isTaken(glyph) && covers(glyph.box, middle));
  });
}

function covers({ x0, x1 }: { x0: number; x1: number }, x: number): boolean {
  return x >= x0 - 1 && x <= x1 + 1;
}
