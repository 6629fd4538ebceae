import { mkdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { ManifestFile } from "../../model/manifest.js";
import type { Report } from "../../model/report.js";
import { REPORTS } from "../dataset/tables/reports.js";
import { WholeFile } from "../files.js";
import type { RunFile } from "../run-file.js";
import type { Catalogue } from "../sarif.js";
import { WORKBOOK } from "./messages.js";
import { packageParts } from "./package-parts.js";
import { type PackedPart, Part } from "./part.js";
import { type FinishedSheet, type Place, Sheet, type SheetCell } from "./sheet.js";
import { SheetSeries } from "./sheet-series.js";
import { SUMMARY_WIDTHS, summaryRows } from "./summary-rows.js";
import {
  FINDING_AGENCY,
  FINDING_SHEET,
  FINDINGS_COUNT,
  MEASURE_SHEET,
  REPORT_SHEET,
  SCORE_SHEET,
  TYPO_SHEET,
} from "./tables.js";
import { Tallies } from "./tallies.js";
import { writeZip } from "./zip.js";

const TABLES = [REPORT_SHEET, SCORE_SHEET, MEASURE_SHEET, FINDING_SHEET, TYPO_SHEET] as const;

/** What stands in for the limits of spreadsheets in tests. */
export interface WorkbookLimits {
  rows?: number;
}

/**
 * `prongsai.xlsx`: a summary and the tables as sheets for people. Rows are compressed into hidden files beside it as
 * reports pass, so that only what the summary says is held.
 */
export async function workbookFile(
  path: string,
  inputs: readonly ManifestFile[],
  catalogue: Catalogue,
  limits: WorkbookLimits = {},
): Promise<RunFile> {
  await mkdir(dirname(path), { recursive: true });
  const workbook = new Workbook(path, limits);
  return {
    add: (report) => workbook.add(report),
    finish: () => workbook.finish(inputs, catalogue),
    abandon: () => workbook.abandon(),
  };
}

class Workbook {
  readonly #path: string;
  readonly #parts: Part[] = [];
  readonly #tallies = new Tallies();
  readonly #series: Map<(typeof TABLES)[number], SheetSeries>;

  constructor(path: string, limits: WorkbookLimits) {
    this.#path = path;
    const sheetPart = () => this.#part(`xl/worksheets/sheet${this.#parts.length + 1}.xml`);
    this.#series = new Map(
      TABLES.map((table) => {
        const { name, frozenColumns } = table;
        const { at, width } = FINDINGS_COUNT;
        const isReports = table === REPORT_SHEET;
        const header = isReports ? table.header.toSpliced(at, 0, findingsHeader()) : table.header;
        const widths = isReports ? table.widths.toSpliced(at, 0, width) : table.widths;
        const layout = { widths, frozenColumns, isTable: true };
        return [table, new SheetSeries(name, header, layout, sheetPart, limits.rows)];
      }),
    );
  }

  async add(report: Report): Promise<void> {
    const [ofReport = []] = REPORTS.rows(report);
    const place = this.#of(REPORT_SHEET).next;
    this.#tallies.add(report, place);
    const firstFinding = report.findings.length === 0 ? null : this.#of(FINDING_SHEET).next;
    for (const [table, series] of this.#series) {
      for (const row of table.rows(report, ofReport)) {
        if (table === REPORT_SHEET)
          row.splice(FINDINGS_COUNT.at, 0, findingsCell(report.findings.length, firstFinding));
        if (table === FINDING_SHEET) linkAgency(row, place);
        await series.add(row);
      }
    }
  }

  async finish(inputs: readonly ManifestFile[], catalogue: Catalogue): Promise<void> {
    const tables: FinishedSheet[] = [];
    for (const series of this.#series.values()) tables.push(...(await series.finish()));
    const layout = { widths: SUMMARY_WIDTHS, frozenColumns: 0, isTable: false };
    const part = this.#part(`xl/worksheets/sheet${this.#parts.length + 1}.xml`);
    const summary = new Sheet(WORKBOOK.sheets.summary, part, layout);
    const skipped = inputs.filter(({ status }) => status === "skipped").length;
    for (const row of summaryRows(this.#tallies, tables, skipped, catalogue)) await summary.add(row);
    const sheets = [await summary.finish(), ...tables];
    const packed: PackedPart[] = [];
    for (const [name, text] of packageParts(sheets, catalogue.producer)) {
      const one = this.#part(name);
      await one.write(text);
      packed.push(await one.finish());
    }
    const file = await WholeFile.create(this.#path);
    try {
      await writeZip(file, [...packed, ...sheets.map((sheet) => sheet.part)]);
    } catch (error) {
      await file.abandon();
      throw error;
    } finally {
      await this.abandon();
    }
    await file.finish();
  }

  async abandon(): Promise<void> {
    for (const part of this.#parts) await part.abandon();
  }

  #of(table: (typeof TABLES)[number]): SheetSeries {
    const series = this.#series.get(table);
    if (!series) throw new Error(`no such sheet: ${table.name}`);
    return series;
  }

  /** A file of the archive, spooled beside it under a name that no other file of a run has. */
  #part(name: string): Part {
    const spool = `.${basename(this.#path)}.${this.#parts.length}.prongsai-tmp`;
    const part = new Part(name, join(dirname(this.#path), spool));
    this.#parts.push(part);
    return part;
  }
}

function findingsCell(count: number, first: Place | null): SheetCell {
  return { value: count, look: first ? "linkedCount" : "count", to: first };
}

function findingsHeader(): SheetCell {
  return { value: `${WORKBOOK.allFindings.th}\nfindings`, look: "header" };
}

function linkAgency(row: SheetCell[], to: Place): void {
  const agency = row[FINDING_AGENCY];
  if (agency) row[FINDING_AGENCY] = { value: agency.value ?? WORKBOOK.unknown.th, look: "link", to };
}
