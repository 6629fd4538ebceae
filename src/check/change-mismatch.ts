import { middle } from "../ita/index.js";
import type { FindingDraft, Rule } from "./rule.js";
import { changeData, pointsOf } from "./shared/change-message.js";
import { type ComparedChange, comparedChanges, isWrongSize } from "./shared/changes.js";
import { conclude, show } from "./shared/outcome.js";
import { comparing } from "./shared/slots.js";

/** The printed size of a change is not the difference of the two printed scores. */
export const changeMismatch: Rule = {
  id: "change-mismatch",
  version: "1.0.0",
  severity: "error",
  needs: ["assessments[].total", "assessments[].indicators", "mentions.changes"],
  years: null,
  messages: {
    points: {
      th: "การเปลี่ยนแปลงของ{subject} ปีงบประมาณ พ.ศ. {year} พิมพ์ไว้ “{printed}” ({at}) แต่คะแนนเปลี่ยนจาก {before} (พ.ศ. {lastYear}) เป็น {after} คือ {points} คะแนน โปรดแก้ตัวเลขการเปลี่ยนแปลงหรือตรวจสอบคะแนนทั้งสองปี",
      en: "The change of {subjectEn} in fiscal year {year} is printed as “{printed}” ({atEn}), but the score moved from {before} ({lastYear}) to {after}: {points} points. Correct the change or check both scores.",
    },
    percent: {
      th: "การเปลี่ยนแปลงของ{subject} ปีงบประมาณ พ.ศ. {year} พิมพ์ไว้ “{printed}” ({at}) แต่คะแนนเปลี่ยนจาก {before} (พ.ศ. {lastYear}) เป็น {after} คือร้อยละ {percent} หรือ {points} คะแนน โปรดแก้ตัวเลขการเปลี่ยนแปลง",
      en: "The change of {subjectEn} in fiscal year {year} is printed as “{printed}” ({atEn}), but the score moved from {before} ({lastYear}) to {after}: {percent} percent, or {points} points. Correct the change.",
    },
  },
  check(report) {
    const { compared, unable } = comparedChanges(report);
    const sized = compared.filter(({ printed }) => printed.value !== null);
    const findings = sized.filter(isWrongSize).map(draft);
    return conclude({ checked: sized.length, findings, unable }, "no change is printed beside both of its scores");
  },
};

function draft(compared: ComparedChange): FindingDraft {
  const { fiscalYear, indicator, change, printed, before, after } = compared;
  const inPercent = printed.unit === "percent";
  const points = pointsOf(compared);
  const percent = compared.percent ? Math.round(middle(compared.percent) * 100) / 100 : null;
  const expected = inPercent && percent !== null ? percent : points;
  const size = Math.abs(printed.value ?? 0);
  const actual = printed.direction === "down" || (printed.value ?? 0) < 0 ? -size : size;
  const rest = comparing([after, before]);
  return {
    messageId: inPercent ? "percent" : "points",
    data: { ...changeData(compared), percent: percent === null ? "-" : show(percent) },
    fiscalYear,
    indicator,
    expected,
    actual,
    contributors: [
      { name: "change", value: printed.value, raw: change.raw, confidence: change.confidence },
      ...rest.contributors,
    ],
    compared: [change, ...rest.compared],
    evidence: [...change.evidence, ...rest.evidence],
  };
}
