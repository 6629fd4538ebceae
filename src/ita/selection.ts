import { meet, printedPlaces, scoreInterval } from "./interval.js";
import { totalInterval } from "./score-rule.js";

/** A score as it stands in a document: its value and the digits printed. */
export interface PrintedScore {
  value: number | null;
  raw: string;
}

/**
 * Whether ten printed scores, by official order and of one column, can give a printed total. Null when the
 * question cannot be asked: fewer than ten, or one unread.
 */
export function fitsTotal(scores: readonly (PrintedScore | null | undefined)[], total: PrintedScore): boolean | null {
  if (scores.length !== 10 || total.value === null) return null;
  const places = Math.max(
    ...scores.map((score) => (score && score.value !== null ? printedPlaces(score.raw, score.value) : 0)),
  );
  const intervals = scores.map((score) => (score && score.value !== null ? scoreInterval(score.value, places) : null));
  const sum = totalInterval(intervals);
  return sum ? meet(sum, scoreInterval(total.value, printedPlaces(total.raw, total.value))) : null;
}

/**
 * Which of several sets of ten scores (tables, headings or assignments, never readings of one digit) the printed
 * total picks: the index of the only set that fits; null when none or several do.
 */
export function selectByTotal(
  candidates: readonly (readonly (PrintedScore | null | undefined)[])[],
  total: PrintedScore,
): number | null {
  const fitting = candidates.flatMap((scores, index) => (fitsTotal(scores, total) === true ? [index] : []));
  const [only] = fitting;
  return fitting.length === 1 && only !== undefined ? only : null;
}
