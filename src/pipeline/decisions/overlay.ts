import type { Report } from "../../model/report.js";
import type { Correction, Decision, ReviewEntry } from "../../model/review.js";
import { correctionFault, correctRecord, meetsRecord, printedPlace } from "./corrected-record.js";
import { type FindingVerdict, isWithdrawal, lastEntries, verdictsOf } from "./standing.js";

/**
 * What became of an entry: `applied`; `conflict`: reviewers disagree, so none holds; `stale`: its finding or printed
 * value is not in these results any more; `invalid`: the value does not fit its field; `withdrawn`: it takes an earlier one
 * back; `superseded`: the same reviewer decided again later.
 */
export type EntryState = "applied" | "conflict" | "stale" | "invalid" | "withdrawn" | "superseded";

/** People's entries laid over the records of a run. */
export class Overlay {
  readonly #entries: readonly ReviewEntry[];
  readonly #verdicts: Map<string, FindingVerdict>;
  readonly #states = new Map<ReviewEntry, EntryState>();
  readonly #corrections = new Map<string, Correction[]>();
  readonly #decisions = new Map<string, Decision[]>();

  /** Takes entries in the order in which they were made; those that meet no record later on stay stale. */
  constructor(entries: readonly ReviewEntry[]) {
    this.#entries = entries;
    this.#verdicts = verdictsOf(entries);
    const last = lastEntries(entries);
    for (const entry of entries) {
      const counts = last.has(entry) && !isWithdrawal(entry);
      this.#states.set(entry, counts ? "stale" : last.has(entry) ? "withdrawn" : "superseded");
      if (!counts) continue;
      if (entry.kind === "decision") addTo(this.#decisions, entry.fingerprint, entry);
      else addTo(this.#corrections, entry.sha256, entry);
    }
  }

  /** Lays the entries over a record: gives it back with what was corrected, and remembers what became of the entries. */
  lay(report: Report): Report {
    for (const { fingerprint } of report.findings) {
      const state = this.#verdicts.get(fingerprint)?.verdict === "conflict" ? "conflict" : "applied";
      for (const decision of this.#decisions.get(fingerprint) ?? []) this.#states.set(decision, state);
    }
    let corrected = report;
    for (const group of this.#byPlace(report)) {
      const fitting = isAgreed(group) ? group : this.#fitting(report, group);
      const [first] = fitting;
      if (!first) continue;
      const reviewers = [...new Set(fitting.map(({ reviewer }) => reviewer))].sort();
      const { pointer, value } = first;
      const next = isAgreed(fitting) ? correctRecord(corrected, { pointer, value, reviewers }) : null;
      const state = !isAgreed(fitting) ? "conflict" : next === null ? "invalid" : "applied";
      for (const correction of fitting) this.#states.set(correction, state);
      corrected = next ?? corrected;
    }
    return corrected;
  }

  /** The corrections that meet a record, those of one printed place together. */
  #byPlace(report: Report): Correction[][] {
    const groups = new Map<string, Correction[]>();
    for (const correction of this.#corrections.get(report.source.sha256) ?? []) {
      if (meetsRecord(report, correction)) addTo(groups, printedPlace(report, correction.pointer), correction);
    }
    return [...groups.values()];
  }

  /** A value that does not fit its field is no opinion with which others could disagree. */
  #fitting(report: Report, group: readonly Correction[]): Correction[] {
    return group.filter((correction) => {
      const fits = correctionFault(report, correction) === null;
      if (!fits) this.#states.set(correction, "invalid");
      return fits;
    });
  }

  /** Every entry in its order, with what became of it after all records were laid under. */
  states(): { entry: ReviewEntry; state: EntryState }[] {
    return this.#entries.map((entry) => ({ entry, state: this.#states.get(entry) ?? "stale" }));
  }

  /** What all who decided say of a finding. */
  verdictOf(fingerprint: string): FindingVerdict | null {
    return this.#verdicts.get(fingerprint) ?? null;
  }
}

function isAgreed(group: readonly Correction[]): boolean {
  return group.every(({ value }) => value === group[0]?.value);
}

function addTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
