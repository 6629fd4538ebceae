import type { Report } from "../model/report.js";
import { type CheckResult, type CheckSettings, runRules } from "./engine.js";
import { RULES } from "./registry.js";
import type { Rule } from "./rule.js";

export type { CheckResult, CheckSettings } from "./engine.js";
export { RULES, RULES_VERSION } from "./registry.js";

/** Judges one record by every rule of the catalogue. */
export function check(record: Omit<Report, "findings" | "coverage">, settings: CheckSettings = {}): CheckResult {
  return runRules(RULES, record, settings);
}

/** A rule of the catalogue by its id; null when there is none. */
export function ruleById(id: string): Rule | null {
  return RULES.find((rule) => rule.id === id) ?? null;
}
