import type { InstrumentId } from "../../model/assessment.js";
import type { Block } from "../../model/document.js";
import type { Claim } from "../../model/mentions.js";
import { squash } from "../../thai/loose.js";
import { readValue } from "../read.js";
import { findSubjects, type SubjectToken } from "../scores/subjects.js";
import { agree, allScores, assessmentAt, type ClaimContext } from "./context.js";

const EXTREME = /(?:คะแนน|ผลการประเมิน)[^\n]{0,12}?(สูงที่สุด|สูงสุด|มากที่สุด|ต่ำที่สุด|ต่ำสุด|น้อยที่สุด|น้อยสุด)/g;
const CHOICE = /\/\s*$/;
const REACH_LEFT = 90;
const REACH_RIGHT = 70;

/**
 * "Indicator N has the highest (lowest) score", held against the ten scores of the year. Reports mean the ten or
 * the indicators of one instrument; a claim is contradicted only where neither makes it true.
 */
export function rankClaims(block: Block, context: ClaimContext): Claim[] {
  const matches = [...block.text.matchAll(EXTREME)].filter((match) => !CHOICE.test(block.text.slice(0, match.index)));
  if (matches.length === 0) return [];
  const subjects = findSubjects(block.text, new Set()).filter((token) => token.is.kind === "indicator");
  return matches.flatMap((match) => {
    const end = match.index + match[0].length;
    const subject = subjectOf(subjects, block.text, match.index, end);
    if (subject?.is.kind !== "indicator") return [];
    const assessment = assessmentAt(context, block, match.index);
    const scores = allScores(assessment);
    const no = subject.is.no;
    const highest = /สูง|มาก/.test(match[1] ?? "");
    const own = scores?.find((score) => score.no === no)?.value ?? null;
    const extremes = scores
      ? scopes(no).map((scope) =>
          extreme(
            scores.filter((score) => scope.includes(score.no)),
            highest,
          ),
        )
      : [];
    const span: [number, number] = [Math.min(subject.span[0], match.index), Math.max(subject.span[1], end)];
    return [
      {
        kind: "rank" as const,
        text: readValue(context.document, block, span, block.text.slice(...span).replace(/\s+/g, " ")),
        fiscalYear: assessment?.fiscalYear ?? null,
        indicator: no,
        expected: extremes[0] ?? null,
        actual: own,
        holds: own === null || extremes.length === 0 ? null : extremes.some((value) => agree(value, own)),
      },
    ];
  });
}

function subjectOf(subjects: SubjectToken[], text: string, start: number, end: number): SubjectToken | null {
  const right = subjects.find(
    (token) =>
      token.span[0] >= end &&
      token.span[0] - end <= REACH_RIGHT &&
      /^[^\n]*(คือ|ได้แก่|เป็น|:)/.test(text.slice(end, token.span[0])),
  );
  if (right) return right;
  const left = subjects.findLast((token) => token.span[1] <= start && start - token.span[1] <= REACH_LEFT);
  return left &&
    !/\n/.test(text.slice(left.span[1], start)) &&
    !/และ|ตัวชี้วัด/.test(squash(text.slice(left.span[1], start)))
    ? left
    : null;
}

const MEMBERS: Record<InstrumentId, number[]> = { IIT: [1, 2, 3, 4, 5], EIT: [6, 7, 8], OIT: [9, 10] };

function scopes(no: number): number[][] {
  return [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], ...Object.values(MEMBERS).filter((members) => members.includes(no))];
}

function extreme(scores: { value: number }[], highest: boolean): number {
  const values = scores.map(({ value }) => value);
  return highest ? Math.max(...values) : Math.min(...values);
}
