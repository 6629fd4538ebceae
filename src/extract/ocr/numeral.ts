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
}

/** What the digit reader made of a number. `candidates` are its other readings, the likeliest first. */
export interface DigitReading {
  text: string;
  sure: boolean;
  /** Not sure, but nothing else is near as likely. */
  likely: boolean;
  candidates: readonly string[];
}

export const OCR_READER = "tesseract";
export const DIGIT_READER = "digit-reader";
/** The letters of the one with the digits of the other. */
export const JOINED_READER = `${OCR_READER}+${DIGIT_READER}`;

const THAI_DIGIT = /[๐-๙]/;
/** Tesseract's Thai model has no other Thai digits: for them it writes one of these, or a letter. */
const KNOWN_TO_OCR = /[๐๑๒๓๕]/;
export const UNKNOWN_TO_OCR = /[๔๖๗๘๙]/;
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
 * Weighs the two witnesses of a number. Arabic digits: sure only where both agree. Thai digits: the OCR knows half of
 * them, so the digit reader decides alone, unless the OCR saw another digit where it knows the one that was read.
 * An OCR that saw no digit at all is no witness.
 * @param digits what the digit reader saw; null where it is absent or saw no number
 * @param ocr what the OCR wrote at the same place; empty where it saw nothing
 */
export function weighNumeral(digits: DigitReading | null, ocr: string): Numeral {
  if (!digits) {
    const confidence = THAI_DIGIT.test(ocr) ? "low" : "medium";
    return { confidence, readings: [{ reader: OCR_READER, raw: ocr, confidence }] };
  }
  const isThai = THAI_DIGIT.test(digits.text);
  const agree = arabic(digits.text) === arabic(ocr);
  const confidence = isThai ? weighThai(digits, ocr) : weighArabic(digits, ocr, agree);
  const readings: NumeralReading[] = [{ reader: DIGIT_READER, raw: digits.text, confidence }];
  if (confidence === "low")
    for (const raw of digits.candidates) readings.push({ reader: DIGIT_READER, raw, confidence: "low" });
  if (!isThai && ocr !== "") readings.push({ reader: OCR_READER, raw: ocr, confidence: agree ? confidence : "low" });
  return { confidence, readings };
}

function weighThai(digits: DigitReading, ocr: string): Confidence {
  if (isContradicted(digits.text, ocr)) return "low";
  return digits.sure ? "high" : digits.likely ? "medium" : "low";
}

function weighArabic(digits: DigitReading, ocr: string, agree: boolean): Confidence {
  if (agree) return digits.sure ? "high" : "medium";
  const isWitness = [...arabic(ocr)].some(isDigit);
  return digits.sure && !isWitness ? "medium" : "low";
}

/** Whether the OCR saw another digit in the place of one that it knows. */
function isContradicted(digits: string, ocr: string): boolean {
  const [own, other] = [[...digits].filter(isDigit), [...ocr].filter(isDigit)];
  if (own.length !== other.length) return false;
  return own.some((digit, index) => KNOWN_TO_OCR.test(digit) && arabic(digit) !== arabic(other[index] ?? ""));
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
