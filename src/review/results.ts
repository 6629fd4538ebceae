import { stat } from "node:fs/promises";
import { join } from "node:path";
import { type EntryFault, entryChecker } from "../pipeline/decisions/entry-check.js";
import { cropOf, openResults, pagePictureOf, reviewIndexOf, reviewReportOf } from "../pipeline/review/index.js";
import type { FaultCode } from "./faults.js";
import type { ReviewSource } from "./source.js";

const FAULT_OF_ENTRY: Record<EntryFault, FaultCode> = {
  "unknown-finding": "unknown-finding",
  stale: "stale-value",
  invalid: "unfit-value",
};

/** The results in OUT as a server shows them; `close` ends what draws pictures. No results: a UsageError. */
export async function resultsSource(outDir: string): Promise<ReviewSource & { close(): Promise<void> }> {
  const stampOf = async () => {
    const found = await stat(join(outDir, "reports.jsonl")).catch(() => null);
    return found && `${found.ino} ${found.size} ${found.mtimeMs}`;
  };
  const stamp = await stampOf();
  const results = await openResults(outDir);
  const index = reviewIndexOf(results);
  const check = entryChecker(outDir, index);
  return {
    index,
    report: (position) => reviewReportOf(results, position),
    crop: (position, finding, evidence) => cropOf(results, position, finding, evidence),
    page: (position, page, width) => pagePictureOf(results, position, page, width),
    entryFault: async (entry) => {
      const fault = await check(entry);
      return fault && FAULT_OF_ENTRY[fault];
    },
    isOutdated: async () => (await stampOf()) !== stamp,
    close: () => results.close(),
  };
}
