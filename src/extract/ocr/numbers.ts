import { isSurelyOne, RIVAL, seenAt } from "./damaged-digits.js";
import type { GlyphReading } from "./digits/glyph.js";
import { type DigitModel, digitModel, SURE } from "./digits/index.js";
import type { OcrSign } from "./engine.js";
import type { GreyImage, PixelBox } from "./image.js";
import { isItemLetter } from "./item-letters.js";
import { type DigitReading, type Numeral, UNKNOWN_TO_OCR, weighNumeral } from "./numeral.js";
import { isWhole } from "./whole-numbers.js";
import { glyphsOfWord } from "./word-glyphs.js";
import { boxOfSigns, fallsIntoWords, isMarkSign, isThaiLetter, textOfSigns, type Word } from "./words.js";

/** A sign of the page, the number that it belongs to, and what the OCR wrote in its place and those before. */
export interface PageSign extends OcrSign {
  numeral?: Numeral;
  ocr: string;
}

const DIGIT = /[0-9๐-๙]/;
/** What may stand between two digits of one number. */
const INNER = /[.,]/;
/** A score with its places: the digit reader makes none of letters. */
const DECIMAL = /^(?:[0-9]{2,3}[.,][0-9]{2}|[๐-๙]{2,3}[.,][๐-๙]{2})$/;
/** Below this certainty the OCR may have taken digits for letters. */
const UNCERTAIN = 0.85;
const LONGEST_UNCERTAIN = 8;
/** Longer than a score in Thai digits that the OCR took for Latin letters. */
const LATIN_WORD = /^[A-Za-z]{7,}$/;
/** A digit that the OCR sees too is sure from this probability on. */
const LIKELY = 0.6;
/** A digit is likely from this probability on, where no other has more than a share of doubt. */
const LIKELY_ALONE = 0.7;
const DOUBT = 0.1;
const DOUBT_OF_SEEN = 0.05;
/** Below this certainty the reader did not see the digit that it names. */
const SEEN = 0.3;
const MOST_CANDIDATES = 10;

/** The digit reader's weights; null where they are missing or damaged: then no number is sure. */
export function digitModelOrNull(): DigitModel | null {
  try {
    return digitModel();
  } catch {
    return null;
  }
}

/**
 * Has every word that holds digits, or may hold some, read again by the digit reader; gives back its signs with the
 * digits that were seen and the weight of each number.
 * @param page the page without rulings
 * @param height height of a common letter in pixels
 */
export function readNumbers(page: GreyImage, word: Word, height: number, model: DigitModel | null): PageSign[] {
  const text = textOfSigns(word.signs);
  const holdsDigits = DIGIT.test(text);
  if (!holdsDigits && !mayHoldDigits(word, text)) return word.signs.map((sign) => ({ ...sign, ocr: sign.text }));
  const glyphs = model ? glyphsOfWord(page, word, height, model) : [];
  const runs = runsOf(glyphs);
  const placed = new Map<OcrSign, PageSign[]>();
  const taken = new Set<OcrSign>();
  for (const run of runs) {
    const box = around(run);
    const own = word.signs.filter((sign) => !taken.has(sign) && isWithin(sign, box));
    const [first] = own;
    if (!first || !isBetter(run, own, word)) continue;
    for (const sign of own) taken.add(sign);
    placed.set(first, signsOf(run, own, { glyphs, signs: word.signs }));
  }
  const pieces: PageSign[][] = [];
  let left: OcrSign[] = [];
  for (const sign of word.signs) {
    const replacing = placed.get(sign);
    if (replacing) {
      pieces.push(unread(left, model !== null), replacing);
      left = [];
    } else if (!taken.has(sign)) left.push(sign);
  }
  return [...pieces, unread(left, model !== null)].flat();
}

/** Whether a run of glyphs takes the place of what the OCR wrote there. */
function isBetter(run: readonly GlyphReading[], own: readonly OcrSign[], word: Word): boolean {
  if (isItemLetter(run[0])) return true;
  const holdsDigits = run.some((glyph) => glyph.kind === "digit");
  if (own.some((sign) => DIGIT.test(sign.text))) return holdsDigits || run.every((glyph) => glyph.probability >= SURE);
  if (own.length === word.signs.length && numbersIn(run).some((part) => DECIMAL.test(textOf(part)))) return true;
  return (
    holdsDigits && run.every((glyph) => glyph.kind !== "digit" || glyph.probability >= SURE) && mayReplace(own, word)
  );
}

