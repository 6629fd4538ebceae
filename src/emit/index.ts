import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Document } from "../model/document.js";
import type { Manifest, ManifestFile } from "../model/manifest.js";
import type { Report } from "../model/report.js";
import { writeWhole } from "./files.js";
import { FINDING_COLUMNS, findingRows } from "./findings-csv.js";
import { MEASURE_COLUMNS, measureRows } from "./measures-csv.js";
import { comparePaths, recordName } from "./names.js";
import { linesFile, tableFile, writeRunFiles } from "./run-file.js";
import { type Catalogue, sarifFile } from "./sarif.js";
import { SCORE_COLUMNS, scoreRows } from "./scores-csv.js";
import { summaryFile } from "./summary.js";

export { cleanOutput } from "./files.js";
export { comparePaths, recordName } from "./names.js";
export type { Catalogue, RuleDescription } from "./sarif.js";

/** Part of the cache key of a run's files: raised whenever what is written changes. */
export const EMIT_VERSION = "1";

/**
 * Writes the files of one report: `reports/<name>.json` and, where the document was read, `documents/<name>.json`
 * with the source's path and hash in front and without the boxes of single glyphs.
 */
export async function writeReport(outDir: string, report: Report, document: Document | null): Promise<void> {
  const file = `${recordName(report.source.path)}.json`;
  const documentPath = join(outDir, "documents", file);
  if (document === null) await rm(documentPath, { force: true });
  else await writeWhole(documentPath, `${JSON.stringify(documentRecord(report, document))}\n`);
  await writeWhole(join(outDir, "reports", file), `${JSON.stringify(report, null, 2)}\n`);
}

/** Changes the record of a report in its place and gives it back. */
export async function rewriteReport(outDir: string, path: string, change: (report: Report) => Report): Promise<Report> {
  const file = join(outDir, "reports", `${recordName(path)}.json`);
  const report = change(JSON.parse(await readFile(file, "utf8")) as Report);
  await writeWhole(file, `${JSON.stringify(report, null, 2)}\n`);
  return report;
}

function documentRecord(report: Report, document: Document): unknown {
  const { path, sha256 } = report.source;
  const blocks = document.blocks.map(({ glyphBoxes: _, lostGlyphs: __, ...block }) => block);
  return { source: { path, sha256 }, ...document, blocks };
}

/** Reads written records back one at a time, in the order of every whole-run file. */
export async function* readReports(outDir: string, paths: Iterable<string>): AsyncGenerator<Report> {
  for (const path of [...paths].sort(comparePaths)) {
    yield JSON.parse(await readFile(join(outDir, "reports", `${recordName(path)}.json`), "utf8")) as Report;
  }
}

/**
 * Writes the files of a whole run but for its manifest: `reports.jsonl`, the flat tables, `findings.sarif` and
 * `summary.md`. Reports must come in the order of `comparePaths`; one at a time is held. `inputs` are the files of the
 * manifest.
 */
export async function writeTables(
  outDir: string,
  reports: Iterable<Report> | AsyncIterable<Report>,
  inputs: readonly ManifestFile[],
  catalogue: Catalogue,
): Promise<void> {
  const at = (name: string) => join(outDir, name);
  await writeRunFiles(
    [
      () => linesFile(at("reports.jsonl"), { of: (report) => [`${JSON.stringify(report)}\n`] }),
      () => tableFile(at("scores.csv"), SCORE_COLUMNS, scoreRows),
      () => tableFile(at("measures.csv"), MEASURE_COLUMNS, measureRows),
      () => tableFile(at("findings.csv"), FINDING_COLUMNS, findingRows),
      () => sarifFile(at("findings.sarif"), catalogue),
      () => summaryFile(at("summary.md"), inputs),
    ],
    reports,
  );
}

/** Writes `manifest.json`, the last file of a run. */
export async function writeManifest(outDir: string, manifest: Manifest): Promise<void> {
  await writeWhole(join(outDir, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}
