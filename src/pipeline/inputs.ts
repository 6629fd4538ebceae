import type { Stats } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { RECORD_FOLDERS } from "../emit/files.js";
import { type InputContents, type InputFile, type SkippedFile, UsageError } from "./input-file.js";
import { skipReasonOf } from "./skip-reason.js";
import { withUniquePaths } from "./unique-paths.js";
import { USAGE } from "./usage-messages.js";
import { addFile, walkFolder } from "./walk.js";

/** All that a run was given. `files` and `skipped` are ordered by path (UTF-8 bytes); `roots` are absolute. */
export interface InputList {
  roots: string[];
  files: InputFile[];
  skipped: SkippedFile[];
}

/** Finds the documents in INPUT..., OUT passed over. An INPUT that does not exist is a UsageError. */
export async function listInputs(inputs: string[], outDir: string | null): Promise<InputList> {
  const out = outDir === null ? null : await realOf(resolve(outDir));
  const contents: InputContents[] = [];
  const seen = new Set<string>();
  for (const input of inputs) {
    const given = await contentsOf(input, out);
    const fresh = given.files.filter((file) => !seen.has(identity(file)));
    for (const file of given.files) seen.add(identity(file));
    contents.push({ ...given, files: fresh });
  }
  const unique = withUniquePaths(contents);
  return {
    roots: contents.map(({ root }) => root),
    files: unique.flatMap(({ files }) => files).sort((a, b) => compareUtf8(a.path, b.path)),
    skipped: unique.flatMap(({ skipped }) => skipped).sort((a, b) => compareUtf8(a.path, b.path)),
  };
}

/** Orders strings by their UTF-8 bytes. */
export function compareUtf8(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

async function contentsOf(input: string, out: string | null): Promise<InputContents> {
  let root: string;
  let status: Stats;
  try {
    root = await realpath(resolve(input));
    status = await stat(root);
  } catch {
    throw new UsageError(USAGE.noSuchInput(input));
  }
  if (out !== null) refuseOutput(root, out, input);
  if (status.isDirectory()) return { root, prefix: named(root), ...(await walkFolder(root, out)) };
  const files: InputFile[] = [];
  const skipped: SkippedFile[] = [];
  const path = basename(resolve(input)).normalize("NFC");
  const reason = status.isFile() ? skipReasonOf(path, false) : "special";
  if (reason) skipped.push({ path, reason });
  else await addFile(root, path, files, skipped);
  return { root, prefix: named(dirname(resolve(input))), files, skipped };
}

/** What a run writes or removes must not be what it reads. */
function refuseOutput(root: string, out: string, input: string): void {
  const inside = relative(out, root);
  const first = inside.split(sep)[0];
  if (inside !== "" && !RECORD_FOLDERS.some((folder) => folder === first)) return;
  throw new UsageError(USAGE.outIsInput(input));
}

/** The real path of OUT, whose last parts may not exist yet. */
async function realOf(path: string): Promise<string> {
  const real = await realpath(path).catch(() => null);
  if (real !== null || dirname(path) === path) return real ?? path;
  return join(await realOf(dirname(path)), basename(path));
}

function named(path: string): string {
  return basename(path).normalize("NFC") || "root";
}

function identity({ origin }: InputFile): string {
  return origin.kind === "file" ? origin.file : `${origin.file}!/${origin.entry.name}`;
}
