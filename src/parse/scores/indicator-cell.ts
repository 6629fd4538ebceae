import { matchIndicatorName } from "../../ita/indicator-names.js";
import type { Span } from "../../model/place.js";
import { editDistance } from "../../thai/edit-distance.js";
import { squash } from "../../thai/loose.js";
import { findNumbers, type NumberToken } from "../../thai/numbers.js";
import { remembered } from "../remembered.js";

/** What a cell or line that may name an indicator says. Spans are offsets of the given text. */
export interface IndicatorCell {
  /** The number printed before the name, be it the official one or a rank. */
  printedNo: number | null;
  name: string;
  nameSpan: Span;
  /** The official indicator that the name stands for, or that "ตัวชี้วัดที่ 3" alone says; null when it is none of the ten. */
  no: number | null;
  exact: boolean;
  /** A score printed behind the name in the same cell. */
  score: NumberToken | null;
}

const LEAD =
  /^\s*(?:[-•*]\s*)?(?:[IEO](?=(?:10|[1-9])\s))?(?:(?:ตัวชี้วัด(?:ย่อย)?)?\s*(?:ที่|ข้อ)?\s*)?(?:\(?\s*([0-9]{1,2})\s*(?:[.):](?![0-9])|\s)\s*)?(?:ตัวชี้วัด(?:ที่\s*([0-9]{1,2})\s*[.:]?)?\s*)?(?:ด้าน)?\s*/;
const TAIL = /[\s:=–\-()]*(?:(?:มี|ได้)?(?:ค่า)?คะแนน(?:เฉลี่ย)?|ร้อยละ|เฉลี่ย|ได้)*[\s:=–\-(]*$/;

const NUMBER_ALONE = /^\s*(?:ตัวชี้วัด|ตชว\.?)\s*(?:ที่)?\s*(10|[1-9])\s*$/;

/** The letters of `ตัวชี้วัดที่`, and how many of them the reading of a narrow picture may have lost or changed. */
const LETTERS = "ตวชวดท";
const MOST_LOST = 2;
const SHORTEST = 3;
const HEAD_LENGTH = "ตัวชี้วัดที่".length;
const MOST_DIGITS = 2;
const NUMBER_LAST = /^(.{3,20}?)(?<![0-9])(10|[1-9])\s*$/s;

/** The number behind `ตัวชี้วัดที่`, be that word damaged (`ตวชวด n 5`), where the text holds nothing else. */
export function indicatorNumber(text: string): number | null {
  const whole = NUMBER_ALONE.exec(text)?.[1];
  if (whole !== undefined) return Number(whole);
  const [, word = "", number] = NUMBER_LAST.exec(text) ?? [];
  const letters = word.replace(/[^ก-ฮA-Za-z]/g, "");
  if (number === undefined || letters.length < SHORTEST) return null;
  return editDistance(letters, LETTERS, MOST_LOST) <= MOST_LOST ? Number(number) : null;
}

/** Whether a text says `ตัวชี้วัดที่`, be it damaged, and nothing else but a sign or two that may have been its number. */
export function headsIndicator(text: string): boolean {
  const signs = squash(text);
  const letters = signs.replace(/[^ก-ฮA-Za-z]/g, "");
  const isShort = signs.length <= HEAD_LENGTH + MOST_DIGITS;
  return isShort && letters.length > SHORTEST && editDistance(letters, LETTERS, MOST_LOST) <= MOST_LOST;
}

/** Reads "๑. การปฏิบัติหน้าที่ ๙๘.๘๙ คะแนน" and its kin; the text has Arabic digits already. */
export const readIndicatorCell = remembered((text): IndicatorCell => {
  const alone = indicatorNumber(text);
  if (alone !== null) return { printedNo: alone, name: "", nameSpan: [0, 0], no: alone, exact: false, score: null };
  const lead = LEAD.exec(text);
  const start = lead?.[0].length ?? 0;
  const score = findNumbers(text.slice(start)).find((n) => n.decimals > 0 || n.value > 10) ?? null;
  const scored = score && behindName(text.slice(start + score.span[1])) ? score : null;
  const rest = text.slice(start, scored ? start + scored.span[0] : text.length);
  const name = rest.replace(TAIL, "").trimEnd();
  const match = name.length > 0 ? matchIndicatorName(name) : null;
  const printed = lead?.[1] ?? lead?.[2];
  return {
    printedNo: printed === undefined ? null : Number(printed),
    name,
    nameSpan: [start, start + name.length],
    no: match?.no ?? null,
    exact: match?.exact ?? false,
    score: scored && { ...scored, span: [scored.span[0] + start, scored.span[1] + start] },
  };
});

function behindName(rest: string): boolean {
  return /^\s*(?:คะแนน|%|\)|$|\n|,|\/)/.test(rest);
}
