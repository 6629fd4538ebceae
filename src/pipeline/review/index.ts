import { resolve } from "node:path";
import {
  type CropOf,
  type ListedReport,
  listedReport,
  rankByUrgency,
  readDocument,
  readReport,
  reviewIndex,
  reviewReport,
} from "../../emit/index.js";
import { cropKey } from "../../model/crop-key.js";
import type { Document } from "../../model/document.js";
import type { Report } from "../../model/report.js";
import type { ReviewIndex, ReviewReport } from "../../model/review.js";
import { canDraw, frameOf } from "../../render/index.js";
import { readManifest } from "../recheck.js";
import { judge } from "../wiring.js";
import { writtenRecords } from "../written-records.js";
import { DrawProcess } from "./draw-process.js";
import type { PictureResult, Wanted } from "./draw-protocol.js";
import { InputsOfRun } from "./inputs-of-run.js";

export type { Picture, PictureProblem, PictureResult } from "./draw-protocol.js";

/** Results of a run, opened to be reviewed. `close` ends the process that draws pictures. */
export interface OpenResults {
  readonly outDir: string;
  readonly index: ReviewIndex;
  readonly masked: boolean;
  readonly inputs: InputsOfRun;
  readonly drawing: DrawProcess;
  close(): Promise<void>;
}

const NOT_FOUND: PictureResult = { problem: "not-found" };

/**
 * Opens the results in OUT for the functions below. A folder that no run wrote is a UsageError.
 * Reads `manifest.json` and, once, `reports.jsonl`; no report stays in memory.
 */
export async function openResults(folder: string): Promise<OpenResults> {
  const outDir = resolve(folder);
  const manifest = await readManifest(outDir);
  const listed: ListedReport[] = [];
  for await (const report of writtenRecords(outDir)) listed.push(listedReport(report));
  rankByUrgency(listed);
  for (const { entry } of listed) entry.whole = true;
  const masked = manifest.settings.maskPeople === true;
  const crops = { budgetBytes: 0, usedBytes: 0, shown: 0, leftOut: 0 };
  const drawing = new DrawProcess();
  return {
    outDir,
    index: reviewIndex("server", listed, await judge.catalogue(), masked, crops),
    masked,
    inputs: new InputsOfRun(manifest.inputs, outDir),
    drawing,
    close: () => drawing.close(),
  };
}

/**
 * What the page knows before a report is opened: mode `server`, every report `whole`, reports in the order of their
 * paths; `crops.budgetBytes` is 0. `reviewer` is null, for the server to fill in.
 */
export function reviewIndexOf(results: OpenResults): ReviewIndex {
  return results.index;
}

/**
 * The report at `position` of the index, null where there is none. Its crops have the address
 * `/api/crops/<position>/<finding>-<evidence>` with width, height and mark as `cropOf` will draw them; they are null
 * where nothing can be drawn (no box, a masked run, formats without pages).
 */
export async function reviewReportOf(results: OpenResults, position: number): Promise<ReviewReport | null> {
  const read = await recordAt(results, position);
  if (!read) return null;
  const { report, document } = read;
  const cropAt: CropOf = (evidence, finding, at) => {
    if (results.masked || !document || !canDraw(document.mediaType)) return null;
    const frame = cropKey(evidence, report.source.path) === null ? null : frameOf(document, evidence);
    if (!frame) return null;
    const { width, height, mark } = frame;
    return { source: `/api/crops/${position}/${finding}-${at}`, width, height, mark };
  };
  return reviewReport(report, document, cropAt);
}

/** The picture of one piece of evidence: `report.findings[finding].evidence[evidence]`. Never throws for bad input. */
export async function cropOf(
  results: OpenResults,
  position: number,
  finding: number,
  evidence: number,
): Promise<PictureResult> {
  const read = await recordAt(results, position);
  const place = read?.report.findings[finding]?.evidence[evidence];
  if (!read?.document || !place || cropKey(place, read.report.source.path) === null) return NOT_FOUND;
  const frame = frameOf(read.document, place);
  return frame ? drawn(results, read.report, read.document, { kind: "crop", frame }) : NOT_FOUND;
}

/**
 * The picture of a page (from 1), `width` pixels wide (held between 100 and 2400), with the size of the page in the units of
 * evidence boxes where it is known. Never throws for bad input.
 */
export async function pagePictureOf(
  results: OpenResults,
  position: number,
  page: number,
  width: number,
): Promise<PictureResult & { pageSize?: { width: number; height: number } }> {
  const read = await recordAt(results, position);
  const found = read?.document?.pages.find(({ number }) => number === page);
  if (!read?.document || !found || !Number.isFinite(width)) return NOT_FOUND;
  const picture = await drawn(results, read.report, read.document, { kind: "page", number: page, width });
  if ("problem" in picture || found.width === null || found.height === null) return picture;
  return { ...picture, pageSize: { width: found.width, height: found.height } };
}

async function drawn(
  results: OpenResults,
  report: Report,
  { mediaType, pages }: Document,
  wanted: Wanted,
): Promise<PictureResult> {
  if (results.masked) return { problem: "masked" };
  if (!canDraw(mediaType)) return NOT_FOUND;
  const { path, sha256 } = report.source;
  const origin = await results.inputs.originOf(path);
  if (!origin) return { problem: "input-missing" };
  return results.drawing.draw({ origin, sha256, mediaType, pages, wanted });
}

async function recordAt(
  { outDir, index }: OpenResults,
  position: number,
): Promise<{ report: Report; document: Document | null } | null> {
  const entry = index.reports[position];
  const report = entry ? await readReport(outDir, entry.id) : null;
  return report && entry ? { report, document: await readDocument(outDir, entry.id) } : null;
}
