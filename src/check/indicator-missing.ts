import { INDICATORS, instrumentOf } from "../ita/index.js";
import { sheetOf } from "../ita/score-sheet.js";
import type { IndicatorScore } from "../model/assessment.js";
import type { ReadValue } from "../model/read-value.js";
import type { FindingDraft, Rule } from "./rule.js";
import { conclude, noVerdicts } from "./shared/outcome.js";
import { ALL_INDICATORS } from "./shared/slots.js";
import { yearText } from "./shared/where.js";

const ENOUGH = 5;
/** In a table of so many, a score that only the prose gives is missing too. */
const NEARLY_ALL = 8;

/** A score table that prints most of the ten indicators leaves some out. */
export const indicatorMissing: Rule = {
  id: "indicator-missing",
  version: "1.0.0",
  severity: "warning",
  needs: ["assessments[].indicators[].score"],
  years: { from: 2562, to: 2569 },
  messages: {
    missing: {
      th: "ตารางคะแนนปีงบประมาณ พ.ศ. {year} ไม่มีคะแนนตัวชี้วัดที่ {no} {name} ({instrument}) ทั้งที่มีคะแนนตัวชี้วัดอื่น {count} ตัวชี้วัด โปรดเพิ่มคะแนนที่ขาด",
      en: "The score table of fiscal year {year} has no score for indicator {no} ({instrument}), though it has {count} others. Add the missing score.",
    },
  },
  check(report) {
    const verdicts = noVerdicts();
    for (const assessment of report.assessments) {
      const inTables = assessment.indicators.filter(isInTable);
      if (inTables.length < ENOUGH) continue;
      verdicts.checked += 1;
      const { indicators } = sheetOf(assessment);
      for (const no of ALL_INDICATORS) {
        const score = indicators[no - 1];
        if (score && (inTables.length < NEARLY_ALL || isTabled(score))) continue;
        verdicts.findings.push(draft(assessment.fiscalYear, no, inTables));
      }
    }
    return conclude(verdicts, "no table prints the indicators of a year");
  },
};

const isTabled = ({ evidence }: ReadValue<number>) => evidence.some(({ table }) => table !== null);
const isInTable = ({ score }: IndicatorScore) => score !== null && isTabled(score);

function draft(fiscalYear: number | null, no: number, present: readonly IndicatorScore[]): FindingDraft {
  const above = present.filter((other) => other.no < no).at(-1) ?? present[0];
  return {
    messageId: "missing",
    data: {
      year: yearText(fiscalYear),
      no,
      name: INDICATORS[no - 1]?.name ?? "",
      instrument: instrumentOf(no),
      count: present.length,
    },
    fiscalYear,
    indicator: no,
    missingContributors: [`indicator-${no}`],
    compared: [],
    evidence: above?.score?.evidence.slice(0, 1) ?? [],
  };
}
