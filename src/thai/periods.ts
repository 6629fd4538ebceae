import { type CalendarPoint, findPoints, firstDay, lastDay } from "./calendar-points.js";
import { toArabicDigits } from "./digits.js";
import { findYears, fiscalYearRange, type YearToken } from "./fiscal-year.js";
import { MONTH_PATTERN } from "./months.js";
import { findQuarters, fiscalQuarter } from "./quarters.js";

/** Whole days, ISO; an open side is null. */
export interface ReadPeriod {
  start: string | null;
  end: string | null;
}

export interface PeriodContext {
  /** The Buddhist fiscal year in which most periods of the table lie; null while it is not known. */
  measuresYear: number | null;
}

/** A period and whether its year was printed beside it, not taken from the context. */
export interface PeriodReading extends ReadPeriod {
  ownYear: boolean;
}

const WHOLE_YEAR =
  /(?:ตลอด|ทั้ง|ทุกเดือนใน|ระหว่าง|ภายใน|ใน)\s?(?:ทั้ง)?\s?ปี|ทุก\s?ไตร\s?มาส|(?:12|สิบสอง)\s?เดือน|^(?:ประจำ)?ปีงบ(?:ประมาณ)?$/;
const UNKNOWN_MONTH = /(?<!พ)(?<!ค)\.?[ก-ฮ]\s?\.\s?[ก-ฮ]\s?\.\s?[0-9]{2,4}/;
const MONTHS_AWAY = new RegExp(MONTH_PATTERN, "g");
/** A side of a range that looks like a month and is none: a short word, with a point or in Latin letters, a letter lost or too many. */
const STRANGE_MONTH =
  /^(?:[\u0e34\u0e35]?\.\s?[คพย]\s?\.?|[ก-ฮ]\s?\.\s?[ก-ฮ]{2}\s?\.|[ก-ฮ][\u0e31-\u0e4e]{0,2}\s?[ก-ฮ]?\s?\.(?:\s?[ก-ฮ]\s?\.?)?|(?!Q)[A-Za-z]{1,3}\s?[.,]?(?:\s?[A-Za-z]{1,2}\s?[.,]?)?)$/;
const ERA = /(?:พ|ค)\s?\.?\s?ศ\s?\.?/g;
const SIDES = /\s*(?:[-–—]|ถึง)\s*/;
const UNTIL = /(?:ภายใน|ไม่เกิน|ก่อน|จนถึง|สิ้นสุด|แล้วเสร็จ|^\s?ถึง)/;
const FROM = /(?:ตั้งแต่|เริ่ม)/;
const ONWARD = /ต้น\s?ไป|ปัจจุบัน/;

function simplify(text: string): string {
  return toArabicDigits(text)
    .replace(/[\s\u00a0\u200b-\u200d\ufeff]+/g, " ")
    .trim();
}

/** Whether one side of a range is no month, quarter or year that can be read. */
function hasStrangeSide(plain: string): boolean {
  const sides = plain.replace(MONTHS_AWAY, "#").replace(ERA, " ").split(SIDES);
  return sides.length === 2 && sides.some((side) => STRANGE_MONTH.test(side.replace(/[0-9]+/g, " ").trim()));
}

function ofYears(years: YearToken[]): PeriodReading | null {
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last) return null;
  const range = (year: YearToken) =>
    year.kind === "calendar"
      ? { start: `${year.year - 543}-01-01`, end: `${year.year - 543}-12-31` }
      : fiscalYearRange(year.year);
  return { start: range(first).start, end: range(last).end, ownYear: true };
}

