import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { renderFiles } from "../fixtures/generator/make-report.js";
import { corpusOf } from "./accuracy/corpus.js";
import { writeBenchmarkIndex } from "./benchmark-index.js";
import { multiplyRecords } from "./check/records.js";
import { highestOf } from "./speed/memory.js";
import { load, machine } from "./speed/page.js";

const WANTED_SECONDS = 60;

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
const runs: { records: number; megabytes: number; seconds: number; changedSeconds: number; memoryMegabytes: number }[] =
  [];
try {
  const inputs = join(folder, "inputs");
  await mkdir(inputs);
  const drafts = corpusOf("check", "docx", Number(values.originals));
  const files = await renderFiles(drafts);
  for (const [index, draft] of drafts.entries()) await writeFile(join(inputs, draft.name), files[index] ?? "");
  const originals = join(folder, "originals");
  await highestOf(command, ["run", inputs, "--out", originals, "--jobs", values.jobs, "--fail-on", "never", "--quiet"]);
  const config = join(folder, "config.json");
  await writeFile(config, JSON.stringify({ rules: { "place-unknown": "off" } }));
  for (const records of values.records.split(",").map(Number)) {
    const results = join(folder, `results-${records}`);
    const bytes = await multiplyRecords(originals, results, records);
    const common = ["check", results, "--jobs", values.jobs, "--fail-on", "never"];
    await highestOf(command, common);
    const [seconds, memory] = await timedRun(common);
    const [changedSeconds] = await timedRun([...common, "--config", config]);
    const memoryMegabytes = Math.round((memory ?? 0) / 2 ** 20);
    runs.push({ records, megabytes: Math.round(bytes / 2 ** 20), seconds, changedSeconds, memoryMegabytes });
    await rm(results, { recursive: true });
  }
  const date = new Date().toISOString().slice(0, 10);
  const result = {
    date,
    originals: Number(values.originals),
    jobs: Number(values.jobs),
    machine: machine(loadBefore),
    runs,
  };
  await writeFile(join(values.out, `${date}-check.json`), `${JSON.stringify(result, null, 1)}\n`);
  await writeFile(join(values.out, `${date}-check.md`), pageOf(result));
  await writeBenchmarkIndex(values.out);
  process.stdout.write(pageOf(result));
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function timedRun(args: string[]): Promise<[number, number | null]> {
  const start = performance.now();
  const memory = await highestOf(command, args);
  return [Math.round((performance.now() - start) / 100) / 10, memory];
}

function pageOf(result: {
  date: string;
  originals: number;
  jobs: number;
  machine: ReturnType<typeof machine>;
  runs: typeof runs;
}) {
  const { processor, cores, node, loadBefore: before, loadAfter } = result.machine;
  const largest = result.runs.at(-1);
  const isMissed = largest !== undefined && largest.seconds > WANTED_SECONDS;
  const rows = result.runs.map(
    (run) => `| ${run.records} | ${run.megabytes} | ${run.seconds} | ${run.changedSeconds} | ${run.memoryMegabytes} |`,
  );
  return `# Checking records again, ${result.date}

Missed: ${isMissed ? `${largest.records} records in ${largest.seconds} s of ${WANTED_SECONDS}` : "none"}.

\`prongsai check\` over records made from ${result.originals} generated DOCX reports, each with a path, hash, agency and sketch of its own; ${result.jobs} threads. ${processor}, ${cores} cores, Node ${node}; load ${before} before, ${loadAfter} after. “Again” judges all records by all rules, across reports too, and writes all tables; “changed” also rewrites every record, since one rule was turned off. Memory is the highest of the whole process.

| records | MB of records | again, seconds | changed, seconds | memory, MB |
| --- | --- | --- | --- | --- |
${rows.join("\n")}
`;
}
