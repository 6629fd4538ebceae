import { namesOfPlaces } from "../thai/known-words.js";
import { dictionary, isWord, longestWord } from "../thai/lexicon.js";
import { buildTrie } from "../thai/trie.js";
import { isMark as isMarkCode, splitByWords } from "../thai/word-split.js";

const UNKNOWN_LETTER = 3;

/** Words of official Thai that the dictionary lacks. */
const OFFICIAL_WORDS = buildTrie([
  "ราชการ",
  "ข้าราชการ",
  "ส่วนราชการ",
  "วิชาการ",
  "วิทยาการ",
  "นิติการ",
  "ประกอบการ",
  "ทางการ",
  "ปีงบประมาณ",
  "กองคลัง",
  "กองช่าง",
  "สำนักปลัด",
  "คุณธรรม",
  "ผู้รับผิดชอบ",
  "จัดซื้อ",
  "จัดจ้าง",
  "ตัวชี้วัด",
  "มิชอบ",
  "ประพฤติมิชอบ",
  "ภาครัฐ",
  "สินบน",
]);

/** How a run of Thai letters splits into words: the fewest words, each unknown letter as dear as three. */
export interface Split {
  cost: number;
  /** Where each word or unknown letter starts, in order. */
  starts: number[];
}

/** The cheapest split of a run of Thai letters, on request with names of places. */
export function splitIntoWords(run: string, withPlaces = false): Split {
  const lexica = withPlaces ? [dictionary(), OFFICIAL_WORDS, namesOfPlaces()] : [dictionary(), OFFICIAL_WORDS];
  const { cost, steps } = splitByWords(run, 0, run.length, lexica, UNKNOWN_LETTER);
  const starts: number[] = [];
  for (let at = 0; at < run.length; at += steps[at] ?? 1) starts.push(at);
  return { cost, starts };
}

/** The length of the longest word that begins at a place of a text; 0 when none does. */
export function longestKnown(text: string, start: number): number {
  return Math.max(longestWord(text, start), OFFICIAL_WORDS.longest(text, start));
}

/** True for a word of the dictionary or of official Thai. */
export function isKnown(word: string): boolean {
  return isWord(word) || OFFICIAL_WORDS.has(word);
}

/** True for vowels and marks that cannot begin a word. */
export function isMark(character: string): boolean {
  return isMarkCode(character.charCodeAt(0));
}

const AROUND = 20;

/** Of several ways to write one place of a text, the one that makes the fewest words with its surroundings; else the first. */
export function cheapest(text: string, start: number, end: number, ways: readonly string[]): string {
  const before = /[ก-๎]*$/.exec(text.slice(Math.max(0, start - AROUND), start))?.[0] ?? "";
  const after = /^[ก-๎]*/.exec(text.slice(end, end + AROUND))?.[0] ?? "";
  const costs = ways.map((way) => splitIntoWords(before + way + after).cost);
  return ways[costs.indexOf(Math.min(...costs))] ?? "";
}
