import { spawn } from "node:child_process";
import { copyFile, mkdir, readFile, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Sample } from "./files.js";

/** What a run over a number of documents took: memory in bytes at its highest, time on the wall in seconds. */
export interface MemoryUse {
  documents: number;
  parent: number | null;
  worker: number | null;
  seconds: number;
}

const LOOK_MILLISECONDS = 50;

/** Runs the command over `count` documents, all formats in turn, with one worker. */
export async function memoryOf(
  samples: readonly Sample[],
  command: string,
  folder: string,
  count: number,
): Promise<MemoryUse> {
  const [inputs, out] = [join(folder, `inputs-${count}`), join(folder, `out-${count}`)];
  await mkdir(inputs, { recursive: true });
  const files = interleaved(samples);
  for (let index = 0; index < count; index += 1) {
    const file = files[index % files.length] ?? "";
    await copyFile(file, join(inputs, `${String(index).padStart(5, "0")}-${basename(file)}`));
  }
  const start = performance.now();
  const parent = await highestOf(command, [
    "run",
    inputs,
    "--out",
    out,
    "--jobs",
    "1",
    "--fail-on",
    "never",
    "--quiet",
  ]);
  const seconds = (performance.now() - start) / 1000;
  const manifest = JSON.parse(await readFile(join(out, "manifest.json"), "utf8"));
  const peaks: number[] = manifest.files.flatMap(
    (file: { peakMemoryBytes: number | null }) => file.peakMemoryBytes ?? [],
  );
  await rm(inputs, { recursive: true });
  await rm(out, { recursive: true });
  return { documents: count, parent, worker: peaks.length > 0 ? Math.max(...peaks) : null, seconds };
}

function interleaved(samples: readonly Sample[]): string[] {
  const most = Math.max(...samples.map(({ files }) => files.length));
  return Array.from({ length: most }, (_, index) => samples.flatMap(({ files }) => files[index]?.path ?? [])).flat();
}

/** The highest resident memory of a process while it runs; null where the system does not tell. */
export async function highestOf(command: string, args: string[]): Promise<number | null> {
  const child = spawn(process.execPath, [command, ...args], { stdio: "inherit" });
  let highest: number | null = null;
  const timer = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "");
    const kilobytes = /^VmHWM:\s+([0-9]+) kB$/m.exec(status)?.[1];
    if (kilobytes !== undefined) highest = Number(kilobytes) * 1024;
  }, LOOK_MILLISECONDS);
  await new Promise((resolve) => child.once("exit", resolve));
  clearInterval(timer);
  return highest;
}
