import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { renderFiles } from "../fixtures/generator/make-report.js";
import { corpusOf } from "./accuracy/corpus.js";
import { writeBenchmarkIndex } from "./benchmark-index.js";
import { timeJudging } from "./check/judging.js";
import { type CheckRun, pageOf } from "./check/page.js";
import { multiplyRecords } from "./check/records.js";
import { timedRun } from "./check/timed-run.js";
import { load, machine } from "./speed/page.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({
  options: {
    records: { type: "string", default: "1000,10000" },
    originals: { type: "string", default: "60" },
    jobs: { type: "string", default: "2" },
    out: { type: "string", default: join(root, "docs", "benchmarks") },
    dist: { type: "string", default: join(root, "dist") },
  },
});

const command = join(values.dist, "cli", "main.js");
const folder = await mkdtemp(join(tmpdir(), "prongsai-bench-check-"));
const loadBefore = load();
const runs: CheckRun[] = [];
try {
  const inputs = join(folder, "inputs");
  await mkdir(inputs);
  const drafts = corpusOf("check", "docx", Number(values.originals));
  const files = await renderFiles(drafts);
  for (const [index, draft] of drafts.entries()) await writeFile(join(inputs, draft.name), files[index] ?? "");
  const originals = join(folder, "originals");
  const common = ["--jobs", values.jobs, "--fail-on", "never"];
  await timedRun(command, ["run", inputs, "--out", originals, ...common, "--quiet"]);
  const config = join(folder, "config.json");
  await writeFile(config, JSON.stringify({ rules: { "place-unknown": "off" } }));
  for (const records of values.records.split(",").map(Number)) {
    const results = join(folder, `results-${records}`);
    const bytes = await multiplyRecords(originals, results, records);
    const again = ["check", results, ...common];
    const judging = await timeJudging(values.dist, results);
    await timedRun(command, again);
    const unchanged = await timedRun(command, again);
    const changed = await timedRun(command, [...again, "--config", config]);
    runs.push({ records, megabytes: Math.round(bytes / 2 ** 20), judging, unchanged, changed });
    await rm(results, { recursive: true });
  }
  const date = new Date().toISOString().slice(0, 10);
  const jobs = Number(values.jobs);
  const result = { date, originals: Number(values.originals), jobs, machine: machine(loadBefore), runs };
  await writeFile(join(values.out, `${date}-check.json`), `${JSON.stringify(result, null, 1)}\n`);
  await writeFile(join(values.out, `${date}-check.md`), pageOf(result));
  await writeBenchmarkIndex(values.out);
  process.stdout.write(pageOf(result));
} finally {
  await rm(folder, { recursive: true, force: true });
}
