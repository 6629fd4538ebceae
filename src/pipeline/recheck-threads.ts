import { Worker } from "node:worker_threads";
import PQueue from "p-queue";
import type { Rechecked, RecheckTask } from "./recheck-thread.js";

/**
 * Threads that judge records again. Threads may be used here, since records are the program's own files: documents of
 * strangers are read in processes.
 */
export class RecheckThreads {
  readonly #all: Worker[];
  readonly #idle: Worker[];
  readonly #queue: PQueue;

  /** Starts `count` threads of the script `entry`. */
  constructor(count: number, entry: URL) {
    this.#all = Array.from({ length: count }, () => new Worker(entry));
    this.#idle = [...this.#all];
    this.#queue = new PQueue({ concurrency: count });
  }

  /** Runs tasks; results in the order of the tasks. */
  run(tasks: readonly RecheckTask[]): Promise<Rechecked[][]> {
    return this.#queue.addAll(
      tasks.map((task) => async () => {
        const worker = this.#idle.pop();
        if (!worker) throw new Error("no thread is free");
        try {
          return await answerOf(worker, task);
        } finally {
          this.#idle.push(worker);
        }
      }),
    );
  }

  /** Ends the threads; tasks that wait are given up. */
  async close(): Promise<void> {
    this.#queue.clear();
    await Promise.all(this.#all.map((worker) => worker.terminate()));
  }
}

function answerOf(worker: Worker, task: RecheckTask): Promise<Rechecked[]> {
  return new Promise((resolve, reject) => {
    worker.once("error", reject);
    worker.once("message", (answer: { results: Rechecked[] } | { error: string }) => {
      worker.off("error", reject);
      if ("error" in answer) reject(new Error(answer.error));
      else resolve(answer.results);
    });
    worker.postMessage(task);
  });
}
