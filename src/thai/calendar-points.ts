import type { Span } from "../model/place.js";
import { buddhistYear, daysInMonth, isoDate, isPlausibleYear } from "./calendar.js";
import { MONTH_LETTER, MONTH_PATTERN, monthOf } from "./months.js";

/** A month or day of a period; the Buddhist year is null where none stands beside it. */
export interface CalendarPoint {
  span: Span;
  year: number | null;
  month: number;
  day: number | null;
}

const ERA = "(?:(?:ปี\\s?)?(?:พ|ค)\\s?\\.?\\s?ศ\\s?\\.?\\s?|ปี\\s?)?";
const WORDED = new RegExp(
  `(?:(?<![0-9./])([0-9]{1,2})\\s?(?:เดือน\\s?)?)?(${MONTH_PATTERN})(?:\\s?[,/]?\\s?${ERA}([0-9]{4}|[5-7][0-9])(?![0-9]|[.,][0-9]))?`,
  "g",
);
const NUMERIC = /(?<![0-9./-])([0-9]{1,2})\s?([/.-])\s?([0-9]{1,2})\s?\2\s?([0-9]{4}|[5-7][0-9])(?![0-9/])/g;
const DAY_BEFORE = /(?:^|[^0-9./])([0-9]{1,2})\s?(?:-|–|—|ถึง(?:วันที่)?|และ)\s?(?:วันที่\s?)?$/;

function exists(point: CalendarPoint): boolean {
  if (point.month < 1 || point.month > 12) return false;
  if (point.year !== null && !isPlausibleYear(point.year)) return false;
  return point.day === null || (point.day >= 1 && point.day <= daysInMonth(point.year ?? 2567, point.month));
}

/**
 * The months and days named in the text of a period, in order of place; null when one of them cannot exist. The day
 * that stands alone before `– 31 มกราคม 2567` is a point of its own.
 */
export function findPoints(text: string): CalendarPoint[] | null {
  const points: CalendarPoint[] = [];
  for (const match of MONTH_LETTER.test(text) ? text.matchAll(WORDED) : []) {
    const month = monthOf(match[2] ?? "");
    if (month === null) continue;
    const span: Span = [match.index, match.index + match[0].length];
    const day = match[1] === undefined ? null : Number(match[1]);
    const year = match[3] === undefined ? null : buddhistYear(match[3]);
    if (match[3] !== undefined && year === null) return null;
    const free = Math.max(0, span[0] - 30, points.at(-1)?.span[1] ?? 0);
    const before = day === null ? null : DAY_BEFORE.exec(text.slice(free, span[0]));
    if (before) points.push({ span: [span[0], span[0]], year, month, day: Number(before[1]) });
    points.push({ span, year, month, day });
  }
  for (const match of text.matchAll(NUMERIC)) {
    const span: Span = [match.index, match.index + match[0].length];
    const year = buddhistYear(match[4] ?? "");
    if (year === null) return null;
    points.push({ span, year, month: Number(match[3]), day: Number(match[1]) });
  }
  points.sort((a, b) => a.span[0] - b.span[0]);
  return points.every(exists) ? points : null;
}

/** First day (ISO) of a month or day of a Buddhist year. */
export function firstDay(point: { year: number; month: number; day: number | null }): string {
  return isoDate(point.year, point.month, point.day ?? 1) ?? `${point.year - 543}-01-01`;
}

/** Last day (ISO) of a month or day of a Buddhist year. */
export function lastDay(point: { year: number; month: number; day: number | null }): string {
  return (
    isoDate(point.year, point.month, point.day ?? daysInMonth(point.year, point.month)) ?? `${point.year - 543}-12-31`
  );
}
