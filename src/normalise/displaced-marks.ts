import type { Replacement } from "./edited-text.js";
import type { RepairPass } from "./repair-pass.js";
import { splitIntoWords } from "./word-cost.js";

const REPAIR = { class: "displaced-mark", reason: "a mark stored one letter late; the dictionary knows the word" };
const CANDIDATE = /(?<=[ก-ฮ](?:[ัิ-ฺ็-๎]{1,3} ?)?)([ก-ฮ])([ัิ-ฺ็-๎]+) ?/g;
const MOST_TOGETHER = 6;
const CHAIN = 4;
const AROUND = 14;
/** How many words fewer a moved mark must make: a blank taken away alone may save one. */
const GAIN = 2;

interface Mark {
  start: number;
  end: number;
  kept: string;
  moved: string;
}

/**
 * Marks that stand one consonant late, often with a blank behind (`คณุ ธรรม`, `ทอ้ งถนิ่`). Only in documents that
 * show such displacement where no rule of writing allows it. Neighbouring marks are decided together, by the
 * fewest dictionary words; what makes no clear gain stays.
 */
export const moveDisplacedMarks: RepairPass = (text, context) => {
  if (!context.marksAreDisplaced) return;
  const source = text.text;
  const replacements: Replacement[] = [];
  for (const chain of chains(source)) {
    const choice = bestChoice(source, chain);
    for (const [index, mark] of chain.entries()) {
      if ((choice & (1 << index)) === 0) continue;
      replacements.push({ start: mark.start, end: mark.end, after: mark.moved, repair: REPAIR });
    }
  }
  text.replaceAll(replacements);
};

/** Marks close enough to be decided together. */
function chains(source: string): Mark[][] {
  const found: Mark[][] = [];
  for (const match of source.matchAll(CANDIDATE)) {
    const [whole, letter = "", marks = ""] = match;
    const mark = { start: match.index, end: match.index + whole.length, kept: whole, moved: `${marks}${letter}` };
    const chain = found.at(-1);
    if (chain && chain.length < MOST_TOGETHER && mark.start - (chain.at(-1)?.end ?? 0) <= CHAIN) chain.push(mark);
    else found.push([mark]);
  }
  return found;
}

/** The set of marks to move, as bits, that makes clearly the fewest words with the letters around; 0 for none. */
function bestChoice(source: string, chain: readonly Mark[]): number {
  const start = chain[0]?.start ?? 0;
  const end = chain.at(-1)?.end ?? 0;
  const before = /[ก-๎]*$/.exec(source.slice(Math.max(0, start - AROUND), start))?.[0] ?? "";
  const after = /^[ก-๎]*/.exec(source.slice(end, end + AROUND))?.[0] ?? "";
  let best = 0;
  let lowest = Number.POSITIVE_INFINITY;
  for (let choice = 0; choice < 1 << chain.length; choice += 1) {
    const way = before + written(source, chain, choice) + after;
    if (choice !== 0 && ILLEGAL.test(way)) continue;
    const cost = costOf(way) + (choice === 0 ? -GAIN : 0);
    if (cost < lowest) {
      lowest = cost;
      best = choice;
    }
  }
  return best;
}

const ILLEGAL = /[ัิ-ฺ็-๎]{3}|[ัิ-ู]{2}|[่-๋]{2}|[^ก-ฮัิ-ฺ็-๎][ัิ-ฺ็-๎]/;

function written(source: string, chain: readonly Mark[], choice: number): string {
  let way = "";
  let at = chain[0]?.start ?? 0;
  for (const [index, mark] of chain.entries()) {
    way += source.slice(at, mark.start) + ((choice & (1 << index)) === 0 ? mark.kept : mark.moved);
    at = mark.end;
  }
  return way;
}

function costOf(way: string): number {
  return way.split(/[^ก-๎]+/).reduce((sum, run) => sum + splitIntoWords(run).cost, 0);
}

/** True where marks stand after leading vowels, which no writing does, as often as displaced text shows it. */
export function marksAreDisplaced(texts: Iterable<string>): boolean {
  let impossible = 0;
  let letters = 0;
  for (const text of texts) {
    impossible += text.match(/[เ-ไ][ัิ-ฺ็-๎]/g)?.length ?? 0;
    letters += text.match(/[ก-ฮ]/g)?.length ?? 0;
  }
  return impossible >= 2 && impossible * 500 >= letters;
}
