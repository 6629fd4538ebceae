import type { Span } from "../model/place.js";
import { squash } from "./loose.js";
import { BLANK, CIVIL, LEARNED, NO_FAMILY, OFFICE, PROFESSION, RANK } from "./name-patterns.js";
import { isUnlikeName, notGiven } from "./name-words.js";
import { placesNamed } from "./places.js";

/** A person's name in a text; `span` runs from the title to the family name. */
export interface PersonToken {
  span: Span;
  raw: string;
  /** Without blanks, as printed: `นาย`, `น.ส.`, `ว่าที่ร.ต.` */
  title: string;
  given: string;
  family: string;
  /** Given and family name alone: what is masked where names must not be shown. */
  nameSpan: Span;
}

const B = BLANK;
const WORD = "[ก-ฮเ-ไ][ก-ฮะ-ฺเ-ๅ็-๎]{1,24}(?![ก-ฮะ-ฺเ-ๅ็-๎])";
const NAME = new RegExp(
  `((?:${LEARNED}|${RANK})(?:${B}(?:${LEARNED}|${RANK})){0,2}${B}(?:${CIVIL})?|${CIVIL})${B}(${WORD})([ \\t\\u00a0\\u200b]{1,20}|\\n)(ณ${B}${WORD}|${WORD})`,
  "g",
);

/** What some part of every title has, and what stands between given and family name. */
const TITLE_SIGN = /\.|นา[ยง]|นส|เด็ก|แพทย์|ตรี|โท|เอก|ตำรวจ|จัตวา|พลทหาร|หม่อม|หญิง|ศาสตราจารย์|ดอกเตอร์|เภสัชกร/;
const TWO_WORDS = /[ก-๎][ \t\u00a0\u200b\n]{1,20}[ก-ฮเ-ไ]/;
const POSITION_AFTER =
  /^[ \t]{0,20}(?:ตำแหน่ง|และ|เป็น|ได้|นายก|ปลัด|รอง|ผู้|หัวหน้า|นัก|เจ้า|ประธาน|กรรมการ|เลขา|สมาชิก|ที่ปรึกษา|ครู|นิติกร|กำนัน)/;

function isPerson(text: string, match: RegExpMatchArray): boolean {
  const [whole, title = "", given = "", gap = "", family = ""] = match;
  const start = match.index ?? 0;
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(start + whole.length, start + whole.length + 24);
  if (/^นาย$/.test(title) && OFFICE.test(given)) return false;
  if (NO_FAMILY.test(family)) return false;
  if (PROFESSION.test(title) && (notGiven(given) || isUnlikeName(given) || isUnlikeName(family))) return false;
  if (/\(\s*$/.test(before) && /^\s*\)/.test(after)) return true;
  if (
    gap === "\n" ||
    /[ก-๎]$/.test(before.replace(/(?:ลงชื่อ|โดย|มี|ให้|ของ|คือ|คุณ|ได้แก่|และ|มอบหมาย|แต่งตั้ง|ตามที่|กับ|ถึง)$/, ""))
  )
    return false;
  if (
    title === "นาง" &&
    (["subdistrict", "district"] as const).some((rank) => placesNamed(`นาง${given}`, rank).length > 0)
  )
    return false;
  return (
    /^(?:$|[\n\r\t.,;:)\]…/0-9๐-๙–-]|[ \u00a0]{2,}|[ \u00a0]*(?:$|[\n\r\t.,(/0-9๐-๙–-]))/.test(after) ||
    POSITION_AFTER.test(after)
  );
}

/**
 * All people of a text: a title, a given and a family name, in brackets, or where the two names end at a line's end, a wide
 * blank, a sign or a post. Posts such as นายก, นายอำเภอ, นายช่าง and place names such as นางรอง are no people.
 */
export function findPeople(text: string): PersonToken[] {
  if (!TITLE_SIGN.test(text) || !TWO_WORDS.test(text)) return [];
  const tokens: PersonToken[] = [];
  for (const match of text.matchAll(NAME)) {
    const [whole, title = "", given = "", gap = "", family = ""] = match;
    if (!isPerson(text, match)) continue;
    const end = match.index + whole.length;
    tokens.push({
      span: [match.index, end],
      raw: whole,
      title: squash(title),
      given,
      family,
      nameSpan: [end - family.length - gap.length - given.length, end],
    });
  }
  return tokens;
}
