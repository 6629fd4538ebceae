import type { FactConfidence } from "../ita/index.js";
import type { Candidate, Contributor, Finding, Severity } from "../model/finding.js";
import type { Evidence } from "../model/place.js";
import type { ReadValue } from "../model/read-value.js";
import type { Report } from "../model/report.js";

/** A message in both languages; `{name}` stands for the finding's data of that name. */
export interface RuleMessage {
  th: string;
  en: string;
}

/** What a rule hands to the engine, which adds severity, cause, fingerprint and message. */
export interface FindingDraft {
  messageId: string;
  data: Record<string, string | number>;
  fiscalYear?: number | null;
  indicator?: number | null;
  item?: string | null;
  measure?: string | null;
  expected?: Finding["expected"];
  actual?: Finding["actual"];
  difference?: number | null;
  contributors?: Contributor[];
  missingContributors?: string[];
  candidates?: Candidate[];
  /** The read values that were compared: they decide cause, cap and fingerprint. */
  compared: ReadValue<unknown>[];
  /** The least sure fact of the framework that the finding rests on. */
  fact?: FactConfidence;
  /** A milder severity than the rule's own. */
  severity?: Severity;
  evidence: Evidence[];
}

/** `not-applicable`: a needed field is absent; `could-not-run`: it is printed but unread, or a fact is unknown. */
export type RuleOutcome =
  | { state: "checked"; findings: FindingDraft[] }
  | { state: "not-applicable"; reason: string }
  | { state: "could-not-run"; reason: string };

/** A rule that reads one record. Its page holds a record part that must raise it and, merged into a clean record, no other. */
export interface Rule {
  id: string;
  version: string;
  severity: Severity;
  /** The fields of the record that it reads, for its page and the coverage. */
  needs: readonly string[];
  /** The Buddhist fiscal years for which it holds; null: all. */
  years: { from: number; to: number } | null;
  messages: Record<string, RuleMessage>;
  check(report: Report): RuleOutcome;
}
