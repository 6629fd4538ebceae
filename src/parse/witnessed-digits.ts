import type { Block, Document, WeighedNumeral } from "../model/document.js";
import type { Span } from "../model/place.js";
import type { Alternative, Confidence } from "../model/read-value.js";
import { toArabicDigits } from "../thai/digits.js";
import { parseNumber } from "../thai/numbers.js";

/** How surely the digits of a range were read. */
export interface WitnessedDigits {
  confidence: Confidence;
  /** Of doubtful digits: another witness read the same ones. */
  agreed: boolean;
  /** Of digits that are not sure: the range as the witnesses read it, where they read something else. */
  others: { raw: string; from: string; confidence: Confidence }[];
}

const DIGIT = /[0-9๐-๙]/;
const DATE = /^[0-9]{4}(?:-[0-9]{2}){0,2}$/;
const NUMBERING = /^[0-9]+(?:\.[0-9]+)*$/;
const ITEM_CODE = /^[ieo][0-9]{1,2}$/i;
const ORDER: readonly Confidence[] = ["low", "medium", "high"];

/** True for values that rest on digits: numbers, dates, periods, changes, ranges, row numbers and item codes. */
export function isFigure(value: unknown): boolean {
  if (typeof value === "string") return DATE.test(value) || NUMBERING.test(value) || ITEM_CODE.test(value);
  return typeof value === "number" || (typeof value === "object" && value !== null);
}

/** The lower of two confidences. */
export function lower(a: Confidence, b: Confidence): Confidence {
  return ORDER[Math.min(ORDER.indexOf(a), ORDER.indexOf(b))] ?? "low";
}

/**
 * How surely the digits of a block's raw range were read, by what the digit reader saw in the drawing of a text layer or
 * in the picture of a page. Two numbers of a picture that run together, as where a point was lost, nobody read as one: low.
 * Null where the range has no digits, or nobody held them against what is drawn.
 */
export function witnessedDigits(document: Document, block: Block, raw: Span): WitnessedDigits | null {
  const text = (block.readings[0]?.raw ?? "").slice(raw[0], raw[1]);
  if (!DIGIT.test(text)) return null;
  const touched = numeralsWithin(block.numerals ?? [], raw);
  const isLayer = document.digitPairs !== undefined && block.readings[0]?.reader === document.readers[0]?.name;
  if (touched.length === 0) return isLayer ? { confidence: "high", agreed: false, others: [] } : null;
  const rest = isLayer || !DIGIT.test(withoutNumerals(text, touched, raw[0])) ? "high" : "medium";
  const runsTogether = !isLayer && touched.some(({ span }, index) => touched[index + 1]?.span[0] === span[1]);
  const confidence = runsTogether
    ? "low"
    : touched.reduce<Confidence>((least, numeral) => lower(least, numeral.confidence), rest);
  const doubtful = touched.filter((numeral) => numeral.confidence === "low");
  return {
    confidence,
    agreed: !runsTogether && doubtful.every(isAgreed),
    others: touched
      .filter((numeral) => numeral.confidence !== "high")
      .flatMap((numeral) => othersOf(numeral, text, raw[0])),
  };
}

/** The numerals that touch a raw range; they are sorted and never overlap. */
function numeralsWithin(numerals: readonly WeighedNumeral[], raw: Span): WeighedNumeral[] {
  let low = 0;
  let high = numerals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numerals[middle]?.span[1] ?? 0) > raw[0]) high = middle;
    else low = middle + 1;
  }
  let end = low;
  while ((numerals[end]?.span[0] ?? raw[1]) < raw[1]) end += 1;
  return numerals.slice(low, end);
}

/** What the witnesses of digits that are not sure read instead of a value; `value` is null where it is no plain number. */
export function alternativesOf<T>(value: T, raw: string, { others }: WitnessedDigits): Alternative<T>[] {
  const isPlain = typeof value === "number" && numberIn(raw) === value;
  return others.map((other) => ({ value: isPlain ? (numberIn(other.raw) as T | null) : null, ...other }));
}

function numberIn(raw: string): number | null {
  return parseNumber(toArabicDigits(raw))?.value ?? null;
}

function isAgreed({ readings: [own, ...others] }: WeighedNumeral): boolean {
  return others.some(
    (other) =>
      own !== undefined &&
      other.reader !== own.reader &&
      other.confidence !== "low" &&
      toArabicDigits(other.raw) === toArabicDigits(own.raw),
  );
}

function othersOf({ span, readings: [own, ...rest] }: WeighedNumeral, text: string, start: number) {
  return rest.flatMap(({ raw, reader, confidence }) => {
    if (toArabicDigits(raw) === toArabicDigits(own?.raw ?? "")) return [];
    const [from, to] = [Math.max(0, span[0] - start), Math.max(0, span[1] - start)];
    return [{ raw: text.slice(0, from) + raw + text.slice(to), from: reader, confidence }];
  });
}

function withoutNumerals(text: string, numerals: readonly WeighedNumeral[], start: number): string {
  let left = text;
  for (const { span } of numerals) {
    const [from, to] = [Math.max(0, span[0] - start), Math.min(text.length, span[1] - start)];
    left = left.slice(0, from) + " ".repeat(to - from) + left.slice(to);
  }
  return left;
}
