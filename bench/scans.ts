import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeBenchmarkIndex } from "./benchmark-index.js";
import { foldersOf, makeCorpus, type ScanTruth } from "./scans/make.js";
import { compareNative } from "./scans/native.js";
import { type FileOutcome, outcomeOf } from "./scans/outcome.js";
import { pageOf } from "./scans/page.js";
import { buildName, type RunResult, runProgram } from "./scans/run-program.js";
import { summaryOf } from "./scans/summary.js";

const USAGE = `npm run build && npm run bench:scans -- [--pages N] [--seed TEXT] [--cache DIR] [--dist DIR] [--speed-pages N] [--out DIR]
The corpus and what was read of it stay in the cache folder; a run that was broken off goes on there.
`;

const { values } = parseArgs({
  options: {
    pages: { type: "string", default: "300" },
    seed: { type: "string", default: "held-back-scans-3" },
    cache: { type: "string", default: "/tmp/prongsai-scans" },
    dist: { type: "string", default: fileURLToPath(new URL("../dist", import.meta.url)) },
    "speed-pages": { type: "string", default: "24" },
    out: { type: "string", default: fileURLToPath(new URL("../docs/benchmarks", import.meta.url)) },
    help: { type: "boolean", default: false },
  },
});
if (values.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}

const CHUNK = 12;
const note = (line: string) => process.stderr.write(`${line}\n`);
const program = join(values.dist, "cli/main.js");
const run = await buildName(values.dist);
const folders = foldersOf(values.cache);
await mkdir(values.out, { recursive: true });
const corpus = await makeCorpus(values.cache, values.seed, Number(values.pages), note);

const outcomes: FileOutcome[] = [];
const runs: RunResult[] = [];
for (let from = 0; from < corpus.length; from += CHUNK) {
  const chunk = corpus.slice(from, from + CHUNK);
  const folder = (kind: string) => join(folders.runs, run, `${kind}-${chunk[0]?.name}-${chunk.length}`);
  const scans = await runProgram(
    program,
    chunk.map(({ file }) => join(folders.scans, file)),
    folder("scans"),
    [],
  );
  const twins = await runProgram(
    program,
    chunk.map(({ name }) => join(folders.twins, `${name}.docx`)),
    folder("twins"),
    [],
  );
  runs.push(scans);
  outcomes.push(...chunk.map((truth) => outcomeOf(truth, scans, twins)));
  note(`read ${outcomes.length} of ${corpus.length} files`);
}

const speedPages = Number(values["speed-pages"]);
const sample: ScanTruth[] = [];
for (const truth of corpus)
  if (truth.turned === 0 && sample.reduce((sum, { pages }) => sum + pages, 0) < speedPages) sample.push(truth);
const comparison = sample.length === 0 ? null : await compareNative(values.cache, run, program, sample);

const summary = summaryOf({ seed: values.seed, build: run, outcomes, runs, comparison });
await writeFile(join(values.out, `${summary.date}-scans.json`), `${JSON.stringify(summary, null, 1)}\n`);
await writeFile(join(values.out, `${summary.date}-scans.md`), pageOf(summary));
await writeBenchmarkIndex(values.out);
