import type { Assessment } from "../../model/assessment.js";
import type { Block, Document } from "../../model/document.js";
import type { Mentions } from "../../model/mentions.js";
import type { ResultYears } from "../result-years.js";

/** What the readers of claims need: the document, its results by year, and what its prose says of scores. */
export interface ClaimContext {
  document: Document;
  years: ResultYears;
  assessments: Assessment[];
  mentions: Pick<Mentions, "scores" | "levels" | "changes">;
}

/** The result that a claim at a place of the text speaks of. */
export function assessmentAt(context: ClaimContext, block: Block, offset: number): Assessment | null {
  return assessmentOf(context, context.years.at(block, offset));
}

/** The result of a fiscal year; null where the document has none. */
export function assessmentOf(context: ClaimContext, year: number | null): Assessment | null {
  return context.assessments.find((assessment) => assessment.fiscalYear === year) ?? null;
}

/** The printed scores of the ten indicators; null unless all ten were read. */
export function allScores(assessment: Assessment | null): { no: number; value: number }[] | null {
  const scores = (assessment?.indicators ?? []).flatMap(({ no, score }) =>
    score?.value === null || score?.value === undefined ? [] : [{ no, value: score.value }],
  );
  return scores.length === 10 ? scores : null;
}

/** Two decimals are the finest that results are printed with. */
export function agree(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.005;
}
