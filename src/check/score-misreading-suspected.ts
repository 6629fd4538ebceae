import { sheetsOf } from "../ita/score-sheet.js";
import type { ReadValue } from "../model/read-value.js";
import type { Report } from "../model/report.js";
import type { FindingDraft, Rule } from "./rule.js";
import { conclude, noVerdicts, show } from "./shared/outcome.js";
import { type Bound, boundScores } from "./shared/relations.js";
import { comparing } from "./shared/slots.js";
import { groupBy } from "./shared/values.js";
import { at, yearText } from "./shared/where.js";
import { assumedReading, type Replacement, replacementsOf } from "./shared/witness.js";

/** One number, read as another witness saw it, would make all sums agree: the reading is suspected, nothing is changed. */
export const scoreMisreadingSuspected: Rule = {
  id: "score-misreading-suspected",
  version: "1.2.0",
  severity: "warning",
  needs: ["assessments[]", "source.readers"],
  years: { from: 2562, to: 2569 },
  messages: {
    misreading: {
      th: "{label} ปีงบประมาณ พ.ศ. {year} อ่านได้ “{raw}” ({at}) แต่ตัวอ่าน {reader} อ่านได้ “{other}” ซึ่งทำให้คะแนนทุกส่วนสอดคล้องกัน อาจเป็นการอ่านผิด ไม่ใช่ข้อผิดพลาดของรายงาน โปรดเทียบกับเอกสารต้นฉบับ",
      en: "{labelEn} of fiscal year {year} reads “{raw}” ({atEn}), but the reader {reader} saw “{other}”, with which all scores agree. This may be our misreading, not the report's error. Compare it with the document.",
    },
    doubted: {
      th: "{label} ปีงบประมาณ พ.ศ. {year} อ่านได้ไม่แน่ชัด ({at}) ตัวอ่าน {reader} อ่านได้ “{other}” ซึ่งทำให้คะแนนทุกส่วนสอดคล้องกัน แต่ตัวอ่านอื่นไม่ยืนยัน จึงไม่ถือเป็นข้อผิดพลาดของรายงาน โปรดเทียบกับเอกสารต้นฉบับ",
      en: "{labelEn} of fiscal year {year} was read doubtfully ({atEn}). The reader {reader} saw “{other}”, with which all scores agree, but no other reader confirms it: not the report's error. Compare it with the document.",
    },
  },
  check(report) {
    const verdicts = noVerdicts();
    for (const sheet of sheetsOf(report)) {
      if (sheet.assessment.selectedBy === "formula") continue;
      const bound = boundScores(report, sheet);
      const replacements = replacementsOf(report, bound.slots);
      if (replacements.length === 0) continue;
      verdicts.checked += 1;
      if (bound.relations.every(({ holds }) => holds((read) => read) === true)) continue;
      const unread = bound.slots.flatMap(({ read }) => {
        const assumed = assumedReading(report, read);
        return assumed ? [[read, assumed] as const] : [];
      });
      for (const resolving of resolvingOnes(bound, replacements, new Map(unread))) {
        const [only] = resolving;
        if (only) verdicts.findings.push(draft(report, sheet.assessment.fiscalYear, only, resolving));
      }
    }
    return conclude(verdicts, "no witness holds another reading of a score");
  },
};

/**
 * The replacements with which all agrees, by number; none where there are several. Numbers without a value count as what
 * was seen of them: where all agrees so, it is that of each; else one number was read otherwise.
 */
function resolvingOnes(
  bound: Bound,
  replacements: readonly Replacement[],
  assumed: ReadonlyMap<ReadValue<number>, ReadValue<number>>,
): Replacement[][] {
  const resolving = replacements.filter((replacement) => resolves(bound, replacement, assumed));
  const bySlot = groupBy(resolving, ({ slot }) => slot.name);
  const areAssumed = bySlot.every((group) =>
    group.some(({ slot, read }) => assumed.get(slot.read)?.value === read.value),
  );
  const alone = bySlot.filter((group) => new Set(group.map(({ candidate }) => candidate.value)).size === 1);
  return bySlot.length === 1 || areAssumed ? alone : [];
}

/** Whether a replacement makes something agree that did not, and nothing disagree. What can't be weighed says nothing. */
function resolves(
  { relations }: Bound,
  { slot, read }: Replacement,
  assumed: ReadonlyMap<ReadValue<number>, ReadValue<number>>,
): boolean {
  const results = relations.map(({ holds }) => ({
    before: holds((other) => other),
    after: holds((other) => (other === slot.read ? read : (assumed.get(other) ?? other))),
  }));
  return (
    results.every(({ after }) => after !== false) &&
    results.some(({ before, after }) => before !== true && after === true)
  );
}

function draft(
  report: Report,
  fiscalYear: number | null,
  { slot, candidate }: Replacement,
  all: Replacement[],
): FindingDraft {
  const no = /^indicator-([0-9]+)$/.exec(slot.name)?.[1];
  const { readers } = report.source;
  const reader = readers.find(({ name }) => name === candidate.from)?.name ?? candidate.from;
  return {
    messageId: slot.read.value === null && candidate.raw === slot.read.raw ? "doubted" : "misreading",
    data: {
      label: no ? `คะแนนตัวชี้วัดที่ ${no}` : slot.name === "total" ? "คะแนนรวม" : `คะแนนเครื่องมือ ${slot.name}`,
      labelEn: no ? `Indicator ${no}` : slot.name === "total" ? "The total" : slot.name,
      year: yearText(fiscalYear),
      raw: slot.read.value === null ? slot.read.raw : show(slot.read.value),
      other: show(candidate.value),
      reader,
      ...at(slot.read),
    },
    fiscalYear,
    indicator: no ? Number(no) : null,
    expected: candidate.value,
    actual: slot.read.value,
    ...comparing([slot]),
    candidates: all.map(({ candidate: own }) => own),
  };
}
