import { isWord, wordLengths } from "../thai/lexicon.js";
import { buildTrie } from "../thai/trie.js";

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

/** The cheapest split of a run of Thai letters; time grows with its length times the length of words. */
export function splitIntoWords(run: string): Split {
  const costs = new Array<number>(run.length + 1).fill(0);
  const steps = new Array<number>(run.length + 1).fill(1);
  for (let at = run.length - 1; at >= 0; at -= 1) {
    let best = UNKNOWN_LETTER + (costs[at + 1] ?? 0);
    let step = 1;
    for (const length of knownLengths(run, at)) {
      if (isMark(run.charAt(at + length))) continue;
      const cost = 1 + (costs[at + length] ?? 0);
      if (cost > best || (cost === best && length < step)) continue;
      best = cost;
      step = length;
    }
    costs[at] = best;
    steps[at] = step;
  }
  const starts: number[] = [];
  for (let at = 0; at < run.length; at += steps[at] ?? 1) starts.push(at);
  return { cost: costs[0] ?? 0, starts };
}

/** The lengths of all words that begin at a place of a text. */
export function knownLengths(text: string, start: number): number[] {
  return [...wordLengths(text, start), ...OFFICIAL_WORDS.lengths(text, start)];
}

/** True for a word of the dictionary or of official Thai. */
export function isKnown(word: string): boolean {
  return isWord(word) || OFFICIAL_WORDS.has(word);
}

/** True for vowels and marks that cannot begin a word. */
export function isMark(character: string): boolean {
  return /[ะ-ฺๅ็-๎]/.test(character);
}

const AROUND = 20;

/** Of several ways to write one place of a text, the one that makes the fewest words with its surroundings; else the first. */
export function cheapest(text: string, start: number, end: number, ways: readonly string[]): string {
  const before = /[ก-๎]*$/.exec(text.slice(Math.max(0, start - AROUND), start))?.[0] ?? "";
  const after = /^[ก-๎]*/.exec(text.slice(end, end + AROUND))?.[0] ?? "";
  const costs = ways.map((way) => splitIntoWords(before + way + after).cost);
  return ways[costs.indexOf(Math.min(...costs))] ?? "";
}
