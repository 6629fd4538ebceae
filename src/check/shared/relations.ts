import {
  INSTRUMENTS,
  type Interval,
  indicatorsOf,
  instrumentInterval,
  meet,
  minus,
  totalInterval,
} from "../../ita/index.js";
import { type ScoreSheet, sheetOf } from "../../ita/score-sheet.js";
import type { ReadValue } from "../../model/read-value.js";
import type { Report } from "../../model/report.js";
import { comparedChanges, sizeFits } from "./changes.js";
import { agree } from "./conflicts.js";
import { ALL_INDICATORS, indicatorSlots, instrumentSlot, totalSlot } from "./slots.js";
import { isWitness, type Slot } from "./witness.js";

export type ReadOf = (read: ReadValue<number>) => ReadValue<number>;

/** Something that must hold between printed scores; null when a value lacks or is unread. */
export interface Relation {
  holds(readOf: ReadOf): boolean | null;
}

/** The scores of a year that the formulas bind, and what binds them. */
export interface Bound {
  slots: Slot[];
  relations: Relation[];
}

/** What binds the scores of one year: the total, the instruments, the printed changes from the year before, other mentions. */
export function boundScores(report: Report, sheet: ScoreSheet): Bound {
  const { assessment } = sheet;
  const wholes = assessment.instruments.filter(({ part, printed }) => part === null && printed === null);
  const slots = [...totalSlot(sheet), ...indicatorSlots(sheet, ALL_INDICATORS), ...wholes.map(instrumentSlot)];
  const relations: Relation[] = [];
  const ten = (readOf: ReadOf) => sheet.indicators.map((score) => sheet.interval(score ? readOf(score) : null));
  const { total } = assessment;
  if (total) {
    relations.push({ holds: (readOf) => both(totalInterval(ten(readOf)), sheet.interval(readOf(total))) });
  }
  for (const id of INSTRUMENTS) {
    const printed = wholes.find((score) => score.id === id);
    if (!printed || indicatorsOf(id).every((no) => !sheet.indicators[no - 1])) continue;
    relations.push({
      holds: (readOf) => both(instrumentInterval(id, ten(readOf)), sheet.interval(readOf(printed.score))),
    });
  }
  relations.push(...changeRelations(report, sheet), ...mentionRelations(report, slots));
  return { slots, relations };
}

function changeRelations(report: Report, sheet: ScoreSheet): Relation[] {
  const year = sheet.assessment.fiscalYear;
  const before = report.assessments.find(({ fiscalYear }) => year !== null && fiscalYear === year - 1);
  if (!before) return [];
  return comparedChanges(report)
    .compared.filter(
      ({ fiscalYear, printed }) => fiscalYear === year && printed.value !== null && printed.unit === "points",
    )
    .map((change) => ({
      holds: (readOf) => {
        const from = sheetOf(before).interval(change.before.read);
        const to = sheet.interval(readOf(change.after.read));
        return from && to ? sizeFits(change, minus(to, from)) : null;
      },
    }));
}

/** A number that was not surely read, beside the same one as it stands elsewhere in the document. */
function mentionRelations(report: Report, slots: readonly Slot[]): Relation[] {
  return slots.flatMap(({ read }) =>
    (read.confidence === "high" ? [] : (read.alternatives ?? []))
      .filter(({ from, value, confidence }) => value !== null && confidence !== "low" && !isWitness(report, from))
      .map(({ value, raw, confidence }) => ({
        holds: (readOf: ReadOf) => {
          const own = readOf(read);
          return own.value === null ? null : agree(own, { value, raw, confidence, evidence: [] });
        },
      })),
  );
}

const both = (a: Interval | null, b: Interval | null) => (a && b ? meet(a, b) : null);
