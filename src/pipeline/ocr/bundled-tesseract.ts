import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWorker, OEM, PSM, type Worker } from "tesseract.js";
import type { OcrEngine, OcrLayout, OcrPage, OcrSign } from "../../extract/ocr/engine.js";
import type { GreyImage } from "../../extract/ocr/image.js";
import { languageFiles, languagesOf } from "../../extract/ocr/language-data.js";
import { toGreymap } from "../../extract/ocr/portable-greymap.js";

/** Pinned in package.json. */
const VERSION = "7.0.0";
const MODES = { text: PSM.SINGLE_COLUMN, line: PSM.SINGLE_LINE, lines: PSM.SPARSE_TEXT, "thai-lines": PSM.SPARSE_TEXT };
/** No page may sway the reading of the next: words seen before are not kept. */
const FORGETFUL = { tessedit_enable_doc_dict: "0", classify_enable_learning: "0" };
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
    await worker.setParameters(FORGETFUL);
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
  await worker.setParameters(FORGETFUL);
}

async function readIn(worker: Worker, page: GreyImage, dpi: number, layout: OcrLayout): Promise<OcrPage> {
  try {
    await worker.setParameters({ user_defined_dpi: String(Math.round(dpi)), tessedit_pageseg_mode: MODES[layout] });
    const { data } = await worker.recognize(toGreymap(page), {}, { blocks: true, text: false });
    const lines = (data.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
    const signs = lines.flatMap((line, number) =>
      line.words.flatMap((word) =>
        word.symbols.map(
          ({ text, confidence, bbox }): OcrSign => ({ text, ...bbox, certainty: confidence / 100, line: number }),
        ),
      ),
    );
    return { signs };
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
