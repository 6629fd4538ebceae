import type { Span } from "../model/place.js";
import { buddhistYear, isoDate } from "./calendar.js";
import { toArabicDigits } from "./digits.js";
import { MONTH_LETTER, MONTH_PATTERN, monthOf } from "./months.js";

/** A date of the text: ISO, as precise as printed; `year` is Buddhist. */
export interface DateToken {
  span: Span;
  raw: string;
  iso: string;
  precision: "day" | "month" | "year";
  year: number;
}

const BLANK = "[\\s\\u200b]{0,20}";
const ERA = `(?:(?:ปี${BLANK})?(?:พ${BLANK}\\.?${BLANK}ศ|ค${BLANK}\\.?${BLANK}ศ)${BLANK}\\.?${BLANK})?`;
const YEAR = "([0-9]{4}|[0-9]{2})(?![0-9]|[.,][0-9])";
const WORDED = new RegExp(
  `(?:(?<![0-9./,])([0-9]{1,2})${BLANK}(?:เดือน)?${BLANK})?(${MONTH_PATTERN})${BLANK}[,/]?${BLANK}${ERA}${YEAR}`,
  "g",
);
/** What every date has. */
const YEAR_DIGITS = /[0-9]{2}/;
const NUMERIC = /(?<![0-9./-])([0-9]{1,2})\s?([/.-])\s?([0-9]{1,2})\s?\2\s?([0-9]{4}|[0-9]{2})(?![0-9/]|[.-][0-9])/g;
const ISO = /(?<![0-9./-])((?:19|20|25)[0-9]{2})-([0-9]{2})-([0-9]{2})(?![0-9/-])/g;
const ERA_YEAR = /(?<!(?:งบประมาณ|ประจำปี)\s{0,20}|\.\s?)(?:พ|ค)\s?\.\s?ศ\s?\.?\s{0,20}([0-9]{4})(?![0-9])/g;

function token(
  text: string,
  match: RegExpMatchArray,
  parts: { year: string; month?: number; day?: number },
): DateToken[] {
  const year = buddhistYear(parts.year);
  const iso = year === null ? null : isoDate(year, parts.month, parts.day);
  if (year === null || iso === null) return [];
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const precision = parts.day !== undefined ? "day" : parts.month !== undefined ? "month" : "year";
  return [{ span: [start, end], raw: text.slice(start, end), iso, precision, year }];
}

/**
 * All dates of a text: `๕ ตุลาคม ๒๕๖๖`, `ธ.ค. ๖๓`, `1/10/2566`, `2023-10-05`, `พ.ศ. ๒๕๖๓`, in order of place. Days that
 * do not exist and years outside 2540–2590 are no dates. Of `๑ – ๓๑ มกราคม ๒๕๖๗` the last day is found.
 */
export function findDates(text: string): DateToken[] {
  const arabic = toArabicDigits(text);
  if (!YEAR_DIGITS.test(arabic)) return [];
  const tokens: DateToken[] = [];
  const taken: Span[] = [];
  const add = (match: RegExpMatchArray, parts: { year: string; month?: number; day?: number }) => {
    const start = match.index ?? 0;
    taken.push([start, start + match[0].length]);
    tokens.push(...token(text, match, parts));
  };
  const firstLetter = arabic.search(MONTH_LETTER);
  for (const match of firstLetter >= 0 && YEAR_DIGITS.test(arabic.slice(firstLetter)) ? arabic.matchAll(WORDED) : []) {
    const month = monthOf(match[2] ?? "");
    if (month === null) continue;
    const day = match[1] === undefined ? {} : { day: Number(match[1]) };
    add(match, { year: match[3] ?? "", month, ...day });
  }
  for (const match of arabic.matchAll(NUMERIC)) {
    add(match, { year: match[4] ?? "", month: Number(match[3]), day: Number(match[1]) });
  }
  for (const match of arabic.matchAll(ISO)) {
    add(match, { year: match[1] ?? "", month: Number(match[2]), day: Number(match[3]) });
  }
  taken.sort((a, b) => a[0] - b[0]);
  let next = 0;
  for (const match of arabic.matchAll(ERA_YEAR)) {
    const [start, end] = [match.index, match.index + match[0].length];
    while (next < taken.length && (taken[next]?.[1] ?? 0) <= start) next += 1;
    const other = taken[next];
    if (!other || other[0] >= end) tokens.push(...token(text, match, { year: match[1] ?? "" }));
  }
  return tokens.sort((a, b) => a.span[0] - b.span[0]);
}
