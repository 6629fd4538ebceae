import { joinBrokenDigits } from "./broken-digits.js";
import { allExamples, type Examples, sureExamples } from "./digit-examples.js";
import { digitLike, isUnlike } from "./digit-likeness.js";
import { readEdgeDigits } from "./edge-digits.js";
import { type GlyphShape, glyphShape } from "./glyph-shapes.js";
import type { GreyImage, PixelBox } from "./image.js";
import { digitModelOrNull, type PageSign } from "./numbers.js";
import { type Numeral, OCR_READER, PAGE_READER } from "./numeral.js";
import { signsByNumber } from "./signs-by-number.js";
import { partTouchingDigits } from "./touching-digits.js";
import { textOfSigns } from "./words.js";

const DIGIT = /^[0-9๐-๙]$/;
const THAI = /^[๐-๙]$/;
/** A digit of which the digit reader is so sure, and which nobody saw otherwise, needs no example. */
const SEEN = 0.9;

/**
 * Holds the numbers of a page against its own digits: those of sure numbers are examples of how the page prints each, for
 * its typeface, its size, its damage. A number whose doubted digits look like the examples of what was read gets them as a
 * witness: where the digit reader alone was in doubt, that is settled; where the OCR saw another digit it stays doubtful,
 * with two witnesses against one. A number that looks like another is doubtful, whoever was sure of it; one with a digit
 * that looks like none of its examples, as under a blot, is half sure at best.
 * @param signs the signs of the page in its pixels; their numerals are changed, and where two witnesses say so their digits
 * @param page the page without rulings
 */
export function weighByPageDigits(signs: PageSign[], page: GreyImage): void {
  const first = digitsOf(signs, page);
  const { numbers, shapes, sure, all } = mendDigits(signs, page, first) ? digitsOf(signs, page) : first;
  const seen = [...numbers].map(([numeral, own]) => {
    const bySure = lookedUp(numeral, own, shapes, sure);
    const raw = numeral.confidence === "high" ? bySure : lookedUp(numeral, own, shapes, all);
    const isDamaged = own.some((sign) => isUnlike(shapes.get(sign), sure.get(sign.text) ?? [], numeral));
    return { numeral, own, raw, isSure: raw === bySure, isDamaged };
  });
  for (const { numeral, own, raw, isSure, isDamaged } of seen) {
    if (raw !== null) weigh(numeral, own, raw, isSure);
    if (isDamaged && numeral.confidence === "high") lower(numeral);
  }
}

/**
 * Joins digits that broke, parts such as touch, and reads those at the edge of a number again, where the page's own digits
 * and the digit reader tell the same.
 */
function mendDigits(signs: PageSign[], page: GreyImage, digits: ReturnType<typeof digitsOf>): boolean {
  const model = digitModelOrNull();
  if (!model) return false;
  const { numbers, all: examples } = digits;
  const tell = (box: PixelBox, isThai: boolean, numeral: Numeral, read: string | null): string | null => {
    const shape = glyphShape(page, box);
    return shape && digitLike(shape, numeral, { read, isThai, examples, isDoubted: true });
  };
  const areJoined = joinBrokenDigits(signs, numbers, page, {
    model,
    tell: (sign, numeral) => tell(sign, THAI.test(sign.text), numeral, sign.text),
  });
  const tellBox = (box: PixelBox, isThai: boolean, numeral: Numeral) => tell(box, isThai, numeral, null);
  const witnesses = { model, tell: tellBox };
  const areParted = partTouchingDigits(signs, page, witnesses);
  return readEdgeDigits(signs, signsByNumber(signs), page, witnesses) || areParted || areJoined;
}

/** The numbers of a page, and what their digits look like. */
function digitsOf(signs: readonly PageSign[], page: GreyImage) {
  const numbers = signsByNumber(signs);
  const shapes = shapesOf(numbers, page);
  return { numbers, shapes, sure: sureExamples(numbers, shapes), all: allExamples(numbers, shapes) };
}

