import type { Finding } from "../model/finding.js";
import type { ReadValue } from "../model/read-value.js";
import type { Report, ReportStatus } from "../model/report.js";
import type { Problem } from "../model/source.js";
import { comparePaths } from "./names.js";

/** The most findings that the summary writes out for one report. */
export const LISTED_FINDINGS = 20;

/** What the summary keeps of a report, so that the whole batch never stands in memory. */
export interface Digest {
  path: string;
  status: ReportStatus;
  agency: string | null;
  fiscalYear: number | null;
  results: { fiscalYear: number | null; total: ReadValue<number> | null; level: string | null }[];
  reportErrors: number;
  otherErrors: number;
  unreadScores: number;
  warnings: number;
  infos: number;
  listed: ListedFinding[];
  problems: Problem[];
}

/** A finding with those that it explains. */
export interface ListedFinding {
  finding: Finding;
  explains: Finding[];
}

/** The part of a report that the summary needs. Findings accepted by a baseline count as settled; a finding that another one explains is not counted again. */
export function digestOf(report: Report): Digest {
  const unsettled = report.findings.filter((finding) => !finding.accepted);
  const present = new Set(unsettled.map((finding) => finding.fingerprint));
  const open = unsettled.filter((finding) => finding.group === null || !present.has(finding.group));
  const errors = open.filter((finding) => finding.severity === "error");
  const reportErrors = errors.filter((finding) => finding.cause === "report");
  const otherErrors = errors.filter((finding) => finding.cause !== "report");
  const warnings = open.filter((finding) => finding.severity === "warning");
  return {
    path: report.source.path,
    status: report.status,
    agency: report.agency.name?.value ?? null,
    fiscalYear: report.fiscalYear?.value ?? null,
    results: report.assessments.map(({ fiscalYear, total, level }) => ({
      fiscalYear,
      total: total && { ...total, evidence: [] },
      level: level?.value ?? null,
    })),
    reportErrors: reportErrors.length,
    otherErrors: otherErrors.length,
    unreadScores: unreadScores(report),
    warnings: warnings.length,
    infos: open.length - errors.length - warnings.length,
    listed: [...reportErrors, ...otherErrors, ...warnings]
      .slice(0, LISTED_FINDINGS)
      .map((finding) => ({ finding, explains: explainedBy(finding, unsettled) })),
    problems: report.problems,
  };
}

/** All that a finding explains, and what those explain in turn. */
function explainedBy(cause: Finding, findings: Finding[], seen = new Set([cause])): Finding[] {
  return findings.flatMap((finding) => {
    if (finding.group !== cause.fingerprint || seen.has(finding)) return [];
    seen.add(finding);
    return [finding, ...explainedBy(finding, findings, seen)];
  });
}

/** Scores of the agency that are printed but could not be read. */
function unreadScores(report: Report): number {
  const scores = report.assessments.flatMap((assessment) => [
    assessment.total,
    ...assessment.instruments.map((instrument) => instrument.score),
    ...assessment.indicators.map((indicator) => indicator.score),
    ...assessment.items.map((item) => item.score),
  ]);
  return scores.filter((score) => score !== null && score.value === null).length;
}

/** True where somebody should look at a report. */
export function needsLook(digest: Digest): boolean {
  return (
    digest.status !== "failed" && digest.reportErrors + digest.otherErrors + digest.unreadScores + digest.warnings > 0
  );
}

/** What decides how soon a report needs a look. */
export type Urgency = Pick<Digest, "path" | "reportErrors" | "unreadScores" | "otherErrors" | "warnings">;

/** Most errors of the report's own first, then most unread scores, undecided errors, warnings; ties by path. */
export function byUrgency(a: Urgency, b: Urgency): number {
  return (
    b.reportErrors - a.reportErrors ||
    b.unreadScores - a.unreadScores ||
    b.otherErrors - a.otherErrors ||
    b.warnings - a.warnings ||
    comparePaths(a.path, b.path)
  );
}
