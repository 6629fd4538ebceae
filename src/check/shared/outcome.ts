import type { Contributor } from "../../model/finding.js";
import type { ReadValue } from "../../model/read-value.js";
import type { FindingDraft, RuleOutcome } from "../rule.js";

/** What a rule gathers while it goes through a record. */
export interface Verdicts {
  /** How many comparisons were made. */
  checked: number;
  findings: FindingDraft[];
  /** Why a comparison that was called for could not be made. */
  unable: string[];
}

export const noVerdicts = (): Verdicts => ({ checked: 0, findings: [], unable: [] });

/** The outcome of what was gathered; `absent` says what the record lacks when nothing could be compared. */
export function conclude({ checked, findings, unable }: Verdicts, absent: string): RuleOutcome {
  if (findings.length > 0) return { state: "checked", findings };
  if (unable.length > 0) return { state: "could-not-run", reason: unable.join("; ") };
  return checked > 0 ? { state: "checked", findings } : { state: "not-applicable", reason: absent };
}

/** A compared value as findings list it. */
export function contributor(name: string, read: ReadValue<number> | ReadValue<string>): Contributor {
  return { name, value: read.value, raw: read.raw, confidence: read.confidence };
}

/** A number as messages show it: two decimals at least, four at most. */
export function show(value: number): string {
  const text = String(Math.round(value * 10_000) / 10_000);
  const places = text.split(".")[1]?.length ?? 0;
  return places < 2 ? Number(text).toFixed(2) : text;
}
