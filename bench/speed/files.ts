import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Format } from "../../fixtures/generator/layout.js";
import { renderFiles } from "../../fixtures/generator/make-report.js";
import { corpusOf, formatsHere } from "../accuracy/corpus.js";

/** Generated reports of one format, on disk and in memory. */
export interface Sample {
  format: Format;
  files: { path: string; bytes: Uint8Array }[];
}

/** Makes `count` reports of each format that this machine can make and writes them into a folder. */
export async function makeSamples(folder: string, seed: string, count: number): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const format of await formatsHere()) {
    const drafts = corpusOf(seed, format, count);
    const contents = await renderFiles(drafts);
    const files = drafts.map((draft, index) => ({
      path: join(folder, format, draft.name),
      bytes: contents[index] ?? new Uint8Array(),
    }));
    await mkdir(join(folder, format), { recursive: true });
    for (const { path, bytes } of files) await writeFile(path, bytes);
    samples.push({ format, files });
  }
  return samples;
}
