import { compareFractions, exact, officialLevel, passMarkOf } from "../ita/index.js";
import { sheetOf } from "../ita/score-sheet.js";
import type { Assessment } from "../model/assessment.js";
import type { Claim } from "../model/mentions.js";
import type { Report } from "../model/report.js";
import type { FindingDraft, Rule } from "./rule.js";
import { changeAt, isWrongDirection, isWrongSize } from "./shared/changes.js";
import { agree, isOtherYearsTotal } from "./shared/conflicts.js";
import { levelsAgree } from "./shared/level-agreement.js";
import { conclude, contributor, noVerdicts, show } from "./shared/outcome.js";
import { ALL_INDICATORS, comparing, indicatorSlots, lackingIndicators, totalSlot } from "./shared/slots.js";
import { at, yearText } from "./shared/where.js";
import type { Slot } from "./shared/witness.js";

/** A statement of the prose is contradicted by the scores that the same report prints. */
export const claimContradicted: Rule = {
  id: "claim-contradicted",
  version: "1.0.0",
  severity: "error",
  needs: ["claims", "assessments[]"],
  years: null,
  messages: {
    passAll: {
      th: "ข้อความ “{claim}” ({at}) ระบุว่าทุกตัวชี้วัดได้คะแนนตั้งแต่ {mark} คะแนนขึ้นไป แต่ปีงบประมาณ พ.ศ. {year} มีตัวชี้วัดที่ได้คะแนนต่ำกว่า คือ {scores} โปรดแก้ข้อความหรือตรวจสอบคะแนน",
      en: "The text “{claim}” ({atEn}) says that every indicator reached {mark}, but in fiscal year {year} these did not: {scoresEn}. Correct the text or check the scores.",
    },
    rank: {
      th: "ข้อความ “{claim}” ({at}) ไม่ตรงกับคะแนนปีงบประมาณ พ.ศ. {year}: ตัวชี้วัดที่ {no} ได้ {found} คะแนน แต่ค่าที่กล่าวถึงคือ {said} คะแนน โปรดแก้ข้อความหรือตรวจสอบคะแนน",
      en: "The text “{claim}” ({atEn}) does not agree with fiscal year {year}: indicator {no} has {found}, while the extreme is {said}. Correct the text or check the scores.",
    },
    other: {
      th: "ข้อความ “{claim}” ({at}) ไม่ตรงกับข้อมูลในเอกสารเดียวกัน: ข้อความระบุ {said} แต่ข้อมูลคือ {found} โปรดแก้ข้อความหรือตรวจสอบข้อมูล",
      en: "The text “{claim}” ({atEn}) does not agree with the same document: it says {said}, the data say {found}. Correct the text or check the data.",
    },
  },
  check(report) {
    const verdicts = noVerdicts();
    for (const claim of report.claims) {
      const assessment = assessmentOf(report, claim);
      const judged = assessment ? judge(report, claim, assessment) : null;
      const holds = judged ? judged.holds : claim.holds;
      if (holds === null) continue;
      verdicts.checked += 1;
      if (!holds) verdicts.findings.push(draft(claim, assessment, judged?.slots ?? slotsOf(claim, assessment)));
    }
    return conclude(verdicts, "the text claims nothing that its scores can confirm");
  },
};

function assessmentOf(report: Report, { fiscalYear }: Claim): Assessment | null {
  const year = fiscalYear ?? report.fiscalYear?.value ?? null;
  const [only, ...more] = report.assessments;
  return (
    report.assessments.find((other) => other.fiscalYear === year) ??
    (more.length === 0 && fiscalYear === null ? only : null) ??
    null
  );
}

interface Judgement {
  holds: boolean;
  slots: Slot[];
}

/** The rule's own judgement by what is printed; null where it has none and the reader's stands. */
function judge(report: Report, claim: Claim, assessment: Assessment): Judgement | null {
  const { kind, expected, text, fiscalYear } = claim;
  if (kind === "pass-all") return judgePassAll(claim, assessment);
  if (kind === "total" && typeof expected === "number") {
    const [slot] = totalSlot(sheetOf(assessment));
    if (!slot || slot.read.value === null) return null;
    const { raw, confidence, evidence } = text;
    const excused = isOtherYearsTotal(report, assessment.fiscalYear ?? 0, expected, "prose");
    return { holds: excused || agree(slot.read, { value: expected, raw, confidence, evidence }), slots: [slot] };
  }
  if (kind === "level" && typeof expected === "string" && assessment.level?.value) {
    return { holds: levelsAgree(assessment.level.value, expected), slots: [] };
  }
  if (kind === "change") {
    const change = changeAt(report, fiscalYear, claim.indicator, text);
    if (!change) return null;
    return { holds: !isWrongSize(change) && !isWrongDirection(change), slots: [change.after, change.before] };
  }
  return null;
}

