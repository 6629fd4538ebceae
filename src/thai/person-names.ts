import type { Span } from "../model/place.js";
import { placesNamed } from "./gazetteer.js";
import { longestWord } from "./lexicon.js";
import { BLANK, CIVIL, LEARNED, OFFICE, PROFESSION, RANK } from "./name-patterns.js";
import { isUnlikeName, nameOf, notGiven } from "./name-words.js";

/** What may be a person's name; `span` is the name without its title. `family` is null where only one word stands. */
export interface NameToken {
  span: Span;
  title: string;
  given: string;
  family: string | null;
}

const LETTER = "[ก-ฮะ-ฺเ-ๅ็-๎]";
const RUN = new RegExp(`^[ก-ฮเ-ไ]${LETTER}{1,40}`);
const BORN = "พระครู|พระอธิการ|พระมหา(?!กษัตริ|ราช|กรุณา)|ด\\.ช\\.|ด\\.ญ\\.";
const TITLE = new RegExp(
  `((?:${LEARNED}|${BORN}|${RANK})(?:${BLANK}(?:${LEARNED}|${RANK})){0,2}(?:${BLANK}(?:${CIVIL}))?|${CIVIL}|คุณ)${BLANK}(?=[ก-ฮเ-ไ])`,
  "g",
);
const ENGLISH =
  /(?<![A-Za-z])(Mr|Mrs|Ms|Miss|Dr|Prof|Capt|Lt|Col|Maj|Gen|Sgt|MR|MRS|MS|MISS)(?:\.[ \t]{0,3}|[ \t]{1,3})([A-Z][A-Za-z'-]{1,24})(?:[ \t]{1,3}([A-Z][A-Za-z'-]{1,24}))?/g;
const ENGLISH_LABEL =
  /(?:Name|Contact(?: person)?|(?:Prepared|Reported|Approved|Signed) by)[ \t]{0,3}[:：][ \t]{0,3}([A-Z][a-z'-]{1,24})[ \t]([A-Z][a-z'-]{1,24})/g;
const GLUE =
  /(?:ลงชื่อ|โดย|มี|ให้|ของ|คือ|ได้แก่|และ|หรือ|กับ|มอบหมาย|แต่งตั้ง|ถึง|เรียน|ติดต่อ|ผู้รับผิดชอบ|ผู้จัดทำ|ผู้รายงาน|ผู้แทน|ด้วย|นำ|เชิญ|จาก|ชื่อ|แทน|แก่|ที่|คน|นั้น|ว่า|เป็น|ฯ|นี้|แล้ว|พร้อม|รวมถึง|รายงาน|ไฟล์|เอกสาร|ประวัติ|แบบ)$/;
const WIDE_TITLE = /^(?:นาย|นางสาว|เด็กชาย|เด็กหญิง)$/;
const BOSS = /(?:ท|ทำ|เจ้า|มูล|ปลาย|ขุน|แม่|หลาย|ท้าย|บาง|นักเรียน)$/;

/**
 * Every name behind a title, a rank or คุณ, and English names: what must be masked. It rather takes a word too many than
 * a name too few; for statements about people, `findPeople` is the careful one.
 */
export function findNames(text: string): NameToken[] {
  const tokens: NameToken[] = [];
  for (const match of text.matchAll(TITLE)) {
    const start = match.index + match[0].length;
    if (start < (tokens.at(-1)?.span[1] ?? 0)) continue;
    const token = nameAt(text, start, (match[1] ?? "").replace(/\s/g, ""), match.index);
    if (token) tokens.push(token);
  }
  for (const match of text.matchAll(ENGLISH)) {
    const [whole, title = "", given = "", family = null] = match;
    const end = match.index + whole.length;
    const nameLength = family === null ? given.length : whole.length - whole.indexOf(given, title.length);
    tokens.push({ span: [end - nameLength, end], title, given, family });
  }
  for (const match of text.matchAll(ENGLISH_LABEL)) {
    const [whole, given = "", family = ""] = match;
    const end = match.index + whole.length;
    tokens.push({ span: [end - given.length - family.length - 1, end], title: "", given, family });
  }
  return tokens.sort((a, b) => a.span[0] - b.span[0]);
}

