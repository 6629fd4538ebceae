import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";

/** What a command took: seconds on the wall, seconds of all processors, and its highest memory. */
export interface TimedRun {
  seconds: number;
  processorSeconds: number | null;
  memoryMegabytes: number | null;
}

const LOOK_MILLISECONDS = 50;
const TICKS_A_SECOND = 100;

/** Runs a script of this package; what the system does not tell of the process is null. */
export async function timedRun(command: string, args: readonly string[]): Promise<TimedRun> {
  const start = performance.now();
  const child = spawn(process.execPath, [command, ...args], { stdio: ["ignore", "ignore", "inherit"] });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const run: TimedRun = { seconds: 0, processorSeconds: null, memoryMegabytes: null };
  const timer = setInterval(async () => {
    const processor = processorSeconds(await readFile(`/proc/${child.pid}/stat`, "utf8").catch(() => ""));
    if (processor !== null) run.processorSeconds = processor;
    const status = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "");
    const kilobytes = /^VmHWM:\s+([0-9]+) kB$/m.exec(status)?.[1];
    if (kilobytes !== undefined) run.memoryMegabytes = Math.round(Number(kilobytes) / 1024);
  }, LOOK_MILLISECONDS);
  const status = await ended;
  clearInterval(timer);
  if (status !== 0) throw new Error(`${args.join(" ")} ended with status ${status}`);
  return { ...run, seconds: Math.round((performance.now() - start) / 100) / 10 };
}

/** The fields `utime` and `stime` of `/proc/<pid>/stat`, which stand after the name in brackets. */
function processorSeconds(stat: string): number | null {
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [user, system] = [Number(fields[11]), Number(fields[12])];
  return fields.length > 12 ? Math.round(((user + system) * 10) / TICKS_A_SECOND) / 10 : null;
}
