import { existsSync, readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";

/** What a guarded process writes to its standard error before it ends itself for its memory. */
export const MEMORY_MARK = "prongsai: memory limit";

const INTERVAL_MILLISECONDS = 25;
const ORPHAN_INTERVAL_MILLISECONDS = 500;

/** The resident memory of a process in bytes; null where the system does not tell (no `/proc`, or it has ended). */
export function residentBytes(pid: number): number | null {
  try {
    const kilobytes = /^VmRSS:\s+([0-9]+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}

/** Watches the memory of a process; calls back with each reading until stopped. */
export function watchMemory(pid: number, onReading: (bytes: number) => void): () => void {
  const timer = setInterval(() => {
    const bytes = residentBytes(pid);
    if (bytes !== null) onReading(bytes);
  }, INTERVAL_MILLISECONDS);
  return () => clearInterval(timer);
}

/** Whether a parent can see the memory of its children. */
export function isMemoryVisible(): boolean {
  return existsSync("/proc/self/status");
}

/**
 * Has a thread of this process watch over it, since the main thread may be too busy to: the process ends with its
 * parent, and, leaving a mark on standard error, where it takes more than the limit (bytes; null: its parent sees to that).
 */
export function guardSelf(limitBytes: number | null): void {
  const code = `
    const { writeSync } = require("node:fs");
    setInterval(() => {
      const swollen = process.memoryUsage.rss() > ${limitBytes ?? "Infinity"};
      if (swollen) writeSync(2, ${JSON.stringify(MEMORY_MARK)});
      if (swollen || process.ppid !== ${process.ppid}) process.kill(process.pid, "SIGKILL");
    }, ${limitBytes === null ? ORPHAN_INTERVAL_MILLISECONDS : INTERVAL_MILLISECONDS});`;
  new Worker(code, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } }).unref();
}
