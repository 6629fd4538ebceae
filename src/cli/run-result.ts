import { join, relative } from "node:path";
import type { Severity } from "../model/finding.js";
import type { ReportStatus } from "../model/report.js";
import type { BatchResult } from "../pipeline/index.js";
import type { DocumentSummary } from "../pipeline/protocol.js";
import { needingLook } from "../pipeline/summary.js";
import { say } from "./messages.js";
import { cutTo, printable } from "./text-width.js";

const LISTED = 10;

/** What a run came to, in a few lines: counts, the reports to look at first, those that failed, where the files are. */
export function resultLines(
  { summaries, manifest }: Pick<BatchResult, "summaries" | "manifest">,
  outDir: string,
): string[] {
  const status = (name: ReportStatus) => summaries.filter((summary) => summary.status === name).length;
  const found = (name: Severity) => summaries.reduce((sum, { counted }) => sum + counted[name], 0);
  const skipped = manifest.files.filter((file) => file.status === "skipped").length;
  const folder = relative("", outDir) || ".";
  const lines = [
    say.judged({ complete: status("complete"), partial: status("partial"), failed: status("failed") }, skipped),
    say.found({ error: found("error"), warning: found("warning"), info: found("info") }),
  ];
  if (summaries.length === 0) lines.push(say.nothing);
  lines.push(
    ...listed(
      say.lookFirst,
      needingLook(summaries).map(({ path, counted }) => `${printable(path)}  ${say.counted(counted)}`),
    ),
    ...listed(say.unread, summaries.filter((summary) => summary.status === "failed").map(failureOf)),
  );
  const unused = manifest.baseline?.unused.length ?? 0;
  if (unused > 0) lines.push(say.unusedBaseline(unused));
  const places = [say.summaryAt(join(folder, "summary.md")), say.reviewAt(join(folder, "review.html"))];
  return [...lines, ...places, say.resultsAt(folder)];
}

function failureOf({ path, problem, detail }: DocumentSummary): string {
  const told = `${printable(path)}  ${problem?.message.th ?? ""} · ${problem?.message.en ?? ""}`;
  return detail === null ? told : `${told} (${cutTo(printable(detail), 200)})`;
}

function listed(heading: string, entries: string[]): string[] {
  if (entries.length === 0) return [];
  const lines = entries.slice(0, LISTED).map((entry) => `  ${entry}`);
  if (entries.length > LISTED) lines.push(`  ${say.andMore(entries.length - LISTED)}`);
  return [`${heading}:`, ...lines];
}
