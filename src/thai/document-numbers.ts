import type { Span } from "../model/place.js";
import { toArabicDigits } from "./digits.js";

/** The number of a letter, an order or an announcement; `span` and `raw` are those of the number without its label. */
export interface DocumentNumberToken {
  span: Span;
  raw: string;
  /** In Arabic digits and single blanks, none around the slash: `อบ 12345/678`, `มท 0808.2/ว 1234`, `123/2567`. */
  number: string;
}

const BLANK = "[ \\t\\u00a0\\u200b]{0,4}";
/** The code of the office that sends a letter and its place in the register: `อบ 12345`, `มท ๐๘๐๘.๒`, `ศธ. 0512`. */
const OFFICE = `[ก-ฮ]{1,4}\\.?${BLANK}[0-9]{2,7}(?:\\.[0-9]{1,4}){0,4}(?:\\([0-9]{1,3}\\))?`;
/** `ว` marks a letter that goes to many. */
const RUNNING = `(?:ว\\.?${BLANK})?[0-9]{1,7}(?![0-9]|[.,][0-9])`;
const LETTER = `${OFFICE}${BLANK}/${BLANK}${RUNNING}(?!${BLANK}/${BLANK}[0-9])`;
const ORDER = `(?<![0-9/])[0-9]{1,6}${BLANK}/${BLANK}[0-9]{1,6}(?!${BLANK}/|[0-9]|[.,][0-9])`;

const OF_LETTER = new RegExp(
  `(?:(?:หนังสือ|บันทึก(?:ข้อความ)?)(?:เลข)?|(?<![ก-๎])(?:เลข)?)ที่${BLANK}[:：]?${BLANK}(${LETTER})`,
  "g",
);
const OF_ORDER = new RegExp(
  `(?:(?:คำสั่ง|ประกาศ|หนังสือ|บันทึก(?:ข้อความ)?|ทะเบียน|สัญญา|ใบสั่ง(?:ซื้อ|จ้าง)?|(?<!บ้าน)เลข)(?:เลข)?ที่|(?<![ก-๎])ที่)${BLANK}[:：]?${BLANK}(${ORDER})`,
  "g",
);
/** A house has a number with a slash too; a street or a village stands behind it. */
const ADDRESS_BEHIND = /^\s{0,3}(?:หมู่|ม\.|ถนน|ถ\.|ซอย|ซ\.|ตรอก|ตำบล|ต\.|แขวง|อาคาร|ชั้น)/;

/**
 * The numbers of official letters, orders and announcements behind their labels, digits Thai or Arabic: `ที่ อบ
 * 12345/678`, `คำสั่งที่ ๑๒๓/๒๕๖๗`, `เลขที่ 45/2566`. House numbers, dates and numbers without a slash are none. In order
 * of place.
 */
export function findDocumentNumbers(text: string): DocumentNumberToken[] {
  if (!text.includes("/") || !text.includes("ที่")) return [];
  const plain = toArabicDigits(text);
  const tokens: DocumentNumberToken[] = [];
  for (const pattern of [OF_LETTER, OF_ORDER])
    for (const match of plain.matchAll(pattern)) {
      const [whole, found = ""] = match;
      const end = match.index + whole.length;
      if (ADDRESS_BEHIND.test(plain.slice(end, end + 16))) continue;
      const start = end - found.length;
      tokens.push({ span: [start, end], raw: text.slice(start, end), number: tidy(found) });
    }
  return tokens.sort((a, b) => a.span[0] - b.span[0]);
}

function tidy(found: string): string {
  return found
    .replace(/[ \t\u00a0\u200b]+/g, " ")
    .replace(/ ?\/ ?/, "/")
    .replace(/^([ก-ฮ]{1,4}\.?) ?(?=[0-9])/, "$1 ");
}
