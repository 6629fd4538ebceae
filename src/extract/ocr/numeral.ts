import type { Confidence } from "../../model/read-value.js";

/** What a witness saw of a number: its name, the text, how surely. */
export interface NumeralReading {
  reader: string;
  raw: string;
  confidence: Confidence;
}

/** A number of a read picture: how sure it is, and what its witnesses saw, the one whose digits stand in the text first. */
export interface Numeral {
  confidence: Confidence;
  readings: NumeralReading[];
  /** Why it is not sure; for those alone that weigh it further. */
  doubt?: Doubt;
}

/** `reader`: the digit reader itself was not sure; `witness`: the OCR saw another digit; `ends`: it may go on. */
export type Doubt = "reader" | "witness" | "ends";

/** What the digit reader made of a number. `candidates` are its other readings, the likeliest first. */
export interface DigitReading {
  text: string;
  sure: boolean;
  /** Not sure, but nothing else is near as likely. */
  likely: boolean;
  /** Each digit is one that the reader saw, and did not only take for the likeliest. */
  seen: boolean;
  /** Read to its ends: nothing beside it may be a digit of it. */
  whole: boolean;
  candidates: readonly string[];
  /** The candidates that raise doubt by themselves. */
  rivals: readonly string[];
}

export const OCR_READER = "tesseract";
export const DIGIT_READER = "digit-reader";
/** The digits of a page that are sure, as examples of how the page prints each. */
export const PAGE_READER = "page-digits";
/** The letters of the one with the digits of the other. */
export const JOINED_READER = `${OCR_READER}+${DIGIT_READER}`;

const THAI_DIGIT = /[๐-๙]/;
/** Tesseract's Thai model has no other Thai digits: for them it writes one of these, or a letter. */
const KNOWN_TO_OCR = /[๐๑๒๓๕]/;
export const UNKNOWN_TO_OCR = /[๔๖๗๘๙]/;
/** Thai vowels and tones above and below: the OCR sets them on digits, which carry none. */
const MARKS = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g;
const POINT = /[.,]/;
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  O: "0",
  o: "0",
  Q: "0",
  l: "1",
  I: "1",
  "|": "1",
  S: "5",
  B: "8",
};

/**
 * Weighs the two witnesses of a number. Arabic digits: sure only where both agree, less so where the OCR
 * lost the point. Thai digits: the OCR knows half of them, so the digit reader decides alone, unless the OCR saw another
 * digit where it knows the one that was read.
 * An OCR that saw no digit at all is no witness.
 * @param digits what the digit reader saw; null where it is absent or saw no number
 * @param ocr what the OCR wrote at the same place; empty where it saw nothing
 */
export function weighNumeral(digits: DigitReading | null, ocr: string): Numeral {
  if (!digits) {
    const confidence = THAI_DIGIT.test(ocr) ? "low" : "medium";
    return { confidence, doubt: "ends", readings: [{ reader: OCR_READER, raw: ocr, confidence }] };
  }
  const isThai = THAI_DIGIT.test(digits.text);
  const agree = arabic(digits.text) === arabic(ocr.replace(MARKS, ""));
  const { confidence, doubt } = isThai ? weighThai(digits, ocr) : weighArabic(digits, ocr, agree);
  const readings: NumeralReading[] = [{ reader: DIGIT_READER, raw: digits.text, confidence }];
  const candidates = confidence === "high" ? [] : confidence === "low" ? digits.candidates : digits.rivals;
  for (const raw of candidates) readings.push({ reader: DIGIT_READER, raw, confidence: "low" });
  if (!isThai && ocr !== "") readings.push({ reader: OCR_READER, raw: ocr, confidence: agree ? confidence : "low" });
  return { confidence, ...(doubt && { doubt }), readings };
}

/** Makes a number doubtful as a whole: there may be more of it than was read. */
export function doubtEnds(numeral: Numeral): void {
  numeral.confidence = "low";
  numeral.doubt = "ends";
  numeral.readings = numeral.readings.map((reading) => ({ ...reading, confidence: "low" }));
}

type Weight = Pick<Numeral, "confidence" | "doubt">;

function weighThai(digits: DigitReading, ocr: string): Weight {
  const isWitness = [...ocr].some(isDigit);
  const [own, other] = [pointsIn(digits.text), pointsIn(ocr)];
  if (!digits.whole || (isWitness && other > own)) return { confidence: "low", doubt: "ends" };
  if (isContradicted(digits.text, ocr)) return { confidence: "low", doubt: "witness" };
  if (digits.sure && (!isWitness || own === other)) return { confidence: "high" };
  return { confidence: digits.likely ? "medium" : "low", doubt: "reader" };
}

function pointsIn(text: string): number {
  return text.match(/(?<=[^.,])[.,](?=[^.,])/g)?.length ?? 0;
}

function weighArabic(digits: DigitReading, ocr: string, agree: boolean): Weight {
  if (!digits.whole) return { confidence: "low", doubt: "ends" };
  if (agree && digits.seen && digits.sure) return { confidence: "high" };
  const isWitness = [...arabic(ocr)].some(isDigit);
  const doubt = agree || !isWitness || hasLostPoint(digits.text, ocr) ? "reader" : "witness";
  if (!digits.seen || doubt === "witness") return { confidence: "low", doubt };
  return { confidence: (agree ? digits.likely : digits.sure) ? "medium" : "low", doubt };
}

/** Whether the OCR saw the same digits and no point. */
function hasLostPoint(digits: string, ocr: string): boolean {
  return !POINT.test(ocr) && arabic(digits).replace(POINT, "") === arabic(ocr);
}

/**
 * Whether the OCR saw another Thai digit in the place of one that it knows, before or behind the point. Where it wrote
 * Arabic ones it took the script for another.
 */
function isContradicted(digits: string, ocr: string): boolean {
  const [own, other] = [digits.split(POINT), ocr.replace(MARKS, "").split(POINT)];
  return own.length === other.length && own.some((part, index) => differs(part, other[index] ?? ""));
}

function differs(own: string, other: string): boolean {
  if (own.length !== other.length) return false;
  return [...own].some((digit, index) => {
    const seen = other[index] ?? "";
    return KNOWN_TO_OCR.test(digit) && THAI_DIGIT.test(seen) && arabic(digit) !== arabic(seen);
  });
}

function isDigit(sign: string): boolean {
  return /[0-9๐-๙]/.test(sign);
}

/** A number in Arabic digits, letters that look like digits taken for them. */
function arabic(text: string): string {
  return [...text]
    .map((sign) => LOOK_ALIKES[sign] ?? (THAI_DIGIT.test(sign) ? String(sign.charCodeAt(0) - 0x0e50) : sign))
    .join("");
}
