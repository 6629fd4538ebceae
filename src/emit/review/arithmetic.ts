import {
  INSTRUMENTS,
  type Interval,
  indicatorsOf,
  instrumentInterval,
  meet,
  toNumber,
  totalOfInstruments,
  WEIGHTS,
} from "../../ita/index.js";
import { type ScoreSheet, sheetOf } from "../../ita/score-sheet.js";
import type { Assessment, InstrumentId } from "../../model/assessment.js";
import type { Arithmetic, ArithmeticStep } from "../../model/review.js";

/** How the totals of a report's own years follow from their instruments; years without a score are left out. */
export function arithmeticOf(assessments: readonly Assessment[]): Arithmetic[] {
  return assessments.flatMap((assessment) => {
    const { total, indicators, instruments } = assessment;
    const hasScores = total || instruments.length > 0 || indicators.some(({ score }) => score !== null);
    return hasScores ? [arithmetic(sheetOf(assessment))] : [];
  });
}

function arithmetic(sheet: ScoreSheet): Arithmetic {
  const { total, fiscalYear } = sheet.assessment;
  const means = INSTRUMENTS.map((id) => [id, meanOf(sheet, id)] as const);
  const fromIndicators = totalOfInstruments(Object.fromEntries(means) as Record<InstrumentId, Interval | null>);
  const printedOnes = INSTRUMENTS.map((id) => [id, printedOf(sheet, id)?.interval ?? null] as const);
  const fromPrinted = totalOfInstruments(Object.fromEntries(printedOnes) as Record<InstrumentId, Interval | null>);
  const computed = fromIndicators ?? fromPrinted;
  const printed = sheet.interval(total);
  return {
    fiscalYear,
    steps: INSTRUMENTS.map((id) => stepOf(sheet, id)),
    computed: ends(computed),
    printed: total && { raw: total.raw, interval: ends(printed) },
    agrees: computed && printed ? meet(computed, printed) : null,
  };
}

function stepOf(sheet: ScoreSheet, id: InstrumentId): ArithmeticStep {
  const printed = printedOf(sheet, id);
  return {
    instrument: id,
    weight: WEIGHTS[id],
    parts: indicatorsOf(id).map((no) => {
      const score = sheet.indicators[no - 1] ?? null;
      return { indicator: no, raw: score?.raw ?? "", interval: ends(sheet.interval(score)) };
    }),
    computed: ends(meanOf(sheet, id)),
    printed: printed && { raw: printed.raw, interval: ends(printed.interval) },
  };
}

function meanOf(sheet: ScoreSheet, id: InstrumentId): Interval | null {
  return instrumentInterval(
    id,
    sheet.indicators.map((score) => sheet.interval(score)),
  );
}

function printedOf(sheet: ScoreSheet, id: InstrumentId): { raw: string; interval: Interval | null } | null {
  const whole = sheet.assessment.instruments.find((score) => score.id === id && score.part === null);
  if (!whole) return null;
  return { raw: whole.score.raw, interval: whole.score.value === null ? null : sheet.instrument(whole) };
}

function ends(interval: Interval | null): [number, number] | null {
  return interval && [toNumber(interval.low), toNumber(interval.high)];
}
