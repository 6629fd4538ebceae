import type { Report } from "../model/report.js";
import { BYTE_ORDER_MARK, type CsvCell, csvLine } from "./csv.js";
import { WholeFile } from "./files.js";

/**
 * A file of a whole run, written as its reports pass by, one at a time and in the order of their paths. It appears in
 * its place when it is finished, or not at all.
 */
export interface RunFile {
  add(report: Report): Promise<void>;
  finish(): Promise<void>;
  abandon(): Promise<void>;
}

/** How a file of lines is made: what stands before, for each report, and after the last one. */
export interface LinesOf {
  head?: string;
  of(report: Report): Iterable<string>;
  tail?(): Iterable<string> | AsyncIterable<string>;
}

/** A text file that takes its lines, each with its own end, from one report at a time. */
export async function linesFile(path: string, lines: LinesOf): Promise<RunFile> {
  const file = await WholeFile.create(path);
  if (lines.head !== undefined) await file.write(lines.head);
  return {
    async add(report) {
      for (const line of lines.of(report)) await file.write(line);
    },
    async finish() {
      for await (const line of lines.tail?.() ?? []) await file.write(line);
      await file.finish();
    },
    abandon: () => file.abandon(),
  };
}

/** A flat table for spreadsheets: UTF-8 with byte order mark, CRLF, guarded against formulas. */
export function tableFile(
  path: string,
  columns: readonly string[],
  rows: (report: Report) => Iterable<readonly CsvCell[]>,
): Promise<RunFile> {
  return linesFile(path, {
    head: `${BYTE_ORDER_MARK}${csvLine(columns)}`,
    *of(report) {
      for (const row of rows(report)) yield csvLine(row);
    },
  });
}

/** Writes all files of a run from one pass over its reports; where one fails, none of them appears. */
export async function writeRunFiles(
  makers: readonly (() => Promise<RunFile>)[],
  reports: Iterable<Report> | AsyncIterable<Report>,
): Promise<void> {
  const files: RunFile[] = [];
  try {
    for (const make of makers) files.push(await make());
    for await (const report of reports) for (const file of files) await file.add(report);
  } catch (error) {
    for (const file of files) await file.abandon();
    throw error;
  }
  for (const file of files) await file.finish();
}
