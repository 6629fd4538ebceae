import { DAMAGES, type Damage, MIXTURES } from "../../fixtures/generator/damage/classes.js";
import { randomOf } from "../../fixtures/generator/random.js";
import type { Block, Document } from "../../src/model/document.js";
import { normalise } from "../../src/normalise/index.js";

/** What became of the lines that a class of damage touched; errors are edit operations, blanks ignored. */
export interface Outcome {
  damage: string;
  lines: number;
  exact: number;
  before: number;
  after: number;
  /** Lines that came out wrong. */
  wrong: { clean: string; damaged: string; mended: string }[];
}

const LINES_A_DOCUMENT = 12;

/** The damages of the bench by name: each class, then the mixtures. */
export function damages(): [name: string, damage: Damage][] {
  const mixtures = Object.entries(MIXTURES).map(([name, classes]): [string, Damage] => [
    name,
    (line, random) => classes.reduce((text, each) => DAMAGES[each](text, random), line),
  ]);
  return [...Object.entries(DAMAGES), ...mixtures];
}

/** Damages the lines, mends them a document of a few lines at a time, and counts what is left. */
export function measure(name: string, damage: Damage, lines: readonly string[], seed: string): Outcome {
  const random = randomOf(`${seed}/${name}`);
  const outcome: Outcome = { damage: name, lines: 0, exact: 0, before: 0, after: 0, wrong: [] };
  for (let start = 0; start < lines.length; start += LINES_A_DOCUMENT) {
    const clean = lines.slice(start, start + LINES_A_DOCUMENT);
    const damaged = clean.map((line) => damage(line, random));
    const mended = normalise(documentOf(damaged)).blocks.map((block) => block.text);
    for (const [index, line] of clean.entries()) {
      const [broken = "", text = ""] = [damaged[index], mended[index]];
      if (broken === line) continue;
      const left = distance(line, text);
      outcome.lines += 1;
      outcome.exact += left === 0 ? 1 : 0;
      outcome.before += distance(line, broken);
      outcome.after += left;
      if (left > 0) outcome.wrong.push({ clean: line, damaged: broken, mended: text });
    }
  }
  return outcome;
}

/** The lines that normalisation changes though they are sound. */
export function falseChanges(lines: readonly string[]): Block[] {
  const changed: Block[] = [];
  for (let start = 0; start < lines.length; start += LINES_A_DOCUMENT) {
    const document = normalise(documentOf(lines.slice(start, start + LINES_A_DOCUMENT)));
    changed.push(...document.blocks.filter((block) => block.edits.length > 0));
  }
  return changed;
}

function documentOf(raws: readonly string[]): Document {
  const blocks = raws.map(
    (raw, index): Block => ({
      index,
      kind: "paragraph",
      page: null,
      box: null,
      place: null,
      readings: [{ reader: "bench", raw }],
      text: raw,
      edits: [],
      lines: [],
    }),
  );
  return {
    schemaVersion: "1.0.0",
    mediaType: "text/plain",
    encoding: null,
    textLayer: "unknown",
    readers: [],
    pages: [],
    blocks,
    tables: [],
    pageDecisions: [],
    readerDifferences: [],
    problems: [],
  };
}

/** Edit operations (one letter put in, taken out or replaced) between two texts without their blanks. */
export function distance(first: string, second: string): number {
  const [a, b] = [first.replaceAll(" ", ""), second.replaceAll(" ", "")];
  if (a === b) return 0;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
