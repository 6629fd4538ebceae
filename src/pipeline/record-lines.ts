import { createReadStream } from "node:fs";
import { UsageError } from "./input-file.js";
import type { RecordLine } from "./recheck-thread.js";
import { USAGE } from "./usage-messages.js";

const LINE_FEED = 0x0a;

/** Where the lines of a `reports.jsonl` stand, in groups of at most `most`. No such file is a UsageError. */
export async function recordLines(file: string, most: number): Promise<RecordLine[][]> {
  const groups: RecordLine[][] = [];
  let start = 0;
  let position = 0;
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) {
        const end = position + at;
        const last = groups.at(-1);
        const line = { start, length: end - start };
        if (last && last.length < most) last.push(line);
        else groups.push([line]);
        start = end + 1;
      }
      position += chunk.length;
    }
  } catch {
    throw new UsageError(USAGE.notResults(file));
  }
  return groups;
}
