import type { Document } from "../../model/document.js";
import type { Period } from "../../model/measure.js";
import type { ReadValue } from "../../model/read-value.js";
import { fiscalYearOf, fiscalYearRange } from "../../thai/fiscal-year.js";
import { parsePeriod } from "../../thai/periods.js";
import { joinReadValues, readValue } from "../read.js";
import type { PeriodCells } from "./period-cells.js";
import type { RowCell } from "./printed-rows.js";

/** The periods of measures in printed order, and the fiscal year in which most of them lie. */
export interface MeasurePeriods {
  measuresYear: number | null;
  periods: (ReadValue<Period> | null)[];
}

const OPEN: Period = { start: null, end: null };

/**
 * Reads the periods of all measures. Those that print a year decide the year of the measures; quarters and months
 * without one then take it. `fallback` is the document's Buddhist fiscal year, taken where no period prints a year.
 */
export function readPeriods(
  document: Document,
  cells: readonly PeriodCells[],
  fallback: number | null,
): MeasurePeriods {
  const texts = cells.map(({ text }) => text);
  const parsed = new Map<string, Period | null>();
  const dated = texts.map((text) => once(parsed, text, () => parsePeriod(text, { measuresYear: null })));
  const printed = yearOfMost(dated, fallback);
  const measuresYear = printed ?? (texts.some((text) => text !== "") ? fallback : null);
  const full = new Map<string, Period | null>();
  const values = texts.map((text) => once(full, text, () => parsePeriod(text, { measuresYear })));
  return {
    measuresYear,
    periods: cells.map(({ text, pieces }, index) =>
      text === "" ? null : periodValue(document, pieces, values[index] ?? null),
    ),
  };
}

function once(known: Map<string, Period | null>, text: string, parse: () => Period | null): Period | null {
  if (text === "") return null;
  const before = known.get(text);
  if (before !== undefined) return before;
  const period = parse();
  known.set(text, period);
  return period;
}

function periodValue(document: Document, pieces: readonly RowCell[], period: Period | null): ReadValue<Period> | null {
  const value = period && (period.start !== null || period.end !== null) ? period : null;
  return pieces.reduce<ReadValue<Period> | null>((joined, piece) => {
    const next = readValue(document, piece.block, piece.span, value);
    return joined ? joinReadValues(joined, next, value) : next;
  }, null);
}

function yearOfMost(periods: readonly (Period | null)[], fallback: number | null): number | null {
  const votes = new Map<number, number>();
  for (const period of periods) {
    const year = yearOf(period ?? OPEN);
    if (year !== null) votes.set(year, (votes.get(year) ?? 0) + 1);
  }
  const ranked = [...votes].sort(
    (a, b) => b[1] - a[1] || Number(b[0] === fallback) - Number(a[0] === fallback) || b[0] - a[0],
  );
  return ranked[0]?.[0] ?? null;
}

/** The fiscal year that holds the larger part of a period; null for reversed periods and those of several years. */
function yearOf({ start, end }: Period): number | null {
  if (start === null || end === null) {
    const day = start ?? end;
    return day === null ? null : fiscalYearOf(day);
  }
  if (start > end) return null;
  const [first, last] = [fiscalYearOf(start), fiscalYearOf(end)];
  if (first === last) return first;
  if (last - first > 1) return null;
  return days(start, fiscalYearRange(first).end) > days(fiscalYearRange(last).start, end) ? first : last;
}

function days(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
