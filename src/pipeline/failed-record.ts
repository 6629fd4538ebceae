import type { CheckSettings } from "../check/index.js";
import type { Document } from "../model/document.js";
import { type Report, SCHEMA_VERSION } from "../model/report.js";
import type { Problem } from "../model/source.js";
import { PROGRAM_NAME, PROGRAM_VERSION } from "./program.js";
import type { Opened } from "./protocol.js";
import { sourceOf } from "./record.js";
import type { Judge } from "./stages.js";

const MEDIA_TYPES: Record<string, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  htm: "text/html",
  html: "text/html",
  md: "text/markdown",
  pdf: "application/pdf",
  txt: "text/plain",
  zip: "application/zip",
};

/** The record of a file that could not be read at all, and the empty document beside it. */
export function failedRecord(
  path: string,
  opened: Opened | null,
  problem: Problem,
  judge: Judge,
  settings: CheckSettings,
): { report: Report; document: Document } {
  const document = emptyDocument(path, problem);
  const report: Report = {
    schemaVersion: SCHEMA_VERSION,
    producer: { name: PROGRAM_NAME, version: PROGRAM_VERSION, rules: judge.rules.version },
    source: sourceOf(path, opened ?? { sha256: "", bytes: 0 }, document),
    status: "failed",
    problems: [problem],
    ...emptyParts(),
    findings: [],
    coverage: {},
  };
  return { report: { ...report, ...judge.check(report, settings) }, document };
}

function emptyDocument(path: string, problem: Problem): Document {
  return {
    schemaVersion: SCHEMA_VERSION,
    mediaType: MEDIA_TYPES[path.slice(path.lastIndexOf(".") + 1).toLowerCase()] ?? "application/octet-stream",
    encoding: null,
    textLayer: "unknown",
    readers: [],
    pages: [],
    blocks: [],
    tables: [],
    pageDecisions: [],
    readerDifferences: [],
    problems: [problem],
  };
}

function emptyParts(): Omit<
  Report,
  "schemaVersion" | "producer" | "source" | "status" | "problems" | "findings" | "coverage"
> {
  return {
    kinds: [],
    agency: {
      name: null,
      type: null,
      subdistrict: null,
      district: null,
      province: null,
      codes: { province: null, district: null, subdistrict: null },
    },
    fiscalYear: null,
    measuresYear: null,
    memo: null,
    assessments: [],
    otherAssessments: [],
    measures: [],
    recommendations: [],
    claims: [],
    requiredElements: [],
    mentions: {
      agencies: [],
      places: [],
      people: [],
      dates: [],
      years: [],
      scores: [],
      levels: [],
      changes: [],
      itemRanges: [],
      indicatorNames: [],
      leftovers: [],
      repeatedTables: [],
    },
    typos: [],
    textSketch: [],
  };
}
