import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { type FileHandle, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { recordName } from "./names.js";

/** The folders that hold one file a record. */
export const RECORD_FOLDERS = ["reports", "documents", "crops"] as const;

const TEMPORARY = ".prongsai-tmp";
const FLUSH_AT = 1 << 16;
const HEAD_BYTES = 1 << 16;

/** A file that appears whole or not at all: written beside its place under a temporary name, then renamed. */
export class WholeFile {
  readonly #path: string;
  readonly #handle: FileHandle;
  #pending: string[] = [];
  #size = 0;

  private constructor(path: string, handle: FileHandle) {
    this.#path = path;
    this.#handle = handle;
  }

  /** Opens a file for writing, with the folders above it. */
  static async create(path: string): Promise<WholeFile> {
    await mkdir(dirname(path), { recursive: true });
    const temporary = temporaryName(path);
    await rm(temporary, { force: true });
    return new WholeFile(path, await open(temporary, "wx"));
  }

  /** Adds text, or bytes as they are. */
  async write(content: string | Uint8Array): Promise<void> {
    if (typeof content !== "string") {
      await this.#flush();
      await this.#handle.writeFile(content);
      return;
    }
    await this.#writeText(content);
  }

  async #writeText(text: string): Promise<void> {
    this.#pending.push(text);
    this.#size += text.length;
    if (this.#size >= FLUSH_AT) await this.#flush();
  }

  /** Puts the file in its place. */
  async finish(): Promise<void> {
    await this.#flush();
    await this.#handle.close();
    await rename(temporaryName(this.#path), this.#path);
  }

  /** Gives the file up and leaves what stood in its place. */
  async abandon(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    await rm(temporaryName(this.#path), { force: true });
  }

  async #flush(): Promise<void> {
    const text = this.#pending.join("");
    this.#pending = [];
    this.#size = 0;
    if (text !== "") await this.#handle.writeFile(text, "utf8");
  }
}

/**
 * Writes a small file whole, at one go: a worker has one document at a time, and handing each step to another thread
 * costs more than the step.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = temporaryName(path);
  const handle = openNew(temporary);
  try {
    try {
      writeFileSync(handle, text, "utf8");
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Opens a file that is not there yet: makes the folders above it, takes away what an earlier run left unfinished. */
function openNew(path: string): number {
  try {
    return openSync(path, "wx");
  } catch {
    mkdirSync(dirname(path), { recursive: true });
    rmSync(path, { force: true });
    return openSync(path, "wx");
  }
}

function temporaryName(path: string): string {
  return join(dirname(path), `.${basename(path)}${TEMPORARY}`);
}

/**
 * Removes what an earlier run left in the record folders: files whose name belongs to the path written in them,
 * where that path is not of this run, and unfinished files. Anything else in the folders stays untouched.
 */
export async function cleanOutput(outDir: string, paths: Iterable<string>): Promise<void> {
  const kept = new Set([...paths].map((path) => `${recordName(path)}.json`));
  for (const folder of RECORD_FOLDERS) {
    const entries = await readdir(join(outDir, folder), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (!entry.isFile()) continue;
      const path = join(outDir, folder, entry.name);
      if (isUnfinished(entry.name) || (!kept.has(entry.name) && (await isRecordFile(path, entry.name)))) {
        await rm(path, { force: true });
      }
    }
  }
}

function isUnfinished(name: string): boolean {
  return /^\..*-[0-9a-f]{8}\.json\.prongsai-tmp$/.test(name);
}

/** True where the first source path written in a file gives the file its name: only this program names files so. */
async function isRecordFile(path: string, name: string): Promise<boolean> {
  if (!/-[0-9a-f]{8}\.json$/.test(name)) return false;
  const handle = await open(path, "r").catch(() => null);
  if (handle === null) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const head = buffer.subarray(0, bytesRead).toString("utf8");
    const printed = /"path":\s*("(?:[^"\\]|\\.)*")/.exec(head)?.[1];
    return printed !== undefined && `${recordName(JSON.parse(printed))}.json` === name;
  } catch {
    return false;
  } finally {
    await handle.close();
  }
}
