import type { Rule, RuleOutcome } from "../rule.js";
import type { ReportFacts } from "./facts.js";
import type { OfficialResults } from "./official-results.js";

/** All reports of a batch, ordered by path, and the official results where the run was given them. */
export interface ReportBatch {
  reports: readonly ReportFacts[];
  official: OfficialResults | null;
}

/** A rule that compares reports with each other or with official results. It gives an outcome for each report, in their order. */
export interface AcrossRule extends Omit<Rule, "check"> {
  check(batch: ReportBatch): RuleOutcome[];
}
