import { type CropRecord, readCrops, readDocument, readReport, recordName } from "../../emit/index.js";
import type { Document } from "../../model/document.js";
import type { Report } from "../../model/report.js";
import type { Frame } from "../../render/index.js";
import type { InputFile, InputOrigin } from "../input-file.js";
import type { Emitter } from "../stages.js";
import { cropRecord, framesOf, mayHaveCrops } from "./crops.js";
import { DrawProcess } from "./draw-process.js";

/**
 * Draws the places that findings across reports point at: when these are known, the workers have moved on. `paths` are
 * those of the records with such findings, `files` the inputs of the run. A picture that can't be drawn is left out, with
 * those of its document that would follow.
 */
export async function drawAcross(
  paths: readonly string[],
  files: readonly InputFile[],
  outDir: string,
  emitter: Pick<Emitter, "writeCrops">,
): Promise<void> {
  const origins = new Map(files.map(({ path, origin }) => [path, origin]));
  const drawing = new DrawProcess();
  try {
    for (const path of paths) {
      const origin = origins.get(path);
      const report = await readReport(outDir, recordName(path));
      if (!origin || !report || !mayHaveCrops(report)) continue;
      const document = await readDocument(outDir, recordName(path));
      if (document)
        await emitter.writeCrops(outDir, report, await completed(outDir, report, document, origin, drawing));
    }
  } finally {
    await drawing.close();
  }
}

/** The pictures that there are, and those that lack, the most urgent first. */
async function completed(
  outDir: string,
  report: Report,
  document: Document,
  origin: InputOrigin,
  drawing: DrawProcess,
): Promise<CropRecord[]> {
  const { sha256, mediaType } = report.source;
  const crops = new Map((await readCrops(outDir, report.source)).map((crop) => [crop.key, crop]));
  const frames = framesOf(document, report);
  for (const [key, frame] of byPage([...frames].filter(([key]) => !crops.has(key)))) {
    const wanted = { kind: "crop" as const, frame };
    const result = await drawing.draw({ origin, sha256, mediaType, pages: document.pages, wanted });
    if ("problem" in result) break;
    crops.set(key, cropRecord(key, frame, result.bytes));
  }
  return [...frames.keys()].flatMap((key) => crops.get(key) ?? []);
}

function byPage(frames: readonly (readonly [string, Frame])[]) {
  return [...frames].sort(([, a], [, b]) => a.page - b.page);
}
