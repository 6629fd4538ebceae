import type { Span } from "../model/place.js";
import { BUDDHIST_OFFSET, buddhistYear } from "./calendar.js";
import { toArabicDigits } from "./digits.js";
import { MONTH_PATTERN } from "./months.js";

export type YearKind = "fiscal" | "calendar" | "bare";

/** A year of the text, Buddhist. `span` is the digits alone. */
export interface YearToken {
  span: Span;
  raw: string;
  year: number;
  kind: YearKind;
}

const B = "[\\s\\u200b\\u00a0]{0,20}";
const ERA = `(?:พ${B}\\.?${B}ศ${B}\\.?|ค${B}\\.${B}ศ${B}\\.?)`;
const DIGITS = /(?<![0-9])(?:[0-9]{4}|[0-9]{2})(?![0-9]|[.,][0-9])/g;
const FISCAL_BEFORE = new RegExp(
  `(?:ปี${B}งบ(?:${B}ประมาณ)?|ประ${B}จำ${B}ปี|(?<![A-Za-z])(?:ITA|IIT|EIT|OIT|FY|Fiscal\\s?Year)[_-]?)${B}(?:ปี${B})?${ERA}?$`,
  "i",
);
const ERA_BEFORE = new RegExp(`(?:${ERA}|(?<![A-Za-z])year${B}=)$`, "i");
const YEAR_BEFORE = /ปี$/;
const RANGE_BEFORE = new RegExp(`^${B}(?:-|–|—|ถึง|และ|,|/)${B}(?:ปี${B})?(?:${ERA})?${B}$`);
const MONTH_BEFORE = new RegExp(`(?:${MONTH_PATTERN}(?:${B}พ${B}\\.?${B}ศ${B}\\.?)?|[0-9]{1,2}[/.-][0-9]{1,2}[/.-])$`);
const UNIT_AFTER = /^\s{0,3}(?:บาท|คน|ราย|ครั้ง|แห่ง|คะแนน|ตัว|เล่ม|ฉบับ|กม|ตาราง|ไร่|%)/;
const LOOK_BACK = 60;

/** Whether a Buddhist year is one that years are looked for in: 2555–2575. */
export function isFindableYear(year: number | null): year is number {
  return year !== null && year >= 2555 && year <= 2575;
}

/** First and last day (ISO) of a Buddhist fiscal year: 1 October of the year before to 30 September. */
export function fiscalYearRange(year: number): { start: string; end: string } {
  return { start: `${year - BUDDHIST_OFFSET - 1}-10-01`, end: `${year - BUDDHIST_OFFSET}-09-30` };
}

/** The Buddhist fiscal year of an ISO date; a year alone is taken as it stands. */
export function fiscalYearOf(isoDate: string): number {
  const [year, month] = isoDate.split("-");
  return Number(year) + BUDDHIST_OFFSET + (Number(month ?? 1) >= 10 ? 1 : 0);
}

/** How the words before a year name it; null when nothing does. */
function kindBefore(text: string, start: number): YearKind | "year" | null {
  const before = text.slice(Math.max(0, start - LOOK_BACK), start).trimEnd();
  if (!/[ก-๎.=/_A-Za-z-]$/.test(before)) return null;
  if (FISCAL_BEFORE.test(before)) return "fiscal";
  if (ERA_BEFORE.test(before) || MONTH_BEFORE.test(before)) return "calendar";
  return YEAR_BEFORE.test(before) ? "year" : null;
}

/** Whether the digits belong to a code, a decimal number or a word: `3.2567`, `A2567`, `02-2567`. */
function isPartOfCode(text: string, start: number): boolean {
  return /[A-Za-z]$|[0-9][.,–-]$/.test(text.slice(Math.max(0, start - 2), start));
}

/**
 * All years 2555–2575 of a text, in order of place. `fiscal`: after ปีงบประมาณ, ประจำปี or ITA; `calendar`: after พ.ศ., ค.ศ.,
 * `year=` or a month; `bare`: anything else. The second year of a range has the kind of the first. Two digits
 * count only after ปี, พ.ศ. or ITA; Christian years only after a word for year.
 */
export function findYears(text: string): YearToken[] {
  const arabic = toArabicDigits(text);
  const tokens: YearToken[] = [];
  for (const match of arabic.matchAll(DIGITS)) {
    const digits = match[0];
    const start = match.index;
    const end = start + digits.length;
    const year = buddhistYear(digits);
    if (!isFindableYear(year)) continue;
    let kind = kindBefore(arabic, start);
    const previous = tokens.at(-1);
    const continued =
      previous !== undefined && RANGE_BEFORE.test(arabic.slice(previous.span[1], start).slice(-LOOK_BACK));
    if ((kind === null || kind === "year") && continued && start - previous.span[1] < LOOK_BACK) kind = previous.kind;
    if (kind === null) {
      if (digits.length === 2 || Number(digits) < 2400 || isPartOfCode(arabic, start)) continue;
      if (UNIT_AFTER.test(arabic.slice(end, end + 12))) continue;
    }
    tokens.push({
      span: [start, end],
      raw: text.slice(start, end),
      year,
      kind: kind === "fiscal" || kind === "calendar" ? kind : "bare",
    });
  }
  return tokens;
}
