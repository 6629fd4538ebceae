import type { Block, Document } from "../../src/model/document.js";
import { addErrors, type CharacterErrors, comparable, errorRate, errorsOf, noErrors } from "./characters.js";

/** A cell that was read otherwise than printed. */
export interface WrongCell {
  printed: string;
  read: string;
}

const BAND = 30;

/** The blocks of a document's cells in the order of their tables, rows and columns. */
export function cellBlocks({ tables, blocks }: Pick<Document, "tables" | "blocks">): Block[] {
  return tables.flatMap(({ cells }) =>
    [...cells]
      .sort((a, b) => a.row - b.row || a.column - b.column)
      .flatMap(({ block }) => (block === null ? [] : (blocks[block] ?? []))),
  );
}

/**
 * Pairs printed cells with read ones in their order, by the least errors, and counts these. A cell that was not found is
 * all error. `pairs` are places in the two lists.
 */
export function compareCells(
  printedCells: readonly string[],
  readCells: readonly string[],
): { errors: CharacterErrors; wrong: WrongCell[]; pairs: [printed: number, read: number][] } {
  const [printedAt, readAt] = [filledPlaces(printedCells), filledPlaces(readCells)];
  const printed = printedAt.map((place) => comparable(printedCells[place] ?? ""));
  const read = readAt.map((place) => comparable(readCells[place] ?? ""));
  const width = read.length + 1;
  const cost = new Float64Array((printed.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  const slope = read.length / Math.max(1, printed.length);
  const near = (i: number, j: number) => Math.abs(j - i * slope) <= BAND;
  cost[0] = 0;
  const pairCosts = new Map<number, number>();
  for (let i = 0; i <= printed.length; i += 1)
    for (let j = 0; j < width; j += 1) {
      if (i + j === 0 || !near(i, j)) continue;
      const [a, b] = [printed[i - 1] ?? "", read[j - 1] ?? ""];
      const pair = i > 0 && j > 0 ? distance(a, b) : Number.POSITIVE_INFINITY;
      pairCosts.set(i * width + j, pair);
      cost[i * width + j] = Math.min(
        i > 0 && j > 0 ? (cost[(i - 1) * width + j - 1] as number) + pair : Number.POSITIVE_INFINITY,
        i > 0 ? (cost[(i - 1) * width + j] as number) + a.length : Number.POSITIVE_INFINITY,
        j > 0 ? (cost[i * width + j - 1] as number) + b.length : Number.POSITIVE_INFINITY,
      );
    }
  const errors = noErrors();
  const wrong: WrongCell[] = [];
  const pairs: [number, number][] = [];
  const note = (a: string, b: string) => {
    addErrors(errors, errorsOf(a, b));
    if (a !== b) wrong.push({ printed: a, read: b });
  };
  let [i, j] = [printed.length, read.length];
  while (i > 0 || j > 0) {
    const here = cost[i * width + j] as number;
    const [a, b] = [printed[i - 1] ?? "", read[j - 1] ?? ""];
    if (i > 0 && j > 0 && here === (cost[(i - 1) * width + j - 1] as number) + (pairCosts.get(i * width + j) ?? 0)) {
      note(a, b);
      i -= 1;
      j -= 1;
      pairs.push([printedAt[i] ?? 0, readAt[j] ?? 0]);
    } else if (i > 0 && (j === 0 || here === (cost[(i - 1) * width + j] as number) + a.length)) {
      note(a, "");
      i -= 1;
    } else {
      note("", b);
      j -= 1;
    }
  }
  return { errors, wrong, pairs };
}

function filledPlaces(texts: readonly string[]): number[] {
  return texts.flatMap((text, place) => (comparable(text) === "" ? [] : [place]));
}

function distance(a: string, b: string): number {
  if (a === b) return 0;
  const most = Math.max(a.length, b.length);
  if (most > 4 * Math.min(a.length, b.length) + 4) return most;
  const errors = errorsOf(a, b);
  return Math.min(most, errorRate(errors) * [...a].length);
}
