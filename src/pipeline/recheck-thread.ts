import { open } from "node:fs/promises";
import { isMainThread, parentPort } from "node:worker_threads";
import { type CheckSettings, factsOf, type ReportFacts } from "../check/index.js";
import type { Finding } from "../model/finding.js";
import type { Report } from "../model/report.js";
import { judge } from "./wiring.js";

/** Lines of a `reports.jsonl` to judge again, by their bytes. */
export interface RecheckTask {
  file: string;
  lines: { start: number; length: number }[];
  settings: CheckSettings;
}

/** What the rules that read one record now say of it. */
export interface Rechecked {
  facts: ReportFacts;
  findings: Finding[];
  coverage: Report["coverage"];
}

/** Judges the records of some lines again, in their order. */
export async function recheckLines({ file, lines, settings }: RecheckTask): Promise<Rechecked[]> {
  const handle = await open(file, "r");
  try {
    const results: Rechecked[] = [];
    for (const { start, length } of lines) {
      const { buffer } = await handle.read(Buffer.allocUnsafe(length), 0, length, start);
      const report = JSON.parse(buffer.toString("utf8")) as Report;
      results.push({ facts: factsOf(report), ...judge.check(report, settings) });
    }
    return results;
  } finally {
    await handle.close();
  }
}

if (!isMainThread)
  parentPort?.on("message", (task: RecheckTask) => {
    recheckLines(task).then(
      (results) => parentPort?.postMessage({ results }),
      (error: unknown) => parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) }),
    );
  });
