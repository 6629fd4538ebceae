import { commonWords, knownWords } from "../thai/known-words.js";
import { OFFICE_WORDS } from "../thai/official-words.js";
import { buildTrie, type Trie } from "../thai/trie.js";
import type { Replacement } from "./edited-text.js";
import type { RepairPass } from "./repair-pass.js";
import { isMark } from "./word-cost.js";

const REPAIR = {
  class: "ocr-mark",
  reason: "no word as the OCR read it, and one word alone with one mark added, left out, moved or taken for another",
};

const RUN = /[ก-๎]{3,}/g;
const WORD = 1;
const UNKNOWN_LETTER = 3;
/** What a mark read otherwise costs: two words as read are cheaper than one of the dictionary, dearer than one of offices. */
const OTHER_MARK = 1.1;
const OTHER_MARK_OF_OFFICE = 0.9;
/** Shorter words have too many neighbours. */
const SHORTEST = 5;
const SHORTEST_OF_OFFICE = 3;
/** Longer runs are no text. */
const LONGEST_RUN = 400;
/** Vowel signs and tone marks above and below letters, which OCR drops. */
const MARKS = ["ั", "ิ", "ี", "ึ", "ื", "ุ", "ู", "็", "่", "้", "๊", "๋", "์"] as const;
const MARK = /[ัิ-ู็-์]/;
const LETTER = /[ก-ฮ]/;
/** Marks that OCR takes for each other. */
const LOOK_ALIKES = ["ิีึื", "ุู", "่้๊๋", "ั้", "ัู", "็้", "่์", "าำ"] as const;
/** What OCR makes one mark of, or two: as read, and what may be meant. */
const OTHER_SIGNS: readonly (readonly [read: string, meant: string])[] = [
  ["้า", "ำ"],
  ["่า", "ำ"],
  ["ั", "ู้"],
];
/** Words that go together in reports of offices, where each alone is a word with a mark less, too. */
const PHRASES = `หน้าที่ ตัวชี้วัดที่ ครั้งที่ ลำดับที่ ส่วนที่ ข้อที่ ประเด็นที่ พื้นที่ สื่อสาร สูงสุด ต่ำสุด ยื่นคำขอ ยื่นคำร้อง ยื่นขอ จองคิว เมืองพัทยา
คู่มือ หัวข้อ ข้อมูล จัดตั้ง แต่งตั้ง ซื้อจ้าง จัดซื้อจัดจ้าง ขั้นตอน ชี้แจง ขึ้นไป มากขึ้น มากยิ่งขึ้น ดียิ่งขึ้น เพิ่มขึ้น ต่อเนื่อง เกี่ยวข้อง ที่เกี่ยวข้อง
ทุก ผู้ ผู้รับบริการ ผู้มีส่วนได้ ผู้เกี่ยวข้อง สุ่ม กลุ่ม ชุมชน ประชุม มุ่งเน้น ลำดับ ลำดับความสำคัญ จัดลำดับ หมวดหมู่ กองช่าง ใช้งาน ใช้จ่าย ใช้อำนาจ สังกัด
ครั้ง ทุกครั้ง ทั้งหมด สุดท้าย สิ้นสุด สิ้นเดือน สิ้นปี สิ้นไตรมาส เริ่มต้น ความเสี่ยง จุดเสี่ยง เชื่อมั่น เรื่องร้องเรียน มาตรฐาน ปีงบประมาณ`;
/** Names of people and places are let be: what stands behind these words. */
const NAMED =
  /(?:นางสาว|นาง(?!าน)|นาย(?!ก(?:เทศ|องค์|อบ|รัฐ|สภา|สมาคม)|จ้าง|ทะเบียน|ช่าง|อำเภอ)|น\.ส\.|ด\.[ชญ]\.|ว่าที่ร้อย[ตโเ][ก-๎]*|ตำบล|อำเภอ|จังหวัด|บ้าน|หมู่บ้าน|โรงเรียน|โรงพยาบาล|วิทยาลัย|มหาวิทยาลัย|เทศบาล(?:ตำบล|เมือง|นคร)?|อบ[ตจ]\.|ท[ตมน]\.|[ตอจ]\.)\s*[ก-๎]*(?:[ \t]+[ก-๎]+)?/g;

/**
 * Words of a page read from its picture that are no words, but are one word alone when one mark is added or taken for
 * another: OCR drops small marks. Names of people and places, and whatever holds digits, are let be.
 */
export const mendOcrMarks: RepairPass = (text, { isPicture }) => {
  if (!isPicture) return;
  const named = [...text.text.matchAll(NAMED)].map((match) => [match.index, match.index + match[0].length] as const);
  const replacements: Replacement[] = [];
  for (const match of text.text.matchAll(RUN)) {
    if (match[0].length > LONGEST_RUN) continue;
    for (const { start, end, after } of otherMarks(match[0])) {
      const [from, to] = [match.index + start, match.index + end];
      if (named.some((range) => from < range[1] && to > range[0])) continue;
      replacements.push({ start: from, end: to, after, repair: REPAIR });
    }
  }
  if (replacements.length > 0) text.replaceAll(replacements);
};

