import type { Loose } from "./loose.js";
import { buildTrie } from "./trie.js";

/** Words that cannot begin a name and that end one that the gazetteer does not know. */
const STOP = [
  "ได้",
  "ประจำ",
  "ประกาศ",
  "อำเภอ",
  "จังหวัด",
  "ตำบล",
  "หมู่ที่",
  "จึง",
  "พบว่า",
  "ต่อ",
  "จำนวน",
  "ดังนี้",
  "ดังกล่าว",
  "นั้น",
  "โดย",
  "และ",
  "หรือ",
  "ซึ่ง",
  "เพื่อ",
  "ของ",
  "ปีงบประมาณ",
  "พ.ศ.",
  "ดำเนิน",
  "ไม่",
  "เป็น",
  "อยู่",
  "ตาม",
  "ให้",
  "จัดทำ",
  "จัดให้",
  "เมื่อ",
  "คือ",
  "เรื่อง",
  "สามารถ",
  "ต้อง",
  "ควร",
  "รวมทั้ง",
  "รวมถึง",
  "ทั้งหมด",
  "ขอรายงาน",
  "ขอเรียน",
  "ขอประกาศ",
  "ผลการ",
  "ผลคะแนน",
  "มีการ",
  "มีผล",
  "มีคะแนน",
  "มีความ",
  "มีค่า",
  "มีหน้าที่",
  "มีระดับ",
  "มีจำนวน",
  "ที่มี",
  "ที่ได้",
  "เข้ารับ",
  "เข้าร่วม",
  "ที่ไม่",
  "ที่อยู่",
  "ที่เกี่ยว",
  "การประเมิน",
  "การดำเนิน",
  "การปฏิบัติ",
  "ผู้",
  "นายก",
  "ปลัด",
  "สำนักปลัด",
  "กองคลัง",
  "กองช่าง",
  "ครั้งที่",
  "โทร",
  "รหัสไปรษณีย์",
] as const;

/** Words that begin a sentence or a clause: what begins with one of them is no name. */
const NEVER_FIRST = [
  ...STOP,
  "ที่",
  "นี้",
  "ใน",
  "มี",
  "จะ",
  "ก็",
  "กับ",
  "แต่",
  "แล้ว",
  "ไป",
  "มา",
  "เข้า",
  "ร่วม",
  "ทุก",
  "ทั้ง",
  "อื่น",
  "ต่าง",
  "แห่ง",
  "ขนาด",
  "รับ",
  "ส่ง",
  "ขอ",
  "อาจ",
  "ยัง",
  "เรา",
  "ว่า",
  "ด้วย",
  "จาก",
  "ถึง",
  "ณ",
  "กำหนด",
  "จัด",
  "พบ",
  "ภายใน",
  "ภาย",
  "หลัง",
  "ก่อน",
  "ระหว่าง",
  "พร้อม",
  "เดียว",
  "เอง",
  "ประเมิน",
  "ปฏิบัติ",
  "บริหาร",
  "การ",
  "ความ",
  "เกี่ยว",
  "สำหรับ",
  "เช่น",
  "เพราะ",
  "ถ้า",
  "หาก",
  "ราย",
  "ละ",
  "ใด",
  "ๆ",
  "ฯ",
] as const;

const stops = buildTrie(STOP);
const neverFirst = buildTrie(NEVER_FIRST);

/** Whether a word that cannot begin a name stands at this offset. */
export function beginsWithStop(text: string, start: number): boolean {
  return neverFirst.longest(text, start) > 0;
}

/** Whether a prefix word of a district or province stands at this offset: what comes before it is a whole name. */
export function beginsAddress(text: string, start: number): boolean {
  return /^(?:อำเภอ|จังหวัด|[อจ]\.)/.test(text.slice(start, start + 8));
}

/** What runs on directly behind a known name, a hyphen and the name behind it included. */
export function restAfter(loose: Loose, end: number, limit: number): string {
  if (loose.gapBefore(end)) return "";
  const hyphen = /^[-–][ก-ฮเ-ไ]/.test(loose.text.slice(end, end + 2)) && !loose.gapBefore(end + 1);
  return hyphen ? `-${nameRun(loose, end + 1, limit)}` : nameRun(loose, end, limit);
}

/** Length of a name of a place that begins at an offset, 0 without one; what it covers is never a stop word. */
export type PlaceLength = (at: number) => number;

/**
 * The run of Thai letters (hyphens between letters included) from `start` up to a blank, another sign or a stop word
 * that is no part of a place's name; empty when longer than `limit`.
 */
export function nameRun(loose: Loose, start: number, limit: number, placeAt: PlaceLength = () => 0): string {
  const { text } = loose;
  let end = start;
  let covered = start;
  while (end < text.length) {
    if (!belongsToName(loose, start, end)) break;
    if (/[ก-ฮเ-ไ]/.test(text.charAt(end))) {
      covered = Math.max(covered, end + placeAt(end));
      if (end >= covered && stops.longest(text, end) > 0) break;
    }
    if (/^[ตอจ]\./.test(text.slice(end, end + 2)) && end > start) break;
    end += 1;
    if (end - start > limit) return "";
  }
  return text.slice(start, end);
}

/** All letters from `start` up to a blank or another sign, stop words and all, at most `limit`. */
export function wholeRun(loose: Loose, start: number, limit: number): string {
  let end = start;
  while (end < loose.text.length && end - start < limit && belongsToName(loose, start, end)) end += 1;
  return loose.text.slice(start, end);
}

function belongsToName(loose: Loose, start: number, at: number): boolean {
  const character = loose.text.charAt(at);
  if (at > start && loose.gapBefore(at)) return false;
  if (/[ก-ฮะ-ฺเ-ๅ็-๎]/.test(character)) return true;
  return at > start && /[-–]/.test(character) && /[ก-ฮเ-ไ]/.test(loose.text.charAt(at + 1)) && !loose.gapBefore(at + 1);
}
