import type { DecisionFile, ReviewEntry, Verdict } from "../../src/model/review.js";

/** Why a file of decisions can't be taken in. `entry` counts from 1. */
export type FileFault =
  | { code: "not-json" | "not-decisions" | "too-large" }
  | { code: "bad-entry"; entry: number; field: string };

export type Checked = { ok: true; entries: ReviewEntry[] } | { ok: false; fault: FileFault };

const LARGEST_FILE = 200_000_000;
const MOST_ENTRIES = 1_000_000;
const VERDICTS: readonly Verdict[] = ["true", "false-alarm", "our-misreading"];

type Test = (value: unknown) => boolean;
const text =
  (longest: number): Test =>
  (value) =>
    typeof value === "string" && value.length <= longest;
const matching =
  (pattern: RegExp): Test =>
  (value) =>
    typeof value === "string" && pattern.test(value);
const plainValue: Test = (value) =>
  value === null || (typeof value === "string" && value.length <= 4000) || Number.isFinite(value);
const moment: Test = (value) =>
  matching(/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{5,20}Z$/u)(value) && !Number.isNaN(Date.parse(String(value)));

const BOTH: Record<string, Test> = {
  path: text(4000),
  note: text(4000),
  reviewer: text(200),
  decidedAt: moment,
};
const FIELDS: Record<string, Record<string, Test>> = {
  decision: {
    ...BOTH,
    fingerprint: matching(/^[0-9a-f]{16}$/u),
    rule: text(100),
    verdict: (value) => value === null || VERDICTS.some((verdict) => verdict === value),
  },
  correction: {
    ...BOTH,
    sha256: matching(/^[0-9a-f]{64}$/u),
    pointer: text(500),
    raw: text(4000),
    read: plainValue,
    value: plainValue,
    withdrawn: (value) => typeof value === "boolean",
  },
};

/** Reads a file of decisions that somebody handed on. */
export async function readDecisionFile(file: Blob): Promise<Checked> {
  if (file.size > LARGEST_FILE) return { ok: false, fault: { code: "too-large" } };
  let content: unknown;
  try {
    content = JSON.parse(await file.text());
  } catch {
    return { ok: false, fault: { code: "not-json" } };
  }
  if (!isObject(content) || typeof content.reviewVersion !== "string") {
    return { ok: false, fault: { code: "not-decisions" } };
  }
  return checkEntries(content.entries);
}

/** Checks that a value is a list of entries; entries hold nothing but the fields of their kind. */
export function checkEntries(list: unknown): Checked {
  if (!Array.isArray(list)) return { ok: false, fault: { code: "not-decisions" } };
  if (list.length > MOST_ENTRIES) return { ok: false, fault: { code: "too-large" } };
  const entries: ReviewEntry[] = [];
  for (const [at, entry] of list.entries()) {
    const field = wrongField(entry);
    if (field !== null) return { ok: false, fault: { code: "bad-entry", entry: at + 1, field } };
    entries.push(entry);
  }
  return { ok: true, entries };
}

/** The file of decisions that one reviewer hands to another. */
export function decisionFile(reviewVersion: string, program: string, entries: readonly ReviewEntry[]): DecisionFile {
  return { reviewVersion, program, entries: [...entries] };
}

function wrongField(entry: unknown): string | null {
  if (!isObject(entry)) return "kind";
  const fields = Object.hasOwn(FIELDS, String(entry.kind)) ? FIELDS[String(entry.kind)] : undefined;
  if (!fields) return "kind";
  const unknown = Object.keys(entry).find((name) => name !== "kind" && !Object.hasOwn(fields, name));
  if (unknown !== undefined) return unknown.slice(0, 40);
  return Object.entries(fields).find(([name, test]) => !test(entry[name]))?.[0] ?? null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
