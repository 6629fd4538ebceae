import {
  computeLevel,
  type FactConfidence,
  type InstrumentIntervals,
  type Interval,
  instrumentInterval,
  leastSure,
  levelsOf,
  officialLevel,
  scaleOf,
  scaleOfYear,
} from "../ita/index.js";
import { type ScoreSheet, sheetOf } from "../ita/score-sheet.js";
import type { InstrumentId } from "../model/assessment.js";
import type { Report } from "../model/report.js";
import type { FindingDraft, Rule } from "./rule.js";
import { conclude, contributor, noVerdicts, show } from "./shared/outcome.js";
import { comparing, totalSlot } from "./shared/slots.js";
import { at, yearText } from "./shared/where.js";

/** The printed level cannot come from the printed scores by the year's thresholds. */
export const levelMismatch: Rule = {
  id: "level-mismatch",
  version: "1.0.0",
  severity: "error",
  needs: ["assessments[].level", "assessments[].total", "assessments[].instruments", "assessments[].indicators"],
  years: { from: 2562, to: 2569 },
  messages: {
    level: {
      th: "ระดับผลการประเมินปีงบประมาณ พ.ศ. {year} พิมพ์ไว้ “{actual}” ({at}) แต่คะแนนรวม {total} คะแนนตามเกณฑ์ของปีนั้นเป็นระดับ “{expected}” โปรดตรวจสอบระดับและคะแนนรวมกับผลอย่างเป็นทางการ",
      en: "The level of fiscal year {year} is printed as “{actual}” ({atEn}), but a total of {total} gives “{expected}” by that year's thresholds. Check the level and the total against the official result.",
    },
  },
  check(report: Report) {
    const verdicts = noVerdicts();
    for (const assessment of report.assessments) {
      const { level, total, fiscalYear } = assessment;
      if (!level || !total || fiscalYear === null) continue;
      if (level.value === null || total.value === null) {
        verdicts.unable.push(`${fiscalYear}: the level or the total could not be read`);
        continue;
      }
      const scale = scaleOf(level.value);
      if (scale === null || scale !== scaleOfYear(fiscalYear)) continue;
      verdicts.checked += 1;
      const draft = compare(sheetOf(assessment), fiscalYear);
      if (draft) verdicts.findings.push(draft);
    }
    return conclude(verdicts, "no year has a level of its own scale and a total");
  },
};

function compare(sheet: ScoreSheet, year: number): FindingDraft | null {
  const { level, total } = sheet.assessment;
  const interval = sheet.interval(total);
  const printed = level?.value ? officialLevel(level.value) : null;
  if (!level || !total || !interval || printed === null || total.value === null) return null;
  const instruments = instrumentsOf(sheet);
  const possible = computeLevel(interval, instruments, year);
  if (!possible || possible.labels.length === 0 || possible.labels.includes(printed)) return null;
  const order = levelsOf(year).map(({ label }) => label);
  const best = possible.labels[0] ?? "";
  const isLower = order.indexOf(printed) > order.indexOf(best);
  const partsPrinted = instruments.eitParts.every((part) => part !== null);
  if (isLower && scaleOfYear(year) === "names" && !partsPrinted) return null;
  const expected = possible.labels.join(" / ");
  const eit = sheet.assessment.instruments.filter(({ part }) => part !== null).map(({ score }) => score);
  const rest = comparing(totalSlot(sheet));
  return {
    messageId: "level",
    data: { year: yearText(year), actual: printed, expected, total: show(total.value), ...at(level) },
    fiscalYear: year,
    expected,
    actual: printed,
    contributors: [contributor("level", level), ...rest.contributors],
    compared: [level, ...rest.compared, ...(isLower ? eit : [])],
    evidence: [...level.evidence, ...rest.evidence],
    fact: thresholdFact(year, printed, possible.labels, isLower),
  };
}

/** A level printed too high fails its own threshold; one printed too low passes those of the levels above it. */
function thresholdFact(year: number, printed: string, possible: readonly string[], isLower: boolean): FactConfidence {
  const decisive = isLower ? possible : [printed];
  return leastSure(
    ...levelsOf(year)
      .filter(({ label }) => decisive.includes(label))
      .map(({ confidence }) => confidence),
  );
}

function instrumentsOf(sheet: ScoreSheet): InstrumentIntervals {
  const ten = sheet.indicators.map((score) => sheet.interval(score));
  const printed = (id: InstrumentId, part: number | null): Interval | null => {
    const score = sheet.assessment.instruments.find((other) => other.id === id && other.part === part);
    return score ? sheet.instrument(score) : null;
  };
  const whole = (id: InstrumentId) => printed(id, null) ?? instrumentInterval(id, ten);
  return {
    IIT: whole("IIT"),
    EIT: whole("EIT"),
    eitParts: [printed("EIT", 1), printed("EIT", 2)],
    OIT: whole("OIT"),
  };
}
