import { exact, type Interval, meanOf, whole } from "../../ita/index.js";
import { sheetOf } from "../../ita/score-sheet.js";
import type { Assessment, ItemScore } from "../../model/assessment.js";
import { groupBy } from "./values.js";

/** An item with what its score can be: its own, or the mean of its parts. */
export interface WholeItem {
  code: string;
  indicator: number | null;
  printed: ItemScore[];
  /** Null when a score is unread. */
  interval: Interval | null;
  /** The same where an item counts only at full marks: 100 or 0. */
  onlyFull: Interval | null;
}

/** The items of a year, parts taken together, in printed order. */
export function wholeItems(assessment: Assessment): WholeItem[] {
  const sheet = sheetOf(assessment);
  return groupBy(assessment.items, ({ code }) => code).map((printed) => {
    const [{ code }] = printed;
    const own = printed.filter(({ part }) => part === null);
    const used = own.length > 0 ? own.slice(0, 1) : printed;
    const intervals = used.flatMap(({ score }) => sheet.interval(score) ?? []);
    const interval = intervals.length === used.length ? meanOf(intervals) : null;
    return {
      code,
      indicator: printed.find(({ indicator }) => indicator !== null)?.indicator ?? null,
      printed: used,
      interval,
      onlyFull: interval === null ? null : counted(used.every(({ score }) => score.value === 100)),
    };
  });
}

function counted(full: boolean): Interval {
  const mark = full ? exact(100) : whole(0);
  return { low: mark, high: mark };
}
