import { highestItem } from "../ita/index.js";
import type { Replacement } from "./edited-text.js";
import type { RepairPass } from "./repair-pass.js";

const REPAIR = { class: "item-code", reason: "letter of an item's code misread as a digit, among codes" };

const ANCHOR = /IIT|EIT|OIT|ตัวชี้วัด(?:ที่)?|ข้อคำถาม|คำถาม|ข้อที่|ข้อ|อ้างอิงจาก|อ้างอิงข้อ/g;
const SEPARATOR = /(?:[\s,;:()–-]|และ|ถึง|กับ|ข้อ|ตัวชี้วัด){0,12}/y;
const TOKEN = /[A-Za-z0-9๐-๙]{1,5}(?![A-Za-z0-9๐-๙%]|[.:/][0-9๐-๙])/y;
const LINE_START = /(?<=^|\n)[A-Za-z0-9๐-๙]{3}(?=\s)/g;
const MOST_TOKENS = 60;

interface CodeList {
  start: number;
  tokens: { start: number; text: string }[];
}

/**
 * Item codes whose letter was read as a digit: `1๒๐` for i20 where two kinds of digits stand in one token, `l20`,
 * and `08` for o8 behind `อ้างอิงจาก` or among o-codes. Only within a list of codes, and within the codes' ranges.
 */
export const mendItemCodes: RepairPass = (text) => {
  const source = text.text;
  const changes = new Map<number, Replacement>();
  for (const list of codeLists(source)) {
    const context = source.slice(Math.max(0, list.start - 40), list.start + 15);
    const ofInstrument = (instrument: string) => context.slice(context.lastIndexOf("\n") + 1).includes(instrument);
    const has = (letter: string) =>
      list.tokens.some(({ text }) => new RegExp(`^${letter}[0-9๐-๙]{1,2}$`, "i").test(text));
    const staff = (ofInstrument("IIT") || has("i")) && /^(?:ข้อ|คำถาม)/.test(source.slice(list.start, list.start + 6));
    const open = ofInstrument("OIT") || has("o") || source.startsWith("อ้างอิง", list.start);
    for (const { start, text: token } of list.tokens) {
      const code = (isMixed(token) || staff ? asStaffCode(token) : null) ?? (open ? asOpenCode(token) : null);
      if (code !== null) changes.set(start, { start, end: start + token.length, after: code, repair: REPAIR });
    }
  }
  if (changes.size > 0) {
    for (const match of source.matchAll(LINE_START)) {
      const code = isMixed(match[0]) ? asStaffCode(match[0]) : null;
      const end = match.index + match[0].length;
      if (code !== null) changes.set(match.index, { start: match.index, end, after: code, repair: REPAIR });
    }
  }
  text.replaceAll([...changes.values()].sort((a, b) => a.start - b.start));
};

/** The words that announce codes, with the tokens that follow them, parted only by list signs. */
function codeLists(source: string): CodeList[] {
  const lists: CodeList[] = [];
  let covered = -1;
  for (const anchor of source.matchAll(ANCHOR)) {
    if (anchor.index < covered) continue;
    const list: CodeList = { start: anchor.index, tokens: [] };
    let at = anchor.index + anchor[0].length;
    while (list.tokens.length < MOST_TOKENS) {
      at = stickyEnd(SEPARATOR, source, at) ?? at;
      const end = stickyEnd(TOKEN, source, at);
      if (end === null) break;
      list.tokens.push({ start: at, text: source.slice(at, end) });
      at = end;
    }
    covered = at;
    if (list.tokens.length > 0) lists.push(list);
  }
  return lists;
}

function stickyEnd(pattern: RegExp, source: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : null;
}

/** True for an Arabic 1 before two digits of which one at least is Thai, which no number is written like. */
function isMixed(token: string): boolean {
  return /^1(?:[๐-๙][0-9๐-๙]|[0-9][๐-๙])$/.test(token);
}

function asStaffCode(token: string): string | null {
  const number = /^(?:[1l|]([0-9๐-๙]{2})|[l|]([0-9๐-๙]))$/.exec(token);
  return number ? withLetter("i", number[1] ?? number[2] ?? "") : null;
}

function asOpenCode(token: string): string | null {
  const number = /^[0๐]([1-9๑-๙][0-9๐-๙]?)$/.exec(token)?.[1];
  return number === undefined ? null : withLetter("o", number);
}

function withLetter(letter: "i" | "o", digits: string): string | null {
  const arabic = digits.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
  const number = Number.parseInt(arabic, 10);
  return number >= 1 && number <= highestItem(letter, null) && String(number) === arabic ? `${letter}${arabic}` : null;
}

const HOMOGLYPH = { class: "item-code", reason: "letter of another script in an item's code" };
const LATIN: Readonly<Record<string, string>> = {
  о: "o",
  О: "O",
  ο: "o",
  Ο: "O",
  е: "e",
  Е: "E",
  і: "i",
  І: "I",
  ι: "i",
};

/** Cyrillic and Greek letters that look like the i, e and o of item codes, directly before their number. */
export const latinCodeLetters: RepairPass = (text) => {
  text.replaceEach(
    /(?<![\p{L}\p{M}])[оОοΟеЕіІι](?=[0-9๐-๙]{1,2}(?![0-9๐-๙]))/gu,
    HOMOGLYPH,
    (match) => LATIN[match[0]] ?? null,
  );
};
