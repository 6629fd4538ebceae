import type { Measure } from "../../model/measure.js";
import type { Evidence } from "../../model/place.js";
import type { ReadValue } from "../../model/read-value.js";

const LONGEST_LABEL = 90;

/** What a finding calls a measure: its printed number, else its title; null where it has neither. */
export function measureName(measure: Measure): string | null {
  return measure.no?.value ?? measure.title?.value ?? null;
}

/** Number and title of a measure for a message; `#3` is the third row of a table without either. */
export function measureLabel(measure: Measure, index: number): string {
  const words = [measure.no?.value, measure.title?.value].filter((word) => word !== null && word !== undefined);
  const label = words.length > 0 ? words.join(" ") : `#${index + 1}`;
  return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL)}…` : label;
}

/** The texts that say which measure is meant: number and title, else whatever text its row holds first. */
export function namingValues(measure: Measure): ReadValue<string>[] {
  const naming = [measure.no, measure.title].filter((value) => value !== null);
  return naming.length > 0
    ? naming
    : [...measure.steps, ...measure.responsible, measure.result, measure.outcome]
        .filter((value) => value !== null)
        .slice(0, 1);
}

/** Every cell of a measure's row that holds something. */
export function filledCells(measure: Measure): ReadValue<unknown>[] {
  const cells: (ReadValue<unknown> | null)[] = [
    measure.no,
    measure.title,
    ...measure.steps,
    ...measure.responsible,
    measure.period,
    measure.monitoring,
    measure.result,
    measure.outcome,
    measure.target,
    measure.budget,
    measure.remark,
    ...measure.other.map((cell) => cell.value),
  ];
  return cells.filter((cell) => cell !== null);
}

/** The first place of a measure's row, null where no cell of it has one. */
export function placeOfRow(measure: Measure): Evidence | null {
  return filledCells(measure).flatMap((cell) => cell.evidence)[0] ?? null;
}
