import type { Contributor } from "../../model/finding.js";
import type { Period } from "../../model/measure.js";
import type { ReadValue } from "../../model/read-value.js";
import type { Report } from "../../model/report.js";
import { measureLabel, measureName } from "./measures.js";

/** A measure with a period that was read, and the words by which a finding calls it. */
export interface DatedMeasure {
  period: ReadValue<Period>;
  start: string | null;
  end: string | null;
  /** The printed number, else the title. */
  name: string | null;
  /** Number and title. */
  label: string;
}

/** The measures of a report whose period was read, in printed order. */
export function datedMeasures(report: Report): DatedMeasure[] {
  return report.measures.flatMap((measure, index) => {
    const { period } = measure;
    if (!period?.value) return [];
    const { start, end } = period.value;
    return [{ period, start, end, name: measureName(measure), label: measureLabel(measure, index) }];
  });
}

/** True where both sides are known and the start comes after the end. */
export function isReversed({ start, end }: DatedMeasure): boolean {
  return start !== null && end !== null && start > end;
}

/** A period as text: `start/end`, with `..` for an open side. */
export function showPeriod({ start, end }: DatedMeasure): string {
  return `${start ?? ".."}/${end ?? ".."}`;
}

/** A measure's period as findings list it. */
export function periodContributor(measure: DatedMeasure): Contributor {
  const { period, label } = measure;
  return { name: label, value: showPeriod(measure), raw: period.raw, confidence: period.confidence };
}
