import type { Trie } from "../thai/trie.js";
import { type Confusion, confusionsAt, LOST_FIRST, LOST_MARKS } from "./ocr-confusions.js";
import { isMark } from "./word-cost.js";

/** A word that a stretch of a run is when signs are read otherwise, and what these cost. */
export interface NearWord {
  end: number;
  word: string;
  price: number;
  /** A letter of the word is another than read. */
  isLetter: boolean;
}

/** A second sign read otherwise is as likely only in a long word. */
const LONG_ENOUGH_FOR_TWO = 5;
const SECOND = 1;
/** One letter may be the rest of any word; of this one it is what is left most often. */
const OF_ONE_LETTER = "ที่";
/** Shorter words have too many neighbours with another letter. */
const SHORTEST_WITH_LETTER = 4;

/** A long word with another letter is as surely meant as one with another mark. */
const LONG = 6;
const LESS_IF_LONG = 0.2;

/** A run of Thai letters and, place by place, what its signs may mean beside what they say. */
export interface ReadRun {
  text: string;
  confusions: readonly (readonly Confusion[])[];
}

/** Looks up once what each sign of a run may mean. */
export function readRun(text: string): ReadRun {
  return { text, confusions: Array.from({ length: text.length }, (_, at) => confusionsAt(text, at)) };
}

/** How far the search for a word has come: what stands for the signs read so far, and what these readings cost. */
interface Reached {
  at: number;
  node: number;
  word: string;
  price: number;
  changes: number;
  isLetter: boolean;
}

/**
 * By where they end: the cheapest words of a lexicon that a stretch from `start` is when one sign is read otherwise, or
 * `most` of them, but one letter at most; where two words are equally cheap, none. `isFirstLost`: the run makes no word from its first letter on, so
 * what stood before it may be lost.
 */
export function nearWords(words: Trie, run: ReadRun, start: number, most: 1 | 2, isFirstLost = false): NearWord[] {
  const { text, confusions } = run;
  const found = new Map<number, NearWord & { isOne: boolean }>();
  const note = ({ at: end, word, price, isLetter }: Reached) => {
    if (isMark(text.charAt(end)) || (end - start < 2 && word !== OF_ONE_LETTER)) return;
    const near = { end, word, price: isLetter && word.length >= LONG ? price - LESS_IF_LONG : price, isLetter };
    const other = found.get(end);
    if (other === undefined || near.price < other.price) found.set(end, { ...near, isOne: true });
    else if (near.price === other.price && word !== other.word) other.isOne = false;
  };
  const take = (from: Reached, node: number, { read, meant, price, isLetter }: Confusion): void => {
    if (node === 0) return;
    follow({
      at: from.at + read.length,
      node,
      word: from.word + meant,
      price: from.changes === 0 ? price : from.price + SECOND,
      changes: from.changes + 1,
      isLetter: from.isLetter || isLetter,
    });
  };
  const follow = (reached: Reached): void => {
    const { at, node, word, changes } = reached;
    if (changes > 0 && words.endsAt(node) && word.length >= shortest(reached)) note(reached);
    const mayChange = changes < most;
    if (mayChange && word !== "")
      for (const { mark, together } of LOST_MARKS) {
        const behind = words.step(node, mark.meant.charCodeAt(0));
        if (behind === 0) continue;
        take(reached, behind, mark);
        for (const pair of together) take(reached, words.step(behind, pair.meant.charCodeAt(1)), pair);
      }
    if (isFirstLost && at === 0 && changes === 0)
      for (const lost of LOST_FIRST) take(reached, along(words, node, lost.meant), lost);
    if (at >= text.length) return;
    const next = words.step(node, text.charCodeAt(at));
    if (next !== 0) follow({ ...reached, at: at + 1, node: next, word: word + text.charAt(at) });
    if (!mayChange) return;
    for (const confusion of confusions[at] ?? [])
      if ((confusion.meant !== "" || word !== "") && !(confusion.isLetter && reached.isLetter))
        take(reached, along(words, node, confusion.meant), confusion);
  };
  follow({ at: start, node: 0, word: "", price: 0, changes: 0, isLetter: false });
  return [...found.values()].filter(({ isOne }) => isOne);
}

function shortest({ changes, isLetter }: Reached): number {
  if (changes > 1) return LONG_ENOUGH_FOR_TWO;
  return isLetter ? SHORTEST_WITH_LETTER : 0;
}

/** The node behind some letters; 0 where no word goes on so. */
function along(words: Trie, from: number, letters: string): number {
  let node = from;
  for (let at = 0; at < letters.length; at += 1) {
    node = words.step(node, letters.charCodeAt(at));
    if (node === 0) return 0;
  }
  return node;
}
