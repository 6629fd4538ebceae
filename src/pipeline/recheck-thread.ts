import { open } from "node:fs/promises";
import { isMainThread, parentPort } from "node:worker_threads";
import type { AcrossResult, CheckSettings } from "../check/index.js";
import type { Report } from "../model/report.js";
import type { DocumentSummary } from "./protocol.js";
import { validated } from "./record.js";
import { summaryOf } from "./summary.js";
import { acrossPart, isSameJudgement, type Judgement, type Verdict, withNames, withVerdict } from "./verdict.js";
import { emitter, judge } from "./wiring.js";

/** Where a record stands in `reports.jsonl`, by its bytes. */
export interface RecordLine {
  start: number;
  length: number;
}

/** Records to judge again by the rules that read one. */
export interface JudgeTask {
  kind: "judge";
  file: string;
  lines: RecordLine[];
  settings: CheckSettings;
  /** Whether people were masked in the records. */
  isMasked: boolean;
}

/** Records to write anew, each with what is now said of it. */
export interface RewriteTask {
  kind: "rewrite";
  file: string;
  lines: RecordLine[];
  verdicts: Verdict[];
  outDir: string;
}

export type RecheckTask = JudgeTask | RewriteTask;

/** What is said of a record: as it is written, and by the rules of now, `own` being null where that is the same. */
export interface Rechecked {
  written: { summary: DocumentSummary; across: AcrossResult };
  own: Judgement | null;
}

/** Does a task over some lines, in their order; one record is held at a time. */
export async function recheckLines(task: RecheckTask): Promise<Rechecked[]> {
  const results: Rechecked[] = [];
  const handle = await open(task.file, "r");
  try {
    for (const [index, { start, length }] of task.lines.entries()) {
      const { buffer } = await handle.read(Buffer.allocUnsafe(length), 0, length, start);
      const record = JSON.parse(buffer.toString("utf8")) as Report;
      if (task.kind === "judge") results.push(judgedAgain(record, task));
      else await rewritten(record, task, index);
    }
  } finally {
    await handle.close();
  }
  return results;
}

function judgedAgain(record: Report, { settings, isMasked }: JudgeTask): Rechecked {
  const checked = judge.check(record, settings);
  const own = isMasked ? withNames(record, checked, settings) : checked;
  const across = acrossPart(record);
  const report = withVerdict(record, { own, across }, judge);
  const isSame = record.producer.rules === report.producer.rules && isSameJudgement(record, report);
  return { written: { summary: summaryOf(record, [], null), across }, own: isSame ? null : own };
}

async function rewritten(record: Report, { verdicts, outDir }: RewriteTask, index: number): Promise<void> {
  const verdict = verdicts[index];
  if (verdict) await emitter.writeRecord(outDir, validated(withVerdict(record, verdict, judge)));
}

if (!isMainThread)
  parentPort?.on("message", (task: RecheckTask) => {
    recheckLines(task).then(
      (results) => parentPort?.postMessage({ results }),
      (error: unknown) => parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) }),
    );
  });
