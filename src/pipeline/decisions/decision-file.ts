import { readFile } from "node:fs/promises";
import { type DecisionFile, decisionFileSchema, REVIEW_VERSION, type ReviewEntry } from "../../model/review.js";
import { UsageError } from "../input-file.js";
import { PROGRAM_NAME, PROGRAM_VERSION } from "../program.js";
import { entriesOf } from "./entry-store.js";
import { DECISIONS } from "./messages.js";
import { reviewerName } from "./reviewer.js";

/**
 * Reads decisions that were handed on: a file exported by the review page, or a store's `entries.jsonl` (torn lines are
 * passed over). What is neither, or names no usable reviewer, is a UsageError.
 */
export async function readDecisions(file: string): Promise<ReviewEntry[]> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new UsageError(DECISIONS.unreadable(file));
  });
  const entries = decisionFileEntries(text.replace(/^\ufeff/u, ""), file);
  return entries.map((entry) => ({ ...entry, reviewer: reviewerName(entry.reviewer) }));
}

/** Entries as a file that one reviewer hands to another. */
export function decisionFileOf(entries: readonly ReviewEntry[]): DecisionFile {
  return { reviewVersion: REVIEW_VERSION, program: `${PROGRAM_NAME} ${PROGRAM_VERSION}`, entries: [...entries] };
}

/** Those of the given entries that a store does not hold yet, each once. */
export function newEntries(given: readonly ReviewEntry[], held: readonly ReviewEntry[]): ReviewEntry[] {
  const known = new Set(held.map(canonical));
  return given.filter((entry) => {
    const text = canonical(entry);
    return !known.has(text) && known.add(text);
  });
}

function decisionFileEntries(text: string, file: string): ReviewEntry[] {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    const { entries, torn } = entriesOf(text);
    if (entries.length === 0 && torn.length > 0) throw new UsageError(DECISIONS.invalid(file, "not JSON"));
    return entries;
  }
  const whole = decisionFileSchema.safeParse(content);
  if (whole.success) return whole.data.entries;
  const { entries } = entriesOf(JSON.stringify(content));
  if (entries.length > 0) return entries;
  const [issue] = whole.error.issues;
  throw new UsageError(DECISIONS.invalid(file, `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`));
}

function canonical(entry: ReviewEntry): string {
  return JSON.stringify(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)));
}
