import type { Candidate } from "../../model/finding.js";
import type { ReadValue } from "../../model/read-value.js";
import type { Report } from "../../model/report.js";
import { toArabicDigits } from "../../thai/digits.js";
import { parseNumber } from "../../thai/numbers.js";

/** A compared number and what it is. */
export interface Slot {
  name: string;
  read: ReadValue<number>;
}

/** One number read as a witness saw it. */
export interface Replacement {
  slot: Slot;
  read: ReadValue<number>;
  candidate: Candidate;
}

type Seen = Pick<NonNullable<ReadValue<number>["alternatives"]>[number], "value" | "raw" | "from">;

/** On pages read from their picture the digits of the text are this reader's. */
const DIGIT_READER = "digit-reader";

/** Whether an alternative comes from a reader of the document; else it stands in another place of the document. */
export function isWitness({ source }: Report, from: string): boolean {
  return (
    source.readers.some(({ name }) => name === from) ||
    source.readerDifferences.some(({ readings }) => readings.some(({ reader }) => reader === from))
  );
}

/**
 * Every replacement that a witness itself saw: an alternative from one of the document's readers, of a number that
 * was not surely read. What other places of the document say is no witness.
 */
export function replacementsOf(report: Report, slots: readonly Slot[]): Replacement[] {
  return slots.flatMap((slot) => {
    if (slot.read.confidence === "high") return [];
    return [...ownReading(report, slot.read), ...(slot.read.alternatives ?? [])].flatMap(({ value, raw, from }) => {
      if (value === null || value === slot.read.value || !isWitness(report, from)) return [];
      const read: ReadValue<number> = { ...slot.read, value, raw };
      return [{ slot, read, candidate: { name: slot.name, raw, value, from } }];
    });
  });
}

/** What the first witness saw of a number that was not taken for its value, since it was not sure; null for all others. */
export function assumedReading(report: Report, read: ReadValue<number>): ReadValue<number> | null {
  const [own] = ownReading(report, read);
  return own ? { ...read, value: own.value } : null;
}

function ownReading({ source }: Report, { value, raw, confidence }: ReadValue<number>): Seen[] {
  const own = value === null && confidence === "low" ? parseNumber(toArabicDigits(raw)) : null;
  const reader = source.readers.find(({ name }) => name === DIGIT_READER) ?? source.readers[0];
  return own && reader ? [{ value: own.value, raw, from: reader.name }] : [];
}

/** The replacements of one number that make a relation agree; `holds` is asked with one slot's value replaced. */
export function resolvingCandidates(
  report: Report,
  slots: readonly Slot[],
  holds: (readOf: (slot: Slot) => ReadValue<number>) => boolean,
): Candidate[] {
  return replacementsOf(report, slots)
    .filter(({ slot, read }) => holds((other) => (other === slot ? read : other.read)))
    .map(({ candidate }) => candidate);
}
