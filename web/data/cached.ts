import type { ReviewReport } from "../../src/model/review.js";
import type { ReviewSource } from "./base.js";

const KEPT_REPORTS = 6;

/** The same source, with the reports opened last at hand. A report that could not be opened is asked for again. */
export function remembering(source: ReviewSource): ReviewSource {
  const kept = new Map<number, Promise<ReviewReport>>();
  const open = (position: number) => {
    const report = kept.get(position) ?? source.open(position);
    kept.delete(position);
    kept.set(position, report);
    report.catch(() => kept.delete(position));
    for (const oldest of [...kept.keys()].slice(0, -KEPT_REPORTS)) kept.delete(oldest);
    return report;
  };
  return { ...source, open };
}
