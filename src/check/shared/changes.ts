import {
  around,
  compareFractions,
  exact,
  type Interval,
  meet,
  minus,
  over,
  printedPlaces,
  times,
  whole,
} from "../../ita/index.js";
import { sheetOf } from "../../ita/score-sheet.js";
import type { Assessment, Change } from "../../model/assessment.js";
import type { ReadValue } from "../../model/read-value.js";
import type { Report } from "../../model/report.js";
import type { Slot } from "./witness.js";

/** A printed change beside the two printed scores that it lies between. */
export interface ComparedChange {
  fiscalYear: number;
  /** Null: of the total. */
  indicator: number | null;
  change: ReadValue<Change>;
  printed: Change;
  before: Slot;
  after: Slot;
  /** after − before, in points. */
  points: Interval;
  /** The same in percent of the score before; null where that can be zero. */
  percent: Interval | null;
}

/** The printed changes whose two scores are printed too, each once; `unable` counts those whose values are unread. */
export function comparedChanges(report: Report): Comparison {
  const known = COMPARISONS.get(report);
  if (known) return known;
  const comparison = compareAll(report);
  COMPARISONS.set(report, comparison);
  return comparison;
}

interface Comparison {
  compared: ComparedChange[];
  unable: string[];
  /** By year, indicator and place. */
  byPlace: Map<string, ComparedChange>;
}

const placeKey = (year: number | null, indicator: number | null, { evidence: [at] }: ReadValue<unknown>) =>
  JSON.stringify([year, indicator, at?.block ?? null, at?.span?.[0] ?? null]);

/** The compared change that was read at the place of another value; null when there is none. */
export function changeAt(
  report: Report,
  year: number | null,
  indicator: number | null,
  read: ReadValue<unknown>,
): ComparedChange | null {
  return comparedChanges(report).byPlace.get(placeKey(year, indicator, read)) ?? null;
}

const COMPARISONS = new WeakMap<Report, Comparison>();

function compareAll(report: Report): Comparison {
  const compared: ComparedChange[] = [];
  const unable: string[] = [];
  const seen = new Set<string>();
  for (const { fiscalYear, indicator, change } of printedChanges(report)) {
    const [at] = change.evidence;
    const key = JSON.stringify([fiscalYear, indicator, at?.block ?? null, at?.span ?? null, change.raw]);
    if (fiscalYear === null || seen.has(key)) continue;
    seen.add(key);
    const after = report.assessments.find((assessment) => assessment.fiscalYear === fiscalYear);
    const before = report.assessments.find((assessment) => assessment.fiscalYear === fiscalYear - 1);
    if (!after || !before) continue;
    const later = slotOf(after, indicator);
    const earlier = slotOf(before, indicator);
    if (!later || !earlier) continue;
    const to = sheetOf(after).interval(later.read);
    const from = sheetOf(before).interval(earlier.read);
    if (!to || !from || change.value === null) {
      unable.push(`${fiscalYear}: a change or one of its scores could not be read`);
      continue;
    }
    const points = minus(to, from);
    const percent = over(times(points, whole(100)), from);
    compared.push({
      fiscalYear,
      indicator,
      change,
      printed: change.value,
      before: { ...earlier, name: `${earlier.name}-before` },
      after: later,
      points,
      percent,
    });
  }
  const byPlace = new Map(
    compared.map((change) => [placeKey(change.fiscalYear, change.indicator, change.change), change]),
  );
  return { compared, unable, byPlace };
}

interface PrintedChange {
  fiscalYear: number | null;
  indicator: number | null;
  change: ReadValue<Change>;
}

function printedChanges(report: Report): PrintedChange[] {
  const ofAssessments = report.assessments.flatMap(({ fiscalYear, totalChange, indicators }): PrintedChange[] => [
    ...(totalChange ? [{ fiscalYear, indicator: null, change: totalChange }] : []),
    ...indicators.flatMap(({ no, change }) => (change ? [{ fiscalYear, indicator: no, change }] : [])),
  ]);
  const mentioned = report.mentions.changes.map(({ fiscalYear, indicator, role: _, ...change }) => ({
    fiscalYear,
    indicator,
    change,
  }));
  return [...ofAssessments, ...mentioned];
}

function slotOf(assessment: Assessment, indicator: number | null): Slot | null {
  const read = indicator === null ? assessment.total : sheetOf(assessment).indicators[indicator - 1];
  return read ? { name: indicator === null ? "total" : `indicator-${indicator}`, read } : null;
}

/** Whether a printed size, without its sign, can be the size of a computed change. */
export function sizeFits({ change, printed }: ComparedChange, computed: Interval | null): boolean {
  if (printed.value === null || computed === null) return false;
  const size = Math.abs(printed.value);
  const around0 = around(size, printedPlaces(change.raw, size));
  return meet(around0, computed) || meet(around0, opposite(computed));
}

const opposite = ({ low, high }: Interval): Interval => minus({ low: exact(0), high: exact(0) }, { low, high });

/** The direction that a change is printed with, from its words, else from its sign; null when it has neither. */
export function printedDirection({ printed }: ComparedChange): Change["direction"] {
  if (printed.direction !== null) return printed.direction;
  if (printed.value === null || printed.value === 0) return null;
  return printed.value > 0 ? null : "down";
}

/** Whether the scores can have moved in a direction. */
function canMove(points: Interval, direction: "up" | "down" | "same"): boolean {
  const zero = whole(0);
  if (direction === "up") return compareFractions(points.high, zero) > 0;
  if (direction === "down") return compareFractions(points.low, zero) < 0;
  return compareFractions(points.low, zero) <= 0 && compareFractions(points.high, zero) >= 0;
}

/** Whether a printed size is neither the points nor, for a percentage, the percentage. */
export function isWrongSize(change: ComparedChange): boolean {
  const { printed, points, percent } = change;
  if (printed.value === null || sizeFits(change, points)) return false;
  return printed.unit !== "percent" || !sizeFits(change, percent);
}

/** Whether the scores cannot have moved as a change says; a dash may mean "same" or "nothing to say". */
export function isWrongDirection(change: ComparedChange): boolean {
  const said = printedDirection(change);
  return said !== null && !isDash(change) && !canMove(change.points, said);
}

export const isDash = ({ change }: ComparedChange): boolean => /^[\s\-–—]*$/.test(change.raw);
