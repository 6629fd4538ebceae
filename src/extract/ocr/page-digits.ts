import { alikeness, type GlyphShape, glyphShape } from "./glyph-shapes.js";
import type { GreyImage } from "./image.js";
import type { PageSign } from "./numbers.js";
import { type Numeral, OCR_READER, PAGE_READER } from "./numeral.js";

const DIGIT = /^[0-9๐-๙]$/;
const THAI = /^[๐-๙]$/;
/** Most examples of one digit. */
const MOST_EXAMPLES = 6;
/** Examples are of nearly the same height: larger letters may be of another typeface. */
const SAME_HEIGHT = 0.2;
/** A digit is so much like an example of it at least. */
const ALIKE = 0.85;
/** It is more like it than like any other, by so much, and at most so far from it as this part of the way to the next. */
const MARGIN = 0.05;
const NEARER = 0.5;
/** A digit that is less like so many examples of it is damaged. */
const UNLIKE = 0.88;
const ENOUGH_EXAMPLES = 3;
/** A digit of which the digit reader is so sure, and which nobody saw otherwise, needs no example. */
const SEEN = 0.9;

interface Example {
  shape: GlyphShape;
  numeral: Numeral;
}

/**
 * Holds the numbers of a page against its own digits: those of sure numbers are examples of how the page prints each, for
 * its typeface, its size, its damage. A number whose doubted digits look like the examples of what was read gets them as a
 * witness: where the digit reader alone was in doubt, that is settled; where the OCR saw another digit it stays doubtful,
 * with two witnesses against one. A number that looks like another is doubtful, whoever was sure of it; one with a digit
 * that looks like none of its examples, as under a blot, is half sure at best.
 * @param signs the signs of the page in its pixels; their numerals are changed
 * @param page the page without rulings
 */
export function weighByPageDigits(signs: readonly PageSign[], page: GreyImage): void {
  const numbers = numbersOf(signs);
  const shapes = new Map<PageSign, GlyphShape>();
  const examples = new Map<string, Example[]>();
  for (const [numeral, own] of numbers)
    for (const sign of own) {
      const known = examples.get(sign.text) ?? [];
      const shape = DIGIT.test(sign.text) ? glyphShape(page, sign) : null;
      if (!shape) continue;
      shapes.set(sign, shape);
      if (numeral.confidence !== "high" || known.length >= MOST_EXAMPLES) continue;
      examples.set(sign.text, known);
      known.push({ shape, numeral });
    }
  const seen = [...numbers].map(([numeral, own]) => ({
    numeral,
    own,
    raw: lookedUp(numeral, own, shapes, examples),
    isDamaged: own.some((sign) => isUnlike(shapes.get(sign), examples.get(sign.text) ?? [], numeral)),
  }));
  for (const { numeral, own, raw, isDamaged } of seen) {
    if (raw !== null) weigh(numeral, own, raw);
    if (isDamaged && numeral.confidence === "high") lower(numeral);
  }
}

/** The numbers of a page with their signs, in their order. */
function numbersOf(signs: readonly PageSign[]): Map<Numeral, PageSign[]> {
  const numbers = new Map<Numeral, PageSign[]>();
  for (const sign of signs) {
    if (!sign.numeral) continue;
    const own = numbers.get(sign.numeral);
    if (own) own.push(sign);
    else numbers.set(sign.numeral, [sign]);
  }
  return numbers;
}

/**
 * A number as the page's other digits tell it; null where they can't tell a digit that somebody doubts. A digit that was
 * read as one without examples is told to be no other.
 */
function lookedUp(
  numeral: Numeral,
  own: readonly PageSign[],
  shapes: ReadonlyMap<PageSign, GlyphShape>,
  examples: ReadonlyMap<string, Example[]>,
): string | null {
  if (numeral.doubt === "ends") return null;
  let raw = "";
  let told = 0;
  for (const [place, sign] of own.entries()) {
    const shape = DIGIT.test(sign.text) ? shapes.get(sign) : undefined;
    const seen = shape && digitLike(shape, sign.text, numeral, examples);
    raw += seen ?? sign.text;
    if (!DIGIT.test(sign.text) || !isDoubted(numeral, place, sign)) continue;
    if (!seen) return null;
    told += 1;
  }
  return told > 0 || numeral.confidence === "high" ? raw : null;
}

/** Whether the digit reader was not sure of a digit, or a witness saw another one in its place. */
function isDoubted({ doubt, readings: [first, ...others] }: Numeral, place: number, sign: PageSign): boolean {
  const length = first?.raw.length ?? 0;
  if (sign.certainty < SEEN || (doubt === "witness" && THAI.test(sign.text))) return true;
  return others.some(({ raw }) => raw.length !== length || raw.charAt(place) !== sign.text);
}

/** The digit whose examples in other numbers a shape is like, and like no other; null where there is none. */
function digitLike(
  shape: GlyphShape,
  read: string,
  numeral: Numeral,
  examples: ReadonlyMap<string, Example[]>,
): string | null {
  const isThai = THAI.test(read);
  let isKnown = false;
  let [digit, best, next] = ["", 0, 0];
  for (const [text, known] of examples) {
    if (THAI.test(text) !== isThai) continue;
    let nearest = 0;
    for (const example of known) {
      if (example.numeral === numeral || !isOfHeight(example.shape, shape)) continue;
      nearest = Math.max(nearest, alikeness(shape, example.shape));
    }
    if (text === read && nearest > 0) isKnown = true;
    if (nearest > best) [digit, best, next] = [text, nearest, best];
    else if (nearest > next) next = nearest;
  }
  const isLikeOne = best >= ALIKE && best - next >= MARGIN && 1 - best <= NEARER * (1 - next);
  return isKnown && isLikeOne ? digit : null;
}

/** Whether a shape is unlike all of several examples of what it was read as. */
function isUnlike(shape: GlyphShape | undefined, known: readonly Example[], numeral: Numeral): boolean {
  if (!shape) return false;
  const others = known.filter((example) => example.numeral !== numeral && isOfHeight(example.shape, shape));
  return others.length >= ENOUGH_EXAMPLES && others.every((example) => alikeness(shape, example.shape) < UNLIKE);
}

function isOfHeight(example: GlyphShape, shape: GlyphShape): boolean {
  return Math.abs(example.height / shape.height - 1) <= SAME_HEIGHT;
}

function lower(numeral: Numeral): void {
  numeral.confidence = "medium";
  numeral.readings = numeral.readings.map((reading) =>
    reading.confidence === "high" ? { ...reading, confidence: "medium" } : reading,
  );
}

function weigh(numeral: Numeral, own: readonly PageSign[], raw: string): void {
  const [first, ...others] = numeral.readings;
  const text = own.map((sign) => sign.text).join("");
  if (!first || first.raw !== text) return;
  if (raw !== text) {
    numeral.confidence = "low";
    const seen = { reader: PAGE_READER, raw, confidence: "low" as const };
    numeral.readings = [{ ...first, confidence: "low" }, seen, ...others.filter((other) => other.raw !== raw)];
    return;
  }
  if (numeral.confidence === "high" || numeral.doubt === undefined) return;
  if (numeral.doubt === "reader") {
    const isSeenByOcr = others.some(({ reader, raw: seen }) => reader === OCR_READER && seen === text);
    numeral.confidence = isSeenByOcr ? "high" : "medium";
  }
  const { confidence } = numeral;
  numeral.readings = [{ ...first, confidence }, { reader: PAGE_READER, raw, confidence: "medium" }, ...others];
}
