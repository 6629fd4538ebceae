import { toArabicDigits } from "../../thai/digits.js";
import { type DigitOdds, digitOdds } from "./digits/digit-odds.js";
import type { GlyphAlternative, GlyphReading } from "./digits/glyph.js";
import { type DigitModel, SURE } from "./digits/index.js";
import type { OcrSign } from "./engine.js";
import { heightOf, textAt } from "./glyph-places.js";
import { crop, type GreyImage, type PixelBox } from "./image.js";
import { boxOfSigns } from "./words.js";

/** A digit of a decimal number, with all that the digit reader may take it for. */
interface DecimalDigit extends GlyphReading {
  /** What else it may be where a digit must stand, the likeliest first. */
  readonly seen: readonly GlyphAlternative[];
}

const POINT = /[.,]/;
const THAI = /[๐-๙]/;
const DIGIT = /[0-9๐-๙]/;
/** The digits that the OCR can read, too. */
const KNOWN_TO_OCR = /^[0-9๐๑๒๓๕]$/;
/** A glyph of a number is so high at least, in heights of the number's digits, and so high and broad at most. */
const LOWEST = 0.6;
const HIGHEST = 1.9;
const BROADEST = 1.7;
/** Glyphs of a number stand no farther apart, in heights of its digits. */
const GAP = 0.5;
const MOST_BEFORE = 3;
const MOST_BEHIND = 2;
const FEWEST_KNOWN = 2;
/** Of a doubted digit what has a smaller share was not seen. */
const LEAST_SHARE = 0.004;
/** From this share on another digit raises doubt. */
export const RIVAL = 0.01;
/** A bit of a digit is no higher, in heights of the digit. */
const BIT = 0.4;
/** A dash beside a digit shares less than this part of its breadth with it. */
const SHARED = 0.6;
/** Below this probability a digit of a number is looked at again. */
const LIKELY = 0.7;
/** Below this probability a digit was not seen. */
const UNSEEN = 0.05;
const LETTER = /^[\u0e01-\u0e4e]$/;
const MARGIN = 0.25;

/**
 * Looks for decimal numbers (`93.46`) of which one glyph is no digit to the digit reader, a blotted or faded one: its
 * neighbours say that a digit stands there. It comes out as the likeliest digit, never sure, with all others that it may be.
 * Digits of a decimal number that the reader is not sure of get what else they may be, too.
 * @param page the picture on which the glyphs' boxes lie
 * @param signs what the OCR wrote in the word
 */
export function withDamagedDigits(
  page: GreyImage,
  glyphs: readonly GlyphReading[],
  signs: readonly OcrSign[],
  model: DigitModel,
): GlyphReading[] {
  const height = middleOf(glyphs.filter(isDigit).map(heightOf));
  if (height === null) return [...glyphs];
  const clean = glyphs
    .filter((glyph, index) => !isBitOf(glyph, glyphs[index - 1]) && !isBitOf(glyph, glyphs[index + 1]))
    .map((glyph) => asLetter(glyph, signs))
    .filter((glyph, index, all) => !isExtraPoint(glyph, all[index - 1]) && !isExtraPoint(glyph, all[index + 1]));
  const result = [...clean];
  clean.forEach((glyph, index) => {
    if (glyph.kind !== "sign" || !POINT.test(glyph.text ?? "")) return;
    const places = placesAround(clean, index, height, signs);
    const known = places.flatMap((place) => clean[place] ?? []).filter(isDigit);
    if (known.length < FEWEST_KNOWN) return;
    const isThai = known.filter(({ text }) => THAI.test(text ?? "")).length * 2 > known.length;
    for (const place of places) {
      const own = clean[place];
      if (own) result[place] = weighed(page, clean, place, { height, isThai, known, signs }, model);
    }
  });
  return result;
}

/** Whether the reader sees nothing but the one digit. */
export function isSurelyOne({ alternatives }: GlyphReading): boolean {
  return alternatives.every(({ probability }) => probability < RIVAL);
}

