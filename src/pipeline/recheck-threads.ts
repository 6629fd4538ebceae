import { Worker } from "node:worker_threads";
import PQueue from "p-queue";
import type { Rechecked, RecheckTask } from "./recheck-thread.js";

/**
 * Runs tasks on `jobs` threads; results in the order of the tasks. Threads may be used here, since records are the
 * program's own files: documents of strangers are read in processes.
 */
export async function runRechecks(tasks: readonly RecheckTask[], jobs: number, entry: URL): Promise<Rechecked[][]> {
  const idle = Array.from({ length: Math.min(jobs, tasks.length) }, () => new Worker(entry));
  const all = [...idle];
  const queue = new PQueue({ concurrency: Math.max(1, idle.length) });
  try {
    return await queue.addAll(
      tasks.map((task) => async () => {
        const worker = idle.pop();
        if (!worker) throw new Error("no thread is free");
        try {
          return await answerOf(worker, task);
        } finally {
          idle.push(worker);
        }
      }),
    );
  } finally {
    await Promise.all(all.map((worker) => worker.terminate()));
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
