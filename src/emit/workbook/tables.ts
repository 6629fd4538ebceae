import type { Report } from "../../model/report.js";
import type { CsvCell } from "../csv.js";
import type { Column, Table } from "../dataset/column.js";
import { REPORT_KIND } from "../dataset/meanings.js";
import { FINDINGS } from "../dataset/tables/findings.js";
import { MEASURES } from "../dataset/tables/measures.js";
import { REPORTS } from "../dataset/tables/reports.js";
import { SCORES } from "../dataset/tables/scores.js";
import { TYPOS } from "../dataset/tables/typos.js";
import { WORKBOOK } from "./messages.js";
import type { SheetCell } from "./sheet.js";
import type { LookName } from "./styles.js";

/** A column of a sheet: one of its table's, else one of the report's. `words` stand for its values, null leaves codes. */
interface SheetColumn {
  name: string;
  width: number;
  look: LookName | "severity";
  words?: Readonly<Record<string, string>> | null;
}

/** A sheet of rows: which columns of which table it shows. */
export interface SheetTable {
  name: string;
  header: readonly SheetCell[];
  widths: readonly number[];
  frozenColumns: number;
  /** `ofReport` is the report's row of the table of reports. */
  rows(report: Report, ofReport: readonly CsvCell[]): SheetCell[][];
}

const shown = (name: string, width: number, look: SheetColumn["look"] = "text"): SheetColumn => ({ name, width, look });

const AGENCY = shown("agency", 34, "wrapped");
const YEAR = shown("fiscal_year", 13, "whole");
const AREA = [shown("province", 16), shown("path", 36, "wrapped")];
const CONFIDENCE: SheetColumn = { ...shown("confidence", 13), words: WORKBOOK.confidence };
const PAGE = shown("page", 8, "whole");

/** All reports, a row each. */
export const REPORT_SHEET = sheetTable(WORKBOOK.sheets.reports, REPORTS, 1, [
  AGENCY,
  YEAR,
  shown("total", 10, "score"),
  shown("level", 14),
  ...["report_errors", "other_errors", "unread_scores", "warnings", "infos"].map((name) => shown(name, 13, "count")),
  shown("status", 14),
  shown("kinds", 34, "wrapped"),
  shown("agency_type", 24, "wrapped"),
  ...["province", "district", "subdistrict"].map((name) => shown(name, 16)),
  shown("subdistrict_code", 16),
  shown("measures_year", 14, "whole"),
  shown("pages", 9, "whole"),
  shown("text_layer", 22, "wrapped"),
  shown("memo_number", 18),
  shown("memo_date", 12),
  shown("memo_subject", 40, "wrapped"),
  shown("path", 40, "wrapped"),
  shown("sha256", 24),
]);

/** Where the count of all findings of a report stands between its columns, and its width. */
export const FINDINGS_COUNT = { at: 9, width: 14 };

/** Every score. */
export const SCORE_SHEET = sheetTable(WORKBOOK.sheets.scores, SCORES, 1, [
  AGENCY,
  YEAR,
  { ...shown("level_of", 12), words: WORKBOOK.levelOf },
  { ...shown("instrument", 11), words: null },
  shown("part", 8, "whole"),
  shown("indicator", 12, "whole"),
  shown("item", 8),
  shown("name", 30, "wrapped"),
  shown("score", 10, "score"),
  shown("printed", 13),
  shown("change", 12, "difference"),
  shown("change_direction", 18),
  shown("change_unit", 16),
  CONFIDENCE,
  PAGE,
  shown("evidence_text", 40, "wrapped"),
  ...AREA,
]);

/** Every measure. */
export const MEASURE_SHEET = sheetTable(WORKBOOK.sheets.measures, MEASURES, 1, [
  AGENCY,
  YEAR,
  shown("no", 10),
  shown("section", 24, "wrapped"),
  shown("indicator", 12, "whole"),
  shown("title", 44, "wrapped"),
  shown("steps", 54, "wrapped"),
  shown("responsible", 26, "wrapped"),
  shown("period_raw", 22, "wrapped"),
  shown("start", 12),
  shown("end", 12),
  ...["monitoring", "result", "outcome", "remark", "budget", "target"].map((name) => shown(name, 32, "wrapped")),
  CONFIDENCE,
  PAGE,
  ...AREA,
]);

/** Every finding; the third column leads to its report. */
export const FINDING_SHEET = sheetTable(WORKBOOK.sheets.findings, FINDINGS, 3, [
  shown("severity", 16, "severity"),
  shown("cause", 18),
  AGENCY,
  YEAR,
  shown("subject", 14),
  shown("message_th", 64, "wrapped"),
  shown("expected", 18, "wrapped"),
  shown("actual", 18, "wrapped"),
  shown("difference", 12, "difference"),
  shown("rule", 26),
  PAGE,
  shown("evidence_text", 40, "wrapped"),
  shown("message_en", 64, "wrapped"),
  shown("accepted", 13),
  ...AREA,
  shown("fingerprint", 19),
  shown("group", 19),
]);

/** The place of the column of a finding's agency. */
export const FINDING_AGENCY = 2;

/** Every suspected misprint. */
export const TYPO_SHEET = sheetTable(WORKBOOK.sheets.typos, TYPOS, 1, [
  AGENCY,
  YEAR,
  shown("printed", 30, "wrapped"),
  shown("suggestion", 30, "wrapped"),
  PAGE,
  shown("evidence_text", 60, "wrapped"),
  ...AREA,
]);

const MANY: Readonly<Record<string, Readonly<Record<string, { th: string }>>>> = { kinds: REPORT_KIND };

function sheetTable(name: string, table: Table, frozenColumns: number, columns: readonly SheetColumn[]): SheetTable {
  const sources = columns.map((column) => {
    const own = table.columns.findIndex((one) => one.name === column.name);
    const at = own >= 0 ? own : REPORTS.columns.findIndex((one) => one.name === column.name);
    const definition = (own >= 0 ? table : REPORTS).columns[at];
    if (!definition) throw new Error(`no such column: ${column.name}`);
    return { column, isOwn: own >= 0, at, definition };
  });
  return {
    name,
    frozenColumns,
    widths: columns.map(({ width }) => width),
    header: sources.map(({ definition }) => headerCell(definition)),
    rows(report, ofReport) {
      const rows = table === REPORTS ? [ofReport] : [...table.rows(report)];
      return rows.map((row) =>
        sources.map(({ column, isOwn, at, definition }): SheetCell => {
          const cell = (isOwn ? row : ofReport)[at] ?? null;
          const look = column.look === "severity" ? (cell as LookName) : column.look;
          return { value: wordsOf(cell, column, definition), look };
        }),
      );
    },
  };
}

function headerCell({ name, title }: Column): SheetCell {
  return { value: `${title.th}\n${name}`, look: "header" };
}

function wordsOf(cell: CsvCell, { words, name }: SheetColumn, { meanings }: Column): CsvCell {
  if (typeof cell !== "string" || words === null) return cell;
  const many = MANY[name];
  if (many)
    return cell
      .split("\n")
      .map((value) => many[value]?.th ?? value)
      .join("\n");
  return words?.[cell] ?? meanings?.[cell]?.th ?? cell;
}