/** What else a glyph may be, the likeliest first. */
export function seenAt(glyph: GlyphReading): readonly GlyphAlternative[] {
  return "seen" in glyph ? (glyph as DecimalDigit).seen : glyph.alternatives;
}

interface Decimal {
  height: number;
  isThai: boolean;
  known: readonly GlyphReading[];
  signs: readonly OcrSign[];
}

/** A place of a decimal number: as it was read where that is sure, else with all digits that it may be. */
function weighed(
  page: GreyImage,
  glyphs: readonly GlyphReading[],
  at: number,
  { height, isThai, known, signs }: Decimal,
  model: DigitModel,
): GlyphReading {
  const glyph = glyphs[at] as GlyphReading;
  const isOfScript = isDigit(glyph) && THAI.test(glyph.text ?? "") === isThai;
  const isClear = glyph.probability >= SURE && isSurelyOne(glyph);
  const isContradicted = differs(glyph.text ?? "", textAt(glyph, signs));
  if (isOfScript && isClear && !isContradicted) return glyph;
  const around = boxOfSigns(known.map(({ box }) => box));
  const margin = height * MARGIN;
  const left = Math.floor(Math.min(around.x0, glyph.box.x0) - margin);
  const top = Math.floor(Math.min(around.y0, glyph.box.y0) - margin);
  const image = crop(page, {
    x0: Math.max(0, left),
    y0: Math.max(0, top),
    x1: Math.max(around.x1, glyph.box.x1) + margin,
    y1: Math.max(around.y1, glyph.box.y1) + margin,
  });
  const shifted = (box: PixelBox): PixelBox => ({
    x0: box.x0 - Math.max(0, left),
    y0: box.y0 - Math.max(0, top),
    x1: box.x1 - Math.max(0, left),
    y1: box.y1 - Math.max(0, top),
  });
  const isDoubted = !isOfScript || isContradicted || glyph.probability < LIKELY;
  const least = isDoubted ? LEAST_SHARE : RIVAL;
  const beside = (index: number) => (glyphs[index] ? shifted(glyphs[index].box) : null);
  const odds = digitOdds(
    image,
    {
      box: shifted(glyph.box),
      left: beside(at - 1),
      right: beside(at + 1),
      height,
      baseline: (middleOf(known.map(({ box }) => box.y1)) ?? around.y1) - Math.max(0, top),
      script: isThai ? "thai" : "arabic",
      isDoubted,
    },
    model,
  ).filter(({ share }) => share >= least);
  const [first] = odds;
  if (isOfScript)
    return { ...glyph, seen: merged(glyph, odds).filter(({ probability }) => probability >= least) } as DecimalDigit;
  if (!first) return glyph;
  const seen = odds.slice(1).map(({ text, share }) => ({ text, probability: share }));
  const digit = "๐๑๒๓๔๕๖๗๘๙0123456789".indexOf(first.text) % 10;
  return { ...glyph, text: first.text, digit, kind: "digit", probability: 0, alternatives: seen, seen } as DecimalDigit;
}

/** The reader's own alternatives, and what else a digit at this place may be. */
function merged({ text, alternatives }: GlyphReading, odds: readonly DigitOdds[]): GlyphAlternative[] {
  const shares = new Map(alternatives.map((other) => [other.text, other.probability]));
  for (const { text: other, share } of odds) shares.set(other, Math.max(share, shares.get(other) ?? 0));
  shares.delete(text ?? "");
  return [...shares]
    .map(([other, probability]) => ({ text: other, probability }))
    .sort((a, b) => b.probability - a.probability);
}

/**
 * The places of the number around a point, from left to right, one of them at most without a digit that was read: between
 * digits, or where the OCR saw one, or where nothing else stands in the word.
 */
