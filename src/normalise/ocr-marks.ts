import { findMisspellings, type MisspellingToken } from "../thai/misspellings.js";
import type { Replacement } from "./edited-text.js";
import { otherWords } from "./ocr-words.js";
import type { RepairPass } from "./repair-pass.js";

const MARK = {
  class: "ocr-mark",
  reason: "no word as the OCR read it, and one word alone with one mark added, left out, moved or taken for another",
};
const LETTER = {
  class: "ocr-letter",
  reason: "no word as the OCR read it, and one word alone with one letter taken for one of its shape, or read twice",
};

const RUN = /[ก-๎]{3,}/g;
/** Longer runs are no text. */
const LONGEST_RUN = 400;
/** Names of people and places are let be: what stands behind these words. */
const NAMED =
  /(?:นางสาว|นาง(?!าน)|นาย(?!ก(?:เทศ|องค์|อบ|รัฐ|สภา|สมาคม)|จ้าง|ทะเบียน|ช่าง|อำเภอ)|น\.ส\.|ด\.[ชญ]\.|ว่าที่ร้อย[ตโเ][ก-๎]*|ตำบล|อำเภอ|จังหวัด|บ้าน|หมู่บ้าน|โรงเรียน|โรงพยาบาล|วิทยาลัย|มหาวิทยาลัย|เทศบาล(?:ตำบล|เมือง|นคร)?|อบ[ตจ]\.|ท[ตมน]\.|[ตอจ]\.)\s*[ก-๎]*(?:[ \t]+[ก-๎]+)?|\(\s*[ก-๎]+[ \t]+[ก-๎]+\s*\)|[ก-๎]{1,10}(?=\s*\(องค์การ)|(?<![ก-๎])ที่\s?[ก-ฮ]{1,4}\.?\s?(?=[0-9๐-๙])/g;

/**
 * Words of a page read from its picture that are no words, but are one word alone when one mark is added or taken for
 * another: OCR drops small marks. A letter gives way only to one that OCR is known to take for it, and never where an author
 * is known to slip so. Names of people and places, and whatever holds digits, are let be.
 */
export const mendOcrMarks: RepairPass = (text, { isPicture }) => {
  if (!isPicture) return;
  const named = [...text.text.matchAll(NAMED)].map((match) => [match.index, match.index + match[0].length] as const);
  const slips = findMisspellings(text.text);
  const replacements: Replacement[] = [];
  for (const match of text.text.matchAll(RUN)) {
    if (match[0].length > LONGEST_RUN) continue;
    for (const { start, end, after, isLetter } of otherWords(match[0])) {
      const [from, to] = [match.index + start, match.index + end];
      if (named.some((range) => from < range[1] && to > range[0])) continue;
      if (slips.some((slip) => touches(slip, from, to, isLetter))) continue;
      replacements.push({ start: from, end: to, after, repair: isLetter ? LETTER : MARK });
    }
  }
  if (replacements.length > 0) text.replaceAll(replacements);
};

/** A letter of a known slip is its author's; and what stands beside a slip is not to be made a word with a part of it. */
function touches(slip: MisspellingToken, from: number, to: number, isLetter: boolean): boolean {
  if (from > slip.end || to < slip.start) return false;
  return isLetter || from <= slip.start || to >= slip.end;
}