/** The signs of a run of glyphs, each number weighed against what the OCR wrote at its place. */
function signsOf(
  run: readonly GlyphReading[],
  own: readonly OcrSign[],
  word: { glyphs: readonly GlyphReading[]; signs: readonly OcrSign[] },
): PageSign[] {
  let unsaid = textOfSigns(own);
  const parts = numbersIn(run);
  const beside = (part: readonly GlyphReading[]) => (parts.length === 1 ? unsaid : textIn(own, around(part)));
  const weighed = parts.map((part) => {
    if (!part.some((glyph) => glyph.kind === "digit")) return undefined;
    const ocr = beside(part);
    return weighNumeral({ ...readingOf(part, ocr), whole: isWhole(part, word.glyphs, word.signs) }, ocr);
  });
  const signs: PageSign[] = [];
  parts.forEach((part, index) => {
    const numeral = weighed[index];
    for (const { text, probability, box } of part) {
      const line = own[0]?.line ?? 0;
      signs.push({ text: text ?? "", ...box, certainty: probability, line, ocr: unsaid, ...(numeral && { numeral }) });
      unsaid = "";
    }
  });
  return signs;
}

/** Numbers that the digit reader did not see as such: they are the OCR's alone. */
function unread(signs: readonly OcrSign[], isDoubtful: boolean): PageSign[] {
  const result: PageSign[] = [];
  let numeral: Numeral | undefined;
  signs.forEach((sign, index) => {
    const isDigit = DIGIT.test(sign.text);
    const isInner = INNER.test(sign.text) && DIGIT.test(signs[index + 1]?.text ?? "");
    if (!isDigit && !(isInner && numeral)) numeral = undefined;
    else if (!numeral) {
      let end = index;
      while (end < signs.length && (DIGIT.test(signs[end]?.text ?? "") || INNER.test(signs[end]?.text ?? ""))) end += 1;
      const text = signs
        .slice(index, end)
        .map((each) => each.text)
        .join("")
        .replace(/[.,]+$/, "");
      const weighed = weighNumeral(null, text);
      numeral = isDoubtful ? { ...weighed, confidence: "low" } : weighed;
    }
    result.push({ ...sign, ocr: sign.text, ...(numeral && { numeral }) });
  });
  return result;
}

/**
 * Short words of uncertain, foreign or no letters, and short lines that are no words: Thai digits that the OCR doesn't
 * know come out as such.
 */
function mayHoldDigits({ signs, isLine }: Word, text: string): boolean {
  if (signs.length > LONGEST_UNCERTAIN) return false;
  if (signs.length <= 2) return true;
  const certainty = Math.min(...signs.map((sign) => sign.certainty));
  if (!isThaiLetter(text)) return !LATIN_WORD.test(text);
  return certainty < UNCERTAIN || (isLine && !fallsIntoWords(text));
}

/** Letters give way to digits where the OCR was not certain of them, and where they make no word. */
function mayReplace(signs: readonly OcrSign[], word: Word): boolean {
  return (
    isNoWord(word) ||
    isAlone(signs, word) ||
    signs.every((sign) => sign.certainty < UNCERTAIN || !isThaiLetter(sign.text))
  );
}

/** All of a word that stands alone on its paper: no letter with its mark does. */
function isAlone(signs: readonly OcrSign[], word: Word): boolean {
  return (
    word.isLine && signs.length === word.signs.length && signs.filter((sign) => !isMarkSign(sign.text)).length === 1
  );
}

/** One or two letters that stand alone. */
function isNoWord({ signs }: Word): boolean {
  return signs.length <= 2 && signs.every((sign) => !isMarkSign(sign.text));
}

/**
 * Digits and points are sure by themselves where the reader is and sees nothing else; those that the OCR knows also where
 * both saw the same, place by place. Points that the OCR saw as many of need no more.
 */