function placesAround(
  glyphs: readonly GlyphReading[],
  point: number,
  height: number,
  signs: readonly OcrSign[],
): number[] {
  const reach = (step: 1 | -1, most: number): number[] => {
    const places: number[] = [];
    for (let at = point + step; places.length <= most; at += step) {
      const [glyph, last] = [glyphs[at], glyphs[at - step]];
      if (!glyph || !last || !mayBeDigit(glyph, height) || gapOf(glyph, last) > height * GAP) break;
      places.push(at);
    }
    return places;
  };
  const sides = [reach(-1, MOST_BEFORE), reach(1, MOST_BEHIND)] as const;
  const trimmed = sides.map((side, index) => {
    const hole = side.findIndex((at) => !isDigit(glyphs[at]));
    if (hole < 0) return side;
    const known = side.slice(0, hole);
    const isOnly = side.slice(hole + 1).every((at) => isDigit(glyphs[at]));
    const isInner = hole < side.length - 1;
    const isEnd = known.length === 1 && (side[hole] === 0 || side[hole] === glyphs.length - 1);
    const isSeen = DIGIT.test(seenIn(glyphs[side[hole] ?? -1], signs));
    const stands = isOnly && (isInner || ((hole > 0 || index === 1) && (isEnd || isSeen)));
    return stands && side.length <= (index === 0 ? MOST_BEFORE : MOST_BEHIND) ? side : known;
  });
  const [before = [], behind = []] = trimmed;
  if (before.length === 0 || before.length > MOST_BEFORE || behind.length === 0 || behind.length > MOST_BEHIND)
    return [];
  const places = [...before].reverse().concat(behind);
  return places.filter((at) => !isDigit(glyphs[at])).length > 1 ? [] : places;
}

function mayBeDigit(glyph: GlyphReading, height: number): boolean {
  if (isDigit(glyph)) return true;
  const [tall, broad] = [heightOf(glyph), glyph.box.x1 - glyph.box.x0];
  return (
    (glyph.kind === "other" || glyph.kind === "dirt") &&
    tall >= height * LOWEST &&
    tall <= height * HIGHEST &&
    broad <= height * BROADEST
  );
}

/** A dash, or what is too low for a digit, right above, below or within the ink of a digit is a bit of it that came off. */
function isBitOf(glyph: GlyphReading, digit: GlyphReading | undefined): boolean {
  if (!digit || !isDigit(digit)) return false;
  const { text, box } = glyph;
  if (text !== "-" && (POINT.test(text ?? "") || heightOf(glyph) > heightOf(digit) * BIT)) return false;
  return Math.min(box.x1, digit.box.x1) - Math.max(box.x0, digit.box.x0) > (box.x1 - box.x0) * SHARED;
}

/** What the reader only takes for a digit since something must stand there, and the OCR for a letter, is a letter. */
function asLetter(glyph: GlyphReading, signs: readonly OcrSign[]): GlyphReading {
  if (!isDigit(glyph) || glyph.probability >= UNSEEN || !LETTER.test(textAt(glyph, signs))) return glyph;
  return { ...glyph, text: null, digit: null, kind: "other", probability: 1 - glyph.probability };
}

/** Whether the OCR saw another digit than one that it can read. */
function differs(own: string, seen: string): boolean {
  return KNOWN_TO_OCR.test(own) && DIGIT.test(seen) && toArabicDigits(own) !== toArabicDigits(seen);
}

/** Of two points side by side the less likely is dirt. */
function isExtraPoint(glyph: GlyphReading, other: GlyphReading | undefined): boolean {
  const arePoints = other !== undefined && [glyph, other].every(({ text }) => text !== "" && POINT.test(text ?? ""));
  return arePoints && glyph.probability < other.probability;
}

function isDigit(glyph: GlyphReading | undefined): boolean {
  return glyph?.kind === "digit";
}

function gapOf(a: GlyphReading, b: GlyphReading): number {
  return Math.max(a.box.x0, b.box.x0) - Math.min(a.box.x1, b.box.x1);
}

function seenIn(glyph: GlyphReading | undefined, signs: readonly OcrSign[]): string {
  return glyph ? textAt(glyph, signs) : "";
}

function middleOf(values: readonly number[]): number | null {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? null;
}
