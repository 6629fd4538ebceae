import type { Decision, ReviewEntry, Verdict } from "../../model/review.js";

/** What all who decided on a finding say of it together; `verdict` is null where there are notes alone. */
export interface FindingVerdict {
  verdict: Verdict | "conflict" | null;
  decisions: Decision[];
}

/**
 * The entry of each reviewer that counts: of those on one finding or one value, the one decided last (of one instant, the
 * one that stands last). An entry that takes the one before back counts as none.
 */
export function standingEntries(entries: readonly ReviewEntry[]): ReviewEntry[] {
  return [...lastEntries(entries)].filter((entry) => !isWithdrawal(entry));
}

/** The last entry of each reviewer on each finding and value, those that take one back included. */
export function lastEntries(entries: readonly ReviewEntry[]): Set<ReviewEntry> {
  const last = new Map<string, ReviewEntry>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.reviewer, ...subjectOf(entry)]);
    const before = last.get(key);
    if (before && Date.parse(before.decidedAt) > Date.parse(entry.decidedAt)) continue;
    last.set(key, entry);
  }
  const counting = new Set(last.values());
  return new Set(entries.filter((entry) => counting.has(entry)));
}

/** True for an entry that takes the reviewer's own one before back and says nothing else. */
export function isWithdrawal(entry: ReviewEntry): boolean {
  return entry.kind === "decision" ? entry.verdict === null && entry.note === "" : entry.withdrawn;
}

/** What is said of each finding on which somebody decided, by fingerprint. */
export function verdictsOf(entries: readonly ReviewEntry[]): Map<string, FindingVerdict> {
  const verdicts = new Map<string, FindingVerdict>();
  for (const entry of standingEntries(entries)) {
    if (entry.kind !== "decision") continue;
    const known = verdicts.get(entry.fingerprint) ?? { verdict: null, decisions: [] };
    known.decisions.push(entry);
    known.verdict = joined(known.verdict, entry.verdict);
    verdicts.set(entry.fingerprint, known);
  }
  return verdicts;
}

function joined(all: FindingVerdict["verdict"], one: Verdict | null): FindingVerdict["verdict"] {
  if (one === null || all === one) return all;
  return all === null ? one : "conflict";
}

/** The fingerprints that everybody who decided on them calls false alarms. */
export function agreedFalseAlarms(entries: readonly ReviewEntry[]): Set<string> {
  return new Set(
    [...verdictsOf(entries)].flatMap(([fingerprint, { verdict }]) => (verdict === "false-alarm" ? fingerprint : [])),
  );
}

/** A finding is named by its fingerprint, a value by the bytes of its document and its place in the record. */
function subjectOf(entry: ReviewEntry): string[] {
  return entry.kind === "decision" ? ["decision", entry.fingerprint] : ["correction", entry.sha256, entry.pointer];
}
