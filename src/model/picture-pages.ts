import type { PageDecision } from "./source.js";

/** The pages that were read from their pictures. */
export function picturePages(decisions: readonly PageDecision[]): Set<number> {
  return new Set(decisions.filter(({ decision }) => decision === "ocr").map(({ page }) => page));
}
