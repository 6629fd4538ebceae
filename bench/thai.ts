import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { cleanLines, type Vocabulary } from "../fixtures/generator/damage/clean-lines.js";
import { damages, falseChanges, measure, type Outcome } from "./thai/measure.js";
import { thaiPage } from "./thai/page.js";

/** What one vocabulary came to. */
export interface Result {
  vocabulary: Vocabulary;
  seed: string;
  lines: number;
  characters: number;
  falseChanges: { raw: string; text: string }[];
  outcomes: Outcome[];
}

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "bench" },
    lines: { type: "string", default: "2400" },
    out: { type: "string" },
    date: { type: "string", default: new Date().toISOString().slice(0, 10) },
  },
});

const MOST_SHOWN = 4;

function resultOf(vocabulary: Vocabulary): Result {
  const seed = `${values.seed}-${vocabulary}`;
  const lines = cleanLines(seed, vocabulary, Number(values.lines));
  const outcomes = damages().map(([name, damage]) => {
    const outcome = measure(name, damage, lines, seed);
    return { ...outcome, wrong: outcome.wrong.slice(0, MOST_SHOWN) };
  });
  return {
    vocabulary,
    seed,
    lines: lines.length,
    characters: lines.join("").length,
    falseChanges: falseChanges(lines).map(({ readings, text }) => ({ raw: readings[0]?.raw ?? "", text })),
    outcomes,
  };
}

const results = [resultOf("agencies"), resultOf("held-back")];
const page = thaiPage(values.date, results);
if (values.out === undefined) process.stdout.write(page);
else {
  await writeFile(`${values.out}/${values.date}-thai.md`, page);
  await writeFile(`${values.out}/${values.date}-thai.json`, `${JSON.stringify(results, null, 1)}\n`);
}
