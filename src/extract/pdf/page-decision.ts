import type { PageDecision } from "../../model/source.js";
import type { Character } from "./characters.js";
import type { Drawing } from "./drawing.js";
import { brokenBecause } from "./text-health.js";

/** How a page's text came to be: drawn by the author's program, put under a scan by an OCR program, read by us, or not at all. */
export type PageText = "native" | "embedded-ocr" | "ocr" | "none";

const FEW_CHARACTERS = 30;
const PAGE_PICTURE = 0.5;
const MANY_OUTLINES = 300;

/** True where the page is a picture with a text layer that an OCR program put beneath or above it, unseen. */
export function hasEmbeddedOcr(characters: readonly Character[], drawing: Drawing): boolean {
  if (drawing.pictureShare < PAGE_PICTURE) return false;
  const filled = characters.reduce((sum, character) => sum + (character.text.trim() === "" ? 0 : 1), 0);
  const unseen = drawing.unseen.length / 2;
  return unseen >= FEW_CHARACTERS ? unseen * 2 > filled : drawing.hasCoveredText && filled >= FEW_CHARACTERS;
}

/** Decides how a page is read, after hidden characters were marked. */
export function decidePage(
  page: number,
  characters: readonly Character[],
  drawing: Drawing,
  isEmbeddedOcr: boolean,
): { decision: PageDecision; text: PageText } {
  const seen = characters.reduce((sum, { text, isHidden }) => sum + (isHidden || text.trim() === "" ? 0 : 1), 0);
  const share = Math.round(drawing.pictureShare * 100);
  const decide = (decision: PageDecision["decision"], reason: string, text: PageText) => ({
    decision: { page, decision, reason },
    text,
  });
  if (seen < FEW_CHARACTERS && drawing.pictureShare >= PAGE_PICTURE)
    return decide("needs-ocr", `${seen} characters, pictures over ${share} % of the page`, "none");
  if (seen < FEW_CHARACTERS && drawing.outlines >= MANY_OUTLINES)
    return decide("needs-ocr", `${seen} characters, ${drawing.outlines} filled outlines`, "none");
  const broken = brokenBecause(characters);
  const text: PageText = isEmbeddedOcr ? "embedded-ocr" : seen === 0 ? "none" : "native";
  if (broken) return decide("needs-ocr", broken, text);
  if (isEmbeddedOcr) return decide("needs-ocr", `unseen text over pictures that cover ${share} % of the page`, text);
  return decide("text-layer", `${seen} characters`, text);
}
