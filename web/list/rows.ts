import type { ReviewIndex, ReviewListEntry, ReviewListFinding } from "../../src/model/review.js";
import { type Decisions, standingOf } from "../data/decisions.js";

/** A report in the list, with what the list counts. Findings accepted by a baseline are not open. */
export interface ReportRow {
  position: number;
  entry: ReviewListEntry;
  /** What the search looks in: lower case, NFC. */
  searchable: string;
  open: ReviewListFinding[];
  reportErrors: number;
  otherErrors: number;
  warnings: number;
}

/** How many of a report's open findings are decided: by one of the reviewers, and by anybody. */
export interface Progress {
  mine: number;
  anyone: number;
  all: number;
}

/** Text as the search compares it. */
export function searchText(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

/** The rows of an index, the most urgent first. What another finding explains is open but not counted again. */
export function rowsOf(index: ReviewIndex): ReportRow[] {
  const rows = index.reports.map((entry, position) => {
    const open = entry.findings.filter(({ accepted }) => !accepted);
    const counted = open.filter(({ explained }) => !explained);
    const errors = counted.filter(({ severity }) => severity === "error");
    const reportErrors = errors.filter(({ cause }) => cause === "report").length;
    return {
      position,
      entry,
      searchable: searchText([entry.agency ?? "", entry.province ?? "", entry.path].join("\n")),
      open,
      reportErrors,
      otherErrors: errors.length - reportErrors,
      warnings: counted.filter(({ severity }) => severity === "warning").length,
    };
  });
  return rows.sort((a, b) => a.entry.urgency - b.entry.urgency);
}

/** How far a report is reviewed. */
export function progressOf(row: ReportRow, decisions: Decisions, reviewer: string | null): Progress {
  const progress = { mine: 0, anyone: 0, all: row.open.length };
  if (decisions.size === 0) return progress;
  for (const { fingerprint } of row.open) {
    const standing = standingOf(decisions, fingerprint, reviewer);
    if (standing.mine?.verdict) progress.mine += 1;
    if (standing.decided) progress.anyone += 1;
  }
  return progress;
}