function judgePassAll(claim: Claim, assessment: Assessment): Judgement | null {
  const sheet = sheetOf(assessment);
  const mark = markOf(claim, assessment);
  if (mark === null) return null;
  const below = indicatorSlots(sheet, ALL_INDICATORS).filter(({ read }) => {
    const interval = sheet.interval(read);
    return interval !== null && compareFractions(interval.high, exact(mark)) < 0;
  });
  if (below.length > 0) return { holds: false, slots: below };
  // What the reader found contradicted stays so: it may have read a mark that the claim does not carry.
  const sure = lackingIndicators(sheet, ALL_INDICATORS).length === 0 && claim.holds !== false;
  return sure ? { holds: true, slots: [] } : null;
}

/** The threshold that the claim names, else the year's pass mark. */
function markOf({ expected }: Claim, { fiscalYear }: Assessment): number | null {
  if (typeof expected === "number" && expected > 10 && expected <= 100) return expected;
  return fiscalYear === null ? null : passMarkOf(fiscalYear);
}

function slotsOf({ kind, indicator }: Claim, assessment: Assessment | null): Slot[] {
  if (!assessment) return [];
  const sheet = sheetOf(assessment);
  if (indicator !== null) return indicatorSlots(sheet, [indicator]);
  return kind === "total" || kind === "change" ? totalSlot(sheet) : [];
}

function draft(claim: Claim, assessment: Assessment | null, slots: readonly Slot[]): FindingDraft {
  const { kind, text, indicator } = claim;
  const fiscalYear = claim.fiscalYear ?? assessment?.fiscalYear ?? null;
  const passAll = kind === "pass-all" && assessment !== null && slots.length > 0;
  const mark = passAll ? markOf(claim, assessment) : null;
  const [lowest] = [...slots].sort((a, b) => (a.read.value ?? 0) - (b.read.value ?? 0));
  const level = kind === "level" ? assessment?.level : null;
  const rest = comparing(slots);
  const expected = passAll ? (lowest?.read.value ?? null) : foundIn(claim, assessment);
  const actual = passAll ? mark : claim.expected;
  return {
    messageId: passAll ? "passAll" : kind === "rank" && indicator !== null ? "rank" : "other",
    data: {
      claim: text.value ?? text.raw,
      year: yearText(fiscalYear),
      no: indicator ?? 0,
      mark: mark ?? 0,
      scores: slots.map(({ name, read }) => `ตัวชี้วัดที่ ${numberOf(name)} (${show(read.value ?? 0)})`).join(", "),
      scoresEn: slots.map(({ name, read }) => `indicator ${numberOf(name)} (${show(read.value ?? 0)})`).join(", "),
      said: spoken(actual),
      found: spoken(expected),
      ...at(text),
    },
    fiscalYear,
    indicator: indicator ?? (passAll && slots.length === 1 ? Number(numberOf(lowest?.name ?? "")) : null),
    expected,
    actual,
    contributors: [contributor("claim", text), ...(level ? [contributor("level", level)] : []), ...rest.contributors],
    compared: [text, ...(level ? [level] : []), ...rest.compared],
    evidence: [...text.evidence, ...(level?.evidence ?? []), ...rest.evidence],
  };
}

function foundIn({ kind, actual }: Claim, assessment: Assessment | null): number | string | null {
  if (actual !== null) return actual;
  if (kind === "level") return officialLevel(assessment?.level?.value ?? "") ?? null;
  return kind === "total" ? (assessment?.total?.value ?? null) : null;
}

const numberOf = (name: string) => name.replace(/[^0-9]/g, "");

function spoken(value: number | string | null): string {
  if (value === null) return "-";
  return typeof value === "number" ? String(value) : value;
}
