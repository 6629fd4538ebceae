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

interface ScoreRow {
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

/** One row for each score that the report prints about its own agency: totals, instruments, indicators, items. */
export function scoreRows(report: Report): CsvCell[][] {
  const keys = keyCells(report);
  return report.assessments.flatMap((assessment) =>
    rowsOf(assessment).flatMap((row) => {
      if (row.score === null) return [];
      const { levelOf, instrument, part, indicator, item, name, score, printed } = row;
      const place = placeCells(score);
      return [
        [
          ...keys,
          assessment.fiscalYear,
          levelOf,
          instrument,
          part,
          indicator,
          item,
          name,
          score.value,
          printed ? `${printed.value}/${printed.of}` : score.raw,
          changeCell(row.change),
          score.confidence,
          ...place,
        ],
      ];
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
  if (value.value === null) return value.direction;
  const size = value.direction === "same" ? 0 : value.direction === "down" ? -Math.abs(value.value) : value.value;
  return value.unit === "percent" ? `${size}%` : size;
}
