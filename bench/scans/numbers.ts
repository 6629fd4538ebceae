import type { Block } from "../../src/model/document.js";
import type { Confidence } from "../../src/model/read-value.js";
import { comparable } from "./characters.js";

/** A cell in which nothing but a number is printed, and what was read of it. */
export interface NumberOutcome {
  printed: string;
  read: string;
  /** The lowest grade among its digits; null where nobody weighed them. */
  confidence: Confidence | null;
}

const NUMBER = /^[0-9]+(?:\.[0-9]+)?$/;
const ORDER: readonly Confidence[] = ["low", "medium", "high"];

/** What became of each printed number that stands alone in its cell and was paired with a cell that was read. */
export function numbersOf(
  printed: readonly string[],
  read: readonly Block[],
  pairs: readonly (readonly [printed: number, read: number])[],
): NumberOutcome[] {
  return pairs.flatMap(([from, to]) => {
    const [text, block] = [comparable(printed[from] ?? ""), read[to]];
    if (!NUMBER.test(text) || !block) return [];
    const grades = (block.numerals ?? []).map(({ confidence }) => ORDER.indexOf(confidence));
    const confidence = grades.length > 0 ? (ORDER[Math.min(...grades)] ?? null) : null;
    return [{ printed: text, read: comparable(block.text), confidence }];
  });
}
