import type { CheckSettings } from "../check/index.js";
import type { DocConverter } from "../extract/doc/converter.js";
import type { Ocr } from "../extract/ocr/engine.js";
import type { Document } from "../model/document.js";
import type { StageRun } from "../model/manifest.js";
import type { Report } from "../model/report.js";
import { failedRecord } from "./failed-record.js";
import { readInput } from "./input-bytes.js";
import type { InputFile } from "./input-file.js";
import type { Opened } from "./protocol.js";
import { assembleReport } from "./record.js";
import type { Stages } from "./stages.js";

/** A document as read, its record, and how long each stage took. */
export interface ReadDocument {
  document: Document;
  report: Report;
  stages: StageRun[];
  /** What the document was read from; null where it was not. */
  bytes: Uint8Array | null;
}

/** Takes one input through the stages: extract, normalise, parse, check. Throws only where a stage has a bug. */
export async function readDocument(
  input: InputFile,
  stages: Stages,
  settings: CheckSettings,
  onOpened: (opened: Opened) => void = () => {},
  convertDoc: DocConverter | null = null,
  ocr: Ocr | null = null,
): Promise<ReadDocument> {
  const read = await readInput(input.origin);
  const opened = { sha256: read.sha256, bytes: read.size };
  onOpened(opened);
  const problem = input.problem ?? read.problem;
  if (problem !== null || read.bytes === null) {
    const code = problem ?? "unreadable-file";
    return { ...failedRecord(input.path, opened, stages.problemOf(code), stages, settings), stages: [], bytes: null };
  }
  const runs: StageRun[] = [];
  const timed = async <T>(stage: keyof Stages["versions"], work: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    const milliseconds = Math.round((performance.now() - start) * 10) / 10;
    runs.push({ stage, version: stages.versions[stage], milliseconds });
    return result;
  };
  const bytes = read.bytes;
  const raw = await timed("extract", () => stages.extract(bytes, input.path, convertDoc, ocr));
  const document = await timed("normalise", () => stages.normalise(raw));
  const parsed = await timed("parse", () => stages.parse(document));
  const report = await timed("check", () => assembleReport(input.path, opened, document, parsed, stages, settings));
  return { document, report, stages: runs, bytes };
}
