import { join } from "node:path";
import type { Finding } from "../model/finding.js";
import type { Measure } from "../model/measure.js";
import type { ReadValue } from "../model/read-value.js";
import type { Report } from "../model/report.js";
import type { Decision, ReviewEntry, Verdict } from "../model/review.js";
import { BYTE_ORDER_MARK, type CsvCell, csvLine } from "./csv.js";
import { WholeFile } from "./files.js";
import { FINDING_COLUMNS, findingRows } from "./findings-csv.js";
import { MEASURE_COLUMNS, measureRows } from "./measures-csv.js";
import { linesFile, tableFile, writeRunFiles } from "./run-file.js";
import { SCORE_COLUMNS, scoreRows } from "./scores-csv.js";

/** The columns of `corrected/audit.csv`: an entry of a reviewer a row, in the order in which they were made. */
export const AUDIT_COLUMNS = [
  ...["kind", "state", "path", "sha256", "pointer", "raw", "read_value", "corrected_value", "fingerprint", "rule"],
  ...["verdict", "reviewer", "note", "decided_at"],
];

const CORRECTED_COLUMNS = ["read_value", "corrected", "corrected_by"];

/** What people said of the records, for the files of a corrected data set. */
export interface CorrectedSet {
  /** The corrected records, judged again, in the order of their paths. */
  reports: AsyncIterable<Report>;
  /** What all who decided say of a finding; `verdict` is null where there are notes alone. */
  verdictOf(fingerprint: string): { verdict: Verdict | "conflict" | null; decisions: Decision[] } | null;
  /** Every entry and what became of it, asked for when all records have passed. */
  audit(): Iterable<{ entry: ReviewEntry; state: string }>;
}

/**
 * Writes a corrected data set into OUT/corrected: the records, the flat tables with what was read beside what people gave,
 * and the trail of all entries.
 */
export async function writeCorrected(outDir: string, { reports, verdictOf, audit }: CorrectedSet): Promise<void> {
  const at = (name: string) => join(outDir, "corrected", name);
  const findings = (report: Report) =>
    findingRows(report).map((row, index) => [...row, ...verdictCells(report.findings[index], verdictOf)]);
  const measures = (report: Report) =>
    measureRows(report).map((row, index) => [...row, ...measureCells(report.measures[index])]);
  await writeRunFiles(
    [
      () => linesFile(at("reports.jsonl"), { of: (report) => [`${JSON.stringify(report)}\n`] }),
      () => tableFile(at("scores.csv"), [...SCORE_COLUMNS, ...CORRECTED_COLUMNS], scoresWithRead),
      () => tableFile(at("measures.csv"), [...MEASURE_COLUMNS, ...CORRECTED_COLUMNS], measures),
      () => tableFile(at("findings.csv"), [...FINDING_COLUMNS, "verdict", "verdict_by", "verdict_note"], findings),
    ],
    reports,
  );
  const file = await WholeFile.create(at("audit.csv"));
  await file.write(`${BYTE_ORDER_MARK}${csvLine(AUDIT_COLUMNS)}`);
  for (const { entry, state } of audit()) await file.write(csvLine(auditCells(entry, state)));
  await file.finish();
}

function scoresWithRead(report: Report): CsvCell[][] {
  return scoreRows(report, (score) => {
    const { corrected } = score;
    return corrected ? [corrected.read, true, corrected.by.join("\n")] : [score.value, false, null];
  });
}

/** A measure has many values: `corrected` names the corrected ones, `read_value` says what was read there, line by line. */
function measureCells(measure: Measure | undefined): CsvCell[] {
  const found = Object.entries(measure ?? {}).flatMap(([field, value]) =>
    correctedIn(value).map((read) => ({ field, read })),
  );
  if (found.length === 0) return [null, null, null];
  const by = new Set(found.flatMap(({ read }) => read.corrected?.by ?? []));
  return [
    found.map(({ read }) => textOf(read.corrected?.read)).join("\n"),
    found.map(({ field }) => field).join("\n"),
    [...by].join("\n"),
  ];
}

function correctedIn(value: unknown): ReadValue<unknown>[] {
  if (Array.isArray(value)) return value.flatMap(correctedIn);
  if (typeof value !== "object" || value === null) return [];
  if ("corrected" in value && value.corrected) return [value as ReadValue<unknown>];
  return "header" in value && "value" in value ? correctedIn(value.value) : [];
}

function verdictCells(finding: Finding | undefined, verdictOf: CorrectedSet["verdictOf"]): CsvCell[] {
  const said = finding && verdictOf(finding.fingerprint);
  if (!said) return [null, null, null];
  const notes = said.decisions.flatMap(({ note }) => (note === "" ? [] : [note]));
  const by = said.decisions.map(({ reviewer }) => reviewer);
  return [said.verdict, by.join("\n"), notes.length === 0 ? null : notes.join("\n")];
}

function auditCells(entry: ReviewEntry, state: string): CsvCell[] {
  const { kind, path, reviewer, note, decidedAt } = entry;
  const own =
    entry.kind === "correction"
      ? [entry.sha256, entry.pointer, entry.raw, entry.read, entry.value, null, null, null]
      : [null, null, null, null, null, entry.fingerprint, entry.rule, entry.verdict];
  return [kind, state, path, ...own, reviewer, note === "" ? null : note, decidedAt];
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
