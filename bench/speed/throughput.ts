import { join } from "node:path";
import type { Document } from "../../src/model/document.js";
import { type Built, charactersOf } from "./built.js";
import { middle, type Spent, timed } from "./clock.js";
import type { Sample } from "./files.js";

/** How fast files of one format were taken from bytes to written records, each stage by its share. */
export interface Throughput {
  format: string;
  documents: number;
  pages: number;
  characters: number;
  spent: Spent;
  /** Milliseconds a document, by stage; the rest is reading and writing files. */
  stages: Record<string, number>;
  /** PDF only: pdf-parse's bare `getText` on the same files, runs taken in turn. */
  bare: Spent | null;
  /**
   * PDF only: what mupdf alone takes, runs taken in turn: the structured text of each page and one run for its lines,
   * nothing done with either. With `bare` it bounds what any program can do that reads a PDF with both.
   */
  bareFirst: Spent | null;
}

const NO_SETTINGS = { disabled: [], severities: {} };

/** Runs after which the engine has compiled what it will. */
const WARMING = 3;

/**
 * Takes a sample through the whole pipeline in this process: some runs to warm up, then `runs` that count, each into a
 * folder of its own, as a run of the program does.
 */
export async function throughputOf(sample: Sample, built: Built, out: string, runs: number): Promise<Throughput> {
  const stages: Record<string, number> = {};
  let pages = 0;
  let characters = 0;
  let times = 0;
  const whole = async () => {
    const folder = join(out, `${sample.format}-${times}`);
    times += 1;
    pages = 0;
    characters = 0;
    for (const { path } of sample.files) {
      const input = { path, origin: { kind: "file" as const, file: path }, problem: null };
      const read = await built.readDocument(input, built.stages, NO_SETTINGS);
      await built.emitter.writeReport(folder, read.report, read.document);
      pages += read.document.pages.length;
      characters += charactersOf(read.document);
      for (const { stage, milliseconds } of read.stages) stages[stage] = (stages[stage] ?? 0) + milliseconds;
    }
  };
  const isPdf = sample.format.startsWith("pdf");
  for (let run = 0; run < WARMING; run += 1) {
    await whole();
    if (isPdf) {
      await bareText(sample);
      await bareFirstReader(sample);
    }
  }
  for (const stage of Object.keys(stages)) stages[stage] = 0;
  const own: Spent[] = [];
  const bare: Spent[] = [];
  const bareFirst: Spent[] = [];
  for (let run = 0; run < runs; run += 1) {
    own.push(await timed(whole));
    if (isPdf) bare.push(await timed(() => bareText(sample)));
    if (isPdf) bareFirst.push(await timed(() => bareFirstReader(sample)));
  }
  const documents = sample.files.length;
  const each = Object.entries(stages).map(([stage, sum]) => [stage, sum / runs / documents] as const);
  return {
    format: sample.format,
    documents,
    pages,
    characters,
    spent: middle(own),
    stages: Object.fromEntries(each),
    bare: isPdf ? middle(bare) : null,
    bareFirst: isPdf ? middle(bareFirst) : null,
  };
}

/** Loads pdf-parse as late as the program does, which puts back the built-in that its engine replaces. */
async function bareText(sample: Sample): Promise<void> {
  const { PDFParse } = await import("pdf-parse");
  for (const { bytes } of sample.files) {
    const parser = new PDFParse({ data: bytes.slice() });
    await parser.getText();
    await parser.destroy();
  }
}

async function bareFirstReader(sample: Sample): Promise<void> {
  const { Device, Document: PdfDocument, Matrix } = await import("mupdf");
  for (const { bytes } of sample.files) {
    const pdf = PdfDocument.openDocument(bytes, "application/pdf");
    for (let index = 0; index < pdf.countPages(); index += 1) {
      const page = pdf.loadPage(index);
      page.toStructuredText("preserve-whitespace,inhibit-spaces").destroy();
      const device = new Device({});
      page.run(device, Matrix.identity);
      device.close();
      device.destroy();
      page.destroy();
    }
    pdf.destroy();
  }
}

/** Normalising over the documents of all samples: alone, and together with cutting the cleaned text into words. */
export async function normalising(
  samples: readonly Sample[],
  built: Built,
  runs: number,
): Promise<{ characters: number; alone: Spent; segmented: Spent }> {
  const documents: Document[] = [];
  for (const { files } of samples)
    for (const { path, bytes } of files) documents.push(await built.stages.extract(bytes, path, null));
  const normalise = () => {
    for (const document of documents) built.stages.normalise(document);
  };
  const segment = () => {
    for (const document of documents)
      for (const { text } of built.stages.normalise(document).blocks) built.segment(text);
  };
  segment();
  const alone: Spent[] = [];
  const segmented: Spent[] = [];
  for (let run = 0; run < runs; run += 1) {
    alone.push(await timed(normalise));
    segmented.push(await timed(segment));
  }
  const characters = documents.reduce((sum, document) => sum + charactersOf(document), 0);
  return { characters, alone: middle(alone), segmented: middle(segmented) };
}
