import type { Document } from "../model/document.js";

/** The pages of a document that were read from their pictures. */
export function picturePages({ pageDecisions }: Document): Set<number> {
  return new Set(pageDecisions.filter(({ decision }) => decision === "ocr").map(({ page }) => page));
}
