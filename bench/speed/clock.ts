/** How long some work took: seconds on the wall, and seconds of processor time of this process, all its threads. */
export interface Spent {
  wall: number;
  processor: number;
}

/** Runs some work and tells the time that it took. */
export async function timed(work: () => unknown): Promise<Spent> {
  const before = process.cpuUsage();
  const start = performance.now();
  await work();
  const wall = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { wall, processor: (user + system) / 1e6 };
}

/** The middle one of several runs, by processor time. */
export function middle(runs: readonly Spent[]): Spent {
  const sorted = [...runs].sort((a, b) => a.processor - b.processor);
  return sorted[Math.floor(sorted.length / 2)] ?? { wall: 0, processor: 0 };
}
