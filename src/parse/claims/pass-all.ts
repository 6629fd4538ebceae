import { frameworkOf } from "../../ita/framework.js";
import type { Block } from "../../model/document.js";
import type { Claim } from "../../model/mentions.js";
import { readValue } from "../read.js";
import { allScores, assessmentAt, type ClaimContext } from "./context.js";

/** The word that every one of these claims holds. */
const INDICATOR = "ตัวชี้วัด";
const MARK = "(?:\\s*(?:ที่|คือ)?\\s*\\(?\\s*[0-9]{2,3}(?:\\.[0-9]+)?\\s*(?:คะแนน|%)(?:\\s*ขึ้นไป)?\\s*\\)?)?";
const ALL = "(?:ทุกตัวชี้วัด|(?:ตัวชี้วัด)?\\s*ทั้ง\\s*(?:10|สิบ)\\s*ตัวชี้วัด)";
const PASS = "ผ่าน(?:เกณฑ์|การประเมิน)";
/** "…has at least 85": the mark is what the sentence says. */
const REACHES =
  "(?:มี|ได้(?:รับ)?)(?:ผล)?คะแนน(?:เฉลี่ย)?\\s*(?:ตั้งแต่|ไม่น้อยกว่า|ไม่ต่ำกว่า|มากกว่า|สูงกว่า|เกิน(?:กว่า)?)\\s*(?:ร้อยละ\\s*)?[0-9]{2}(?:\\.[0-9]+)?\\s*(?:คะแนน|%)?(?:\\s*ขึ้นไป)?";
const ALL_PASS = new RegExp(
  `${ALL}[^\\n]{0,60}?${PASS}${MARK}(?:\\s*(?:ทุกตัวชี้วัด|ทั้งหมด))?|${PASS}${MARK}[^\\n]{0,30}?(?:ครบ)?${ALL}|${ALL}${REACHES}`,
  "g",
);
const NONE_PASS = /ไม่มีตัวชี้วัดใด(?:ที่)?ผ่าน(?:เกณฑ์)?[^\n]{0,40}/g;
const THRESHOLD = /([0-9]{2,3}(?:\.[0-9]+)?)\s*(?:คะแนน|%)|(?:ตั้งแต่|กว่า|เกิน)\s*(?:ร้อยละ\s*)?([0-9]{2}(?:\.[0-9]+)?)/;
const OFFICIAL_PASS_MARK = 85;

/** "All ten indicators pass (85 points)" and "no indicator passes", held against the ten scores of the year. */
export function passAllClaims(block: Block, context: ClaimContext): Claim[] {
  if (!block.text.includes(INDICATOR)) return [];
  const all = [...block.text.matchAll(ALL_PASS)].filter((match) => !/ไม่ผ่าน|ไม่มี/.test(match[0]));
  return [
    ...all.map((match) => allPass(block, match, context)),
    ...[...block.text.matchAll(NONE_PASS)].map((match) => nonePasses(block, match, context)),
  ];
}

function allPass(block: Block, match: RegExpExecArray, context: ClaimContext): Claim {
  const { scores, threshold, ...claim } = partsOf(block, match, context);
  const [lowest] = [...(scores ?? [])].sort((a, b) => a.value - b.value);
  return {
    ...claim,
    kind: "pass-all",
    indicator: lowest?.no ?? null,
    expected: threshold,
    actual: lowest?.value ?? null,
    holds: lowest ? lowest.value >= threshold : null,
  };
}

function nonePasses(block: Block, match: RegExpExecArray, context: ClaimContext): Claim {
  const { scores, threshold, ...claim } = partsOf(block, match, context);
  const passing = scores?.filter(({ value }) => value >= threshold).length ?? null;
  return {
    ...claim,
    kind: "count",
    indicator: null,
    expected: 0,
    actual: passing,
    holds: passing === null ? null : passing === 0,
  };
}

function partsOf(block: Block, match: RegExpExecArray, context: ClaimContext) {
  const assessment = assessmentAt(context, block, match.index);
  const [, marked, bare] = THRESHOLD.exec(match[0]) ?? [];
  const printed = marked ?? bare;
  return {
    scores: allScores(assessment),
    threshold: printed === undefined ? passMark(assessment?.fiscalYear ?? null) : Number(printed),
    text: readValue(
      context.document,
      block,
      [match.index, match.index + match[0].length],
      match[0].replace(/\s+/g, " "),
    ),
    fiscalYear: assessment?.fiscalYear ?? null,
  };
}

function passMark(year: number | null): number {
  return (year === null ? null : frameworkOf(year)?.passMark) ?? OFFICIAL_PASS_MARK;
}
