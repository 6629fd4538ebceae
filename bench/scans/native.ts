import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Document } from "../../src/model/document.js";
import { comparable } from "./characters.js";
import { foldersOf, type ScanTruth } from "./make.js";
import { type RunResult, runProgram, type Took, timedCommand } from "./run-program.js";
import { foundOf } from "./tiles.js";

/** Speed and letters beside plain Tesseract on the same pages; `lost`: share of the printed characters that stand nowhere. */
export interface NativeComparison {
  pages: number;
  bundled: Took & { lost: number };
  native: Took & { lost: number };
  plain: Took & { lost: number };
}

const PROCESSES = "2";
/** Shorter texts may stand anywhere by chance. */
const SHORTEST = 4;

/** Runs the program with both engines and plain `tesseract` over upright scans, one after the other. */
export async function compareNative(
  cache: string,
  run: string,
  program: string,
  sample: readonly ScanTruth[],
): Promise<NativeComparison> {
  const { scans, pictures } = foldersOf(cache);
  const files = sample.map(({ file }) => join(scans, file));
  const folder = join(cache, "runs", run);
  const bundled = await runProgram(program, files, join(folder, "speed-bundled"), []);
  const native = await runProgram(program, files, join(folder, "speed-native"), ["--native", "tesseract"]);
  const names = sample.flatMap(({ name, pages }) =>
    Array.from({ length: pages }, (_, index) => join(pictures, `${name}-${index + 1}.jpg`)),
  );
  const plain = await plainTesseract(names, join(folder, "plain"));
  const texts = new Map<string, string>();
  for (const { name, file, pages } of sample) {
    const parts = Array.from({ length: pages }, (_, index) =>
      readFile(join(folder, "plain", `${name}-${index + 1}.txt`), "utf8"),
    );
    texts.set(file, (await Promise.all(parts)).join("\n"));
  }
  return {
    pages: names.length,
    bundled: { ...took(bundled), lost: lostIn(sample, (file) => textOf(bundled, file)) },
    native: { ...took(native), lost: lostIn(sample, (file) => textOf(native, file)) },
    plain: { ...plain, lost: lostIn(sample, (file) => texts.get(file) ?? "") },
  };
}

const took = ({ processor, wall }: Took): Took => ({ processor, wall });

async function plainTesseract(pictures: readonly string[], folder: string): Promise<Took> {
  const time = join(folder, "time.json");
  if (!existsSync(time)) {
    await mkdir(folder, { recursive: true });
    const list = join(folder, "list");
    await writeFile(list, `${pictures.join("\n")}\n`);
    const each = `tesseract "$1" "${folder}/$(basename "$1" .jpg)" -l tha+eng 2>/dev/null`;
    const args = ["-a", list, "-n", "1", "-P", PROCESSES, "bash", "-c", each, "tesseract"];
    await writeFile(time, JSON.stringify(await timedCommand("xargs", args, null)));
  }
  return JSON.parse(await readFile(time, "utf8")) as Took;
}

function textOf({ documents }: RunResult, file: string): string {
  const document: Document | undefined = documents.get(file);
  return (document?.blocks ?? []).map(({ text }) => text).join("\n");
}

function lostIn(sample: readonly ScanTruth[], read: (file: string) => string): number {
  let printed = 0;
  let found = 0;
  for (const { file, cells, paragraphs } of sample) {
    const texts = [...paragraphs, ...cells].map(comparable).filter((text) => text.length >= SHORTEST);
    printed += texts.reduce((sum, text) => sum + text.length, 0);
    found += foundOf(texts.join("\u0001"), comparable(read(file)));
  }
  return 1 - found / Math.max(1, printed);
}
