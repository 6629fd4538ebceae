import { isRareShortWord, shortWords } from "../thai/common-short-words.js";
import { commonWords, knownWords } from "../thai/known-words.js";
import { OFFICE_PHRASES } from "../thai/office-phrases.js";
import { OFFICE_WORDS } from "../thai/official-words.js";
import { buildTrie, type Trie } from "../thai/trie.js";
import { type NearWord, nearWords, readRun } from "./ocr-near-words.js";
import { isMark } from "./word-cost.js";

/** A change to a run that makes a word of it; `isLetter`: a letter, not only marks, is another than read. */
export interface WordChange {
  start: number;
  end: number;
  after: string;
  isLetter: boolean;
}

const WORD = 1;
const UNKNOWN_LETTER = 3;
/** What a short word costs as read that hardly anybody writes. */
const RARE_WORD = 2.4;
/** Two common words as read are cheaper than one of the dictionary, dearer than one of offices. */
const OFFICE_BONUS = 0.2;
/** Short words have many neighbours. */
const SHORT_WORD = 0.2;
const SHORTEST = 5;
const SHORTEST_OF_OFFICE = 3;
/** How far before a stretch that makes no words a word may begin that it belongs to. */
const LONGEST_WORD = 14;
/** Where more than this part of a run makes no words even so, it is a name or no text. */
const MOST_UNKNOWN = 0.3;

let office: Trie | null = null;

function officeWords(): Trie {
  office ??= buildTrie([...OFFICE_WORDS, ...OFFICE_PHRASES]);
  return office;
}

/** How the cheapest reading of a run arrives at a place: from where, and by which word other than read. */
interface Step {
  from: number;
  near: NearWord | null;
  isUnknown: boolean;
}

class Path {
  readonly #costs: Float64Array;
  readonly #steps: Step[];

  constructor(length: number) {
    this.#costs = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
    this.#costs[0] = 0;
    this.#steps = new Array<Step>(length + 1);
  }

  reach(end: number, price: number, step: Step): void {
    const cost = (this.#costs[step.from] ?? 0) + price;
    if (cost >= (this.#costs[end] ?? 0)) return;
    this.#costs[end] = cost;
    this.#steps[end] = step;
  }

  /** The steps of the cheapest reading, each with where it ends, the last first. */
  *steps(): Generator<Step & { end: number }> {
    for (let end = this.#costs.length - 1; end > 0; ) {
      const step = this.#steps[end] ?? { from: end - 1, near: null, isUnknown: true };
      yield { ...step, end };
      end = step.from;
    }
  }
}

/** The words of the cheapest reading of a run of Thai letters that differ from it by signs that OCR takes for others. */
export function otherWords(run: string): WordChange[] {
  if (knownWords().has(run) && (run.length < SHORTEST || !isRareShortWord(run))) return [];
  const exact = Array.from({ length: run.length }, (_, start) => wordsAsRead(run, start));
  const doubtful = doubtfulStarts(run, exact);
  const path = new Path(run.length);
  const read = readRun(run);
  for (let start = 0; start < run.length; start += 1) {
    const asRead = exact[start] ?? new Map<number, number>();
    followAsRead(path, start, asRead);
    const isDoubtful = doubtful[start] === 1;
    const isFirstLost = start === 0 && ![...asRead.values()].includes(WORD);
    for (const near of nearWords(officeWords(), read, start, isDoubtful ? 2 : 1, isFirstLost))
      if (near.word.length >= SHORTEST_OF_OFFICE && asRead.get(near.end - start) !== WORD)
        path.reach(near.end, WORD + near.price - OFFICE_BONUS, { from: start, near, isUnknown: false });
    if (!isDoubtful) continue;
    for (const near of nearWords(commonWords(), read, start, 1))
      if (near.word.length >= SHORTEST && !asRead.has(near.end - start))
        path.reach(near.end, WORD + near.price, { from: start, near, isUnknown: false });
    for (const near of nearWords(shortWords(), read, start, 1))
      if (near.word.length >= SHORTEST_OF_OFFICE && !asRead.has(near.end - start))
        path.reach(near.end, WORD + near.price + SHORT_WORD, { from: start, near, isUnknown: false });
  }
  const steps = [...path.steps()].reverse();
  if (steps.filter(({ isUnknown }) => isUnknown).length > MOST_UNKNOWN * run.length) return [];
  return steps.flatMap(({ from, end, near }, index) => {
    if (near === null) return [];
    const isSurrounded = steps[index - 1]?.isUnknown === true || steps[index + 1]?.isUnknown === true;
    return isSurrounded && near.word.length < SHORTEST && !officeWords().has(near.word)
      ? []
      : [trimmed(run, from, end, near)];
  });
}

/** By their lengths the words that begin at a place of a run, and what each costs. */
function wordsAsRead(run: string, start: number): Map<number, number> {
  const found = new Map<number, number>();
  for (const length of knownWords().lengths(run, start))
    if (!isMark(run.charAt(start + length)))
      found.set(length, isRareShortWord(run.slice(start, start + length)) ? RARE_WORD : WORD);
  for (const length of officeWords().lengths(run, start))
    if (!isMark(run.charAt(start + length))) found.set(length, WORD);
  return found;
}

function followAsRead(path: Path, start: number, asRead: ReadonlyMap<number, number>): void {
  path.reach(start + 1, UNKNOWN_LETTER, { from: start, near: null, isUnknown: true });
  for (const [length, price] of asRead)
    path.reach(start + length, price, { from: start, near: null, isUnknown: false });
}

/** Marks the places of a run where a word may begin that reaches into letters or rare words of the cheapest split as read. */
function doubtfulStarts(run: string, exact: readonly ReadonlyMap<number, number>[]): Uint8Array {
  const path = new Path(run.length);
  exact.forEach((asRead, start) => {
    followAsRead(path, start, asRead);
  });
  const marked = new Uint8Array(run.length);
  for (const { from, end, isUnknown } of path.steps())
    if (isUnknown || exact[from]?.get(end - from) === RARE_WORD) marked.fill(1, Math.max(0, from - LONGEST_WORD), end);
  return marked;
}

/** A change without the letters that stay. */
function trimmed(run: string, start: number, end: number, { word, isLetter }: NearWord): WordChange {
  let [from, to, first, last] = [start, end, 0, word.length];
  while (from < to && first < last && run.charAt(from) === word.charAt(first)) [from, first] = [from + 1, first + 1];
  while (to > from && last > first && run.charAt(to - 1) === word.charAt(last - 1)) [to, last] = [to - 1, last - 1];
  return { start: from, end: to, after: word.slice(first, last), isLetter };
}
