import {
  type FactConfidence,
  frameworkOf,
  INSTRUMENTS,
  type Interval,
  indicatorsOf,
  instrumentInterval,
  meanOf,
  meet,
  middle,
  totalOfInstruments,
} from "../ita/index.js";
import { type ScoreSheet, sheetsOf } from "../ita/score-sheet.js";
import type { InstrumentScore } from "../model/assessment.js";
import type { Report } from "../model/report.js";
import type { FindingDraft, Rule } from "./rule.js";
import { conclude, noVerdicts, show, type Verdicts } from "./shared/outcome.js";
import { comparing, indicatorSlots, instrumentSlot, lackingIndicators, totalSlot } from "./shared/slots.js";
import { at, yearText } from "./shared/where.js";
import { resolvingCandidates, type Slot } from "./shared/witness.js";

/** An instrument's printed score is not the mean of its indicators, of its parts, or does not carry the total. */
export const instrumentMismatch: Rule = {
  id: "instrument-mismatch",
  version: "1.0.0",
  severity: "error",
  needs: ["assessments[].instruments", "assessments[].indicators[].score", "assessments[].total"],
  years: { from: 2562, to: 2569 },
  messages: {
    indicators: {
      th: "คะแนนเครื่องมือ {instrument} ปีงบประมาณ พ.ศ. {year} พิมพ์ไว้ {actual} คะแนน ({at}) แต่ค่าเฉลี่ยของตัวชี้วัดในเครื่องมือนี้คือ {expected} คะแนน โปรดตรวจสอบกับผลอย่างเป็นทางการ",
      en: "{instrument} of fiscal year {year} is printed as {actual} ({atEn}), but the mean of its indicators is {expected}. Check it against the official result.",
    },
    parts: {
      th: "คะแนนเครื่องมือ {instrument} ปีงบประมาณ พ.ศ. {year} พิมพ์ไว้ {actual} คะแนน ({at}) แต่ค่าเฉลี่ยของส่วนที่ 1 และส่วนที่ 2 คือ {expected} คะแนน โปรดตรวจสอบ",
      en: "{instrument} of fiscal year {year} is printed as {actual} ({atEn}), but the mean of its two parts is {expected}. Check it.",
    },
    total: {
      th: "คะแนนรวมปีงบประมาณ พ.ศ. {year} พิมพ์ไว้ {actual} คะแนน ({at}) แต่คะแนนสามเครื่องมือถ่วงน้ำหนัก 30/30/40 ได้ {expected} คะแนน โปรดตรวจสอบ",
      en: "The total of fiscal year {year} is printed as {actual} ({atEn}), but the three instruments weighted 30/30/40 give {expected}. Check it.",
    },
  },
  check(report) {
    const verdicts = noVerdicts();
    for (const sheet of sheetsOf(report)) {
      const wholes = sheet.assessment.instruments.filter(({ part }) => part === null);
      let bound = false;
      for (const instrument of wholes) bound = compareWithIndicators(report, sheet, instrument, verdicts) || bound;
      if (!bound) compareTotal(sheet, wholes, verdicts);
      for (const instrument of wholes) compareParts(report, sheet, instrument, verdicts);
    }
    return conclude(verdicts, "no year has instrument scores beside indicators, parts or a total");
  },
};

function compareWithIndicators(report: Report, sheet: ScoreSheet, score: InstrumentScore, verdicts: Verdicts): boolean {
  const own = indicatorsOf(score.id);
  const lacking = lackingIndicators(sheet, own);
  if (lacking.length === own.length) return false;
  if (lacking.length > 0 || score.score.value === null) {
    verdicts.unable.push(`${score.id}: ${lacking.length > 0 ? `without ${lacking.join(", ")}` : "unread"}`);
    return false;
  }
  relate(report, sheet, verdicts, {
    messageId: "indicators",
    subject: score,
    parts: indicatorSlots(sheet, own),
    combine: (intervals) => {
      const ten: (Interval | null)[] = new Array(10).fill(null);
      own.forEach((no, index) => {
        ten[no - 1] = intervals[index] ?? null;
      });
      return instrumentInterval(score.id, ten);
    },
    fact: frameworkOf(sheet.assessment.fiscalYear ?? 0)?.totalRuleConfidence ?? "assumed",
  });
  return true;
}

