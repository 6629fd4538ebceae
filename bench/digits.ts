import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { digitModel, SURE } from "../src/extract/ocr/digits/index.js";
import { HELD_BACK, isHeldBack, loadFaces } from "../tools/train-digits/fonts.js";
import { writeBenchmarkIndex } from "./benchmark-index.js";
import { measureNumbers, measureRejects } from "./digits/measure.js";
import { confusionOf, type DigitResult, pageOf, tally, tallyBy } from "./digits/page.js";

const { values } = parseArgs({
  options: {
    out: { type: "string", default: fileURLToPath(new URL("../docs/benchmarks", import.meta.url)) },
    seed: { type: "string", default: "2026" },
    each: { type: "string", default: "600" },
    words: { type: "string", default: "1500" },
  },
});

const faces = loadFaces(isHeldBack);
const seed = Number(values.seed);
const trials = measureNumbers({ faces, each: Number(values.each), dpis: [150, 200, 300], seed });
const milliseconds = trials.reduce((sum, trial) => sum + trial.milliseconds, 0);
const glyphs = trials.reduce((sum, trial) => sum + [...trial.expected].length, 0);
const result: DigitResult = {
  date: new Date().toISOString().slice(0, 10),
  seed,
  weights: digitModel().version,
  sure: SURE,
  families: HELD_BACK,
  glyphsPerSecond: Math.round((1000 * glyphs) / milliseconds),
  all: tally(trials),
  groups: {
    resolution: tallyBy(trials, ({ dpi }) => `${dpi} dpi`),
    "damage and resolution": tallyBy(trials, ({ dpi, damage }) => `${damage}, ${dpi} dpi`),
    "kind of damage": tallyBy(trials, ({ kind }) => kind),
    script: tallyBy(trials, ({ script }) => script),
    family: tallyBy(trials, ({ family }) => family),
  },
  confusion: confusionOf(trials),
  wrongAtHigh: trials
    .filter((trial) => trial.high && !trial.right)
    .map(({ family, style, dpi, kind, expected, read, weakest }) => ({
      family,
      style,
      dpi,
      kind,
      expected,
      read,
      weakest,
    })),
  rejects: measureRejects(faces, Number(values.words), seed, SURE),
};
await writeFile(join(values.out, `${result.date}-digits.json`), `${JSON.stringify(result, null, 1)}\n`);
await writeFile(join(values.out, `${result.date}-digits.md`), pageOf(result));
await writeBenchmarkIndex(values.out);
