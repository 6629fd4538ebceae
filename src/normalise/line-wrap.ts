import type { Replacement } from "./edited-text.js";
import type { RepairPass } from "./repair-pass.js";
import { isKnown, longestKnown, splitIntoWords } from "./word-cost.js";

const REPAIR = { class: "line-wrap", reason: "one word runs across the end of a printed line" };
const WINDOW = 40;
const LONGEST_WORD = 30;
const THAI = /[ก-ฮะ-ฺเ-๎]/;
const GAP = /(?<=[ก-ฮะ-ฺเ-๎])[ \n](?=[ก-ฮเ-ไ])/g;
const ABBREVIATION = /^[ก-ฮ][ก-ฮะ-ู]{0,3}\./;
const PERSON =
  /(?:นาย(?!ก(?:รัฐ|เทศ|องค์|อบ|สมาคม|เมือง|ฯ|\s)|ทะเบียน|ช่าง|อำเภอ|หน้า|จ้าง|ประกัน)|นาง|น\.ส\.|ดร\.|ว่าที่|[รส]\.[ตทอ]\.|พ\.[ตจ]\.|จ\.[สอ]\.)[^\n]{0,60}$/;

/** Syllables that only ever begin a word, so a blank behind one is never the author's. */
const ONLY_BEGINNING = new Set(["การ", "ความ", "ผู้", "นัก", "ชาว"]);

/**
 * Blanks and line ends inside a word, left over from printed lines, vanish where the dictionary knows the whole
 * word. Line ends, and the blanks of an author's own mark-up, go only where one side is no word by itself.
 * Names of people are let be: their blanks part given from family names.
 */
export const joinWrappedWords: RepairPass = (text, context) => {
  const source = text.text;
  const replacements: Replacement[] = [];
  for (const gap of source.matchAll(GAP)) {
    const left = thaiBefore(source, gap.index);
    const after = source.slice(gap.index + 1, gap.index + 1 + WINDOW);
    if (ABBREVIATION.test(after) || source.charAt(gap.index - left.length - 1) === ".") continue;
    const parts = wordAcross(left, thaiAtStart(after));
    if (parts === null) continue;
    const [head, tail] = parts;
    const compound = isKnown(head) && isKnown(tail) && !ONLY_BEGINNING.has(head);
    if (compound && (context.authored || gap[0] === "\n")) continue;
    if (followsPersonTitle(source, gap.index)) continue;
    replacements.push({ start: gap.index, end: gap.index + 1, after: "", repair: REPAIR });
  }
  text.replaceAll(replacements);
};

/** True where the dictionary knows a word that runs across the sign at a place, between two Thai letters. */
export function hasWordAcross(source: string, at: number): boolean {
  const after = source.slice(at + 1, at + 1 + WINDOW);
  return !ABBREVIATION.test(after) && wordAcross(thaiBefore(source, at), thaiAtStart(after)) !== null;
}

/** True where the words before a place name a person by title, so that a family name may follow. */
export function followsPersonTitle(source: string, at: number): boolean {
  return PERSON.test(source.slice(Math.max(0, at - 80), at));
}

/** The two parts of the word that runs across a gap, where reading it as one makes fewer words and breaks no other. */
function wordAcross(left: string, right: string): [string, string] | null {
  if (!mayRunAcross(left, right)) return null;
  const joined = splitIntoWords(left + right);
  if (joined.starts.includes(left.length)) return null;
  const first = splitIntoWords(left, true);
  const second = splitIntoWords(right, true);
  if (joined.cost >= first.cost + second.cost) return null;
  const start = joined.starts.findLast((at) => at < left.length) ?? 0;
  const end = joined.starts.find((at) => at > left.length) ?? left.length + right.length;
  const restStart = end - left.length;
  if (!first.starts.includes(start) || (restStart < right.length && !second.starts.includes(restStart))) return null;
  return [left.slice(start), right.slice(0, restStart)];
}

function mayRunAcross(left: string, right: string): boolean {
  const run = left + right;
  for (let start = left.length - 1; start >= Math.max(0, left.length - LONGEST_WORD); start -= 1) {
    if (longestKnown(run, start) > left.length - start) return true;
  }
  return false;
}

function thaiBefore(source: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < WINDOW && THAI.test(source.charAt(start - 1))) start -= 1;
  return source.slice(start, end);
}

function thaiAtStart(text: string): string {
  let end = 0;
  while (end < text.length && THAI.test(text.charAt(end))) end += 1;
  return text.slice(0, end);
}
