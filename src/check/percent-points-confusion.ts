import { middle } from "../ita/index.js";
import type { FindingDraft, Rule } from "./rule.js";
import { changeData, pointsOf } from "./shared/change-message.js";
import { comparedChanges, sizeFits } from "./shared/changes.js";
import { conclude, show } from "./shared/outcome.js";
import { comparing } from "./shared/slots.js";

/** A change printed as a percentage is really the difference in points. */
export const percentPointsConfusion: Rule = {
  id: "percent-points-confusion",
  version: "1.0.0",
  severity: "warning",
  needs: ["assessments[].total", "assessments[].indicators", "mentions.changes"],
  years: null,
  messages: {
    confusion: {
      th: "การเปลี่ยนแปลงของ{subject} ปีงบประมาณ พ.ศ. {year} พิมพ์เป็นร้อยละ “{printed}” ({at}) แต่เป็นผลต่างของคะแนน {before} (พ.ศ. {lastYear}) กับ {after} คือ {points} คะแนน คิดเป็นร้อยละ {percent} โปรดเขียนว่า “คะแนน” หรือแก้เป็นร้อยละที่ถูกต้อง",
      en: "The change of {subjectEn} in fiscal year {year} is printed as a percentage, “{printed}” ({atEn}), but it is the difference in points of {before} ({lastYear}) and {after}: {points} points, which is {percent} percent. Write “points” or the right percentage.",
    },
  },
  check(report) {
    const { compared, unable } = comparedChanges(report);
    const inPercent = compared.filter(({ printed }) => printed.unit === "percent" && printed.value !== null);
    const findings = inPercent.flatMap((change): FindingDraft[] => {
      if (!change.percent || sizeFits(change, change.percent) || !sizeFits(change, change.points)) return [];
      const percent = Math.round(middle(change.percent) * 100) / 100;
      const rest = comparing([change.after, change.before]);
      return [
        {
          messageId: "confusion",
          data: { ...changeData(change), percent: show(percent) },
          fiscalYear: change.fiscalYear,
          indicator: change.indicator,
          expected: percent,
          actual: pointsOf(change),
          difference: null,
          contributors: [
            {
              name: "change",
              value: change.printed.value,
              raw: change.change.raw,
              confidence: change.change.confidence,
            },
            ...rest.contributors,
          ],
          compared: [change.change, ...rest.compared],
          evidence: [...change.change.evidence, ...rest.evidence],
        },
      ];
    });
    return conclude({ checked: inPercent.length, findings, unable }, "no change is printed as a percentage");
  },
};
