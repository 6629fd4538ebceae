import { exact, type FactConfidence, frameworkOf, meanOf, meet, middle, totalInterval } from "../ita/index.js";
import { type ScoreSheet, sheetsOf } from "../ita/score-sheet.js";
import type { ReadValue } from "../model/read-value.js";
import type { Report } from "../model/report.js";
import type { FindingDraft, Rule } from "./rule.js";
import { conclude, noVerdicts, show } from "./shared/outcome.js";
import { ALL_INDICATORS, comparing, indicatorSlots, lackingIndicators, totalSlot } from "./shared/slots.js";
import { at, yearText } from "./shared/where.js";
import { resolvingCandidates, type Slot } from "./shared/witness.js";

/** The printed total does not follow from the ten printed indicators by 30/30/40. */
export const totalMismatch: Rule = {
  id: "total-mismatch",
  version: "1.0.0",
  severity: "error",
  needs: ["assessments[].total", "assessments[].indicators[].score"],
  years: { from: 2562, to: 2569 },
  messages: {
    weighted: {
      th: "คะแนนรวมปีงบประมาณ พ.ศ. {year} พิมพ์ไว้ {actual} คะแนน ({at}) แต่คำนวณจากคะแนน 10 ตัวชี้วัดโดยถ่วงน้ำหนัก IIT 30 EIT 30 OIT 40 ได้ {expected} คะแนน โปรดตรวจสอบคะแนนรวมและคะแนนรายตัวชี้วัดกับผลอย่างเป็นทางการ",
      en: "The total of fiscal year {year} is printed as {actual} ({atEn}), but the ten indicators weighted 30/30/40 give {expected}. Check the total and the indicators against the official result.",
    },
    plainMean: {
      th: "คะแนนรวมปีงบประมาณ พ.ศ. {year} พิมพ์ไว้ {actual} คะแนน ({at}) ซึ่งเท่ากับค่าเฉลี่ยธรรมดาของ 10 ตัวชี้วัด แต่ต้องถ่วงน้ำหนัก IIT 30 EIT 30 OIT 40 ซึ่งได้ {expected} คะแนน โปรดแก้ไขคะแนนรวม",
      en: "The total of fiscal year {year} is printed as {actual} ({atEn}): the plain mean of the ten indicators. Weighted 30/30/40 they give {expected}. Correct the total.",
    },
  },
  check(report) {
    const verdicts = noVerdicts();
    for (const sheet of sheetsOf(report)) {
      const { total, fiscalYear, selectedBy } = sheet.assessment;
      const printed = sheet.indicators.filter((score) => score !== null);
      if (!total || printed.length === 0) continue;
      const lacking = lackingIndicators(sheet, ALL_INDICATORS);
      if (selectedBy === "formula") verdicts.unable.push(`${fiscalYear}: the formula itself chose these scores`);
      else if (total.value === null) verdicts.unable.push(`${fiscalYear}: the total could not be read`);
      else if (lacking.length > 0) verdicts.unable.push(`${fiscalYear}: without ${lacking.join(", ")}`);
      else {
        verdicts.checked += 1;
        verdicts.findings.push(...compare(report, sheet, total));
      }
    }
    return conclude(verdicts, "no year has both a total and indicators");
  },
};

function compare(report: Report, sheet: ScoreSheet, total: ReadValue<number>): FindingDraft[] {
  const { fiscalYear } = sheet.assessment;
  const slots = [...totalSlot(sheet), ...indicatorSlots(sheet, ALL_INDICATORS)];
  const holds = (readOf: (slot: Slot) => ReadValue<number>) => {
    const [first, ...ten] = slots.map((slot) => sheet.interval(readOf(slot)));
    const sum = totalInterval(ten);
    return !first || !sum || meet(first, sum);
  };
  if (holds(({ read }) => read)) return [];
  const sum = totalInterval(sheet.indicators.map((score) => (score?.value == null ? null : precisely(score.value))));
  if (!sum || total.value === null) return [];
  const expected = middle(sum);
  return [
    {
      messageId: isPlainMean(sheet, total) ? "plainMean" : "weighted",
      data: { year: yearText(fiscalYear), actual: show(total.value), expected: show(expected), ...at(total) },
      fiscalYear,
      expected,
      actual: total.value,
      ...comparing(slots),
      candidates: resolvingCandidates(report, slots, holds),
      fact: totalFact(fiscalYear),
    },
  ];
}

const precisely = (value: number) => ({ low: exact(value), high: exact(value) });

/** How sure the 30/30/40 rule is for a year; assumed for a year that is not known. */
function totalFact(year: number | null): FactConfidence {
  return (year === null ? null : frameworkOf(year)?.totalRuleConfidence) ?? "assumed";
}

function isPlainMean(sheet: ScoreSheet, total: ReadValue<number>): boolean {
  const mean = meanOf(sheet.indicators.flatMap((score) => sheet.interval(score) ?? []));
  const printed = sheet.interval(total);
  return mean !== null && printed !== null && meet(mean, printed);
}
