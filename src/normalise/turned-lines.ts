import { splitIntoWords } from "./word-cost.js";

const EARLY = /(^|[^\u0e01-\u0e4e])([\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+)([\u0e01-\u0e2e])/g;
const BLANK_BEFORE_MARK = /[ \t]+(?=[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])/g;
const FEWEST = 2;

/**
 * True where a line of the text was turned on the page and read from bottom to top or sign by sign: its marks stand
 * before their letters, spread by blanks (`ัตว ้ีชวัด ี่ท`). Rules that move marks would only make other nonsense of it.
 */
export function hasTurnedLine(text: string): boolean {
  return text.split("\n").some(isTurned);
}

function isTurned(line: string): boolean {
  if ((line.match(EARLY)?.length ?? 0) < FEWEST) return false;
  const turned = line.replace(EARLY, "$1$3$2");
  return costOf(turned) < costOf(line.replace(BLANK_BEFORE_MARK, ""));
}

function costOf(line: string): number {
  let cost = 0;
  for (const [run] of line.matchAll(/[\u0e01-\u0e4e]+/g)) cost += splitIntoWords(inOrder(run)).cost;
  return cost;
}

function inOrder(run: string): string {
  return run.replace(/([\u0e48-\u0e4c])([\u0e31\u0e34-\u0e39])/g, "$2$1");
}
