import type { Assessment, Change } from "../model/assessment.js";
import type { ReadValue } from "../model/read-value.js";
import type { Report } from "../model/report.js";
import type { CsvCell } from "./csv.js";
import { KEY_COLUMNS, keyCells, placeCells } from "./keys.js";

/** The columns of `scores.csv`. */
export const SCORE_COLUMNS = [
  ...KEY_COLUMNS,
  "fiscal_year",
  "level_of",
  "instrument",
  "part",
  "indicator",
  "item",
  "name",
  "score",
  "printed",
  "change",
  "confidence",
  "page",
  "evidence_text",
] as const;

/** A score and the thing it is said of. `levelOf: "item"` is a question or a published item. */
export interface ScoreRow {
  levelOf: "total" | "instrument" | "indicator" | "item";
  instrument: string | null;
  part: number | null;
  indicator: number | null;
  item: string | null;
  name: string | null;
  score: ReadValue<number> | null;
  printed: { value: number; of: number } | null;
  change: ReadValue<Change> | null;
}

const BLANK = {
  instrument: null,
  part: null,
  indicator: null,
  item: null,
  name: null,
  printed: null,
  change: null,
} as const;

const INSTRUMENT_OF_CODE: Readonly<Record<string, string>> = { i: "IIT", e: "EIT", o: "OIT" };

/**
 * One row for each score that the report prints about its own agency: totals, instruments, indicators, items. `more` gives
 * further cells of a score.
 */
export function scoreRows(report: Report, more: (score: ReadValue<number>) => CsvCell[] = () => []): CsvCell[][] {
  const keys = keyCells(report);
  return printedScores(report).map((row) => {
    const { score, change } = row;
    const cells = [changeCell(change), score.confidence, ...placeCells(score), ...more(score)];
    return [...keys, ...printedCells(row), ...cells];
  });
}

/** What a score is of, its value and how it is printed: the cells from `fiscal_year` to `printed`. */
export function printedCells({ score, printed, ...row }: PrintedScore): CsvCell[] {
  const { fiscalYear, levelOf, instrument, part, indicator, item, name } = row;
  const shown = printed ? `${printed.value}/${printed.of}` : score.raw;
  return [fiscalYear, levelOf, instrument, part, indicator, item, name, score.value, shown];
}

/** A score that stands in a report; `assessment` is its place in the record's `assessments`. */
export interface PrintedScore extends ScoreRow {
  assessment: number;
  fiscalYear: number | null;
  score: ReadValue<number>;
}

/** All scores that the report prints about its own agency, by assessment: total, instruments, indicators, items. */
export function printedScores(report: Report): PrintedScore[] {
  return report.assessments.flatMap((assessment, index) =>
    rowsOf(assessment).flatMap((row) => {
      const { score } = row;
      return score === null ? [] : [{ ...row, score, assessment: index, fiscalYear: assessment.fiscalYear }];
    }),
  );
}

function rowsOf(assessment: Assessment): ScoreRow[] {
  return [
    { ...BLANK, levelOf: "total", score: assessment.total, change: assessment.totalChange },
    ...assessment.instruments.map(
      (instrument): ScoreRow => ({
        ...BLANK,
        levelOf: "instrument",
        instrument: instrument.id,
        part: instrument.part,
        score: instrument.score,
        printed: instrument.printed,
      }),
    ),
    ...assessment.indicators.map(
      (indicator): ScoreRow => ({
        ...BLANK,
        levelOf: "indicator",
        instrument: indicator.instrument,
        indicator: indicator.no,
        name: indicator.name?.value ?? null,
        score: indicator.score,
        change: indicator.change,
      }),
    ),
    ...assessment.items.map(
      (item): ScoreRow => ({
        ...BLANK,
        levelOf: "item",
        instrument: INSTRUMENT_OF_CODE[item.code.charAt(0).toLowerCase()] ?? null,
        part: item.part,
        indicator: item.indicator,
        item: item.code,
        score: item.score,
      }),
    ),
  ];
}

/** A change in points as a signed number, in percent with its sign; its direction where no size is printed. */
function changeCell(change: ReadValue<Change> | null): CsvCell {
  const value = change?.value;
  if (!value) return null;
  const size = signedChange(value);
  if (size === null) return value.direction;
  return value.unit === "percent" ? `${size}%` : size;
}

/** The size of a change with the sign of its direction; null where no size is printed. */
export function signedChange({ value, direction }: Change): number | null {
  if (value === null) return null;
  return direction === "same" ? 0 : direction === "down" ? -Math.abs(value) : value;
}
