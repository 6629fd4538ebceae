import type { Assessment, InstrumentScore } from "../model/assessment.js";
import type { ReadValue } from "../model/read-value.js";
import type { Report } from "../model/report.js";
import {
  around,
  compareFractions,
  exact,
  type Interval,
  over,
  printedPlaces,
  scoreInterval,
  times,
  whole,
} from "./interval.js";

/** One year's scores with what each printed number stands for. */
export interface ScoreSheet {
  assessment: Assessment;
  /** The ten indicators by official order; null where no score is printed. */
  indicators: readonly (ReadValue<number> | null)[];
  /** What a printed score stands for, in its series; null when there is none or it is unread. */
  interval(read: ReadValue<number> | null | undefined): Interval | null;
  /** What an instrument's printed score stands for on 0–100, from the printed points where there are any. */
  instrument(score: InstrumentScore): Interval | null;
}

const SHEETS = new WeakMap<Assessment, ScoreSheet>();

/** The score sheet of one year's result. */
export function sheetOf(assessment: Assessment): ScoreSheet {
  const known = SHEETS.get(assessment);
  if (known) return known;
  const places = placesBySeries(assessment);
  const intervals = new WeakMap<ReadValue<number>, Interval>();
  const interval = (read: ReadValue<number> | null | undefined) => {
    if (!read || read.value === null) return null;
    const computed = intervals.get(read);
    if (computed) return computed;
    const inSeries = seriesOf(read).map((key) => places.get(key) ?? 0);
    const made = scoreInterval(read.value, Math.max(printedPlaces(read.raw, read.value), ...inSeries));
    intervals.set(read, made);
    return made;
  };
  const sheet: ScoreSheet = {
    assessment,
    indicators: Array.from(
      { length: 10 },
      (_, index) => assessment.indicators.find(({ no }) => no === index + 1)?.score ?? null,
    ),
    interval,
    instrument: ({ score, printed }) => {
      if (!printed) return interval(score);
      const full = exact(printed.of);
      const points = around(printed.value, printedPlaces(score.raw, printed.value));
      return over(times(cut(points, full), whole(100)), { low: full, high: full });
    },
  };
  SHEETS.set(assessment, sheet);
  return sheet;
}

/** The score sheets of a record whose year has the ten indicators, or whose year is not known. */
export function sheetsOf(report: Report): ScoreSheet[] {
  return report.assessments.map(sheetOf);
}

function cut({ low, high }: Interval, most: Interval["low"]): Interval {
  return {
    low: compareFractions(low, whole(0)) < 0 ? whole(0) : low,
    high: compareFractions(high, most) > 0 && compareFractions(low, most) <= 0 ? most : high,
  };
}

/** Every score of a year's result except instruments printed as points, which have a scale of their own. */
function ownScores({ total, indicators, instruments, items }: Assessment): ReadValue<number>[] {
  return [
    ...(total ? [total] : []),
    ...indicators.flatMap(({ score }) => (score ? [score] : [])),
    ...instruments.flatMap(({ score, printed }) => (printed ? [] : [score])),
    ...items.map(({ score }) => score),
  ];
}

/** The series that a number stands in: its column and row of a table, or its paragraph. */
function seriesOf(read: ReadValue<number>): string[] {
  const [at] = read.evidence;
  if (!at) return [];
  if (at.table !== null) return [`t${at.table}c${at.column}`, `t${at.table}r${at.row}`];
  return at.block === null ? [] : [`b${at.block}`];
}

function placesBySeries(assessment: Assessment): Map<string, number> {
  const places = new Map<string, number>();
  for (const read of ownScores(assessment)) {
    if (read.value === null) continue;
    const own = printedPlaces(read.raw, read.value);
    for (const key of seriesOf(read)) places.set(key, Math.max(own, places.get(key) ?? 0));
  }
  return places;
}
