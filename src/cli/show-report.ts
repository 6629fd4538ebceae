import type { Assessment } from "../model/assessment.js";
import type { Document } from "../model/document.js";
import type { ReadValue } from "../model/read-value.js";
import type { Report } from "../model/report.js";
import { say } from "./messages.js";
import { findingLines } from "./show-finding.js";
import { textTable } from "./text-table.js";
import { cutTo, printable } from "./text-width.js";

const NAME_WIDTH = 60;

/** One report for the terminal: whose it is, its scores, its measures, and the findings with their source lines. */
export function reportLines(report: Report, document: Document): string[] {
  return [
    ...headLines(report),
    ...problemLines(report),
    ...scoreLines(report.assessments),
    "",
    say.measures(report.measures.length, report.measuresYear),
    "",
    say.findingsHeading(report.findings.length),
    ...report.findings.flatMap((finding) => findingLines(finding, document)),
  ];
}

function headLines(report: Report): string[] {
  const facts: [string, string][] = [
    [say.agency, textOf(report.agency.name)],
    [say.province, textOf(report.agency.province)],
    [say.fiscalYear, textOf(report.fiscalYear)],
    [say.kinds, report.kinds.join(", ")],
    [say.statusLabel, say.status(report.status)],
  ];
  return [printable(report.source.path), ...facts.map(([label, value]) => `  ${label}: ${value}`)];
}

function problemLines({ problems }: Report): string[] {
  if (problems.length === 0) return [];
  return [
    "",
    say.problems,
    ...problems.flatMap(({ code, message, remedy, page }) => [
      `  ${code}${page === null ? "" : ` (${say.page(page)})`}: ${message.th} · ${message.en}`,
      `    ${say.remedy}: ${remedy.th} · ${remedy.en}`,
    ]),
  ];
}

function scoreLines(assessments: Assessment[]): string[] {
  if (assessments.length === 0) return ["", say.noScores];
  return assessments.flatMap((assessment) => ["", say.scoresOf(assessment.fiscalYear), ...assessmentTable(assessment)]);
}

function assessmentTable({ total, level, instruments, indicators }: Assessment): string[] {
  const row = (no: string, name: string, score: ReadValue<unknown> | null) => [
    no,
    cutTo(printable(name), NAME_WIDTH),
    score === null ? "–" : textOf(score),
    score?.confidence ?? "",
  ];
  const rows = [
    ...instruments.map(({ id, part, score }) => row("", part === null ? id : `${id} ${part}`, score)),
    ...indicators
      .filter(({ name, score }) => name !== null || score !== null)
      .map(({ no, name, score }) => row(String(no), name === null ? "" : textOf(name), score)),
    row("", say.total, total),
    row("", say.level, level),
  ];
  return textTable([say.scoreColumns, ...rows], new Set([0, 2])).map((line) => `  ${line}`);
}

function textOf(value: ReadValue<unknown> | null): string {
  if (value === null) return say.unknown;
  if (value.value === null) return `${say.notRead} (${printable(value.raw)})`;
  return typeof value.value === "number" && !Number.isInteger(value.value)
    ? value.value.toFixed(2)
    : printable(String(value.value));
}
