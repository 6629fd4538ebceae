import type { Rule } from "./rule.js";
import { agree, conflictsOf, isOtherYearsTotal } from "./shared/conflicts.js";
import { conclude, noVerdicts, show } from "./shared/outcome.js";
import { comparing } from "./shared/slots.js";
import { at, yearText } from "./shared/where.js";
import { resolvingCandidates } from "./shared/witness.js";

/** The report prints two totals for one fiscal year. */
export const totalConflict: Rule = {
  id: "total-conflict",
  version: "1.0.0",
  severity: "error",
  needs: ["assessments[].total", "mentions.scores"],
  years: null,
  messages: {
    conflict: {
      th: "คะแนนรวมปีงบประมาณ พ.ศ. {year} พิมพ์ไว้ไม่ตรงกัน: {expected} คะแนน ({at}) และ {actual} คะแนน ({otherAt}) โปรดตรวจสอบกับผลอย่างเป็นทางการและแก้ให้ตรงกัน",
      en: "Two totals are printed for fiscal year {year}: {expected} ({atEn}) and {actual} ({otherAtEn}). Check the official result and make them agree.",
    },
  },
  check(report) {
    const verdicts = noVerdicts();
    const totals = report.mentions.scores.filter(({ role }) => role === "total");
    for (const { total, fiscalYear } of report.assessments) {
      if (!total || fiscalYear === null) continue;
      if (total.value === null) {
        verdicts.unable.push(`${fiscalYear}: the total could not be read`);
        continue;
      }
      verdicts.checked += 1;
      const mentions = totals.filter(
        ({ fiscalYear: year, value, where }) =>
          year === fiscalYear && !isOtherYearsTotal(report, fiscalYear, value, where),
      );
      const ignored = (value: number, from: string) => isOtherYearsTotal(report, fiscalYear, value, from);
      for (const { taken, other } of conflictsOf(report, total, mentions, ignored)) {
        const slots = [
          { name: "total", read: taken },
          { name: "total-elsewhere", read: other },
        ];
        const place = at(other);
        verdicts.findings.push({
          messageId: "conflict",
          data: {
            year: yearText(fiscalYear),
            expected: show(taken.value ?? 0),
            actual: show(other.value ?? 0),
            ...at(taken),
            otherAt: place.at,
            otherAtEn: place.atEn,
          },
          fiscalYear,
          expected: taken.value,
          actual: other.value,
          ...comparing(slots),
          candidates: resolvingCandidates(report, slots, (readOf) => {
            const [a, b] = slots.map(readOf);
            return a !== undefined && b !== undefined && agree(a, b);
          }),
        });
      }
    }
    return conclude(verdicts, "no year has a total");
  },
};
