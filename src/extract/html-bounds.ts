import type { Limits } from "./limits.js";

const TAG = /<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/gi;
/** Elements that stay open until they are closed; `p`, `li`, `tr`, `td` end by themselves. */
const NESTING = new Set("div span section article main table ul ol dl blockquote center fieldset details".split(" "));
/** A parser opens these again in each paragraph while they are not closed: a few kilobytes become millions of nodes. */
const FORMATTING = /<\/?(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?:\s[^<>]*)?>/gi;

/**
 * Makes mark-up safe to turn into a tree: drops tags that only colour letters, and cuts at too many characters or
 * tags and where elements are nested deeper than twice the limit. Reads each tag once.
 */
export function boundMarkup(text: string, limits: Limits): { text: string; cut: boolean } {
  const longest = Math.min(text.length, limits.characters);
  const plain = text.slice(0, longest).replace(FORMATTING, "");
  let nesting = 0;
  let tags = 0;
  for (const found of plain.matchAll(TAG)) {
    tags += 1;
    if (NESTING.has((found[2] ?? "").toLowerCase())) nesting = Math.max(0, nesting + (found[1] === "/" ? -1 : 1));
    if (nesting > limits.depth * 2 || tags > limits.nodes) return { text: plain.slice(0, found.index), cut: true };
  }
  return { text: plain, cut: longest < text.length };
}
