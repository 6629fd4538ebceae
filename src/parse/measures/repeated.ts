import { squash } from "../../thai/loose.js";
import { likeness } from "./likeness.js";

/** A measure as far as telling a repeated table needs it; `run` counts the runs of tables that belong together. */
export interface ComparedRow {
  table: number;
  run: number;
  title: string;
  words: string;
}

/** Rows `[start, end)` print rows from `of` on again. */
export interface Repetition {
  start: number;
  end: number;
  of: number;
}

const SAME_WORDS = 0.8;
const SAME_ROWS = 0.8;
const SMALLEST_TABLE = 2;
/** Bounds the comparing of near-equal texts in a document made of look-alike tables. */
const MOST_COMPARISONS = 20_000;

/** Finds tables of measures that print an earlier one again: from a table's start, row by row with the same words. */
export function findRepetitions(rows: readonly ComparedRow[]): Repetition[] {
  const starts = rows.flatMap((row, index) => (index === 0 || rows[index - 1]?.table !== row.table ? [index] : []));
  const firstWith = new Map<string, number>();
  const found: Repetition[] = [];
  let comparisons = 0;
  let resumeAt = 0;
  for (const start of starts) {
    if (start < resumeAt) continue;
    const keys = [0, 1].map((ahead) => `${ahead} ${squash(rows[start + ahead]?.title ?? "")}`);
    const earlier = keys.map((key) => firstWith.get(key)).find((at) => at !== undefined);
    if (earlier !== undefined) {
      const runEnd = endOfRun(rows, earlier);
      const length = Math.min(runEnd, start) - earlier;
      const end = Math.min(endOfRun(rows, start), start + length);
      let same = 0;
      let missed = 0;
      for (let ahead = 0; start + ahead < end && missed <= length * (1 - SAME_ROWS); ahead += 1) {
        comparisons += 1;
        if (alike(rows[earlier + ahead], rows[start + ahead], comparisons < MOST_COMPARISONS)) same += 1;
        else missed += 1;
      }
      if (same >= SMALLEST_TABLE && same >= length * SAME_ROWS) {
        found.push({ start, end, of: earlier });
        resumeAt = end;
        continue;
      }
    }
    keys.forEach((key) => {
      if (!key.endsWith(" ") && !firstWith.has(key)) firstWith.set(key, start);
    });
  }
  return found;
}

function endOfRun(rows: readonly ComparedRow[], start: number): number {
  let end = start;
  while (end < rows.length && rows[end]?.run === rows[start]?.run) end += 1;
  return end;
}

function alike(a: ComparedRow | undefined, b: ComparedRow | undefined, closely: boolean): boolean {
  if (!a || !b) return false;
  const [words, others] = [squash(a.words), squash(b.words)];
  return words === others || (closely && likeness(words, others) >= SAME_WORDS);
}
