import type { InstrumentId } from "../model/assessment.js";
import { indicatorsOf } from "./framework.js";
import { type Interval, meanOf, weighted } from "./interval.js";

/** The share of each instrument in the total, in hundredths; the same in every year since 2562. */
export const WEIGHTS: Readonly<Record<InstrumentId, number>> = { IIT: 30, EIT: 30, OIT: 40 };

/** Points of 30/30/40 on 0–100, to two places. */
export function scoreOfPoints({ value, of }: { value: number; of: number }): number {
  return Math.round((value * 10_000) / of) / 100;
}

export const INSTRUMENTS: readonly InstrumentId[] = ["IIT", "EIT", "OIT"];

/** What an instrument's score can be: the mean of its indicators. `indicators` holds the ten by official order; null when one lacks. */
export function instrumentInterval(
  instrument: InstrumentId,
  indicators: readonly (Interval | null | undefined)[],
): Interval | null {
  const own = indicatorsOf(instrument).map((no) => indicators[no - 1] ?? null);
  const known = own.filter((interval) => interval !== null);
  return known.length === own.length ? meanOf(known) : null;
}

/** What the total can be: 0.30·IIT + 0.30·EIT + 0.40·OIT; null when an instrument lacks. */
export function totalOfInstruments(instruments: Readonly<Record<InstrumentId, Interval | null>>): Interval | null {
  const terms = INSTRUMENTS.flatMap((id) => {
    const interval = instruments[id];
    return interval ? [{ interval, hundredths: WEIGHTS[id] }] : [];
  });
  return terms.length === INSTRUMENTS.length ? weighted(terms) : null;
}

/** What the total of ten indicators (by official order) can be; null when one lacks. */
export function totalInterval(indicators: readonly (Interval | null | undefined)[]): Interval | null {
  return totalOfInstruments({
    IIT: instrumentInterval("IIT", indicators),
    EIT: instrumentInterval("EIT", indicators),
    OIT: instrumentInterval("OIT", indicators),
  });
}
