import type { CoverageState, Finding } from "../../model/finding.js";
import { type CheckSettings, finish, inOrder } from "../engine.js";
import { groupFindings } from "../group.js";
import type { RuleOutcome } from "../rule.js";
import type { AcrossRule, ReportBatch } from "./across-rule.js";

/** What the rules across reports say of one report. */
export interface AcrossResult {
  findings: Finding[];
  coverage: Record<string, CoverageState>;
}

/** Runs rules across a batch; the results stand in the order of its reports. A rule that throws could not run. */
export function runAcross(
  rules: readonly AcrossRule[],
  batch: ReportBatch,
  settings: CheckSettings = {},
): AcrossResult[] {
  const results = batch.reports.map((): AcrossResult => ({ findings: [], coverage: {} }));
  const accepted = new Set(settings.baseline ?? []);
  for (const rule of rules) {
    const outcomes = outcomesOf(rule, batch, settings);
    results.forEach((result, index) => {
      const outcome = outcomes?.[index];
      const report = batch.reports[index];
      if (outcome === undefined || report === undefined) {
        result.coverage[rule.id] = settings.disabled?.includes(rule.id) ? "disabled" : "could-not-run";
        return;
      }
      const drafts = outcome.state === "checked" ? outcome.findings : [];
      const severity = settings.severities?.[rule.id] ?? rule.severity;
      result.findings.push(...finish(rule, drafts, report.agency.name?.value ?? null, severity, accepted));
      result.coverage[rule.id] = outcome.state !== "checked" ? outcome.state : drafts.length > 0 ? "failed" : "passed";
    });
  }
  return results;
}

/** A record's own findings and those across reports together, in the order of findings, grouped anew. */
export function joinFindings(own: readonly Finding[], across: readonly Finding[]): Finding[] {
  return groupFindings(inOrder([...own, ...across]));
}

function outcomesOf(rule: AcrossRule, batch: ReportBatch, settings: CheckSettings): RuleOutcome[] | null {
  if (settings.disabled?.includes(rule.id)) return null;
  try {
    return rule.check(batch);
  } catch {
    return null;
  }
}