let office: Trie | null = null;

function officeWords(): Trie {
  office ??= buildTrie([...OFFICE_WORDS, ...PHRASES.split(/\s+/)]);
  return office;
}

/** The words that may be meant, what taking one costs beside its being a word, and how long they are at least. */
function lexica(): readonly { lexicon: Trie; price: number; shortest: number }[] {
  return [
    { lexicon: commonWords(), price: OTHER_MARK, shortest: SHORTEST },
    { lexicon: officeWords(), price: OTHER_MARK_OF_OFFICE, shortest: SHORTEST_OF_OFFICE },
  ];
}

interface Change {
  start: number;
  end: number;
  after: string;
}

/** The words of the cheapest reading of a run that differ from it by one mark. */
function otherMarks(run: string): Change[] {
  const costs = new Float64Array(run.length + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(run.length + 1);
  const taken: (string | null)[] = new Array<string | null>(run.length + 1).fill(null);
  costs[0] = 0;
  const reach = (end: number, start: number, cost: number, after: string | null) => {
    if (cost >= (costs[end] ?? 0)) return;
    costs[end] = cost;
    from[end] = start;
    taken[end] = after;
  };
  for (let start = 0; start < run.length; start += 1) {
    const cost = costs[start] ?? 0;
    reach(start + 1, start, cost + UNKNOWN_LETTER, null);
    const exact = new Set([...knownWords().lengths(run, start), ...officeWords().lengths(run, start)]);
    for (const length of exact)
      if (!isMark(run.charAt(start + length))) reach(start + length, start, cost + WORD, null);
    for (const { lexicon, price, shortest } of lexica())
      for (const [end, word] of nearWords(lexicon, run, start))
        if (word !== null && word.length >= shortest && !exact.has(end - start))
          reach(end, start, cost + WORD + price, word);
  }
  const changes: Change[] = [];
  for (let end = run.length; end > 0; end = from[end] ?? 0) {
    const after = taken[end];
    if (after != null) changes.unshift(trimmed(run, { start: from[end] ?? 0, end, after }));
  }
  return changes;
}

/** A change without the letters that stay. */
function trimmed(run: string, { start, end, after }: Change): Change {
  let [from, to, first, last] = [start, end, 0, after.length];
  while (from < to && first < last && run.charAt(from) === after.charAt(first)) [from, first] = [from + 1, first + 1];
  while (to > from && last > first && run.charAt(to - 1) === after.charAt(last - 1)) [to, last] = [to - 1, last - 1];
  return { start: from, end: to, after: after.slice(first, last) };
}

/** By where they end: the words that a stretch from `start` is when one mark is read otherwise; null where there are several. */
function nearWords(words: Trie, run: string, start: number): Map<number, string | null> {
  const found = new Map<number, string | null>();
  const note = (end: number, word: string) => {
    if (isMark(run.charAt(end))) return;
    const other = found.get(end);
    found.set(end, other === undefined || other === word ? word : null);
  };
  const follow = (at: number, node: number, word: string, isChanged: boolean): void => {
    if (isChanged && words.endsAt(node)) note(at, word);
    if (!isChanged && word !== "")
      for (const mark of MARKS) {
        const next = words.step(node, mark.charCodeAt(0));
        if (next !== 0) follow(at, next, word + mark, true);
      }
    if (at >= run.length) return;
    const printed = run.charAt(at);
    const next = words.step(node, printed.charCodeAt(0));
    if (next !== 0) follow(at + 1, next, word + printed, isChanged);
    if (isChanged) return;
    for (const [read, meant] of waysToRead(run, at)) {
      const other = along(words, node, meant);
      if (other !== null) follow(at + read, other, word + meant, true);
    }
  };
  follow(start, 0, "", false);
  return found;
}

/** Other ways to read the signs at a place of a run: how many are read, and what they may mean. */
function* waysToRead(run: string, at: number): Generator<readonly [read: number, meant: string]> {
  const [printed, next] = [run.charAt(at), run.charAt(at + 1)];
  for (const marks of LOOK_ALIKES)
    if (marks.includes(printed)) for (const mark of marks) if (mark !== printed) yield [1, mark];
  for (const [read, meant] of OTHER_SIGNS) if (run.startsWith(read, at)) yield [read.length, meant];
  if (MARK.test(printed)) yield [1, ""];
  if (MARK.test(next) && LETTER.test(printed)) yield [2, next + printed];
}

/** The node behind some letters; null where no word goes on so. */
function along(words: Trie, from: number, letters: string): number | null {
  let node = from;
  for (const letter of letters) {
    node = words.step(node, letter.charCodeAt(0));
    if (node === 0) return null;
  }
  return node;
}
