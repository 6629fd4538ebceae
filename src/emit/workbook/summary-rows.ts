import { causeSchema } from "../../model/finding.js";
import type { BothLanguages } from "../../model/review.js";
import type { CsvCell } from "../csv.js";
import { CAUSE, SEVERITY, STATUS } from "../dataset/meanings.js";
import { REPORTS } from "../dataset/tables/reports.js";
import type { Catalogue } from "../sarif.js";
import { WORKBOOK } from "./messages.js";
import { type FinishedSheet, LINK_LIMIT, type Place, type SheetCell } from "./sheet.js";
import type { LookName } from "./styles.js";
import { LISTED_REPORTS, SEVERITIES, type Tallies } from "./tallies.js";

/** The widths of the first sheet's columns. */
export const SUMMARY_WIDTHS = [48, 16, 16, 20, 16, 16, 16, 16, 44];

const inBoth = ({ th, en }: BothLanguages): string => `${th} · ${en}`;
const cell = (value: CsvCell, look: LookName = "text", to: Place | null = null): SheetCell => ({ value, look, to });
const BLANK: SheetCell[] = [];
const LONGEST_LIST = 20;
const RIGHT: ReadonlySet<string> = new Set([
  ...["fiscal_year", "total", "report_errors", "unread_scores", "other_errors", "warnings"],
]);

/** The rows of the first sheet: what was judged, counts, the reports that need a look first, and what the sheets hold. */
export function* summaryRows(
  tallies: Tallies,
  sheets: readonly FinishedSheet[],
  skipped: number,
  { producer, rules }: Catalogue,
): Generator<SheetCell[]> {
  yield [cell(WORKBOOK.title.th, "title")];
  yield [cell(WORKBOOK.title.en, "note")];
  yield [cell(WORKBOOK.program(producer.name, producer.version, rules.length), "note")];
  yield BLANK;
  yield* countRows(WORKBOOK.statuses, [
    ...Object.entries(STATUS).map(([status, words]): [string, number] => [
      inBoth(words),
      tallies.statuses.get(status as keyof typeof STATUS) ?? 0,
    ]),
    [inBoth(WORKBOOK.skipped), skipped],
  ]);
  yield* findingRows(tallies);
  const levels = [...tallies.levels].sort(([a, m], [b, n]) => n - m || ((a ?? "") < (b ?? "") ? -1 : 1));
  yield* countRows(WORKBOOK.levels, listed(levels));
  const years = [...tallies.years].sort(([a], [b]) => (a ?? Number.MAX_VALUE) - (b ?? Number.MAX_VALUE));
  yield* countRows(WORKBOOK.years, listed(years));
  yield* lookRows(tallies);
  yield* contentRows(sheets);
}

/** Counts as words, those beyond the longest list together. */
function listed(counts: readonly (readonly [string | number | null, number])[]): [string, number][] {
  const rest = counts.slice(LONGEST_LIST).reduce((sum, [, count]) => sum + count, 0);
  const rows = counts
    .slice(0, LONGEST_LIST)
    .map(([value, count]): [string, number] => [value === null ? inBoth(WORKBOOK.unknown) : String(value), count]);
  return rest === 0 ? rows : [...rows, [inBoth(WORKBOOK.others), rest]];
}

function* countRows(title: BothLanguages, counts: readonly (readonly [string, number])[]): Generator<SheetCell[]> {
  yield [cell(inBoth(title), "section")];
  for (const [words, count] of counts) yield [cell(words), cell(count, "count")];
  yield BLANK;
}

function* findingRows(tallies: Tallies): Generator<SheetCell[]> {
  yield [cell(inBoth(WORKBOOK.findings), "section")];
  const causes = causeSchema.options;
  yield [
    cell(null, "label"),
    cell(WORKBOOK.all.th, "countLabel"),
    ...causes.map((cause) => cell(CAUSE[cause].th, "countLabel")),
  ];
  for (const severity of SEVERITIES) {
    yield [
      cell(inBoth(SEVERITY[severity]), severity),
      cell(tallies.found(severity), "count"),
      ...causes.map((cause) => cell(tallies.found(severity, cause), "count")),
    ];
  }
  const settled = SEVERITIES.reduce((sum, severity) => sum + (tallies.settled.get(severity) ?? 0), 0);
  yield [cell(inBoth(WORKBOOK.settled), "wrapped"), cell(settled, "count")];
  yield BLANK;
}

function* lookRows(tallies: Tallies): Generator<SheetCell[]> {
  yield [cell(inBoth(WORKBOOK.look), "section")];
  const urgent = tallies.urgent;
  if (urgent.length === 0) {
    yield [cell(inBoth(WORKBOOK.nothingToLookAt))];
    yield BLANK;
    return;
  }
  const facts = ["agency", "fiscal_year", "total", "level"];
  const counts = ["report_errors", "unread_scores", "other_errors", "warnings"];
  yield [...facts, ...counts, "path"].map((name) => cell(titleOf(name), RIGHT.has(name) ? "countLabel" : "label"));
  for (const one of urgent.slice(0, LISTED_REPORTS)) {
    yield [
      cell(one.agency ?? inBoth(WORKBOOK.unknown), "link", one.place),
      cell(one.fiscalYear, "whole"),
      cell(one.total, "score"),
      cell(one.level),
      ...[one.reportErrors, one.unreadScores, one.otherErrors, one.warnings].map((count) => cell(count, "count")),
      cell(one.path, "wrapped"),
    ];
  }
  if (urgent.length > LISTED_REPORTS) yield [cell(WORKBOOK.lookMore(urgent.length - LISTED_REPORTS), "note")];
  yield BLANK;
}

function titleOf(name: string): string {
  return REPORTS.columns.find((column) => column.name === name)?.title.th ?? name;
}

function* contentRows(sheets: readonly FinishedSheet[]): Generator<SheetCell[]> {
  yield [cell(inBoth(WORKBOOK.contents), "section")];
  for (const { name, rows } of sheets) {
    yield [cell(name, "link", { sheet: name, row: 1 }), cell(rows - 1, "count"), cell(inBoth(WORKBOOK.rows))];
  }
  yield BLANK;
  yield [cell(inBoth(WORKBOOK.notes), "section")];
  const limit = LINK_LIMIT.toLocaleString("en-US");
  const notes = [WORKBOOK.noteLinks, WORKBOOK.noteLinkLimit(limit), WORKBOOK.noteExact, WORKBOOK.noteFurther];
  for (const { th, en } of notes) {
    yield [cell(th)];
    yield [cell(en, "note")];
  }
}
