import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
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
  await writeIndex(values.out);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Lists the pages of all runs, the latest first, each with its heading and what it missed. */
async function writeIndex(benchmarks: string): Promise<void> {
  const names = (await readdir(benchmarks)).filter((name) => /^[0-9-]+.*\.md$/.test(name)).sort();
  const lines = [];
  for (const name of names.reverse()) {
    const text = await readFile(join(benchmarks, name), "utf8");
    const title = /^# (.+)$/m.exec(text)?.[1] ?? name;
    const missed = /^Missed: .+$/m.exec(text)?.[0];
    lines.push(`- [${title}](${name})${missed ? `: ${missed[0]?.toLowerCase()}${missed.slice(1)}` : ""}`);
  }
  const head =
    "# Benchmarks\n\nDated runs, losses included; the raw figures lie beside each page. `npm run bench` measures speed and memory, `npx tsx bench/accuracy.ts` accuracy on generated reports.";
  await writeFile(join(benchmarks, "README.md"), `${head}\n\n${lines.join("\n")}\n`);
}
