import { exact, minus, toNumber } from "../../ita/index.js";
import type { ComparedChange } from "./changes.js";
import { show } from "./outcome.js";
import { at, yearText } from "./where.js";

const value = (read: number | null) => read ?? 0;

/** after − before of the printed numbers, in points. */
export function pointsOf({ before, after }: ComparedChange): number {
  const to = exact(value(after.read.value));
  const from = exact(value(before.read.value));
  return toNumber(minus({ low: to, high: to }, { low: from, high: from }).low);
}

/** The blanks that the messages on changes share. */
export function changeData(compared: ComparedChange): Record<string, string> {
  const { indicator, fiscalYear, before, after, change } = compared;
  return {
    subject: indicator === null ? "คะแนนรวม" : `คะแนนตัวชี้วัดที่ ${indicator}`,
    subjectEn: indicator === null ? "the total" : `indicator ${indicator}`,
    year: yearText(fiscalYear),
    lastYear: yearText(fiscalYear - 1),
    before: show(value(before.read.value)),
    after: show(value(after.read.value)),
    printed: change.raw,
    points: show(pointsOf(compared)),
    ...at(change),
  };
}
