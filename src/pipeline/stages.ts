import type { CheckSettings } from "../check/index.js";
import type { DocConverter } from "../extract/doc/converter.js";
import type { Document } from "../model/document.js";
import type { Finding } from "../model/finding.js";
import type { Manifest } from "../model/manifest.js";
import type { Report } from "../model/report.js";
import type { Problem, ProblemCode } from "../model/source.js";

/** What `parse` says of a document; the rest of the record comes from the pipeline and from `check`. */
export type ParsedReport = Omit<
  Report,
  "schemaVersion" | "producer" | "source" | "status" | "problems" | "findings" | "coverage"
> & { problemCodes: ProblemCode[] };

/** What judges a record, and what records of failure are made of. */
export interface Judge {
  check(report: Report, settings: CheckSettings): { findings: Finding[]; coverage: Report["coverage"] };
  problemOf(code: ProblemCode): Problem;
  /** The catalogue of rules: its version and the ids. */
  rules: { version: string; ids: readonly string[] };
}

/** The stages in the order in which a document passes through them. */
export interface Stages extends Judge {
  extract(bytes: Uint8Array, name: string, convertDoc: DocConverter | null): Promise<Document>;
  normalise(document: Document): Document;
  parse(document: Document): ParsedReport;
  /** The version of each stage; with settings and input hash it will be the key of a cache. */
  versions: { extract: string; normalise: string; parse: string; check: string };
}

/** Writes what a run leaves behind, and reads records back. */
export interface Emitter {
  writeReport(outDir: string, report: Report, document: Document): Promise<void>;
  readReports(outDir: string, paths: Iterable<string>): AsyncIterable<Report>;
  writeTables(outDir: string, reports: AsyncIterable<Report>, manifest: Manifest): Promise<void>;
  cleanOutput(outDir: string, paths: Iterable<string>): Promise<void>;
}
