import { meet, printedPlaces, scoreInterval } from "../../ita/index.js";
import type { ReadValue } from "../../model/read-value.js";
import type { Report } from "../../model/report.js";
import { groupBy } from "./values.js";
import { isWitness } from "./witness.js";

/** A value printed elsewhere for the same thing that cannot be the value taken. */
export interface Conflict {
  taken: ReadValue<number>;
  other: ReadValue<number>;
}

/** Whether two printed scores can stand for one number, each with its own places. */
export function agree(a: ReadValue<number>, b: ReadValue<number>): boolean {
  if (a.value === null || b.value === null || a.value === b.value) return true;
  return meet(
    scoreInterval(a.value, printedPlaces(a.raw, a.value)),
    scoreInterval(b.value, printedPlaces(b.raw, b.value)),
  );
}

/**
 * The values printed elsewhere that cannot be the value taken, each value once with all its places. `others` are
 * the mentions of the same thing; the taken value's own alternatives from other places count too, unless `ignored`.
 */
export function conflictsOf(
  report: Report,
  taken: ReadValue<number>,
  others: readonly ReadValue<number>[],
  ignored: (value: number, from: string) => boolean = () => false,
): Conflict[] {
  const elsewhere = (taken.alternatives ?? [])
    .filter(({ value, from }) => value !== null && !isWitness(report, from) && !ignored(value, from))
    .map(({ value, raw, confidence }): ReadValue<number> => ({ value, raw, confidence, evidence: [] }));
  const differing = [...others, ...elsewhere].filter((other) => !agree(taken, other));
  return groupBy(differing, ({ value }) => String(value)).map((group) => {
    const [{ value, raw, confidence, alternatives }] = group;
    const evidence = group.flatMap((other) => other.evidence);
    return { taken, other: { value, raw, confidence, evidence, alternatives } };
  });
}

/** A sentence on two years: a total in prose that is another year's may have been given the wrong year. */
export function isOtherYearsTotal(report: Report, year: number, value: number | null, where: string): boolean {
  return (
    where === "prose" &&
    value !== null &&
    report.assessments.some(({ fiscalYear, total }) => fiscalYear !== year && total?.value === value)
  );
}
