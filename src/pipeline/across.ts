import type { CheckSettings, OfficialResults } from "../check/index.js";
import { compareUtf8 } from "./inputs.js";
import type { DocumentSummary } from "./protocol.js";
import { validated } from "./record.js";
import type { Emitter, Judge } from "./stages.js";
import { summaryOf } from "./summary.js";

/** What judging across reports needs: where the records lie, and by whom and how they are judged. */
export interface AcrossOptions {
  outDir: string;
  judge: Judge;
  emitter: Pick<Emitter, "rewriteReport">;
  settings: CheckSettings;
  official: OfficialResults | null;
  /** Told the path of each record that has findings across reports. */
  onFound?: (path: string) => void;
}

/**
 * Judges written records by the rules across reports, writes those anew of which these rules say something, and gives
 * the summaries as they are then. Summaries must be ordered by path.
 */
export async function judgeAcross(
  summaries: readonly DocumentSummary[],
  { outDir, judge, emitter, settings, official, onFound }: AcrossOptions,
): Promise<DocumentSummary[]> {
  const ordered = [...summaries].sort((a, b) => compareUtf8(a.path, b.path));
  const results = judge.checkAcross({ reports: ordered.map(({ facts }) => facts), official }, settings);
  const judged: DocumentSummary[] = [];
  for (const [index, summary] of ordered.entries()) {
    const result = results[index];
    if (!result || !saysSomething(result.coverage)) {
      judged.push(summary);
      continue;
    }
    const report = await emitter.rewriteReport(outDir, summary.path, (written) =>
      validated({
        ...written,
        findings: judge.joinFindings(written.findings, result.findings),
        coverage: { ...written.coverage, ...result.coverage },
      }),
    );
    if (result.findings.length > 0) onFound?.(summary.path);
    const { stages, detail, peakMemoryBytes } = summary;
    judged.push({ ...summaryOf(report, stages, detail), peakMemoryBytes });
  }
  return judged;
}

/** Records are written with these rules as not applicable, or as disabled. */
function saysSomething(coverage: Readonly<Record<string, string>>): boolean {
  return Object.values(coverage).some((state) => state !== "not-applicable" && state !== "disabled");
}
