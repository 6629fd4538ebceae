import { appendFile, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { FORMATS, type Format } from "../fixtures/generator/layout.js";
import { renderFiles } from "../fixtures/generator/make-report.js";
import { MUTATORS } from "../fixtures/generator/mutants/index.js";
import { formatsHere } from "./accuracy/corpus.js";
import { writeBenchmarkIndex } from "./benchmark-index.js";
import { cleanReports, mutantsOf } from "./rules/corpus.js";
import { figuresOf } from "./rules/figures.js";
import { judge } from "./rules/judge.js";
import { pageOf } from "./rules/page.js";
import { judgePairs, pairsOf } from "./rules/pairs.js";
import { writeRulePages } from "./rules/rule-pages.js";
import type { Outcome, Sample } from "./rules/sample.js";
import { summaryText } from "./rules/summary.js";

/**
 * Plants faults in generated reports, reads these and counts what the rules find. `--rules a,b`, `--per-rule N`,
 * `--clean N`, `--pairs N` and `--formats a,b` make the run smaller; `--resume FILE` keeps each outcome in a file and
 * takes those that are there; `--write` writes the dated page, its raw figures and the section of each rule's page.
 */
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "rules" },
    "per-rule": { type: "string", default: "40" },
    clean: { type: "string", default: "320" },
    formats: { type: "string", default: FORMATS.join(",") },
    rules: { type: "string" },
    pairs: { type: "string", default: "20" },
    resume: { type: "string" },
    write: { type: "boolean", default: false },
    date: { type: "string", default: new Date().toISOString().slice(0, 10) },
  },
});

const BATCH = 24;
const wanted = values.formats.split(",");
const formats = (await formatsHere()).filter((format) => wanted.includes(format));
const chosen = MUTATORS.filter(({ rule }) => !values.rules || values.rules.split(",").includes(rule));
const samples: Sample[] = [
  ...chosen.flatMap((mutator) => mutantsOf(mutator, formats, Number(values["per-rule"]), values.seed)),
  ...cleanReports(formats, Number(values.clean), values.seed),
];

const known = new Map<string, Outcome>();
if (values.resume) {
  const text = await readFile(values.resume, "utf8").catch(() => "");
  for (const line of text.split("\n").filter(Boolean)) {
    const outcome = JSON.parse(line) as Outcome;
    known.set(outcome.id, outcome);
  }
}
const isPdf = ({ draft }: Sample) => (draft.format satisfies Format).startsWith("pdf");
const left = samples.filter(({ id }) => !known.has(id));
const ordered = [...left.filter((sample) => !isPdf(sample)), ...left.filter(isPdf)];
for (let start = 0; start < ordered.length; start += BATCH) {
  const batch = ordered.slice(start, start + BATCH);
  const files = await renderFiles(batch.map(({ draft }) => draft));
  for (const [index, sample] of batch.entries()) {
    const outcome = await judge(sample, files[index] ?? new Uint8Array());
    known.set(sample.id, outcome);
    if (values.resume) await appendFile(values.resume, `${JSON.stringify(outcome)}\n`);
  }
  process.stderr.write(`${Math.min(start + BATCH, ordered.length)} of ${ordered.length}\n`);
}
const outcomes = samples.flatMap(({ id }) => known.get(id) ?? []);
process.stdout.write(summaryText(outcomes));
const across = values.rules
  ? []
  : await judgePairs(pairsOf(pairFormats(), Number(values.pairs), values.seed), values.seed);
for (const { id, variant, isFault, found, falseFindings } of across) {
  if (isFault && !found) process.stdout.write(`MISS ${id} ${variant}\n`);
  for (const { rule, message } of falseFindings) process.stdout.write(`FALSE ${rule} in ${id}: ${message}\n`);
}
if (values.write) {
  const run = figuresOf(outcomes, across, { date: values.date, seed: values.seed, formats });
  const benchmarks = fileURLToPath(new URL("../docs/benchmarks/", import.meta.url));
  const raw = { ...run, misses: outcomes.filter(({ rule, found }) => rule !== null && !found), pairs: across };
  await writeFile(`${benchmarks}${values.date}-rules.json`, `${JSON.stringify(raw, null, 1)}\n`);
  await writeFile(`${benchmarks}${values.date}-rules.md`, pageOf(run, outcomes, across));
  await writeRulePages(fileURLToPath(new URL("../docs/rules/", import.meta.url)), run);
  await writeBenchmarkIndex(benchmarks);
}

/** Pairs are of text, DOCX and, where it is made here, PDF, each with each as the formats take turns. */
function pairFormats(): Format[] {
  const wished: Format[] = [
    "text-tabbed",
    "pdf-chromium",
    "docx",
    "text-aligned",
    "pdf-libreoffice",
    "text-cell-a-line",
  ];
  const here = wished.filter((format) => formats.includes(format));
  return here.length > 0 ? here : formats;
}
