import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { link, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Document } from "../../src/model/document.js";
import type { Report } from "../../src/model/report.js";

/** What a command took: processor time of it and all its children, and time on the wall, in seconds. */
export interface Took {
  processor: number;
  wall: number;
}

/** What a run over some files wrote. */
export interface RunResult extends Took {
  reports: Report[];
  documents: Map<string, Document>;
  peakMemoryBytes: number;
}

/** Runs a command by its time: the last line of its errors is `user system wall`. */
export async function timedCommand(command: string, args: readonly string[], output: string | null): Promise<Took> {
  const into = output === null ? "" : ` > '${output}'`;
  const script = `TIMEFORMAT='%U %S %R'; time "$0" "$@"${into}`;
  const errors: string[] = [];
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn("bash", ["-c", script, command, ...args], {
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, OMP_THREAD_LIMIT: "1" },
    });
    child.stderr.on("data", (chunk: Buffer) => errors.push(chunk.toString("utf8")));
    child.once("error", reject);
    child.once("exit", resolve);
  });
  const lines = errors.join("").trim().split("\n");
  const [user, system, wall] = (lines.at(-1) ?? "").split(" ").map(Number);
  if (wall === undefined || code === null || code > 2)
    throw new Error(`${command} ended with ${code}: ${lines.join("\n")}`);
  return { processor: (user ?? 0) + (system ?? 0), wall };
}

/** On a busy machine a page takes its time: what a reading takes is measured, not limited. */
const PATIENT = ["--timeout", "3600"];

/** Runs the built program over files; what an earlier run of the same build wrote is taken as it is. */
export async function runProgram(
  program: string,
  files: readonly string[],
  folder: string,
  extra: readonly string[],
): Promise<RunResult> {
  const [inputs, out, time] = [join(folder, "in"), join(folder, "out"), join(folder, "time.json")];
  if (!existsSync(time)) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(inputs, { recursive: true });
    for (const file of files) await link(file, join(inputs, basename(file)));
    const args = [
      program,
      "run",
      inputs,
      "--out",
      out,
      "--jobs",
      "2",
      "--fail-on",
      "never",
      "--quiet",
      ...PATIENT,
      ...extra,
    ];
    await writeFile(time, JSON.stringify(await timedCommand(process.execPath, args, null)));
  }
  const took = JSON.parse(await readFile(time, "utf8")) as Took;
  const lines = (await readFile(join(out, "reports.jsonl"), "utf8")).trim().split("\n");
  const reports = lines.map((line) => JSON.parse(line) as Report);
  const manifest = JSON.parse(await readFile(join(out, "manifest.json"), "utf8"));
  const peaks: number[] = manifest.files.map((file: { peakMemoryBytes: number | null }) => file.peakMemoryBytes ?? 0);
  const documents = new Map<string, Document>();
  for (const name of await readdir(join(out, "documents"))) {
    const document = JSON.parse(await readFile(join(out, "documents", name), "utf8")) as Document & {
      source?: { path: string };
    };
    const path = document.source?.path ?? reports.find(({ source }) => name.startsWith(source.path))?.source.path;
    if (path !== undefined) documents.set(path, document);
  }
  return { ...took, reports, documents, peakMemoryBytes: Math.max(0, ...peaks) };
}

/** A name for a build: the sha256 of all its files. */
export async function buildName(dist: string): Promise<string> {
  const names = (await readdir(dist, { recursive: true })).filter((name) => name.endsWith(".js")).sort();
  const hash = createHash("sha256");
  for (const name of names) hash.update(name).update(await readFile(join(dist, name)));
  hash.update(await readFile(join(dist, "../data/digit-reader/weights.json")));
  return hash.digest("hex").slice(0, 12);
}
