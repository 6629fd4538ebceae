import type { Cause, Severity } from "../model/finding.js";
import type { FindingDraft } from "./rule.js";

/**
 * Whose error a finding is: `reading` when a witness holds a value that would resolve it, `report` when everything
 * compared was surely read, else `undetermined`.
 */
export function causeOf(draft: FindingDraft): Cause {
  if ((draft.candidates ?? []).length > 0) return "reading";
  const sure = draft.compared.length > 0 && draft.compared.every(({ confidence }) => confidence === "high");
  return sure ? "report" : "undetermined";
}

const ORDER: readonly Severity[] = ["error", "warning", "info"];

/** Where a severity stands: 0 is the gravest. */
export function gravity(severity: Severity): number {
  return ORDER.indexOf(severity);
}

/**
 * A finding's severity: the rule's (or the setting's), made milder by the draft, and at most a warning where a
 * compared value is doubtful or a fact of the framework is assumed or recalled.
 */
export function severityOf(rule: Severity, draft: FindingDraft): Severity {
  const doubtful =
    draft.fact === "assumed" ||
    draft.fact === "recalled" ||
    draft.compared.some(({ confidence, value }) => confidence === "low" || value === null);
  const steps = [gravity(rule), draft.severity ? gravity(draft.severity) : 0, doubtful ? 1 : 0];
  return ORDER[Math.max(...steps)] ?? rule;
}