/** Years of points without one: from the next that has it, else from the one before, else from the fiscal year. */
function withYears(
  points: CalendarPoint[],
  fiscalYear: number | null,
): { year: number; month: number; day: number | null }[] | null {
  const years = points.map((point) => point.year);
  const order = (point: CalendarPoint) => point.month * 100 + (point.day ?? 0);
  for (let index = points.length - 2; index >= 0; index -= 1) {
    const [point, next, year] = [points[index], points[index + 1], years[index + 1]];
    if (!point || !next || years[index] !== null || year === null || year === undefined) continue;
    years[index] =
      point.month > next.month ||
      (point.month === next.month && order(point) > order(next) && point.day !== null && next.day !== null)
        ? year - 1
        : year;
  }
  for (let index = 0; index < points.length; index += 1) {
    const point = points[index];
    if (!point || years[index] !== null) continue;
    const [before, year] = [points[index - 1], years[index - 1]];
    if (fiscalYear !== null && !points.some((other) => other.year !== null)) {
      years[index] = point.month >= 10 ? fiscalYear - 1 : fiscalYear;
    } else if (before && year !== null && year !== undefined) {
      years[index] = point.month < before.month ? year + 1 : year;
    }
  }
  const whole = points.flatMap((point, index) => {
    const year = years[index];
    return year === null || year === undefined ? [] : [{ year, month: point.month, day: point.day }];
  });
  return whole.length === points.length ? whole : null;
}

function ofPoints(text: string, points: CalendarPoint[], fiscalYear: number | null): PeriodReading | null {
  const whole = withYears(points, fiscalYear);
  const [first, last] = [whole?.[0], whole?.at(-1)];
  if (!first || !last) return null;
  const start = firstDay(first);
  const end = lastDay(last);
  const ownYear = points.some((point) => point.year !== null);
  if (points.length === 1) {
    const before = text.slice(0, points[0]?.span[0]);
    if (ONWARD.test(text) || FROM.test(before)) return { start, end: null, ownYear };
    if (UNTIL.test(before)) return { start: null, end, ownYear };
  }
  return { start, end, ownYear };
}

/**
 * Reads the period of a cell and says whether its year stands beside it. Quarters are those of the fiscal year. Null when the
 * text is no period, or needs a year that neither it nor the context has. Never repaired: a reversed period stays reversed.
 */
export function readPeriod(text: string, context: PeriodContext): PeriodReading | null {
  const plain = simplify(text.slice(0, 2000));
  if (UNKNOWN_MONTH.test(plain.replace(/[พค]\s?\.\s?ศ\s?\./g, " ").replace(MONTHS_AWAY, " "))) return null;
  if (hasStrangeSide(plain)) return null;
  const points = findPoints(plain);
  if (points === null) return null;
  const years = findYears(plain).filter(
    (year) => !points.some(({ span }) => year.span[0] >= span[0] && year.span[0] < span[1]),
  );
  const printed = years[0]?.year ?? null;
  const fiscalYear = printed ?? context.measuresYear;
  if (points.length > 0) {
    const period = ofPoints(plain, points, fiscalYear);
    return period && { ...period, ownYear: period.ownYear || printed !== null };
  }
  const quarters = findQuarters(plain);
  if (quarters) {
    const year = quarters.year ?? fiscalYear;
    if (year === null) return null;
    const start = UNTIL.test(plain.slice(0, quarters.at)) ? null : fiscalQuarter(year, quarters.first).start;
    const end = fiscalQuarter(year, quarters.last).end;
    return { start, end, ownYear: quarters.year !== null || printed !== null };
  }
  if (years.length > 0) return ofYears(years);
  if (!WHOLE_YEAR.test(plain) || context.measuresYear === null) return null;
  return { ...fiscalYearRange(context.measuresYear), ownYear: false };
}

/** The period of a cell as whole days; see `readPeriod`. */
export function parsePeriod(text: string, context: PeriodContext): ReadPeriod | null {
  const period = readPeriod(text, context);
  return period && { start: period.start, end: period.end };
}

/** Whether the text is a period whose year must come from the other periods of its table. */
export function periodNeedsYear(text: string): boolean {
  if (readPeriod(text, { measuresYear: null })) return false;
  return readPeriod(text, { measuresYear: 2566 }) !== null;
}
