import type { Rule } from "./rule.js";
import { agree, conflictsOf } from "./shared/conflicts.js";
import { conclude, noVerdicts, show } from "./shared/outcome.js";
import { comparing } from "./shared/slots.js";
import { at, yearText } from "./shared/where.js";
import { resolvingCandidates } from "./shared/witness.js";

/** The report prints two scores for one indicator of one fiscal year. */
export const indicatorConflict: Rule = {
  id: "indicator-conflict",
  version: "1.0.0",
  severity: "error",
  needs: ["assessments[].indicators[].score", "mentions.scores"],
  years: null,
  messages: {
    conflict: {
      th: "คะแนนตัวชี้วัดที่ {no} ปีงบประมาณ พ.ศ. {year} พิมพ์ไว้ไม่ตรงกัน: {expected} คะแนน ({at}) และ {actual} คะแนน ({otherAt}) โปรดตรวจสอบกับผลอย่างเป็นทางการและแก้ให้ตรงกัน",
      en: "Two scores are printed for indicator {no} of fiscal year {year}: {expected} ({atEn}) and {actual} ({otherAtEn}). Check the official result and make them agree.",
    },
  },
  check(report) {
    const verdicts = noVerdicts();
    const mentioned = report.mentions.scores.filter(({ role }) => role === "indicator");
    for (const { indicators, fiscalYear, selectedBy } of report.assessments) {
      if (fiscalYear === null) continue;
      for (const { no, score } of indicators) {
        if (!score) continue;
        if (score.value === null) {
          verdicts.unable.push(`${fiscalYear}: indicator ${no} could not be read`);
          continue;
        }
        verdicts.checked += 1;
        const mentions = mentioned.filter(
          ({ fiscalYear: year, indicator, item }) => year === fiscalYear && indicator === no && item === null,
        );
        for (const { taken, other } of conflictsOf(report, score, mentions)) {
          const slots = [
            { name: `indicator-${no}`, read: taken },
            { name: `indicator-${no}-elsewhere`, read: other },
          ];
          const place = at(other);
          verdicts.findings.push({
            messageId: "conflict",
            data: {
              no,
              year: yearText(fiscalYear),
              expected: show(taken.value ?? 0),
              actual: show(other.value ?? 0),
              ...at(taken),
              otherAt: place.at,
              otherAtEn: place.atEn,
            },
            fiscalYear,
            indicator: no,
            expected: taken.value,
            actual: other.value,
            ...comparing(slots),
            candidates: resolvingCandidates(report, slots, (readOf) => {
              const [a, b] = slots.map(readOf);
              return a !== undefined && b !== undefined && agree(a, b);
            }),
            // The formula chose between whole tables: the other one may be another thing altogether.
            ...(selectedBy === "formula" ? { severity: "warning" as const } : {}),
          });
        }
      }
    }
    return conclude(verdicts, "no indicator has a score");
  },
};
