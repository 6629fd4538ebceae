import type { Measure } from "../model/measure.js";
import type { Confidence, ReadValue } from "../model/read-value.js";
import type { Report } from "../model/report.js";
import type { CsvCell } from "./csv.js";
import { KEY_COLUMNS, keyCells, placeCells } from "./keys.js";

/** The columns of `measures.csv`; `row` counts from 0 like the record's `measures[]`. */
export const MEASURE_COLUMNS = [
  ...KEY_COLUMNS,
  "fiscal_year",
  "row",
  "no",
  "section",
  "indicator",
  "title",
  "steps",
  "responsible",
  "start",
  "end",
  "period_raw",
  "monitoring",
  "result",
  "outcome",
  "remark",
  "budget",
  "target",
  "confidence",
  "page",
  "evidence_text",
] as const;

type Text = ReadValue<string>;

/** One row for each measure, in printed order, under the year of the measures; lists are joined by line feeds. */
export function measureRows(report: Report): CsvCell[][] {
  const keys = keyCells(report);
  const year = report.measuresYear ?? report.fiscalYear?.value ?? null;
  return report.measures.map((measure, row) => {
    const reads = readsOf(measure);
    return [
      ...keys,
      year,
      row,
      textCell(measure.no),
      textCell(measure.section),
      measure.indicator,
      textCell(measure.title),
      listCell(measure.steps),
      listCell(measure.responsible),
      measure.period?.value?.start ?? null,
      measure.period?.value?.end ?? null,
      measure.period?.raw ?? null,
      textCell(measure.monitoring),
      textCell(measure.result),
      textCell(measure.outcome),
      textCell(measure.remark),
      textCell(measure.budget),
      textCell(measure.target),
      leastSure(reads),
      ...placeCells(measure.title ?? reads[0] ?? null),
    ];
  });
}

function textCell(read: Text | null): string | null {
  return read?.value ?? null;
}

function listCell(reads: readonly Text[]): string | null {
  const values = reads.flatMap((read) => (read.value === null ? [] : [read.value]));
  return values.length === 0 ? null : values.join("\n");
}

function readsOf(measure: Measure): ReadValue<unknown>[] {
  const { no, section, title, steps, responsible, period, monitoring, result, outcome, remark, budget, target } =
    measure;
  const reads = [no, section, title, ...steps, ...responsible, period, monitoring, result, outcome, remark, budget];
  return [...reads, target].filter((read) => read !== null);
}

function leastSure(reads: readonly ReadValue<unknown>[]): Confidence | null {
  const order: Confidence[] = ["low", "medium", "high"];
  return order.find((confidence) => reads.some((read) => read.confidence === confidence)) ?? null;
}
