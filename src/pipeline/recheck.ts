import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { CheckSettings, OfficialResults } from "../check/index.js";
import { type Manifest, manifestSchema } from "../model/manifest.js";
import type { Report } from "../model/report.js";
import { type Baseline, baselineUse } from "./baseline.js";
import { exitStatusOf } from "./exit-status.js";
import { UsageError } from "./input-file.js";
import { PROGRAM_NAME, PROGRAM_VERSION } from "./program.js";
import type { DocumentSummary } from "./protocol.js";
import type { JudgeTask, RecordLine, RewriteTask } from "./recheck-thread.js";
import { RecheckThreads } from "./recheck-threads.js";
import { recordLines } from "./record-lines.js";
import { checkSettingsOf, refuseUnknownRules, runFilesOptions, type Settings } from "./settings.js";
import type { Emitter, Judge } from "./stages.js";
import { summaryOf } from "./summary.js";
import { USAGE } from "./usage-messages.js";
import { isSameJudgement, type Verdict, withVerdict } from "./verdict.js";
import { writtenRecords } from "./written-records.js";

const LINES_A_TASK = 64;

/** Which results to judge again, and how. `threadEntry` is the script of a thread. */
export interface RecheckOptions {
  outDir: string;
  settings: Settings;
  configHash: string | null;
  baseline: Baseline | null;
  official: OfficialResults | null;
  judge: Judge;
  emitter: Emitter;
  threadEntry: URL;
}

/** How judging again ended; `changed` counts the records whose findings or coverage are others now. */
export interface RecheckResult {
  exitStatus: 0 | 1 | 2;
  summaries: DocumentSummary[];
  manifest: Manifest;
  changed: number;
}

/**
 * Judges the records of an earlier run again, without reading a document: other settings, another baseline, official
 * results, or a newer catalogue. Files of which nothing changed are left as they are.
 */
export async function recheck(options: RecheckOptions): Promise<RecheckResult> {
  const { outDir, settings, judge, emitter } = options;
  const startedAt = new Date().toISOString();
  refuseUnknownRules(settings, judge.rules.ids);
  const earlier = await readManifest(outDir);
  const versions = {
    ...earlier.versions,
    [PROGRAM_NAME]: PROGRAM_VERSION,
    rules: judge.rules.version,
    check: judge.rules.version,
    emit: emitter.version,
  };
  const groups = await recordLines(join(outDir, "reports.jsonl"), LINES_A_TASK);
  const threads = new RecheckThreads(Math.max(1, Math.min(settings.jobs, groups.length)), options.threadEntry);
  let summaries: DocumentSummary[];
  let changed = 0;
  try {
    const again = await judgeAll(groups, threads, earlier.settings.maskPeople === true, options);
    changed = again.verdicts.filter((verdict) => verdict !== null).length;
    const isSameWriter =
      isDeepStrictEqual(versions, earlier.versions) &&
      earlier.settings.reviewBudget === settings.reviewBudget &&
      isDeepStrictEqual(earlier.settings.format, settings.format);
    const isWritten = changed === 0 && isSameWriter && (await emitter.hasTables(outDir, settings.format));
    summaries = isWritten ? again.summaries : await writeAll(groups, again, threads, earlier, options);
  } finally {
    await threads.close();
  }
  const exitStatus = exitStatusOf(summaries, settings.failOn);
  const met = new Set(summaries.flatMap(({ accepted }) => accepted));
  const manifest: Manifest = {
    ...earlier,
    runId: randomUUID(),
    startedAt,
    finishedAt: new Date().toISOString(),
    versions,
    settings: {
      ...earlier.settings,
      rules: settings.rules,
      failOn: settings.failOn,
      reviewBudget: settings.reviewBudget,
      format: settings.format,
    },
    configHash: options.configHash,
    baseline: options.baseline ? baselineUse(options.baseline, met) : null,
    exitStatus,
  };
  await emitter.writeManifest(outDir, manifest);
  return { exitStatus, summaries, manifest, changed };
}

/** What is to be said of each record, null where nothing else is said than stands in it; the summaries are of what stands. */
interface JudgedAgain {
  summaries: DocumentSummary[];
  verdicts: (Verdict | null)[];
}

async function judgeAll(
  groups: readonly RecordLine[][],
  threads: RecheckThreads,
  isMasked: boolean,
  { outDir, settings, baseline, official, judge }: RecheckOptions,
): Promise<JudgedAgain> {
  const file = join(outDir, "reports.jsonl");
  const checkSettings: CheckSettings = { ...checkSettingsOf(settings), baseline: baseline?.fingerprints ?? [] };
  const tasks = groups.map((lines): JudgeTask => ({ kind: "judge", file, lines, settings: checkSettings, isMasked }));
  const judged = (await threads.run(tasks)).flat();
  const summaries = judged.map(({ written }) => written.summary);
  const results = judge.checkAcross({ reports: summaries.map(({ facts }) => facts), official }, checkSettings);
  const verdicts = judged.map(({ written, own }, index): Verdict | null => {
    const result = results[index];
    if (!result) throw new Error("a record was not judged across reports");
    const across = { ...result, findings: judge.joinFindings([], result.findings) };
    return own === null && isSameJudgement(written.across, across) ? null : { own, across };
  });
  return { summaries, verdicts };
}

/** Writes the records that are to change and the files of the whole run; gives the summaries of what then stands. */
async function writeAll(
  groups: readonly RecordLine[][],
  { summaries, verdicts }: JudgedAgain,
  threads: RecheckThreads,
  earlier: Manifest,
  { outDir, settings, judge, emitter }: RecheckOptions,
): Promise<DocumentSummary[]> {
  const file = join(outDir, "reports.jsonl");
  const tasks = groups.map((group, index): RewriteTask => {
    const chosen = group.flatMap((line, position) => {
      const verdict = verdicts[index * LINES_A_TASK + position];
      return verdict ? [{ line, verdict }] : [];
    });
    const lines = chosen.map(({ line }) => line);
    return { kind: "rewrite", file, lines, verdicts: chosen.map(({ verdict }) => verdict), outDir };
  });
  const rewriting = threads.run(tasks.filter(({ lines }) => lines.length > 0));
  rewriting.catch(() => undefined);
  const written: DocumentSummary[] = [];
  async function* rejudged(): AsyncGenerator<Report> {
    for await (const record of writtenRecords(outDir)) {
      const [summary, verdict] = [summaries[written.length], verdicts[written.length]];
      if (summary === undefined || verdict === undefined) throw new UsageError(USAGE.notResults(outDir));
      const report = verdict === null ? record : withVerdict(record, verdict, judge);
      written.push(verdict === null ? summary : summaryOf(report, [], null));
      yield report;
    }
    await rewriting;
  }
  const how = runFilesOptions(settings, earlier.settings.maskPeople === true);
  await emitter.writeTables(outDir, rejudged(), earlier.files, await judge.catalogue(), how);
  return written;
}

/** The manifest of the run that wrote OUT; a folder without one is a UsageError. */
export async function readManifest(outDir: string): Promise<Manifest> {
  const content = await readFile(join(outDir, "manifest.json"), "utf8").catch(() => "");
  try {
    return manifestSchema.parse(JSON.parse(content));
  } catch {
    throw new UsageError(USAGE.notResults(outDir));
  }
}
