import { fileURLToPath } from "node:url";
import type { OfficialResults } from "../check/index.js";
import type { Baseline } from "./baseline.js";
import { type BatchEvent, type BatchResult, runBatch } from "./batch.js";
import { type RecheckOptions, type RecheckResult, readManifest, recheck } from "./recheck.js";
import { fileSettings, type Settings, type SettingsLayer } from "./settings.js";
import { emitter, judge } from "./wiring.js";

export type { BatchEvent, BatchResult } from "./batch.js";

/** Judges the documents in INPUT... with the stages of this package and writes the results into OUT. */
export function judgeDocuments(run: {
  inputs: string[];
  outDir: string;
  settings: Settings;
  configHash: string | null;
  baseline?: Baseline | null;
  official?: OfficialResults | null;
  onEvent?: (event: BatchEvent) => void;
}): Promise<BatchResult> {
  return runBatch({ ...run, judge, emitter, workerEntry: fileURLToPath(new URL("worker.js", import.meta.url)) });
}

/** Judges the records that an earlier run wrote into OUT again, without reading a document. */
export function judgeRecords(again: Omit<RecheckOptions, "judge" | "emitter" | "threadEntry">): Promise<RecheckResult> {
  return recheck({ ...again, judge, emitter, threadEntry: new URL("recheck-thread.js", import.meta.url) });
}

/** How the files in OUT were made by the run that wrote them; a folder without a run's manifest is a UsageError. */
export async function readFileSettings(outDir: string): Promise<SettingsLayer> {
  return fileSettings((await readManifest(outDir)).settings);
}

/** Reads an official results table; places and agencies are loaded with it, which most runs leave to their workers. */
export async function readOfficial(file: string, settings: Settings["official"]): Promise<OfficialResults> {
  return (await import("./official.js")).readOfficial(file, settings);
}
