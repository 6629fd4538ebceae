import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWorker, OEM, PSM, type Worker } from "tesseract.js";
import type { OcrEngine, OcrLayout, OcrPage } from "../../extract/ocr/engine.js";
import type { GreyImage } from "../../extract/ocr/image.js";
import { languageFiles, languagesOf } from "../../extract/ocr/language-data.js";
import { toGreymap } from "../../extract/ocr/portable-greymap.js";
import { signsOfHocr } from "./hocr.js";

/** Pinned in package.json. */
const VERSION = "7.0.0";
const MODES = { text: PSM.SINGLE_COLUMN, line: PSM.SINGLE_LINE, lines: PSM.SPARSE_TEXT, "thai-lines": PSM.SPARSE_TEXT };
/** No page may sway the reading of the next: words seen before are not kept. Each sign is told with its box. */
const PARAMETERS = { tessedit_enable_doc_dict: "0", classify_enable_learning: "0", hocr_char_boxes: "1" };
/** Made within the engine at one go; asked for its tree of blocks it would be asked for each sign. */
const OUTPUT = { hocr: true, text: false, blocks: false };
/** The engine takes longer over each word of a fuller sheet. */
const SHEET_PIXELS = 1_500_000;
const START_MILLISECONDS = 60_000;
const PAGE_MILLISECONDS = 120_000;

/** The OCR engine that comes with this package: Tesseract as WebAssembly in a thread, started with the first page. */
export function bundledTesseract(): OcrEngine {
  let worker: Promise<Worker | null> | null = null;
  const close = async () => {
    const running = worker;
    worker = null;
    await (await running)?.terminate();
  };
  return {
    reader: { name: "tesseract", version: `tesseract.js ${VERSION}` },
    sheetPixels: SHEET_PIXELS,
    async recognise(page, dpi, layout) {
      worker ??= start();
      const running = await worker;
      if (!running) return { problem: "page-unreadable" };
      const read = await within(PAGE_MILLISECONDS, readPage(running, page, dpi, layout));
      if (read === "late" || "problem" in read) await close();
      return read === "late" ? { problem: "time-limit" } : read;
    },
    close,
  };
}

/** Where a model is missing the engine would never answer: the files are looked for first, and its time is limited. */
async function start(): Promise<Worker | null> {
  const files = languageFiles();
  if (!files) return null;
  const folder = await mkdtemp(join(tmpdir(), "prongsai-ocr-"));
  try {
    await Promise.all(files.map(({ language, file }) => copyFile(file, join(folder, `${language}.traineddata.gz`))));
    const options = { langPath: folder, cacheMethod: "none", errorHandler: () => {} };
    const starting = createWorker([...languagesOf("text")], OEM.LSTM_ONLY, options);
    const worker = await within(START_MILLISECONDS, starting);
    if (worker === "late") {
      void starting.then((late) => late.terminate());
      return null;
    }
    await worker.setParameters(PARAMETERS);
    return worker;
  } catch {
    return null;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
  }
}

/** Reads a page; where it is known to be in fewer languages, the others are put aside meanwhile. */
async function readPage(worker: Worker, page: GreyImage, dpi: number, layout: OcrLayout): Promise<OcrPage> {
  const own = languagesOf(layout);
  const all = languagesOf("text");
  if (own.length === all.length) return readIn(worker, page, dpi, layout);
  try {
    await speak(worker, own);
    const read = await readIn(worker, page, dpi, layout);
    await speak(worker, all);
    return read;
  } catch {
    return { problem: "page-unreadable" };
  }
}

async function speak(worker: Worker, languages: readonly string[]): Promise<void> {
  await worker.reinitialize([...languages].join("+"), OEM.LSTM_ONLY);
  await worker.setParameters(PARAMETERS);
}

async function readIn(worker: Worker, page: GreyImage, dpi: number, layout: OcrLayout): Promise<OcrPage> {
  try {
    await worker.setParameters({ user_defined_dpi: String(Math.round(dpi)), tessedit_pageseg_mode: MODES[layout] });
    const { data } = await worker.recognize(toGreymap(page), {}, OUTPUT);
    return { signs: signsOfHocr(data.hocr ?? "") };
  } catch {
    return { problem: "page-unreadable" };
  }
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | "late"> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
