import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeBenchmarkIndex } from "./benchmark-index.js";
import { loadBuilt } from "./speed/built.js";
import { makeSamples } from "./speed/files.js";
import { memoryOf } from "./speed/memory.js";
import { load, machine, pageOf, type SpeedResult } from "./speed/page.js";
import { normalising, throughputOf } from "./speed/throughput.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({
  options: {
    dist: { type: "string", default: join(root, "dist") },
    out: { type: "string", default: join(root, "docs", "benchmarks") },
    seed: { type: "string", default: "speed" },
    "per-format": { type: "string", default: "30" },
    runs: { type: "string", default: "3" },
    documents: { type: "string", default: "100,300,1000" },
  },
});

const loadBefore = load();
const folder = await mkdtemp(join(tmpdir(), "prongsai-bench-"));
try {
  const built = await loadBuilt(resolve(values.dist));
  const samples = await makeSamples(folder, values.seed, Number(values["per-format"]));
  const throughput = [];
  for (const sample of samples) {
    throughput.push(await throughputOf(sample, built, join(folder, "out"), Number(values.runs)));
    process.stderr.write(`${sample.format} measured\n`);
  }
  const normalised = await normalising(samples, built, Number(values.runs));
  const memory = [];
  for (const count of values.documents.split(","))
    memory.push(await memoryOf(samples, built.command, folder, Number(count)));
  const result: SpeedResult = {
    date: new Date().toISOString().slice(0, 10),
    seed: values.seed,
    perFormat: Number(values["per-format"]),
    runs: Number(values.runs),
    machine: machine(loadBefore),
    throughput,
    normalising: normalised,
    memory,
  };
  const page = pageOf(result);
  process.stdout.write(`${page}\n`);
  await writeFile(join(values.out, `${result.date}-speed.json`), `${JSON.stringify(result, null, 1)}\n`);
  await writeFile(join(values.out, `${result.date}-speed.md`), `${page}\n`);
  await writeBenchmarkIndex(values.out);
} finally {
  await rm(folder, { recursive: true, force: true });
}
