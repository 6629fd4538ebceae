import { squash } from "../thai/loose.js";
import type { FindingDraft, Rule } from "./rule.js";
import { datedMeasures, isReversed, periodContributor, showPeriod } from "./shared/periods.js";
import { groupBy, placesOf } from "./shared/values.js";
import { at } from "./shared/where.js";

/** A measure's period ends before it starts. */
export const periodReversed: Rule = {
  id: "period-reversed",
  version: "1.0.0",
  severity: "warning",
  needs: ["measures[].period"],
  years: null,
  messages: {
    reversed: {
      th: "ระยะเวลาดำเนินการ “{period}” ของมาตรการ “{measure}” มีวันเริ่มต้น ({start}) อยู่หลังวันสิ้นสุด ({end}) พบ {count} รายการ ({at}) โปรดตรวจสอบเดือนและปี พ.ศ. แล้วแก้ไขให้ถูกต้อง",
      en: "The period “{period}” of measure “{measure}” starts ({start}) after it ends ({end}); {count} row(s) say so ({atEn}). Check month and year and correct it.",
    },
  },
  check(report) {
    if (report.measures.every(({ period }) => period === null))
      return { state: "not-applicable", reason: "no measure has a period" };
    const dated = datedMeasures(report);
    if (dated.length === 0) return { state: "could-not-run", reason: "no period could be read" };

    const reversed = groupBy(dated.filter(isReversed), ({ period }) => squash(period.raw));
    const findings = reversed.map((rows): FindingDraft => {
      const [first] = rows;
      const periods = rows.map(({ period }) => period);
      return {
        messageId: "reversed",
        data: {
          period: first.period.raw,
          measure: first.label,
          start: first.start ?? "",
          end: first.end ?? "",
          count: rows.length,
          ...at(first.period),
        },
        fiscalYear: report.measuresYear ?? report.fiscalYear?.value ?? null,
        measure: first.name,
        actual: showPeriod(first),
        contributors: rows.map(periodContributor),
        compared: periods,
        evidence: placesOf(periods),
      };
    });
    return { state: "checked", findings };
  },
};
