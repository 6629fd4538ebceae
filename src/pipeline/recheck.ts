import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { AcrossResult, CheckSettings, OfficialResults } from "../check/index.js";
import { type Manifest, manifestSchema } from "../model/manifest.js";
import type { Report } from "../model/report.js";
import { type Baseline, baselineUse } from "./baseline.js";
import { exitStatusOf } from "./exit-status.js";
import { UsageError } from "./input-file.js";
import type { DocumentSummary } from "./protocol.js";
import type { Rechecked, RecheckTask } from "./recheck-thread.js";
import { runRechecks } from "./recheck-threads.js";
import { validated } from "./record.js";
import { checkSettingsOf, refuseUnknownRules, type Settings } from "./settings.js";
import type { Emitter, Judge } from "./stages.js";
import { summaryOf } from "./summary.js";
import { USAGE } from "./usage-messages.js";
import { writtenRecords } from "./written-records.js";

const NAMES_RULE = "person-name-conflict";
const LINES_A_TASK = 64;
const LINE_FEED = 0x0a;

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
  const { outDir, judge, emitter } = options;
  const startedAt = new Date().toISOString();
  refuseUnknownRules(options.settings, judge.rules.ids);
  const earlier = await readManifest(outDir);
  const isMasked = earlier.settings.maskPeople === true;
  const settings: CheckSettings = {
    ...checkSettingsOf(options.settings),
    baseline: options.baseline?.fingerprints ?? [],
  };
  const tasks = await tasksOf(join(outDir, "reports.jsonl"), settings);
  const judged = (await runRechecks(tasks, options.settings.jobs, options.threadEntry)).flat();
  const batch = { reports: judged.map(({ facts }) => facts), official: options.official };
  const across = judge.checkAcross(batch, settings);
  const summaries: DocumentSummary[] = [];
  let changed = 0;
  async function* rejudged(): AsyncGenerator<Report> {
    let index = 0;
    for await (const record of writtenRecords(outDir)) {
      const [own, others] = [judged[index], across[index]];
      index += 1;
      if (!own || !others) throw new UsageError(USAGE.notResults(outDir));
      const report = withFindings(record, isMasked ? withNames(record, own, settings) : own, others, judge);
      summaries.push(summaryOf(report, [], null));
      if (!isDeepStrictEqual(report, record)) {
        changed += 1;
        await emitter.rewriteReport(outDir, record.source.path, () => validated(report));
      }
      yield report;
    }
  }
  await emitter.writeTables(outDir, rejudged(), earlier.files, await judge.catalogue());
  const exitStatus = exitStatusOf(summaries, options.settings.failOn);
  const met = new Set(summaries.flatMap(({ accepted }) => accepted));
  const manifest: Manifest = {
    ...earlier,
    runId: randomUUID(),
    startedAt,
    finishedAt: new Date().toISOString(),
    versions: { ...earlier.versions, rules: judge.rules.version, check: judge.rules.version },
    settings: { ...earlier.settings, rules: options.settings.rules, failOn: options.settings.failOn },
    configHash: options.configHash,
    baseline: options.baseline ? baselineUse(options.baseline, met) : null,
    exitStatus,
  };
  await emitter.writeManifest(outDir, manifest);
  return { exitStatus, summaries, manifest, changed };
}

function withFindings(
  record: Report,
  own: Pick<Rechecked, "findings" | "coverage">,
  others: AcrossResult,
  judge: Judge,
): Report {
  return {
    ...record,
    producer: { ...record.producer, rules: judge.rules.version },
    findings: judge.joinFindings(own.findings, others.findings),
    coverage: { ...own.coverage, ...others.coverage },
  };
}

/** Names that are masked cannot be compared again: what was found of them stays. */
function withNames(record: Report, own: Rechecked, settings: CheckSettings): Pick<Rechecked, "findings" | "coverage"> {
  const state = record.coverage[NAMES_RULE];
  if (state === undefined || settings.disabled?.includes(NAMES_RULE)) return own;
  const kept = record.findings.filter(({ rule }) => rule === NAMES_RULE);
  const findings = [...own.findings.filter(({ rule }) => rule !== NAMES_RULE), ...kept];
  return { findings, coverage: { ...own.coverage, [NAMES_RULE]: state } };
}

async function readManifest(outDir: string): Promise<Manifest> {
  const content = await readFile(join(outDir, "manifest.json"), "utf8").catch(() => "");
  try {
    return manifestSchema.parse(JSON.parse(content));
  } catch {
    throw new UsageError(USAGE.notResults(outDir));
  }
}

async function tasksOf(file: string, settings: CheckSettings): Promise<RecheckTask[]> {
  const tasks: RecheckTask[] = [];
  let start = 0;
  let position = 0;
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) {
        const end = position + at;
        const last = tasks.at(-1);
        const line = { start, length: end - start };
        if (last && last.lines.length < LINES_A_TASK) last.lines.push(line);
        else tasks.push({ file, lines: [line], settings });
        start = end + 1;
      }
      position += chunk.length;
    }
  } catch {
    throw new UsageError(USAGE.notResults(file));
  }
  return tasks;
}
