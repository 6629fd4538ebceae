import type { Trie } from "./trie.js";

/** How a run of letters splits into words. */
export interface WordSplit {
  /** One for each word, and the price of each letter that no word covers. */
  cost: number;
  /** At each place of the run the length of the word, or 1 of the letter, that the cheapest split from there begins with; good until the next call. */
  steps: Int32Array;
}

let costs = new Float64Array(256);
let steps = new Int32Array(256);

/**
 * The cheapest split of `text.slice(start, end)` by the words of some lexica; of equally cheap ones that with the
 * longest words first. No word ends before a vowel or mark that belongs to its last letter. Time grows with the length of the run.
 */
export function splitByWords(
  text: string,
  start: number,
  end: number,
  lexica: readonly Trie[],
  unknownLetter: number,
): WordSplit {
  const length = end - start;
  if (costs.length <= length) {
    costs = new Float64Array(2 * length + 1);
    steps = new Int32Array(2 * length + 1);
  }
  costs[length] = 0;
  for (let at = end - 1; at >= start; at -= 1) {
    let best = unknownLetter + (costs[at + 1 - start] ?? 0);
    let step = 1;
    for (const lexicon of lexica) {
      let node = 0;
      for (let to = at; to < end; ) {
        node = lexicon.step(node, text.charCodeAt(to));
        if (node === 0) break;
        to += 1;
        if (!lexicon.endsAt(node) || (to < end && isMark(text.charCodeAt(to)))) continue;
        const cost = 1 + (costs[to - start] ?? 0);
        if (cost > best || (cost === best && to - at < step)) continue;
        best = cost;
        step = to - at;
      }
    }
    costs[at - start] = best;
    steps[at - start] = step;
  }
  return { cost: costs[0] ?? 0, steps };
}

/** True for the codes of vowels and marks that cannot begin a word: ะ–ฺ, ๅ, ็–๎. */
export function isMark(code: number): boolean {
  return (code >= 0x0e30 && code <= 0x0e3a) || code === 0x0e45 || (code >= 0x0e47 && code <= 0x0e4e);
}
