import type { ReviewEntry } from "../../model/review.js";
import { type AcceptedFinding, acceptedEntry } from "../baseline.js";
import { writtenRecords } from "../written-records.js";
import { verdictsOf } from "./standing.js";

/**
 * The findings of the results in OUT that everybody who decided on them calls false alarms, as entries of a baseline, each
 * fingerprint once, with the reviewers' notes. Those accepted before are among them.
 */
export async function decidedBaseline(outDir: string, entries: readonly ReviewEntry[]): Promise<AcceptedFinding[]> {
  const verdicts = verdictsOf(entries);
  const accepted = new Map<string, AcceptedFinding>();
  for await (const report of writtenRecords(outDir)) {
    for (const finding of report.findings) {
      const { verdict, decisions } = verdicts.get(finding.fingerprint) ?? { verdict: null, decisions: [] };
      if (verdict !== "false-alarm" || accepted.has(finding.fingerprint)) continue;
      const note = decisions.map(({ reviewer, note: own }) => (own === "" ? reviewer : `${reviewer}: ${own}`));
      accepted.set(finding.fingerprint, { ...acceptedEntry(report, finding), note: note.join("; ") });
    }
  }
  return [...accepted.values()];
}
