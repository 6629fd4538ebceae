import type { Block, Document } from "../model/document.js";
import { findYears } from "../thai/fiscal-year.js";
import { squash } from "../thai/loose.js";

const SET_ASIDE = new Set(["repeated-header", "header", "footer", "page-number", "hidden", "picture-text"]);
const RESULT_WORDS = /ผลการประเมิน|คะแนน|ita|integrityandtransparency|ตัวชี้วัด/;
const TARGET_WORDS = /(ภายใน|เป้าหมาย|จนถึง|แผน|ยุทธศาสตร์)(ปี(งบประมาณ)?)?(พ\.?ศ\.?)?$/;
const COMPARED_WORDS = /(จาก|กว่า|เทียบกับ|เปรียบเทียบกับ|เทียบ)(เดิม)?(ใน)?(ปี(งบประมาณ)?)?(พ\.?ศ\.?)?$/;
const RECALLING_WORDS = /เพิ่มขึ้น|ลดลง|สูงขึ้น|ต่ำลง|ปี(ที่ผ่านมา|ที่แล้ว|ก่อน)/;
const YEAR_BEFORE = /(จาก|กว่า|เทียบกับ)?(?:ของ|ใน)?ปี(?:ที่ผ่านมา|ก่อน|ที่แล้ว)(?!.*ปี(?:ที่ผ่านมา|ก่อน|ที่แล้ว))(.*)$/s;
/** Opens a row of years: "ผลการประเมินย้อนหลัง 3 ปี …". */
const LOOK_BACK = "ย้อนหลัง";
const SCORE_IN_BRACKETS = /(?:ได้|คะแนน|ร้อยละ)[^()]{0,20}[0-9๐-๙]|[0-9๐-๙]{1,3}\.[0-9๐-๙]{1,2}/;
const FAR = 60;
/** Left of a place within a long block, this much is read afresh; what stands before it is read once a block. */
const NEAR = 400;

/** Which fiscal year the results printed at a place of the document belong to. */
export interface ResultYears {
  /** The year in force before a block: the last one that a line about results named, else the document's. */
  before(block: number): number | null;
  /** The year of a place within a block: the nearest named on its left, else the year in force. */
  at(block: Block, offset: number): number | null;
  /** The year that a change printed at a place leads to: as `at`, but years compared with ("จากปี …") don't count. */
  changedIn(block: Block, offset: number): number | null;
}

/** True for blocks that are kept but never read. */
export function isSetAside(block: Block): boolean {
  return SET_ASIDE.has(block.kind);
}

/**
 * Follows the fiscal years through a document. Only lines that speak of results move the year in force;
 * years of targets and plans ("ภายในปี …") don't. `fallback` is the year of the document's title.
 */
export function followResultYears(document: Document, fallback: number | null): ResultYears {
  const inForce: (number | null)[] = [];
  let current: number | null = null;
  let first: number | null = null;
  for (const block of document.blocks) {
    inForce.push(current);
    if (isSetAside(block) || block.place !== null) continue;
    const known = current ?? fallback;
    const years = resultYearsOf(block.text).filter(
      (year) => !year.compared && year.aside === null && !(year.recalled && known !== null && year.year < known),
    );
    if (years.length === 0 || !RESULT_WORDS.test(squash(block.text))) continue;
    current = Math.max(...years.slice(-2).map((y) => y.year));
    first ??= current;
  }
  const before = (index: number) => inForce[index] ?? fallback ?? first;
  const yearLeftOf = leftwardReader();
  return {
    before,
    changedIn: (block, offset) => yearLeftOf(block.text, offset, (year) => !year.compared)?.year ?? before(block.index),
    at: (block, offset) => {
      const nearest = yearLeftOf(block.text, offset, () => true);
      if (nearest) return nearest.year;
      if (speaksOfYearBefore(squash(block.text.slice(Math.max(0, offset - FAR), offset)))) {
        const now = before(block.index);
        return now === null ? null : now - 1;
      }
      const next = resultYearsOf(block.text.slice(offset, offset + 4 * FAR)).find(({ start }) => start < FAR);
      return next && !next.compared && !next.recalled && next.aside === null && block.place === null
        ? next.year
        : before(block.index);
    },
  };
}

/**
 * Whether the words left of a place speak of the year before. One that is compared with is not spoken of behind its number,
 * unless a clause tells more of it: `จากปีที่ผ่านมาซึ่งได้ 90.14 คะแนน ระดับ ผ่านดี`.
 */
function speaksOfYearBefore(left: string): boolean {
  const [whole, compared, behind = ""] = YEAR_BEFORE.exec(left) ?? [];
  if (whole === undefined || compared === undefined) return whole !== undefined;
  const isTold = /^(?:ซึ่ง|ที่)/.test(behind) && !/เป็น|เหลือ|อยู่ที่|ขึ้น|ลง/.test(behind);
  return isTold || !/[0-9]\.[0-9]|\)/.test(behind);
}

interface ResultYear {
  year: number;
  compared: boolean;
  /** Whether the words before it speak of a change, or of the year before. */
  recalled: boolean;
  /** Where it stands in brackets with a score of its own: the end of the brackets, outside of which it says nothing. */
  aside: number | null;
  start: number;
}

/** Finds the last year of results left of a place. It remembers the block that it read last. */
function leftwardReader(): (text: string, offset: number, fits: (year: ResultYear) => boolean) => ResultYear | null {
  let known: { text: string; years: ResultYear[] } | null = null;
  return (text, offset, fits) => {
    const from = Math.max(0, offset - NEAR);
    const margin = from === 0 ? 0 : FAR;
    const near = resultYearsOf(text.slice(from, offset)).findLast(
      (year) => year.start >= margin && year.aside === null && fits(year),
    );
    if (near || from === 0) return near ?? null;
    if (known?.text !== text) known = { text, years: resultYearsOf(text) };
    return known.years.findLast((year) => year.start < from + margin && isHeard(year, offset) && fits(year)) ?? null;
  };
}

/** In what stands left of a place, brackets that close have closed before it. */
function isHeard({ aside }: ResultYear, offset: number): boolean {
  return aside === null || aside > offset;
}

function resultYearsOf(text: string): ResultYear[] {
  return findYears(text).flatMap(({ span: [start], year }) => {
    const left = squash(text.slice(Math.max(0, start - 30), start));
    if (TARGET_WORDS.test(left)) return [];
    const recalled =
      RECALLING_WORDS.test(squash(text.slice(Math.max(0, start - FAR), start))) ||
      text.slice(0, start).includes(LOOK_BACK);
    return [{ year, compared: COMPARED_WORDS.test(left), recalled, aside: asideEnd(text, start), start }];
  });
}

/** The end of the brackets around a year where they hold a score beside it; null elsewhere. */
function asideEnd(text: string, start: number): number | null {
  const open = text.lastIndexOf("(", start);
  if (open < 0 || start - open > FAR || text.slice(open, start).includes(")")) return null;
  const close = text.indexOf(")", start);
  if (close < 0 || close - start > 2 * FAR) return null;
  return SCORE_IN_BRACKETS.test(text.slice(start, close)) ? close + 1 : null;
}
