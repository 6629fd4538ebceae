import type { CheckSettings } from "../check/index.js";
import type { Document } from "../model/document.js";
import { type Report, type ReportStatus, reportSchema, SCHEMA_VERSION } from "../model/report.js";
import type { Problem, Source } from "../model/source.js";
import { PROGRAM_NAME, PROGRAM_VERSION } from "./program.js";
import type { Opened } from "./protocol.js";
import type { ParsedReport, Stages } from "./stages.js";

/** A record does not fit its own schema: our bug, told with the places that do not fit. */
export class InvalidRecordError extends Error {
  override name = "InvalidRecordError";
}

/** Puts a record together from what the stages said, has it checked, and holds it against its schema. */
export function assembleReport(
  path: string,
  opened: Opened,
  document: Document,
  parsed: ParsedReport,
  stages: Stages,
  settings: CheckSettings,
): Report {
  const problems = problemsOf(document, parsed, stages);
  const status = statusOf(document, problems);
  const { problemCodes: _, ...parts } = parsed;
  const report: Report = {
    schemaVersion: SCHEMA_VERSION,
    producer: { name: PROGRAM_NAME, version: PROGRAM_VERSION, rules: stages.rules.version },
    source: sourceOf(path, opened, document),
    status,
    problems,
    ...parts,
    findings: [],
    coverage: {},
  };
  return validated({ ...report, ...stages.check(report, settings) });
}

/** Holds a record against its schema; throws InvalidRecordError where it does not fit. */
export function validated(report: Report): Report {
  const result = reportSchema.safeParse(report);
  if (result.success) return report;
  const places = result.error.issues.slice(0, 5).map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new InvalidRecordError(places.join("; "));
}

/** Where a record comes from and how it was read. */
export function sourceOf(path: string, opened: Opened, document: Document): Source {
  return {
    path,
    sha256: opened.sha256,
    bytes: opened.bytes,
    mediaType: document.mediaType,
    encoding: document.encoding,
    pages: document.pages.length === 0 ? null : document.pages.length,
    textLayer: document.textLayer,
    readers: document.readers,
    pageDecisions: document.pageDecisions,
    readerDifferences: document.readerDifferences,
  };
}

function problemsOf(document: Document, parsed: ParsedReport, stages: Stages): Problem[] {
  const problems = [...document.problems, ...parsed.problemCodes.map((code) => stages.problemOf(code))];
  return problems.length === 0 && !hasText(document) ? [stages.problemOf("no-text")] : problems;
}

function statusOf(document: Document, problems: Problem[]): ReportStatus {
  if (!hasText(document)) return "failed";
  return problems.length === 0 ? "complete" : "partial";
}

function hasText(document: Document): boolean {
  return document.blocks.some((block) => block.text.trim() !== "");
}