function isSure(part: readonly GlyphReading[], ocr: string): boolean {
  return part.every((glyph, index) => {
    if (isInner(glyph)) return glyph.probability >= SURE || arePointsSeen(part, ocr);
    return isSurelyOne(glyph) && glyph.probability >= (isSeenByOcr(part, index, ocr) ? LIKELY : SURE);
  });
}

/** Whether the OCR saw the same digit in the same place, if it knows that digit. */
function isSeenByOcr(part: readonly GlyphReading[], index: number, ocr: string): boolean {
  const seen = [...ocr].filter((sign) => DIGIT.test(sign) || INNER.test(sign));
  const text = part[index]?.text ?? "";
  return seen.length === part.length && seen[index] === text && !UNKNOWN_TO_OCR.test(text);
}

function isInner({ text }: GlyphReading): boolean {
  return INNER.test(text ?? "");
}

function arePointsSeen(part: readonly GlyphReading[], ocr: string): boolean {
  return [...ocr].filter((sign) => INNER.test(sign)).length === part.filter(isInner).length;
}

/** Digits that nothing else is near as likely as; one that the OCR saw too may be seen more faintly. */
function isLikely(part: readonly GlyphReading[], ocr: string): boolean {
  return part.every((glyph, index) => {
    if (isInner(glyph) && arePointsSeen(part, ocr)) return true;
    const { probability, alternatives } = glyph;
    const most = Math.max(0, ...alternatives.map((other) => other.probability));
    if (probability >= LIKELY_ALONE) return most < DOUBT;
    return probability >= SEEN && most < probability * DOUBT_OF_SEEN && isSeenByOcr(part, index, ocr);
  });
}

/** Runs of digits and signs. */
function runsOf(glyphs: readonly GlyphReading[]): GlyphReading[][] {
  const runs: GlyphReading[][] = [];
  let open: GlyphReading[] | null = null;
  for (const glyph of glyphs) {
    if (glyph.kind === "other") open = null;
    else if (open) open.push(glyph);
    else {
      open = [glyph];
      runs.push(open);
    }
  }
  return runs;
}

/** Parts a run into numbers and the signs between them. */
function numbersIn(run: readonly GlyphReading[]): GlyphReading[][] {
  const parts: GlyphReading[][] = [];
  run.forEach((glyph, index) => {
    const open = parts.at(-1);
    const isBetween = isInner(glyph) && run[index - 1]?.kind === "digit" && run[index + 1]?.kind === "digit";
    const goesOn = open?.[0]?.kind === "digit" && (glyph.kind === "digit" || isBetween);
    if (open && goesOn) open.push(glyph);
    else parts.push([glyph]);
  });
  return parts;
}

function readingOf(part: readonly GlyphReading[], ocr: string): Omit<DigitReading, "whole"> {
  const text = textOf(part);
  const others = part.flatMap((glyph, index) =>
    (glyph.kind === "digit" ? seenAt(glyph) : [])
      .filter((other) => DIGIT.test(other.text))
      .map(({ text: other, probability }) => ({
        probability,
        text: part.map((each, place) => (place === index ? other : (each.text ?? ""))).join(""),
      })),
  );
  others.sort((a, b) => b.probability - a.probability);
  return {
    text,
    sure: isSure(part, ocr),
    likely: isLikely(part, ocr),
    seen: part.every((glyph) => glyph.probability >= SEEN || isInner(glyph)),
    candidates: others.slice(0, MOST_CANDIDATES).map((other) => other.text),
    rivals: others.filter((other) => other.probability >= RIVAL).map((other) => other.text),
  };
}

function textOf(glyphs: readonly GlyphReading[]): string {
  return glyphs.map(({ text }) => text ?? "").join("");
}

function textIn(signs: readonly OcrSign[], box: PixelBox): string {
  return signs
    .filter((sign) => isWithin(sign, box))
    .map((sign) => sign.text)
    .join("");
}

function isWithin(sign: PixelBox, box: PixelBox): boolean {
  const middle = (sign.x0 + sign.x1) / 2;
  return middle >= box.x0 - 1 && middle <= box.x1 + 1;
}

function around(glyphs: readonly GlyphReading[]): PixelBox {
  return boxOfSigns(glyphs.map((glyph) => glyph.box));
}
