import type { Report } from "../model/report.js";
import type { ReportBatch } from "./across/across-rule.js";
import { type AcrossResult, runAcross } from "./across/engine.js";
import { type CheckResult, type CheckSettings, runRules } from "./engine.js";
import { ACROSS_RULES, RULES } from "./registry.js";
import type { Rule } from "./rule.js";

export type { ReportBatch } from "./across/across-rule.js";
export { type AcrossResult, joinFindings } from "./across/engine.js";
export { factsOf, type ReportFacts } from "./across/facts.js";
export type { OfficialResults, OfficialRow, OfficialScore } from "./across/official-results.js";
export type { CheckResult, CheckSettings } from "./engine.js";
export { ACROSS_RULES, RULES, RULES_VERSION } from "./registry.js";

/** Judges one record by every rule of the catalogue that reads one; those across reports do not apply yet. */
export function check(record: Omit<Report, "findings" | "coverage">, settings: CheckSettings = {}): CheckResult {
  const { findings, coverage } = runRules(RULES, record, settings);
  for (const { id } of ACROSS_RULES) coverage[id] = settings.disabled?.includes(id) ? "disabled" : "not-applicable";
  return { findings, coverage };
}

/** Judges a batch of records by the rules across reports, given what they need of each record. */
export function checkAcross(batch: ReportBatch, settings: CheckSettings = {}): AcrossResult[] {
  return runAcross(ACROSS_RULES, batch, settings);
}

/** A rule of the catalogue by its id; null when there is none. */
export function ruleById(id: string): Omit<Rule, "check"> | null {
  return [...RULES, ...ACROSS_RULES].find((rule) => rule.id === id) ?? null;
}
