import { factsOf } from "../check/across/facts.js";
import { byUrgency, digestOf } from "../emit/digest.js";
import type { StageRun } from "../model/manifest.js";
import type { Report } from "../model/report.js";
import type { DocumentSummary } from "./protocol.js";

/** What the parent keeps of a record. Accepted findings do not count. */
export function summaryOf(report: Report, stages: StageRun[], detail: string | null = null): DocumentSummary {
  const count = (severity: string) =>
    report.findings.filter((finding) => finding.severity === severity && !finding.accepted).length;
  const { reportErrors, unreadScores, otherErrors, warnings, infos } = digestOf(report);
  return {
    path: report.source.path,
    status: report.status,
    sha256: report.source.sha256,
    bytes: report.source.bytes,
    problem: report.problems[0] ?? null,
    stages,
    peakMemoryBytes: null,
    urgency: { path: report.source.path, reportErrors, unreadScores, otherErrors, warnings },
    accepted: report.findings.filter(({ accepted }) => accepted).map(({ fingerprint }) => fingerprint),
    findings: { error: count("error"), warning: count("warning"), info: count("info") },
    counted: { error: reportErrors + otherErrors, warning: warnings, info: infos },
    facts: factsOf(report),
    detail,
  };
}

/** The documents that somebody should look at, the most urgent first; those that failed are not among them. */
export function needingLook(summaries: readonly DocumentSummary[]): DocumentSummary[] {
  return summaries
    .filter(({ status, urgency: { reportErrors, otherErrors, unreadScores, warnings } }) => {
      return status !== "failed" && reportErrors + otherErrors + unreadScores + warnings > 0;
    })
    .sort((a, b) => byUrgency(a.urgency, b.urgency));
}
