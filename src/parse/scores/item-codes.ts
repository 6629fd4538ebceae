import { highestItem, parseItemCode, spell } from "../../ita/index.js";
import type { Block, Document } from "../../model/document.js";
import type { Mentions } from "../../model/mentions.js";
import type { Span } from "../../model/place.js";
import { squash } from "../../thai/loose.js";
import { readValue } from "../read.js";

const CODE_CELL =
  /^(?:ข้อ(?:คำถาม)?(?:ที่)?|ประเด็น|[ขซช][อ้()]{1,3})?([ieo])([0-9]{1,2})(?:[.:)].{0,200}|(?=[^0-9a-z]).{0,200})?$/s;
const RANGE = /([ieoIEO]\s*)?([0-9]{1,2})\s*(?:[-–—]|ถึง)\s*([ieoIEO]\s*)?([0-9]{1,2})(?![0-9./])/g;
/** One side has only its letter left. */
const NUMBERLESS =
  /(?<![a-z0-9])(?:([ieoIEO])([0-9]{1,2})\s*(?:[-–—]|ถึง)\s*[ieoIEO]|[ieoIEO]\s*(?:[-–—]|ถึง)\s*([ieoIEO])([0-9]{1,2}))(?![a-z0-9])/gi;

/** The item code of a cell such as "ข้อ i4", "O12" or "e9 ระบบ…"; null where there is none. */
export function itemCodeOfCell(text: string): string | null {
  const match = text === "" || text.length > 300 ? null : CODE_CELL.exec(squash(text));
  const code = match && parseItemCode(`${match[1]}${match[2]}`);
  return code && code.number <= highestItem(code.letter, null) ? spell(code) : null;
}

/** A range of item codes in running text. A side that lost its letter is null. */
export interface ItemRange {
  span: Span;
  first: string | null;
  last: string | null;
}

/** Finds ranges such as "i1 –i6", "e11 ถึง e15", and "11– e15", where one side lost its letter. */
export function findItemRanges(text: string): ItemRange[] {
  const ranges: ItemRange[] = [];
  for (const match of text.matchAll(RANGE)) {
    const [whole, firstLetter, firstNo, lastLetter, lastNo] = match;
    const [first, last] = [firstLetter?.trim().toLowerCase(), lastLetter?.trim().toLowerCase()];
    if (!first && !last) continue;
    const before = text[match.index - 1] ?? "";
    if (/[a-z0-9.]/i.test(before)) continue;
    ranges.push({
      span: [match.index, match.index + whole.length],
      first: first ? `${first}${Number(firstNo)}` : null,
      last: last ? `${last}${Number(lastNo)}` : null,
    });
  }
  for (const match of text.matchAll(NUMBERLESS)) {
    const code = (letter: string | undefined, no: string | undefined) =>
      letter === undefined ? null : `${letter.toLowerCase()}${Number(no)}`;
    const span: Span = [match.index, match.index + match[0].length];
    ranges.push({ span, first: code(match[1], match[2]), last: code(match[3], match[4]) });
  }
  return ranges.sort((a, b) => a.span[0] - b.span[0]);
}

/** A range as a mention, bound to the indicator and the year that the text around it speaks of. */
export function rangeMention(
  document: Document,
  block: Block,
  range: ItemRange,
  subject: { indicator: number | null; fiscalYear: number | null },
): Mentions["itemRanges"][number] {
  const value = { first: range.first, last: range.last };
  return { ...readValue(document, block, range.span, value), role: "indicator-items", ...subject };
}
