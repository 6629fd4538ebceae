import { readReports } from "../../emit/index.js";
import type { ReviewEntry, ReviewIndex } from "../../model/review.js";
import { type CorrectionFault, correctionFault } from "./corrected-record.js";

export type EntryFault = CorrectionFault | "unknown-finding";

/**
 * Says why an entry cannot be taken for the results in OUT, null where it can: its finding is none of theirs, its value is
 * not what the record says, or does not fit. Reads the one record that a correction is about.
 */
export function entryChecker(
  outDir: string,
  index: Pick<ReviewIndex, "reports">,
): (entry: ReviewEntry) => Promise<EntryFault | null> {
  const fingerprints = new Set(index.reports.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint)));
  const paths = new Set(index.reports.map(({ path }) => path));
  return async (entry) => {
    if (entry.kind === "decision") return fingerprints.has(entry.fingerprint) ? null : "unknown-finding";
    if (!paths.has(entry.path)) return "stale";
    for await (const report of readReports(outDir, [entry.path])) return correctionFault(report, entry);
    return "stale";
  };
}