function compareParts(report: Report, sheet: ScoreSheet, score: InstrumentScore, verdicts: Verdicts): void {
  const parts = [1, 2].flatMap((part) =>
    sheet.assessment.instruments.filter((other) => other.id === score.id && other.part === part && !other.printed),
  );
  const slots = parts.map(instrumentSlot);
  if (slots.length !== 2 || score.score.value === null || slots.some(({ read }) => read.value === null)) return;
  relate(report, sheet, verdicts, {
    messageId: "parts",
    subject: score,
    parts: slots,
    combine: (intervals) => meanOf(intervals),
    fact: "recalled",
  });
}

function compareTotal(sheet: ScoreSheet, wholes: InstrumentScore[], verdicts: Verdicts): void {
  const [total] = totalSlot(sheet);
  const three = INSTRUMENTS.flatMap((id) => wholes.find((score) => score.id === id) ?? []);
  if (!total || three.length !== 3 || sheet.assessment.selectedBy === "formula") return;
  if (total.read.value === null || three.some(({ score }) => score.value === null)) {
    verdicts.unable.push("a total or an instrument's score could not be read");
    return;
  }
  verdicts.checked += 1;
  const [IIT, EIT, OIT] = three.map((score) => sheet.instrument(score));
  const sum = totalOfInstruments({ IIT: IIT ?? null, EIT: EIT ?? null, OIT: OIT ?? null });
  const printed = sheet.interval(total.read);
  if (!sum || !printed || meet(sum, printed)) return;
  const expected = middle(sum);
  verdicts.findings.push({
    messageId: "total",
    data: messageData(sheet, "", total, expected),
    fiscalYear: sheet.assessment.fiscalYear,
    expected,
    actual: total.read.value,
    ...comparing([total, ...three.map(instrumentSlot)]),
    fact: frameworkOf(sheet.assessment.fiscalYear ?? 0)?.totalRuleConfidence ?? "assumed",
  });
}

interface Relation {
  messageId: string;
  subject: InstrumentScore;
  parts: Slot[];
  combine(intervals: Interval[]): Interval | null;
  fact: FactConfidence;
}

function relate(report: Report, sheet: ScoreSheet, verdicts: Verdicts, relation: Relation): void {
  verdicts.checked += 1;
  const { subject, parts, combine } = relation;
  const slot = instrumentSlot(subject);
  const printed = sheet.instrument(subject);
  const combined = (readOf: (slot: Slot) => Slot["read"]) =>
    combine(parts.flatMap((part) => sheet.interval(readOf(part)) ?? []));
  const holds = (readOf: (slot: Slot) => Slot["read"]) => {
    const subjectInterval = readOf(slot) === slot.read ? printed : sheet.interval(readOf(slot));
    const sum = combined(readOf);
    return !subjectInterval || !sum || meet(subjectInterval, sum);
  };
  if (holds(({ read }) => read)) return;
  const sum = combined(({ read }) => read);
  if (!sum) return;
  const expected = middle(sum);
  const draft: FindingDraft = {
    messageId: relation.messageId,
    data: messageData(sheet, slot.name, slot, expected),
    fiscalYear: sheet.assessment.fiscalYear,
    item: slot.name,
    expected,
    actual: slot.read.value,
    ...comparing([slot, ...parts]),
    candidates: resolvingCandidates(report, [slot, ...parts], holds),
    fact: relation.fact,
  };
  verdicts.findings.push(draft);
}

function messageData(sheet: ScoreSheet, instrument: string, { read }: Slot, expected: number) {
  return {
    instrument,
    year: yearText(sheet.assessment.fiscalYear),
    actual: show(read.value ?? 0),
    expected: show(expected),
    ...at(read),
  };
}
