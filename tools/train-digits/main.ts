import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { CLASSES, PART_CLASS } from "../../src/extract/ocr/digits/classes.js";
import type { Network } from "../../src/extract/ocr/digits/network.js";
import { buildDataset, classCounts, type Dataset, joined, KEPT_PARTS } from "./dataset.js";
import { HELD_BACK, isHeldBack, loadFaces } from "./fonts.js";
import { learn } from "./learn.js";
import { CHANNELS, HIDDEN } from "./network-shape.js";
import { packNetworks } from "./pack.js";

/** Bumped with each new set of weights. */
const VERSION = "1.0.0";
/** Lines that one worker draws: part of what makes the weights the same again. */
const SHARD_LINES = 4000;

type Task =
  | { readonly kind: "draw"; readonly scans: number; readonly seed: number }
  | { readonly kind: "learn"; readonly dataset: Dataset; readonly epochs: number; readonly seed: number };

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
  const network = learn(task.dataset, task.epochs, task.seed, ({ epoch, loss, right }) => {
    process.stdout.write(`network ${task.seed}, epoch ${epoch}: loss ${loss.toFixed(4)}, right ${right.toFixed(4)}\n`);
  });
  const biases = network.output.biases;
  biases[PART_CLASS] = (biases[PART_CLASS] ?? 0) - Math.log(KEPT_PARTS);
  return network;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      scans: { type: "string", default: "16000" },
      epochs: { type: "string", default: "6" },
      networks: { type: "string", default: "2" },
      seed: { type: "string", default: "1" },
      jobs: { type: "string", default: "2" },
      out: { type: "string", default: new URL("../../data/digit-reader/", import.meta.url).pathname },
    },
  });
  const [scans, epochs, count, seed, jobs] = [
    values.scans,
    values.epochs,
    values.networks,
    values.seed,
    values.jobs,
  ].map(Number);
  if (scans === undefined || epochs === undefined || count === undefined || seed === undefined || jobs === undefined)
    return;
  const draws = Array.from({ length: Math.ceil(scans / SHARD_LINES) }, (_, shard): Task => {
    return { kind: "draw", scans: Math.min(SHARD_LINES, scans - shard * SHARD_LINES), seed: seed * 1000 + shard };
  });
  const dataset = joined(await inWorkers<Dataset>(draws, jobs));
  process.stdout.write(`${dataset.count} samples drawn\n`);
  const lessons = Array.from({ length: count }, (_, index): Task => {
    return { kind: "learn", dataset, epochs, seed: seed * 100 + index };
  });
  const networks = await inWorkers<Network>(lessons, jobs);
  const bytes = packNetworks(networks);
  const faces = loadFaces((family) => !isHeldBack(family));
  const meta = {
    version: VERSION,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    networks: count,
    channels: CHANNELS,
    hidden: HIDDEN,
    classes: CLASSES,
    training: {
      seed,
      scans,
      epochs,
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
