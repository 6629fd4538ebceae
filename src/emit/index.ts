import { access, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { type DatasetFormat, datasetFormatSchema } from "../model/dataset-format.js";
import type { Document } from "../model/document.js";
import type { Manifest, ManifestFile } from "../model/manifest.js";
import type { Report } from "../model/report.js";
import { removeCrops } from "./crops.js";
import { datasetFiles, datasetFolder } from "./dataset/index.js";
import { writeWhole } from "./files.js";
import { FINDING_COLUMNS, findingRows } from "./findings-csv.js";
import { MEASURE_COLUMNS, measureRows } from "./measures-csv.js";
import { comparePaths, recordName } from "./names.js";
import { type ReviewWishes, reviewFile } from "./review/index.js";
import { pageTemplate } from "./review/template.js";
import { linesFile, tableFile, writeRunFiles } from "./run-file.js";
import { type Catalogue, sarifFile } from "./sarif.js";
import { SCORE_COLUMNS, scoreRows } from "./scores-csv.js";
import { summaryFile } from "./summary.js";
import { summaryPageFile } from "./summary-page/index.js";
import { workbookFile } from "./workbook/index.js";

export { type CropRecord, readCrops, writeCrops } from "./crops.js";
export { cleanOutput } from "./files.js";
export { comparePaths, recordName } from "./names.js";
export { readDocument, readReport } from "./record-files.js";
export type { ReviewWishes } from "./review/index.js";
export { type ListedReport, listedReport, rankByUrgency } from "./review/list.js";
export type { CropOf } from "./review/places.js";
export { reviewReport } from "./review/report.js";
export { reviewIndex } from "./review/review-index.js";
export type { Catalogue, RuleDescription } from "./sarif.js";

/** Part of the cache key of a run's files: raised whenever what is written changes. */
export const EMIT_VERSION = "2";

/**
 * Writes the files of one report: `reports/<name>.json` and, where the document was read, `documents/<name>.json`
 * with the source's path and hash in front and without the boxes of single glyphs. Pictures of an earlier reading are
 * removed.
 */
export async function writeReport(outDir: string, report: Report, document: Document | null): Promise<void> {
  const file = `${recordName(report.source.path)}.json`;
  const documentPath = join(outDir, "documents", file);
  await removeCrops(outDir, report.source.path);
  if (document === null) await rm(documentPath, { force: true });
  else await writeWhole(documentPath, `${JSON.stringify(documentRecord(report, document))}\n`);
  await writeRecord(outDir, report);
}

/** Writes `reports/<name>.json` alone. */
export async function writeRecord(outDir: string, report: Report): Promise<void> {
  const file = join(outDir, "reports", `${recordName(report.source.path)}.json`);
  await writeWhole(file, `${JSON.stringify(report, null, 2)}\n`);
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

/** How the files of a whole run are to be made. */
export interface RunFilesOptions {
  review: ReviewWishes;
  /** The formats of the data set's tables. */
  formats: readonly DatasetFormat[];
}

/** What holds where nobody says otherwise. */
const DEFAULT_OPTIONS: RunFilesOptions = {
  review: { masked: false, cropBytes: 20_000_000 },
  formats: datasetFormatSchema.options,
};

/** The files of a whole run but for its manifest. */
const RUN_FILES = [
  "scores.csv",
  "measures.csv",
  "findings.csv",
  "findings.sarif",
  "summary.md",
  "summary.html",
  "prongsai.xlsx",
  "reports.jsonl",
];

/** Whether all files of a whole run are there, the data set in these formats included. */
export async function hasTables(
  outDir: string,
  formats: readonly DatasetFormat[] = DEFAULT_OPTIONS.formats,
): Promise<boolean> {
  try {
    const page = (await pageTemplate()) === null ? [] : ["review.html"];
    const tables = datasetFiles(formats).map((name) => join("dataset", name));
    for (const file of [...RUN_FILES, ...page, ...tables]) await access(join(outDir, file));
    return true;
  } catch {
    return false;
  }
}

/**
 * Writes the files of a whole run but for its manifest: `reports.jsonl`, the flat tables, `findings.sarif`,
 * `summary.md`, `summary.html`, `prongsai.xlsx`, `dataset/` and `review.html`, for which the reports' own files must be
 * there at the end. Reports must come in the order of `comparePaths`; one at a time is held. `inputs` are the files of
 * the manifest.
 */
export async function writeTables(
  outDir: string,
  reports: Iterable<Report> | AsyncIterable<Report>,
  inputs: readonly ManifestFile[],
  catalogue: Catalogue,
  options: Partial<RunFilesOptions> = {},
): Promise<void> {
  const { review, formats } = { ...DEFAULT_OPTIONS, ...options };
  const { name: program, version } = catalogue.producer;
  const template = await pageTemplate();
  const at = (name: string) => join(outDir, name);
  await writeRunFiles(
    [
      () => tableFile(at("scores.csv"), SCORE_COLUMNS, scoreRows),
      () => tableFile(at("measures.csv"), MEASURE_COLUMNS, measureRows),
      () => tableFile(at("findings.csv"), FINDING_COLUMNS, findingRows),
      () => sarifFile(at("findings.sarif"), catalogue),
      () => summaryFile(at("summary.md"), inputs),
      () => summaryPageFile(at("summary.html"), catalogue),
      () => workbookFile(at("prongsai.xlsx"), inputs, catalogue),
      () => datasetFolder(at("dataset"), formats, `${program} version ${version}`),
      ...(template ? [() => reviewFile(outDir, catalogue, review, template)] : []),
      // The last one: records that stand here say that every other file of the run does.
      () => linesFile(at("reports.jsonl"), { of: (report) => [`${JSON.stringify(report)}\n`] }),
    ],
    reports,
  );
}

/** Writes `manifest.json`, the last file of a run. */
export async function writeManifest(outDir: string, manifest: Manifest): Promise<void> {
  await writeWhole(join(outDir, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}
