import type { RepairPass } from "./repair-pass.js";

const DESCRIPTION =
  /(?<=^|\s)(?:the|this) (?:image|picture|photo|photograph|screenshot|graphic|illustration|diagram|logo|scan|document image)s? (?:shows?|depicts?|displays?|contains?|is an? |is of|appears? to|features?|presents?|illustrates?|includes?|consists? of)[^\n]{20,}/gi;
const PLACEHOLDER =
  /!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)|\[(?:image|picture|photo|figure|logo|ภาพ|รูปภาพ|รูป)\s?:[^\]\n]{0,300}\]/gi;

const REPAIR = {
  class: "picture-description",
  reason: "an OCR program's words about a picture, not the report's own text",
};

/** Descriptions and placeholders that an OCR program wrote where a picture stands; English prose to the end of its line. */
export const dropPictureDescriptions: RepairPass = (text) => {
  text.replaceEach(PLACEHOLDER, REPAIR, () => "");
  text.replaceEach(DESCRIPTION, REPAIR, (match) => (isMostlyLatin(match[0]) ? "" : null));
};

function isMostlyLatin(prose: string): boolean {
  const latin = prose.match(/[A-Za-z]/g)?.length ?? 0;
  const thai = prose.match(/[\u0E01-\u0E5B]/g)?.length ?? 0;
  return latin > thai;
}
