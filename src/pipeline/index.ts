import { fileURLToPath } from "node:url";
import { type BatchEvent, type BatchResult, runBatch } from "./batch.js";
import type { Settings } from "./settings.js";
import { emitter, judge } from "./wiring.js";

export type { BatchEvent, BatchResult } from "./batch.js";

/** Judges the documents in INPUT... with the stages of this package and writes the results into OUT. */
export function judgeDocuments(run: {
  inputs: string[];
  outDir: string;
  settings: Settings;
  configHash: string | null;
  onEvent?: (event: BatchEvent) => void;
}): Promise<BatchResult> {
  return runBatch({ ...run, judge, emitter, workerEntry: fileURLToPath(new URL("worker.js", import.meta.url)) });
}
