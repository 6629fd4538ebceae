import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { CLASSES, PART_CLASS, SPECK_CLASS } from "../../src/extract/ocr/digits/classes.js";
import type { Network } from "../../src/extract/ocr/digits/network.js";
import { buildDataset, classCounts, type Dataset, joined } from "./dataset.js";
import { HELD_BACK, isHeldBack, loadFaces } from "./fonts.js";
import { learn } from "./learn.js";
import { LESSONS, type Lesson } from "./network-shape.js";
import { packNetworks } from "./pack.js";
import { KEPT } from "./samples.js";

/** Bumped with each new set of weights. */
const VERSION = "1.1.0";
/** Lines that one worker draws: part of what makes the weights the same again. */
const SHARD_LINES = 1500;

type Task =
  | { readonly kind: "draw"; readonly scans: number; readonly seed: number }
  | { readonly kind: "learn"; readonly dataset: Dataset; readonly lesson: Lesson; readonly seed: number };

/** What a worker thread runs: this file, with TypeScript understood as in the main thread. */
const START = `import("tsx/esm/api").then((api) => { api.register(); return import(${JSON.stringify(import.meta.url)}); });`;

/** Runs tasks in worker threads, `jobs` at a time; results in the order of the tasks. */
async function inWorkers<T>(tasks: readonly Task[], jobs: number): Promise<T[]> {
  const results: T[] = [];
  const waiting = [...tasks.entries()];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, task] = next;
      results[index] = await new Promise<T>((resolve, reject) => {
        const worker = new Worker(START, { eval: true, workerData: task });
        worker.once("message", resolve);
        worker.once("error", reject);
      });
    }
  };
  await Promise.all(Array.from({ length: jobs }, lane));
  return results;
}

function run(task: Task): Dataset | Network {
  if (task.kind === "draw") {
    return buildDataset(
      loadFaces((family) => !isHeldBack(family)),
      task.scans,
      task.seed,
    );
  }
  const network = learn(task.dataset, task.lesson, task.seed, ({ epoch, loss, right }) => {
    process.stdout.write(`network ${task.seed}, epoch ${epoch}: loss ${loss.toFixed(4)}, right ${right.toFixed(4)}\n`);
  });
  const biases = network.output.biases;
  biases[PART_CLASS] = (biases[PART_CLASS] ?? 0) - Math.log(KEPT.parts);
  biases[SPECK_CLASS] = (biases[SPECK_CLASS] ?? 0) - Math.log(KEPT.specks);
  return network;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      scans: { type: "string", default: "13500" },
      seed: { type: "string", default: "1" },
      jobs: { type: "string", default: "2" },
      out: { type: "string", default: new URL("../../data/digit-reader/", import.meta.url).pathname },
    },
  });
  const [scans, seed, jobs] = [values.scans, values.seed, values.jobs].map(Number);
  if (scans === undefined || seed === undefined || jobs === undefined) return;
  const draws = Array.from({ length: Math.ceil(scans / SHARD_LINES) }, (_, shard): Task => {
    return { kind: "draw", scans: Math.min(SHARD_LINES, scans - shard * SHARD_LINES), seed: seed * 1000 + shard };
  });
  const dataset = joined(await inWorkers<Dataset>(draws, jobs));
  process.stdout.write(`${dataset.count} samples drawn\n`);
  const lessons = LESSONS.map((lesson, index): Task => {
    return { kind: "learn", dataset, lesson, seed: seed * 100 + index };
  });
  const networks = await inWorkers<Network>(lessons, jobs);
  const bytes = packNetworks(networks);
  const faces = loadFaces((family) => !isHeldBack(family));
  const meta = {
    version: VERSION,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    networks: LESSONS.map(({ channels, hidden }) => ({ channels, hidden })),
    classes: CLASSES,
    training: {
      seed,
      scans,
      epochs: LESSONS.map(({ epochs }) => epochs),
      samples: dataset.count,
      samplesByClass: classCounts(dataset),
      heldBack: HELD_BACK,
      fonts: faces.map(({ family, style, files }) => ({ family, style, files })),
    },
  };
  writeFileSync(`${values.out}/weights.bin`, bytes);
  writeFileSync(`${values.out}/weights.json`, `${JSON.stringify(meta, null, 1)}\n`);
}

if (isMainThread) await main();
else parentPort?.postMessage(run(workerData as Task));
