import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Report } from "../model/report.js";
import { type AcceptedFinding, acceptable } from "./baseline.js";
import { UsageError } from "./input-file.js";
import { USAGE } from "./usage-messages.js";

/** The records of a run, one at a time, as its `reports.jsonl` has them. A folder without that file is a UsageError. */
export async function* writtenRecords(folder: string): AsyncGenerator<Report> {
  const input = createReadStream(join(folder, "reports.jsonl"), "utf8");
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }))
      if (line !== "") yield JSON.parse(line) as Report;
  } catch {
    throw new UsageError(USAGE.notResults(folder));
  } finally {
    input.destroy();
  }
}

/** All findings of a run that are not accepted yet, as entries of a baseline, each fingerprint once. */
export async function baselineOf(folder: string): Promise<AcceptedFinding[]> {
  const entries = new Map<string, AcceptedFinding>();
  for await (const report of writtenRecords(folder))
    for (const entry of acceptable(report)) if (!entries.has(entry.fingerprint)) entries.set(entry.fingerprint, entry);
  return [...entries.values()];
}
