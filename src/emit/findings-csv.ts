import type { Finding } from "../model/finding.js";
import type { Report } from "../model/report.js";
import type { CsvCell } from "./csv.js";
import { KEY_COLUMNS, keyCells, placeCells } from "./keys.js";

/** The columns of `findings.csv`. */
export const FINDING_COLUMNS = [
  ...KEY_COLUMNS,
  "rule",
  "severity",
  "cause",
  "fiscal_year",
  "subject",
  "expected",
  "actual",
  "difference",
  "message_th",
  "message_en",
  "page",
  "evidence_text",
  "fingerprint",
  "group",
  "accepted",
] as const;

/** One row for each finding, in the record's order. */
export function findingRows(report: Report): CsvCell[][] {
  const keys = keyCells(report);
  return report.findings.map((finding) => [
    ...keys,
    finding.rule,
    finding.severity,
    finding.cause,
    finding.fiscalYear,
    subjectOf(finding),
    comparedCell(finding.expected),
    comparedCell(finding.actual),
    finding.difference,
    finding.message.th,
    finding.message.en,
    ...placeCells(finding),
    finding.fingerprint,
    finding.group,
    finding.accepted,
  ]);
}

/** What a finding is about: an item's code, else `indicator N`, else `measure N`. */
function subjectOf(finding: Finding): string | null {
  if (finding.item !== null) return finding.item;
  if (finding.indicator !== null) return `indicator ${finding.indicator}`;
  return finding.measure === null ? null : `measure ${finding.measure}`;
}

function comparedCell(value: Finding["expected"]): CsvCell {
  return Array.isArray(value) ? `[${value.join(", ")}]` : value;
}