function nameAt(text: string, start: number, title: string, titleStart: number): NameToken | null {
  const inBrackets = bracketed(text, start, titleStart);
  if (inBrackets) return { ...inBrackets, title };
  const run = RUN.exec(text.slice(start, start + 42))?.[0] ?? "";
  const given = nameOf(run);
  if (given.length < 2 || notGiven(given) || given === "บุคคล") return null;
  if (PROFESSION.test(title) && isUnlikeName(given)) return null;
  if (title.startsWith("พระ") && /\s/.test(text.charAt(start - 1))) return null;
  if (/นาย$/.test(title) && OFFICE.test(run)) return null;
  if (title === "นาง" && isPlace(`นาง${run}`)) return null;
  const end = start + given.length;
  if (given.length <= 3 && text.charAt(end) === ".") return null;
  const next = given.length < run.length ? null : familyAt(text, end);
  if (!standsFree(text, titleStart, title, next !== null)) return null;
  if (title === "คุณ" && !isCourtesy(text, titleStart, run, next !== null)) return null;
  if (next === null && longestWord(text.slice(titleStart, end)) === end - titleStart) return null;
  if (next === null && (/\.$/.test(title) || title.length > 8) && !endsThere(text, end)) return null;
  return next
    ? { span: [start, next.end], title, given, family: next.family }
    : { span: [start, end], title, given, family: null };
}

/** `(นายสม ชาย ใจดี)`: whatever the brackets hold behind the title is the name, odd blanks included. */
function bracketed(text: string, start: number, titleStart: number): Omit<NameToken, "title"> | null {
  if (!/\([\s.…]{0,10}$/.test(text.slice(Math.max(0, titleStart - 12), titleStart))) return null;
  const inside = new RegExp(
    `^(${LETTER}{2,30})([ \\t\\n\\u00a0]{1,10})((?:${LETTER}|[ \\t\\n\\u00a0]){2,40}?)[\\s.…]{0,10}\\)`,
  ).exec(text.slice(start, start + 90));
  const [, given = "", gap = "", family = ""] = inside ?? [];
  if (!inside || given === "บุคคล" || OFFICE.test(given) || isUnlikeName(family)) return null;
  const end = start + given.length + gap.length + family.trimEnd().length;
  return { span: [start, end], given, family: family.trim() };
}

/** A second word that may be a family name, on the same line or the next. */
function familyAt(text: string, end: number): { family: string; end: number } | null {
  const rest = text.slice(end, end + 100);
  const gap = /^(?:[ \t\u00a0\u200b]{1,20}|[ \t]{0,5}\n[ \t]{0,5})/.exec(rest)?.[0];
  if (gap === undefined) return null;
  const noble = /^ณ[ \t\u00a0]{0,5}/.exec(rest.slice(gap.length))?.[0] ?? "";
  const run = RUN.exec(rest.slice(gap.length + noble.length))?.[0] ?? "";
  const family = nameOf(run);
  if (family.length < 2 || isUnlikeName(family)) return null;
  if (gap.includes("\n") && !endsThere(rest, gap.length + noble.length + family.length)) return null;
  return { family: noble + family, end: end + gap.length + noble.length + family.length };
}

/** A title inside a longer word (ทำนาย, ขุนนาง) is none. */
function standsFree(text: string, titleStart: number, title: string, whole: boolean): boolean {
  const before = text.slice(Math.max(0, titleStart - 16), titleStart);
  if (!/[ก-๎]$/.test(before)) return true;
  if (GLUE.test(before)) return true;
  return WIDE_TITLE.test(title) && whole && !BOSS.test(before);
}

function endsThere(text: string, end: number): boolean {
  return /^(?:$|[\n\r\t,;)\]/:0-9๐-๙–-]|[ \u00a0]{1,20})/.test(text.slice(end, end + 24));
}

function isPlace(name: string): boolean {
  return (["subdistrict", "district"] as const).some((rank) => placesNamed(name, rank).length > 0);
}

/** คุณ before a name, not คุณธรรม, คุณภาพ or the "you" of a questionnaire. */
function isCourtesy(text: string, titleStart: number, run: string, whole: boolean): boolean {
  if (longestWord(text.slice(titleStart, titleStart + 30)) > "คุณ".length) return false;
  if (
    isUnlikeName(run) ||
    /^(?:ภาพ|ธรรม|สมบัติ|ค่า|วุฒิ|ลักษณะ|ประโยชน์|คิด|เคย|ต้อง|ทราบ|เห็น|พบ|รู้|ใช้|สามารถ|หมอ|ครู|พ่อ|แม่)/.test(run)
  )
    return false;
  const before = text.slice(Math.max(0, titleStart - 16), titleStart);
  return whole || /(?:ถึง|เรียน|โดย|ติดต่อ|แจ้ง|ประสาน(?:งาน)?|และ|กับ|[:：(])[ \t]{0,3}$/.test(before);
}