function shapesOf(numbers: ReadonlyMap<Numeral, PageSign[]>, page: GreyImage): Map<PageSign, GlyphShape> {
  const shapes = new Map<PageSign, GlyphShape>();
  for (const sign of [...numbers.values()].flat()) {
    const shape = DIGIT.test(sign.text) ? glyphShape(page, sign) : null;
    if (shape) shapes.set(sign, shape);
  }
  return shapes;
}

/**
 * A number as the page's other digits tell it; null where they can't tell a digit that somebody doubts. A digit that was
 * read as one without examples is told to be no other.
 */
function lookedUp(
  numeral: Numeral,
  own: readonly PageSign[],
  shapes: ReadonlyMap<PageSign, GlyphShape>,
  examples: Examples,
): string | null {
  if (numeral.doubt === "ends") return null;
  let raw = "";
  let told = 0;
  for (const [place, sign] of own.entries()) {
    const shape = DIGIT.test(sign.text) ? shapes.get(sign) : undefined;
    const isInDoubt = DIGIT.test(sign.text) && isDoubted(numeral, place, sign);
    const read = { read: sign.text, isThai: THAI.test(sign.text), examples, isDoubted: isInDoubt };
    const seen = shape && digitLike(shape, numeral, read);
    raw += seen ?? sign.text;
    if (!isInDoubt) continue;
    if (!seen) return null;
    told += 1;
  }
  return told > 0 || numeral.confidence === "high" ? raw : null;
}

/**
 * Whether the digit reader was not sure of a digit, or a witness saw another one in its place; of an Arabic digit, which
 * two witnesses may make sure, also whether the reader saw anything else at all.
 */
function isDoubted({ doubt, readings: [first, ...others] }: Numeral, place: number, sign: PageSign): boolean {
  const length = first?.raw.length ?? 0;
  if (THAI.test(sign.text)) return sign.certainty < SEEN || doubt === "witness";
  if (sign.certainty < SEEN) return true;
  return others.some(({ raw }) => raw.length !== length || raw.charAt(place) !== sign.text);
}

function lower(numeral: Numeral): void {
  numeral.confidence = "medium";
  numeral.readings = numeral.readings.map((reading) =>
    reading.confidence === "high" ? { ...reading, confidence: "medium" } : reading,
  );
}

function weigh(numeral: Numeral, own: readonly PageSign[], raw: string, isSure: boolean): void {
  const [first, ...others] = numeral.readings;
  const text = textOfSigns(own);
  if (!first || first.raw !== text) return;
  if (raw !== text) {
    doubt(numeral, own, raw);
    return;
  }
  if (numeral.confidence === "high" || numeral.doubt === undefined) return;
  if (numeral.doubt === "reader") {
    const isSeenByOcr = others.some(({ reader, raw: seen }) => reader === OCR_READER && seen === text);
    numeral.confidence = isSeenByOcr && isSure ? "high" : "medium";
  }
  const { confidence } = numeral;
  numeral.readings = [{ ...first, confidence }, { reader: PAGE_READER, raw, confidence: "medium" }, ...others];
}

/** Whether each digit that a page tells otherwise is one that the reader, in doubt, named for its place. */
function isNamed(raw: string, { readings: [first, ...others] }: Numeral): boolean {
  const text = first?.raw ?? "";
  return [...raw].every(
    (digit, place) =>
      digit === text[place] || others.some((other) => other.raw.length === text.length && other.raw[place] === digit),
  );
}

/**
 * Makes a number doubtful that looks like another. Where the reader, in doubt itself, named that one too, two witnesses
 * stand for it, and it takes the place of what was read.
 */
function doubt(numeral: Numeral, own: readonly PageSign[], raw: string): void {
  const [first, ...others] = numeral.readings;
  if (!first) return;
  const isRenamed = numeral.doubt !== undefined && isNamed(raw, numeral);
  const read = { ...first, confidence: "low" as const };
  const rest = others.filter((other) => other.raw !== raw);
  numeral.confidence = "low";
  numeral.readings = isRenamed
    ? [{ ...read, raw }, { reader: PAGE_READER, raw, confidence: "medium" }, read, ...rest]
    : [read, { reader: PAGE_READER, raw, confidence: "low" }, ...rest];
  if (isRenamed) for (const [place, sign] of own.entries()) sign.text = raw[place] ?? sign.text;
}
