import type { Correction, Decision, ReviewEntry } from "../../src/model/review.js";

/** The latest decision of each reviewer on a finding, by fingerprint and then by reviewer. */
export type Decisions = ReadonlyMap<string, ReadonlyMap<string, Decision>>;

/** What reviewers say of a finding. `disagree` where their verdicts differ. */
export interface Standing {
  mine: Decision | null;
  others: Decision[];
  decided: boolean;
  disagree: boolean;
}

const NOBODY: ReadonlyMap<string, Decision> = new Map();

/** Decisions in force: later entries win. A decision without verdict and note counts as none. */
export function decisionsOf(entries: readonly ReviewEntry[]): Decisions {
  const byFinding = new Map<string, Map<string, Decision>>();
  for (const entry of entries) {
    if (entry.kind !== "decision") continue;
    const ofFinding = byFinding.get(entry.fingerprint) ?? new Map<string, Decision>();
    if (entry.verdict === null && entry.note === "") ofFinding.delete(entry.reviewer);
    else ofFinding.set(entry.reviewer, entry);
    byFinding.set(entry.fingerprint, ofFinding);
  }
  return byFinding;
}

/** Corrections in force for a report, by pointer and reviewer: later entries win, withdrawn ones are gone. */
export function correctionsOf(entries: readonly ReviewEntry[], sha256: string): Correction[] {
  const latest = new Map<string, Correction>();
  for (const entry of entries) {
    if (entry.kind === "correction" && entry.sha256 === sha256) {
      latest.set(JSON.stringify([entry.pointer, entry.reviewer]), entry);
    }
  }
  return [...latest.values()].filter(({ withdrawn }) => !withdrawn);
}

/** How a finding stands, for one of the reviewers (null: no name is known yet). */
export function standingOf(decisions: Decisions, fingerprint: string, reviewer: string | null): Standing {
  const all = decisions.get(fingerprint) ?? NOBODY;
  const mine = reviewer === null ? null : (all.get(reviewer) ?? null);
  const others = [...all.values()].filter((decision) => decision !== mine);
  const verdicts = new Set([...all.values()].flatMap(({ verdict }) => verdict ?? []));
  return { mine, others, decided: verdicts.size > 0, disagree: verdicts.size > 1 };
}

/** One list of two, each entry once, in the order in which they were made. */
export function mergeEntries(kept: readonly ReviewEntry[], added: readonly ReviewEntry[]): ReviewEntry[] {
  const once = new Map<string, ReviewEntry>();
  for (const entry of [...kept, ...added]) {
    const key = keyOf(entry);
    if (!once.has(key)) once.set(key, entry);
  }
  return [...once.values()].sort((a, b) => Date.parse(a.decidedAt) - Date.parse(b.decidedAt));
}

/** The entries that no later one of the same reviewer on the same thing replaces. */
export function latestOnly(entries: readonly ReviewEntry[]): ReviewEntry[] {
  const latest = new Map<string, ReviewEntry>();
  for (const entry of entries) {
    const subject = entry.kind === "decision" ? [entry.fingerprint] : [entry.sha256, entry.pointer];
    latest.set(JSON.stringify([entry.reviewer, ...subject]), entry);
  }
  const standing = new Set(latest.values());
  return entries.filter((entry) => standing.has(entry));
}

function keyOf(entry: ReviewEntry): string {
  return JSON.stringify(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)));
}
