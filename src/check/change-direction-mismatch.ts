import type { FindingDraft, Rule } from "./rule.js";
import { changeData, pointsOf } from "./shared/change-message.js";
import { type ComparedChange, comparedChanges, isDash, isWrongDirection, printedDirection } from "./shared/changes.js";
import { conclude } from "./shared/outcome.js";
import { comparing } from "./shared/slots.js";

const WORDS = { up: "เพิ่มขึ้น", down: "ลดลง", same: "เท่าเดิม" } as const;
const WORDS_EN = { up: "up", down: "down", same: "unchanged" } as const;

/** The report says that a score rose, fell or stayed, and its two printed scores say otherwise. */
export const changeDirectionMismatch: Rule = {
  id: "change-direction-mismatch",
  version: "1.0.0",
  severity: "error",
  needs: ["assessments[].total", "assessments[].indicators", "mentions.changes"],
  years: null,
  messages: {
    direction: {
      th: "{subject} ปีงบประมาณ พ.ศ. {year} ระบุว่า{said} “{printed}” ({at}) แต่คะแนนเปลี่ยนจาก {before} (พ.ศ. {lastYear}) เป็น {after} จึงต้องเป็น{true} โปรดแก้ทิศทางการเปลี่ยนแปลงหรือตรวจสอบคะแนนทั้งสองปี",
      en: "{subjectEn} in fiscal year {year} is said to be {saidEn}, “{printed}” ({atEn}), but the score moved from {before} ({lastYear}) to {after}: {trueEn}. Correct the direction or check both scores.",
    },
  },
  check(report) {
    const { compared, unable } = comparedChanges(report);
    const directed = compared.filter((change) => printedDirection(change) !== null && !isDash(change));
    const findings = directed.filter(isWrongDirection).map(draft);
    return conclude({ checked: directed.length, findings, unable }, "no direction is printed beside both scores");
  },
};

function draft(compared: ComparedChange): FindingDraft {
  const { fiscalYear, indicator, change, printed, before, after } = compared;
  const said = printedDirection(compared) ?? "same";
  const points = pointsOf(compared);
  const actually = points > 0 ? "up" : points < 0 ? "down" : "same";
  const rest = comparing([after, before]);
  return {
    messageId: "direction",
    data: {
      ...changeData(compared),
      said: WORDS[said],
      saidEn: WORDS_EN[said],
      true: WORDS[actually],
      trueEn: WORDS_EN[actually],
    },
    fiscalYear,
    indicator,
    expected: actually,
    actual: said,
    contributors: [
      { name: "change", value: printed.value, raw: change.raw, confidence: change.confidence },
      ...rest.contributors,
    ],
    compared: [change, ...rest.compared],
    evidence: [...change.evidence, ...rest.evidence],
  };
}
