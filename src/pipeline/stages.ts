import type { AcrossResult, CheckSettings, ReportBatch } from "../check/index.js";
import type { Catalogue, CropRecord, RunFilesOptions } from "../emit/index.js";
import type { DocConverter } from "../extract/doc/converter.js";
import type { Ocr } from "../extract/ocr/engine.js";
import type { Document } from "../model/document.js";
import type { Finding } from "../model/finding.js";
import type { Manifest, ManifestFile } from "../model/manifest.js";
import type { Report } from "../model/report.js";
import type { Problem, ProblemCode } from "../model/source.js";
import type { InputFile } from "./input-file.js";

/** What `parse` says of a document; the rest of the record comes from the pipeline and from `check`. */
export type ParsedReport = Omit<
  Report,
  "schemaVersion" | "producer" | "source" | "status" | "problems" | "findings" | "coverage"
> & { problemCodes: ProblemCode[] };

/** What judges a record, and what records of failure are made of. */
export interface Judge {
  check(report: Report, settings: CheckSettings): { findings: Finding[]; coverage: Report["coverage"] };
  /** Judges a batch by the rules across reports; results in the order of its reports. */
  checkAcross(batch: ReportBatch, settings: CheckSettings): AcrossResult[];
  /** A record's own findings and those across reports, together. */
  joinFindings(own: readonly Finding[], across: readonly Finding[]): Finding[];
  problemOf(code: ProblemCode): Problem;
  /** The catalogue of rules: its version and the ids. */
  rules: { version: string; ids: readonly string[] };
  /** The program and its rules, as files for other tools describe them. */
  catalogue(): Promise<Catalogue>;
}

/** A document and its record with its findings: what leaves the worker. */
export interface Judged {
  document: Document;
  report: Report;
}

/** The stages in the order in which a document passes through them. */
export interface Stages extends Judge {
  extract(bytes: Uint8Array, name: string, convertDoc: DocConverter | null, ocr?: Ocr | null): Promise<Document>;
  normalise(document: Document): Document;
  parse(document: Document): ParsedReport;
  /** Puts pseudonyms for people, where the run is to; the last thing before a record is written. */
  mask(read: Judged, input: InputFile, settings: CheckSettings): Judged;
  /** The version of each stage; with settings and input hash it will be the key of a cache. */
  versions: { extract: string; normalise: string; parse: string; check: string; mask: string };
}

/** Writes what a run leaves behind, and reads records back. */
export interface Emitter {
  /** Raised whenever what is written of the same records changes. */
  version: string;
  writeReport(outDir: string, report: Report, document: Document): Promise<void>;
  /** Writes the pictures of a report's places. */
  writeCrops(outDir: string, report: Report, crops: readonly CropRecord[]): Promise<void>;
  /** Writes the record alone and leaves its document as it is. */
  writeRecord(outDir: string, report: Report): Promise<void>;
  /** Changes a written record in its place and gives it back. */
  rewriteReport(outDir: string, path: string, change: (report: Report) => Report): Promise<Report>;
  readReports(outDir: string, paths: Iterable<string>): AsyncIterable<Report>;
  writeTables(
    outDir: string,
    reports: AsyncIterable<Report>,
    inputs: readonly ManifestFile[],
    catalogue: Catalogue,
    options?: Partial<RunFilesOptions>,
  ): Promise<void>;
  /** Whether all files of a whole run are there, the data set in these formats included. */
  hasTables(outDir: string, formats?: RunFilesOptions["formats"]): Promise<boolean>;
  writeManifest(outDir: string, manifest: Manifest): Promise<void>;
  cleanOutput(outDir: string, paths: Iterable<string>): Promise<void>;
}
