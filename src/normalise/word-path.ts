import { knownWords } from "../thai/known-words.js";
import { isMark } from "./word-cost.js";

const WORD = 1;
const UNKNOWN_LETTER = 3;

/** Another letter that may stand for a printed one, and what it costs to take it (a word costs 1). */
export interface Alternative {
  letter: string;
  cost: number;
}

/** A run of letters read again: as long as the run, and what the reading costs in words and unknown letters. */
export interface Reading {
  text: string;
  cost: number;
}

/**
 * The cheapest reading of a run of Thai letters by known words, where some letters may stand for others; `bonus` is what
 * single words are cheaper by.
 */
export function readAgain(
  run: string,
  alternatives: (letter: string, at: number) => readonly Alternative[],
  bonus: ReadonlyMap<string, number> = new Map(),
): Reading {
  const words = knownWords();
  const costs = new Float64Array(run.length + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(run.length + 1);
  const taken = new Array<string>(run.length + 1).fill("");
  costs[0] = 0;
  const reach = (end: number, start: number, cost: number, text: string) => {
    if (cost >= (costs[end] ?? 0)) return;
    costs[end] = cost;
    from[end] = start;
    taken[end] = text;
  };
  const follow = (start: number, at: number, node: number, cost: number, text: string): void => {
    if (at >= run.length) return;
    const printed = run.charAt(at);
    for (const { letter, cost: price } of [{ letter: printed, cost: 0 }, ...alternatives(printed, at)]) {
      const next = words.step(node, letter.charCodeAt(0));
      const sofar = cost + price;
      if (at === start) reach(at + 1, start, sofar + UNKNOWN_LETTER, letter);
      if (next === 0) continue;
      const word = text + letter;
      if (words.endsAt(next) && !isMark(run.charAt(at + 1)))
        reach(at + 1, start, sofar + WORD - (bonus.get(word) ?? 0), word);
      follow(start, at + 1, next, sofar, word);
    }
  };
  for (let start = 0; start < run.length; start += 1) follow(start, start, 0, costs[start] ?? 0, "");
  let text = "";
  for (let end = run.length; end > 0; end = from[end] ?? 0) text = (taken[end] ?? "") + text;
  return { text, cost: costs[run.length] ?? 0 };
}
