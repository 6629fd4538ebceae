import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Document } from "../model/document.js";
import type { Manifest, ManifestFile } from "../model/manifest.js";
import type { Report } from "../model/report.js";
import { BYTE_ORDER_MARK, csvLine } from "./csv.js";
import { type Digest, digestOf } from "./digest.js";
import { WholeFile, writeWhole } from "./files.js";
import { FINDING_COLUMNS, findingRows } from "./findings-csv.js";
import { MEASURE_COLUMNS, measureRows } from "./measures-csv.js";
import { comparePaths, recordName } from "./names.js";
import { type Catalogue, sarifHead, sarifResults, sarifTail } from "./sarif.js";
import { SCORE_COLUMNS, scoreRows } from "./scores-csv.js";
import { summaryLines } from "./summary.js";

export { cleanOutput } from "./files.js";
export { comparePaths, recordName } from "./names.js";
export type { Catalogue, RuleDescription } from "./sarif.js";

/** Part of the cache key of a run's files: raised whenever what is written changes. */
export const EMIT_VERSION = "1";

const TABLES = [
  { file: "scores.csv", columns: SCORE_COLUMNS, rows: scoreRows },
  { file: "measures.csv", columns: MEASURE_COLUMNS, rows: measureRows },
  { file: "findings.csv", columns: FINDING_COLUMNS, rows: findingRows },
] as const;

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
  const files: WholeFile[] = [];
  const open = async (name: string) => {
    const file = await WholeFile.create(join(outDir, name));
    files.push(file);
    return file;
  };
  try {
    const lines = await open("reports.jsonl");
    const tables = [];
    for (const { file, columns, rows } of TABLES) {
      const table = await open(file);
      await table.write(`${BYTE_ORDER_MARK}${csvLine(columns)}`);
      tables.push({ table, rows });
    }
    const sarif = await open("findings.sarif");
    await sarif.write(sarifHead(catalogue));
    let results = 0;
    const digests: Digest[] = [];
    for await (const report of reports) {
      await lines.write(`${JSON.stringify(report)}\n`);
      for (const { table, rows } of tables) for (const row of rows(report)) await table.write(csvLine(row));
      for (const result of sarifResults(report, catalogue)) {
        await sarif.write(results === 0 ? result : `,\n${result}`);
        results += 1;
      }
      digests.push(digestOf(report));
    }
    await sarif.write(sarifTail());
    const summary = await open("summary.md");
    for (const line of summaryLines(digests, inputs)) await summary.write(`${line}\n`);
  } catch (error) {
    for (const file of files) await file.abandon();
    throw error;
  }
  for (const file of files) await file.finish();
}

/** Writes `manifest.json`, the last file of a run. */
export async function writeManifest(outDir: string, manifest: Manifest): Promise<void> {
  await writeWhole(join(outDir, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}
