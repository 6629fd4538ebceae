import { type FileHandle, mkdir, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type ReviewEntry, reviewEntrySchema } from "../../model/review.js";
import { UsageError } from "../input-file.js";
import { DECISIONS } from "./messages.js";

const LINE_FEED = 0x0a;

/** A line of the store that is no entry: what a crash left of one. It stays in the file and is passed over. */
export interface TornLine {
  line: number;
  text: string;
}

/** What a store holds, in the order in which it was written. */
export interface StoredEntries {
  entries: ReviewEntry[];
  torn: TornLine[];
}

/**
 * The decisions of all reviewers on the results in OUT: `OUT/review/entries.jsonl`, an entry a line, only ever appended
 * to. Several programs may append at once: a batch is one write at the end of the file.
 */
export class EntryStore {
  readonly file: string;
  #known: { stamp: string; stored: StoredEntries } | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(outDir: string) {
    this.file = join(outDir, "review", "entries.jsonl");
  }

  /** All entries so far; none where nobody decided yet. A file that cannot be read is a UsageError. */
  async read(): Promise<StoredEntries> {
    let handle: FileHandle;
    try {
      handle = await open(this.file, "r");
    } catch (error) {
      if (isMissing(error)) return { entries: [], torn: [] };
      throw new UsageError(DECISIONS.unreadable(this.file));
    }
    try {
      const { size, mtimeMs, ino } = await handle.stat();
      const stamp = JSON.stringify([size, mtimeMs, ino]);
      if (this.#known?.stamp !== stamp) this.#known = { stamp, stored: entriesOf(await handle.readFile("utf8")) };
      return this.#known.stored;
    } catch {
      throw new UsageError(DECISIONS.unreadable(this.file));
    } finally {
      await handle.close();
    }
  }

  /** Appends entries in one write and waits until the disk has them. A disk that takes none is a UsageError. */
  append(entries: readonly ReviewEntry[]): Promise<void> {
    const written = this.#last.then(() => this.#write(entries));
    this.#last = written.catch(() => undefined);
    return written;
  }

  async #write(entries: readonly ReviewEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
    try {
      await mkdir(dirname(this.file), { recursive: true });
      const handle = await open(this.file, "a+", 0o600);
      try {
        const bytes = Buffer.from(`${(await endsTorn(handle)) ? "\n" : ""}${lines}`, "utf8");
        const { bytesWritten } = await handle.write(bytes, 0, bytes.length);
        await handle.sync();
        if (bytesWritten !== bytes.length) throw new Error("the disk took a part only");
      } finally {
        await handle.close();
      }
    } catch (error) {
      throw new UsageError(DECISIONS.notWritten(this.file, error instanceof Error ? error.message : String(error)));
    }
  }
}

/** Reads lines of entries; empty lines are nothing, any other line that is no entry is torn. */
export function entriesOf(text: string): StoredEntries {
  const stored: StoredEntries = { entries: [], torn: [] };
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const entry = entryOf(line);
    if (entry === null) stored.torn.push({ line: index + 1, text: line });
    else stored.entries.push(entry);
  }
  return stored;
}

function entryOf(line: string): ReviewEntry | null {
  try {
    return reviewEntrySchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

/** Whether the last line lacks its end, so that an entry written behind it would be lost with it. */
async function endsTorn(handle: FileHandle): Promise<boolean> {
  const { size } = await handle.stat();
  if (size === 0) return false;
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] !== LINE_FEED;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
