import { execFile, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
import type { OcrEngine, OcrLayout, OcrPage } from "../../extract/ocr/engine.js";
import { languageFiles, languagesOf } from "../../extract/ocr/language-data.js";
import { toGreymap } from "../../extract/ocr/portable-greymap.js";
import { signsOfHocr } from "../ocr/hocr.js";

const PAGE_MILLISECONDS = 120_000;
const OUTPUT = ["-c", "hocr_char_boxes=1", "-c", "tessedit_create_hocr=1"];
const VERSION_MILLISECONDS = 10_000;
/** Page segmentation: a column of lines of any size; one line; as much text as there is, in any order. */
const MODES: Record<OcrLayout, string> = { text: "4", line: "7", lines: "11", "thai-lines": "11" };
/** Each sheet is a process of its own, which unpacks its models first. */
const SHEET_PIXELS = 6_000_000;
const MOST_OUTPUT = 64 * 2 ** 20;
const NAME = "tesseract";

/**
 * The `tesseract` of this machine with the models of this package, a process a page, ended at its time limit. Several
 * threads would make it slower.
 */
export function nativeTesseract(): OcrEngine {
  let folder: Promise<string | null> | null = null;
  const reader = { name: NAME, version: "native" };
  return {
    reader,
    sheetPixels: SHEET_PIXELS,
    async recognise(page, dpi, layout) {
      if (!folder) {
        folder = unpackModels();
        reader.version = await versionOf();
      }
      const models = await folder;
      if (models === null) return { problem: "page-unreadable" };
      return run(models, dpi, layout, toGreymap(page));
    },
    async close() {
      const models = await folder;
      folder = null;
      if (models !== null) remove(models);
    },
  };
}

function run(models: string, dpi: number, layout: OcrLayout, picture: Buffer): Promise<OcrPage> {
  const options = ["--tessdata-dir", models, "--dpi", String(Math.round(dpi)), "--psm", MODES[layout], "--oem", "1"];
  const languages = ["-l", languagesOf(layout).join("+")];
  return new Promise((resolve) => {
    const child = spawn(NAME, ["stdin", "stdout", ...options, ...languages, ...OUTPUT], {
      stdio: ["pipe", "pipe", "ignore"],
      timeout: PAGE_MILLISECONDS,
      killSignal: "SIGKILL",
      env: { ...process.env, OMP_THREAD_LIMIT: "1" },
    });
    const chunks: Buffer[] = [];
    let size = 0;
    child.stdout.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > MOST_OUTPUT) child.kill("SIGKILL");
      else chunks.push(chunk);
    });
    child.stdin.on("error", () => {});
    child.once("error", () => resolve({ problem: "native-tool-missing" }));
    child.once("close", (code, signal) => {
      if (code === 0) resolve({ signs: signsOfHocr(Buffer.concat(chunks).toString("utf8")) });
      else if (signal) resolve({ problem: size <= MOST_OUTPUT ? "time-limit" : "page-unreadable" });
      else resolve({ problem: "native-tool-missing" });
    });
    child.stdin.end(picture);
  });
}

async function versionOf(): Promise<string> {
  const { stdout } = await promisify(execFile)(NAME, ["--version"], { timeout: VERSION_MILLISECONDS }).catch(() => ({
    stdout: "",
  }));
  return `native ${/^tesseract v?([0-9.]+)/u.exec(stdout)?.[1] ?? "unknown"}`;
}

/** The models as the program wants them: unpacked, in one folder, which goes when this process ends. */
async function unpackModels(): Promise<string | null> {
  const files = languageFiles();
  if (!files) return null;
  const folder = await mkdtemp(join(tmpdir(), "prongsai-ocr-"));
  process.once("exit", () => remove(folder));
  for (const { language, file } of files)
    await writeFile(join(folder, `${language}.traineddata`), gunzipSync(await readFile(file)));
  return folder;
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
