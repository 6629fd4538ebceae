import type { Block } from "../../model/document.js";
import type { Claim } from "../../model/mentions.js";
import { readValue } from "../read.js";
import { allScores, assessmentAt, type ClaimContext } from "./context.js";

/** The word that every one of these claims holds. */
const INDICATOR = "ตัวชี้วัด";
const PASSED = 85;
/** What may stand between the verdict and the count: the pass mark, in brackets or not. */
const BETWEEN = "(?:[^0-9\\n]{0,12}85(?:\\.00?)?\\s*(?:คะแนน|%)?(?:\\s*ขึ้นไป)?\\)?)?[^0-9\\n]{0,24}?";
const COUNTS: { pattern: RegExp; counted: (value: number) => boolean }[] = [
  {
    pattern: new RegExp(`(?<!ไม่)ผ่านเกณฑ์${BETWEEN}จำนวน\\s*([0-9]{1,2})\\s*ตัวชี้วัด`, "g"),
    counted: (value) => value >= PASSED,
  },
  {
    pattern: new RegExp(`(?:ไม่ผ่านเกณฑ์|ต่ำกว่าเกณฑ์)${BETWEEN}จำนวน\\s*([0-9]{1,2})\\s*ตัวชี้วัด`, "g"),
    counted: (value) => value < PASSED,
  },
  {
    pattern: /(?:คะแนนเต็ม|เต็ม\s*100(?:\s*คะแนน)?|100\s*คะแนนเต็ม)[^0-9\n]{0,24}?จำนวน\s*([0-9]{1,2})\s*ตัวชี้วัด/g,
    counted: (value) => value === 100,
  },
];

/** "N indicators pass", "N indicators miss the mark", "N indicators have full marks", held against the ten scores. */
export function countClaims(block: Block, context: ClaimContext): Claim[] {
  if (!block.text.includes(INDICATOR)) return [];
  return COUNTS.flatMap(({ pattern, counted }) =>
    [...block.text.matchAll(pattern)].map((match) => {
      const assessment = assessmentAt(context, block, match.index);
      const scores = allScores(assessment);
      const actual = scores ? scores.filter(({ value }) => counted(value)).length : null;
      const expected = Number(match[1]);
      return {
        kind: "count" as const,
        text: readValue(
          context.document,
          block,
          [match.index, match.index + match[0].length],
          match[0].replace(/\s+/g, " "),
        ),
        fiscalYear: assessment?.fiscalYear ?? null,
        indicator: null,
        expected,
        actual,
        holds: actual === null ? null : expected === actual,
      };
    }),
  );
}
