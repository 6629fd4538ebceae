import type { DocumentSummary } from "./protocol.js";
import type { FailOn } from "./settings.js";

const COUNTED = {
  error: ["error"],
  warning: ["error", "warning"],
  info: ["error", "warning", "info"],
  never: [],
} as const;

/** 0: all judged, no finding at or above `failOn`; 1: such findings; 2: a document could not be judged. */
export function exitStatusOf(summaries: DocumentSummary[], failOn: FailOn): 0 | 1 | 2 {
  if (summaries.some(({ status }) => status === "failed")) return 2;
  return summaries.some(({ findings }) => COUNTED[failOn].some((severity) => findings[severity] > 0)) ? 1 : 0;
}
