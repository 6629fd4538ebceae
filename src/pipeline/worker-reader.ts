import type { CheckSettings } from "../check/index.js";
import { failedRecord } from "./failed-record.js";
import type { InputFile } from "./input-file.js";
import { sofficeConverter } from "./native/soffice.js";
import { nativeTesseract } from "./native/tesseract.js";
import { bundledTesseract } from "./ocr/bundled-tesseract.js";
import type { DocumentSummary, Opened } from "./protocol.js";
import { type ReadDocument, readDocument } from "./read-document.js";
import { InvalidRecordError } from "./record.js";
import { cropsOf, mayHaveCrops } from "./review/crops.js";
import type { TaskReader } from "./serve.js";
import type { Emitter, Stages } from "./stages.js";
import { summaryOf } from "./summary.js";

/** What a worker does with a task: reads the document, writes its files, and sends back a summary. */
export function taskReader(stages: Stages, emitter: Emitter): TaskReader {
  const bundled = bundledTesseract();
  const native = nativeTesseract();
  return async (task, onOpened, onPicture, onJudged): Promise<DocumentSummary> => {
    const { input, outDir, settings, maskPeople, sofficeMilliseconds } = task;
    const ocr = { engine: task.nativeOcr ? native : bundled, onPage: onPicture };
    const known = { sha256: "", bytes: 0 };
    const onOpenedHere = (opened: Opened) => {
      Object.assign(known, opened);
      onOpened(opened);
    };
    const convertDoc = sofficeMilliseconds === undefined ? null : sofficeConverter(sofficeMilliseconds);
    try {
      const read = await readDocument(input, stages, settings, onOpenedHere, convertDoc, ocr);
      const { document, report, stages: runs, bytes } = maskPeople ? masked(read, stages, input, settings) : read;
      await emitter.writeReport(outDir, report, document);
      const summary = summaryOf(report, runs);
      if (bytes === null || maskPeople || !mayHaveCrops(report)) return summary;
      onJudged(summary);
      await emitter.writeCrops(outDir, report, await cropsOf(bytes, document, report));
      return summary;
    } catch (error) {
      if (!(error instanceof InvalidRecordError)) throw error;
      const failed = failedRecord(input.path, known, stages.problemOf("crashed"), stages, settings);
      await emitter.writeReport(outDir, failed.report, failed.document);
      return summaryOf(failed.report, [], `record does not fit its schema: ${error.message}`);
    }
  };
}

function masked(read: ReadDocument, stages: Stages, input: InputFile, settings: CheckSettings): ReadDocument {
  const start = performance.now();
  const record = stages.mask(read, input, settings);
  const milliseconds = Math.round((performance.now() - start) * 10) / 10;
  return {
    ...read,
    ...record,
    stages: [...read.stages, { stage: "mask", version: stages.versions.mask, milliseconds }],
  };
}
