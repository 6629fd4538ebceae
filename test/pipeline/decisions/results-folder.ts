import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../../src/check/index.js";
import { recordName } from "../../../src/emit/index.js";
import type { Report } from "../../../src/model/report.js";
import { testFolder } from "../folder.js";

/** A report with what the rules say of it. */
export function judged(report: Report): Report {
  return { ...report, ...check(report) };
}

/** A folder as a run leaves it, as far as decisions need it. Reports stand in the order of their paths. */
export function resultsFolder(reports: readonly Report[], settings: Record<string, unknown> = {}): string {
  const folder = testFolder();
  mkdirSync(join(folder, "reports"));
  for (const report of reports)
    writeFileSync(join(folder, "reports", `${recordName(report.source.path)}.json`), JSON.stringify(report));
  writeFileSync(join(folder, "reports.jsonl"), reports.map((report) => `${JSON.stringify(report)}\n`).join(""));
  const manifest = {
    ...{ schemaVersion: "1", runId: "1", startedAt: "", finishedAt: "", versions: {}, settings, configHash: null },
    ...{ baseline: null, inputs: [], exitStatus: 0, files: [] },
  };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  return folder;
}
