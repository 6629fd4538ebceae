import type { Span } from "../model/place.js";
import { toArabicDigits } from "./digits.js";
import { PERCENT_BEFORE, PERCENT_BEHIND } from "./percent-words.js";

/** A number as printed: its decimal value, how many decimals and integer digits were printed. */
export interface PrintedNumber {
  value: number;
  decimals: number;
  integerDigits: number;
  negative: boolean;
}

export interface NumberToken extends PrintedNumber {
  span: Span;
  raw: string;
}

const MINUS = /[-\u00ad\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d]/;
/** Far above any cell of one number: beyond it patterns that look for the end of a cell would take long. */
const LONGEST_NUMBER_CELL = 400;
const AROUND_BEFORE = new RegExp(`^(?:(?:คิดเป็น|ได้|คะแนน|${PERCENT_BEFORE})\\s*[:=]?\\s*){0,3}`);
const AROUND_BEHIND = new RegExp(`\\s*(?:${PERCENT_BEHIND}|คะแนน|\\.)*\\s*$`);
const RUN = /[0-9]+(?:[.,·•٫][0-9]+)*/g;

/** The digits of one run of digits, points and commas as numbers with their offsets; empty for section numbers such as 1.2.3. */
function split(run: string): { text: string; offset: number }[] {
  if (/^(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+[.·•٫][0-9]+|[0-9]{1,3},[0-9]{2})$/.test(run)) {
    return [{ text: run, offset: 0 }];
  }
  if (!run.includes(",")) return [];
  let offset = 0;
  return run.split(",").flatMap((text) => {
    const piece = { text, offset };
    offset += text.length + 1;
    return /^[0-9]+(?:[.·•٫][0-9]+)?$/.test(text) ? [piece] : [];
  });
}

function read(text: string, negative: boolean): PrintedNumber {
  const plain = text
    .replace(/^([0-9]{1,3}),([0-9]{2})$/, "$1.$2")
    .replaceAll(",", "")
    .replace(/[·•٫]/, ".");
  const [integer = "", decimals = ""] = plain.split(".");
  const value = Number(plain);
  return { value: negative ? -value : value, decimals: decimals.length, integerDigits: integer.length, negative };
}

function isCode(text: string, start: number, end: number, run: string): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (/[A-Za-z_]/.test(before)) return true;
  if (before === "." && /[0-9]/.test(text.charAt(start - 2))) return true;
  const slashed =
    (before === "/" && /[0-9]/.test(text.charAt(start - 2))) || (after === "/" && /[0-9]/.test(text.charAt(end + 1)));
  if (!slashed) return false;
  const from = Math.max(0, start - 12);
  const chain = /[0-9.,]+(?:\/[0-9.,]+)+/g;
  for (const match of text.slice(from, end + 12).matchAll(chain)) {
    if (from + match.index > start || from + match.index + match[0].length < start + run.length) continue;
    const parts = match[0].split("/");
    return parts.length > 2 || parts.some((part) => /^(?:19|20|24|25|26)[0-9]{2}$/.test(part));
  }
  return false;
}

/** Whether the sign before a number is a minus: at the start or after something that is no number and no letter of a range. */
function isMinus(text: string, at: number): boolean {
  if (!MINUS.test(text.charAt(at))) return false;
  const before = text.slice(Math.max(0, at - 8), at);
  if (/[A-Za-z0-9/)]$/.test(before)) return false;
  return !/[0-9%]\s*$/.test(before);
}

/**
 * All numbers of a text in Thai or Arabic digits, with comma thousands, decimal point, middle dot or decimal comma and a
 * leading minus. Digits after a Latin letter, section numbers (1.2.3) and numbers with a year behind a slash are no
 * numbers; dates and telephone numbers are left to the caller.
 */
export function findNumbers(text: string): NumberToken[] {
  const arabic = toArabicDigits(text);
  const tokens: NumberToken[] = [];
  for (const match of arabic.matchAll(RUN)) {
    for (const piece of split(match[0])) {
      let start = match.index + piece.offset;
      const end = start + piece.text.length;
      if (isCode(arabic, start, end, match[0])) continue;
      const fraction = arabic.charAt(start - 1) === "." && !/[ก-๎A-Za-z0-9.]/.test(arabic.charAt(start - 2) || " ");
      let number = piece.text;
      if (fraction && !/[.,]/.test(number)) {
        number = `0.${number}`;
        start -= 1;
      }
      const negative = isMinus(arabic, start - 1);
      if (negative) start -= 1;
      tokens.push({ span: [start, end], raw: text.slice(start, end), ...read(number, negative) });
    }
  }
  return tokens;
}

/**
 * The number of a cell that holds nothing else; a per cent sign, `คะแนน`, `ร้อยละ`, brackets, quotes and blanks
 * around it are allowed.
 */
export function parseNumber(text: string): PrintedNumber | null {
  if (text.length > LONGEST_NUMBER_CELL) return null;
  const cell = toArabicDigits(text)
    .replace(/[\u200b-\u200d\ufeff]/g, "")
    .replace(/([0-9]{2})\s*\.\s*([0-9]{2})(?![0-9])/, "$1.$2")
    .trim()
    .replace(/^["'“”‘’([]+|["'“”‘’)\]]+$/g, "")
    .replace(AROUND_BEFORE, "")
    .replace(AROUND_BEHIND, "")
    .trim();
  const match = /^([-+\u00ad\u2010-\u2013\u2212\ufe63\uff0d]?)\s?([0-9.,·•٫]+)$/.exec(cell);
  const [piece, more] = split(match?.[2] ?? "");
  if (!match || !piece || more || piece.text !== match[2]) return null;
  return read(piece.text, match[1] !== "" && match[1] !== "+");
}
