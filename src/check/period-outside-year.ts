import type { Report } from "../model/report.js";
import { fiscalYearRange } from "../thai/fiscal-year.js";
import { squash } from "../thai/loose.js";
import type { FindingDraft, Rule } from "./rule.js";
import { contributor } from "./shared/outcome.js";
import { type DatedMeasure, datedMeasures, isReversed, periodContributor, showPeriod } from "./shared/periods.js";
import { groupBy, placesOf } from "./shared/values.js";
import { at } from "./shared/where.js";

/** A measure's period leaves the fiscal year of the measures, or the whole table lies outside the document's year. */
export const periodOutsideYear: Rule = {
  id: "period-outside-year",
  version: "1.0.0",
  severity: "warning",
  needs: ["measures[].period", "measuresYear", "fiscalYear", "kinds"],
  years: null,
  messages: {
    "one-period": {
      th: "ระยะเวลาดำเนินการ “{period}” ของมาตรการ “{measure}” มีส่วนที่อยู่นอกปีงบประมาณ พ.ศ. {year} ({start} ถึง {end}) พบ {count} รายการ ({at}) โปรดตรวจสอบเดือนและปี พ.ศ.",
      en: "The period “{period}” of measure “{measure}” leaves fiscal year {year} ({start} to {end}); {count} row(s) say so ({atEn}). Check month and year.",
    },
    "whole-table": {
      th: "ระยะเวลาดำเนินการของมาตรการส่วนใหญ่อยู่ในปีงบประมาณ พ.ศ. {measuresYear} แต่รายงานเป็นของปีงบประมาณ พ.ศ. {year} ({at}) โปรดตรวจสอบว่าตารางมาตรการเป็นของปีใด",
      en: "Most periods of the measures lie in fiscal year {measuresYear}, but the report is of fiscal year {year} ({atEn}). Check which year the table is of.",
    },
  },
  check(report) {
    if (report.measures.every(({ period }) => period === null))
      return { state: "not-applicable", reason: "no measure has a period" };
    const year = report.measuresYear;
    if (year === null) return { state: "could-not-run", reason: "the year of the measures is not known" };
    const dated = datedMeasures(report).filter((measure) => !isReversed(measure));
    const range = fiscalYearRange(year);
    const leaves = (date: string | null) => date !== null && (date < range.start || date > range.end);
    const outside = groupBy(
      dated.filter(({ start, end }) => leaves(start) || leaves(end)),
      ({ period }) => squash(period.raw),
    );
    const findings = outside.map((rows): FindingDraft => {
      const [first] = rows;
      const periods = rows.map(({ period }) => period);
      return {
        messageId: "one-period",
        data: {
          period: first.period.raw,
          measure: first.label,
          year,
          ...range,
          count: rows.length,
          ...at(first.period),
        },
        fiscalYear: year,
        measure: first.name,
        expected: `${range.start}/${range.end}`,
        actual: showPeriod(first),
        contributors: rows.map(periodContributor),
        compared: periods,
        evidence: placesOf(periods),
      };
    });
    return { state: "checked", findings: [...wholeTable(report, year, dated), ...findings] };
  },
};

/** One finding for a table of another year; a plan and an answer to a result may be of the year after. */
function wholeTable(report: Report, measuresYear: number, dated: DatedMeasure[]): FindingDraft[] {
  const own = report.fiscalYear;
  if (!own?.value || own.value === measuresYear || dated.length === 0) return [];
  const plans = report.kinds.includes("result-analysis") || report.kinds.includes("measures-plan");
  if (plans && measuresYear === own.value + 1) return [];
  if (!plans && !report.kinds.includes("implementation-report")) return [];
  const periods = dated.map(({ period }) => period);
  return [
    {
      messageId: "whole-table",
      data: { year: own.value, measuresYear, ...at({ evidence: placesOf(periods) }) },
      fiscalYear: own.value,
      expected: own.value,
      actual: measuresYear,
      difference: null,
      contributors: [contributor("fiscalYear", own), ...dated.map(periodContributor)],
      compared: [own, ...periods],
      evidence: placesOf([...periods, own]),
    },
  ];
}
