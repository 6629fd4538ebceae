import type { Replacement } from "./edited-text.js";
import type { RepairPass } from "./repair-pass.js";

const LABEL = { class: "ocr-label", reason: "Thai word of a label read as Latin letters in front of its number" };
const SIGN = { class: "ocr-sign", reason: "sign that OCR saw twice, or in the dirt of the page" };

/** What is left of a label's second word when OCR takes it for Latin letters, and the number behind it. */
const LATIN_AT = /(?<=ตัวชี้วัด)(\s?)(?:[nNH]|fl|fi|ti|it)\.?\s?(?=(?:[1-9๑-๙]|10|๑๐)(?![0-9๐-๙.]))/g;
/** The number of an entry of a list at the beginning of a line, its full stop read twice or with a comma. */
const TWO_STOPS = /(?<=(?:^|\n)[ \t]*[0-9๐-๙]{1,2}|[\s][1-9๑-๙])(?:\.[.,]|,\.)(?=\s?[ก-ฮเ-ไ])/g;
/** A lone full stop, or an apostrophe without its fellow, behind the last word of a line. */
const LONE_STOP = /(?<=[ก-๎]) +\.(?=\n|$)/g;
const LONE_QUOTE = /(?<=[ก-๎])['’](?=\s|$)/g;

/**
 * Signs around words of a page read from its picture: `ตัวชี้วัดn 8`, `1..ตรวจ`, `ทุกเดือน'`. Whatever holds a digit
 * stays as it is.
 */
export const mendOcrLabels: RepairPass = (text, { isPicture }) => {
  if (!isPicture) return;
  const replacements: Replacement[] = [];
  const add = (pattern: RegExp, after: string, repair: Replacement["repair"]) => {
    for (const match of text.text.matchAll(pattern))
      replacements.push({ start: match.index, end: match.index + match[0].length, after, repair });
  };
  add(LATIN_AT, "ที่ ", LABEL);
  add(TWO_STOPS, ".", SIGN);
  add(LONE_STOP, "", SIGN);
  if ((text.text.match(/['’‘]/g) ?? []).length === 1) add(LONE_QUOTE, "", SIGN);
  if (replacements.length > 0) text.replaceAll(replacements.sort((a, b) => a.start - b.start));
};
