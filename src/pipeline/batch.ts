import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import PQueue from "p-queue";
import type { CheckSettings, OfficialResults } from "../check/index.js";
import type { Manifest } from "../model/manifest.js";
import { judgeAcross } from "./across.js";
import { type Baseline, baselineUse } from "./baseline.js";
import { exitStatusOf } from "./exit-status.js";
import { failedRecord } from "./failed-record.js";
import { type InputFile, UsageError } from "./input-file.js";
import { listInputs } from "./inputs.js";
import { manifestOf } from "./manifest.js";
import { maskInputs } from "./masked-inputs.js";
import { WorkerPool } from "./pool.js";
import type { DocumentSummary } from "./protocol.js";
import { checkSettingsOf, nativeWork, refuseUnknownRules, runFilesOptions, type Settings } from "./settings.js";
import type { Emitter, Judge } from "./stages.js";
import { summaryOf } from "./summary.js";
import { USAGE } from "./usage-messages.js";

/** What happens while a run goes on, for whoever shows it. */
export type BatchEvent =
  | { kind: "started"; documents: number; skipped: number }
  | { kind: "document"; summary: DocumentSummary; done: number; documents: number }
  | { kind: "writing" };

/** A run: what to read, where to write, and by whom. `workerEntry` is the script of the worker process. */
export interface BatchOptions {
  inputs: string[];
  outDir: string;
  settings: Settings;
  configHash: string | null;
  /** Findings accepted before. */
  baseline?: Baseline | null;
  /** Results to hold the reports against. */
  official?: OfficialResults | null;
  judge: Judge;
  emitter: Emitter;
  workerEntry: string;
  onEvent?: (event: BatchEvent) => void;
}

/** How a run ended; `summaries` are ordered by path. */
export interface BatchResult {
  exitStatus: 0 | 1 | 2;
  summaries: DocumentSummary[];
  manifest: Manifest;
}

/** Reads all documents, each in a worker process, writing its files as it is done, and the tables at the end. */
export async function runBatch(options: BatchOptions): Promise<BatchResult> {
  const { settings, emitter, judge } = options;
  const startedAt = new Date();
  refuseUnknownRules(settings, judge.rules.ids);
  const outDir = resolve(options.outDir);
  const given = await listInputs(options.inputs, outDir);
  const inputs = settings.maskPeople ? maskInputs(given) : given;
  await makeFolder(outDir, options.outDir);
  options.onEvent?.({ kind: "started", documents: inputs.files.length, skipped: inputs.skipped.length });
  const read = await readAll(inputs.files, { ...options, outDir });
  const official = options.official ?? null;
  const found: string[] = [];
  const onFound = (path: string) => void found.push(path);
  const summaries = await judgeAcross(read, {
    outDir,
    judge,
    emitter,
    settings: checkSettings(options),
    official,
    onFound,
  });
  if (found.length > 0 && !settings.maskPeople) {
    const { drawAcross } = await import("./review/crops-across.js");
    await drawAcross(found, inputs.files, outDir, emitter);
  }
  options.onEvent?.({ kind: "writing" });
  const exitStatus = exitStatusOf(summaries, settings.failOn);
  const { configHash } = options;
  const met = new Set(summaries.flatMap(({ accepted }) => accepted));
  const baseline = options.baseline ? baselineUse(options.baseline, met) : null;
  const manifest = manifestOf(
    { startedAt, finishedAt: new Date(), settings, configHash, baseline, inputs, summaries, exitStatus },
    { rules: judge.rules.version, emit: emitter.version },
  );
  const paths = summaries.map(({ path }) => path);
  await emitter.cleanOutput(outDir, paths);
  const how = runFilesOptions(settings, settings.maskPeople);
  const reports = emitter.readReports(outDir, paths);
  await emitter.writeTables(outDir, reports, manifest.files, await judge.catalogue(), how);
  await emitter.writeManifest(outDir, manifest);
  return { exitStatus, summaries, manifest };
}

async function makeFolder(outDir: string, given: string): Promise<void> {
  await mkdir(outDir, { recursive: true }).catch(() => {
    throw new UsageError(USAGE.outNotMade(given));
  });
}

async function readAll(files: InputFile[], options: BatchOptions): Promise<DocumentSummary[]> {
  const { settings } = options;
  const pool = new WorkerPool({
    entry: options.workerEntry,
    memoryBytes: settings.memory * 2 ** 20,
    timeoutMilliseconds: settings.timeout * 1000,
  });
  const queue = new PQueue({ concurrency: settings.jobs });
  let done = 0;
  try {
    return await queue.addAll(
      files.map((input) => async () => {
        const summary = await readOne(input, pool, options);
        done += 1;
        options.onEvent?.({ kind: "document", summary, done, documents: files.length });
        return summary;
      }),
    );
  } finally {
    queue.clear();
    await pool.close();
  }
}

function checkSettings({ settings, baseline }: BatchOptions): CheckSettings {
  return { ...checkSettingsOf(settings), baseline: baseline?.fingerprints ?? [] };
}

/** A document whose worker was lost has a record too: the parent writes it. */
async function readOne(input: InputFile, pool: WorkerPool, options: BatchOptions): Promise<DocumentSummary> {
  const { outDir, judge, emitter } = options;
  const settings = checkSettings(options);
  const { maskPeople } = options.settings;
  const outcome = await pool.read({ input, outDir, settings, maskPeople, ...nativeWork(options.settings) });
  if (outcome.kind === "done") return { ...outcome.summary, peakMemoryBytes: outcome.peak };
  const problem = judge.problemOf(outcome.code);
  const { report, document } = failedRecord(input.path, outcome.opened, problem, judge, settings);
  await emitter.writeReport(outDir, report, document);
  const detail = maskPeople ? null : outcome.detail || null;
  return { ...summaryOf(report, [], detail), peakMemoryBytes: outcome.peak };
}
