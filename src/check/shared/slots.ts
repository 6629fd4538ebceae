import type { ScoreSheet } from "../../ita/score-sheet.js";
import type { InstrumentScore } from "../../model/assessment.js";
import { contributor } from "./outcome.js";
import type { Slot } from "./witness.js";

/** The printed indicator scores of a year as named slots, by official order. */
export function indicatorSlots(sheet: ScoreSheet, numbers: readonly number[]): Slot[] {
  return numbers.flatMap((no) => {
    const read = sheet.indicators[no - 1];
    return read ? [{ name: `indicator-${no}`, read }] : [];
  });
}

/** The total of a year as a slot; empty where none is printed. */
export function totalSlot({ assessment }: ScoreSheet): Slot[] {
  return assessment.total ? [{ name: "total", read: assessment.total }] : [];
}

/** An instrument's score as a slot. */
export function instrumentSlot({ id, part, score }: InstrumentScore): Slot {
  return { name: part === null ? id : `${id}-part-${part}`, read: score };
}

/** What slots add to a finding: their values, their places, and what cause and fingerprint rest on. */
export function comparing(slots: readonly Slot[]) {
  return {
    contributors: slots.map(({ name, read }) => contributor(name, read)),
    compared: slots.map(({ read }) => read),
    evidence: slots.flatMap(({ read }) => read.evidence),
  };
}

/** The official numbers whose scores are not printed or could not be read, as `indicator-8`. */
export function lackingIndicators(sheet: ScoreSheet, numbers: readonly number[]): string[] {
  return numbers.filter((no) => (sheet.indicators[no - 1]?.value ?? null) === null).map((no) => `indicator-${no}`);
}

export const ALL_INDICATORS: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
