import type { Block } from "../../src/model/document.js";
import type { Confidence } from "../../src/model/read-value.js";
import { comparable } from "./characters.js";

/** A number printed in a cell, and what was read of it. */
export interface NumberOutcome {
  printed: string;
  /** Empty where another number of numbers was read in the cell. */
  read: string;
  /** Null where nobody weighed its digits. */
  confidence: Confidence | null;
}

const NUMBER = /[0-9]+(?:\.[0-9]+)?/g;

/** What became of each printed number of the cells that were paired with one that was read. */
export function numbersOf(
  printed: readonly string[],
  read: readonly Block[],
  pairs: readonly (readonly [printed: number, read: number])[],
): NumberOutcome[] {
  return pairs.flatMap(([from, to]) => {
    const block = read[to];
    const wanted = comparable(printed[from] ?? "").match(NUMBER) ?? [];
    const got = comparable(block?.text ?? "").match(NUMBER) ?? [];
    const isPaired = wanted.length === got.length;
    const weighed = isPaired && block?.numerals?.length === got.length ? block.numerals : [];
    return wanted.map((number, index) => ({
      printed: number,
      read: isPaired ? (got[index] ?? "") : "",
      confidence: weighed[index]?.confidence ?? null,
    }));
  });
}
