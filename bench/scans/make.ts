import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ExpectedRecord } from "../../fixtures/generator/expected.js";
import { type Draft, htmlOf } from "../../fixtures/generator/make-report.js";
import { toThaiNumerals, twoPlaces } from "../../fixtures/generator/numerals.js";
import { randomOf } from "../../fixtures/generator/random.js";
import { damageDigit } from "../../fixtures/generator/render/digit-damage.js";
import { renderDocx } from "../../fixtures/generator/render/docx.js";
import { chromiumPdfs } from "../../fixtures/generator/render/pdf.js";
import { picturePdf } from "../../fixtures/generator/render/picture-pdf.js";
import { pictureFile, type ScannedPage, scannedPages, stackedTiff } from "../../fixtures/generator/render/scan.js";
import { inTypeface } from "../../fixtures/generator/render/typeface.js";
import { casesOf, draftOf, type ScanCase, TYPEFACES } from "./corpus.js";

/** One digit whose ink was damaged before the scan: of which indicator, and of which printed number. */
export interface PlantedDigit {
  indicator: number;
  printed: string;
  at: number;
  kinds: string[];
}

/** A scanned file and what stands on it. */
export interface ScanTruth extends ScanCase {
  file: string;
  pages: number;
  planted: PlantedDigit | null;
  expected: ExpectedRecord;
  cells: string[];
  paragraphs: string[];
}

/** Where a corpus lies: scans, the same reports as DOCX, the truth, and each page as a picture of its own. */
export function foldersOf(cache: string) {
  const at = (name: string) => join(cache, name);
  return { scans: at("scans"), twins: at("twins"), truth: at("truth"), pictures: at("pictures"), runs: at("runs") };
}

const BATCH = 6;

/** Makes cases until they have `pages` pages; what an earlier run made is taken as it is. */
export async function makeCorpus(
  cache: string,
  seed: string,
  pages: number,
  note: (line: string) => void,
): Promise<ScanTruth[]> {
  const folders = foldersOf(cache);
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true });
  const made: ScanTruth[] = [];
  const cases = casesOf(seed);
  let sum = 0;
  while (sum < pages) {
    const batch = Array.from({ length: BATCH }, () => cases.next().value as ScanCase);
    const missing = batch.filter(({ name }) => !existsSync(join(folders.truth, `${name}.json`)));
    if (missing.length > 0) await makeCases(missing, folders);
    for (const { name } of batch) {
      if (sum >= pages) break;
      const truth = JSON.parse(await readFile(join(folders.truth, `${name}.json`), "utf8")) as ScanTruth;
      made.push(truth);
      sum += truth.pages;
    }
    note(`${made.length} files, ${sum} pages`);
  }
  return made;
}

async function makeCases(cases: readonly ScanCase[], folders: ReturnType<typeof foldersOf>): Promise<void> {
  const drafts = cases.map(draftOf);
  const pages = drafts.map((draft, index) => {
    const typeface = TYPEFACES.find(({ family }) => family === cases[index]?.typeface) ?? TYPEFACES[0];
    return typeface === undefined ? "" : inTypeface(htmlOf(draft, true), typeface);
  });
  const pdfs = await chromiumPdfs(pages);
  for (const [index, each] of cases.entries()) {
    const [draft, pdf] = [drafts[index], pdfs[index]];
    if (draft && pdf) await makeCase(each, draft, pdf, folders);
  }
}

async function makeCase(
  each: ScanCase,
  draft: Draft,
  pdf: Uint8Array,
  folders: ReturnType<typeof foldersOf>,
): Promise<void> {
  const { name, seed, dpi, grade, look, turned } = each;
  const planted = each.kind === "planted" ? plantIn(pdf, each, draft) : null;
  const scan = { seed, dpi, grade, look, turned, marks: planted?.marks ?? [] };
  const pages = await scannedPages(pdf, scan);
  const { file, bytes } = await fileOf(each, pages);
  await writeFile(join(folders.scans, file), bytes);
  await writeFile(join(folders.twins, `${name}.docx`), await renderDocx(draft.composed, draft.layout));
  for (const [index, page] of pages.entries())
    await writeFile(join(folders.pictures, `${name}-${index + 1}.jpg`), await pictureFile(page, "jpeg", dpi));
  const truth: ScanTruth = {
    ...each,
    file,
    pages: pages.length,
    planted: planted?.digit ?? null,
    expected: draft.expected,
    ...textsOf(draft),
  };
  await writeFile(join(folders.truth, `${name}.json`), `${JSON.stringify(truth, null, 1)}\n`);
}

/** Damages the units of a random indicator's score. */
function plantIn(pdf: Uint8Array, { seed, numerals }: ScanCase, draft: Draft) {
  const random = randomOf(`${seed}/planted`);
  const scores = draft.truth.result.scores;
  for (const indicator of random.shuffle(scores.map((_, index) => index + 1))) {
    const plain = twoPlaces(scores[indicator - 1] ?? 0);
    const printed = numerals === "thai" ? toThaiNumerals(plain) : plain;
    const at = plain.indexOf(".") - 1;
    const isAlone = scores.filter((score) => twoPlaces(score) === plain).length === 1;
    const damaged = isAlone ? damageDigit(pdf, printed, at, random) : null;
    if (damaged)
      return {
        marks: damaged.marks,
        digit: { indicator, printed, at, kinds: damaged.marks.map(({ kind }) => kind) },
      };
  }
  return null;
}

async function fileOf({ name, kind, seed, dpi }: ScanCase, pages: readonly ScannedPage[]) {
  const [first] = pages;
  if (kind !== "sheet" || !first) return { file: `${name}.pdf`, bytes: await picturePdf(pages, dpi) };
  if (pages.length > 1) return { file: `${name}.tif`, bytes: await stackedTiff(pages, dpi) };
  const format = randomOf(`${seed}/format`).pick(["jpeg", "png", "tiff"] as const);
  const extension = { jpeg: "jpg", png: "png", tiff: "tif" }[format];
  return { file: `${name}.${extension}`, bytes: await pictureFile(first, format, dpi) };
}

/** The printed texts: cells in the order of their tables, and all else. */
function textsOf({ composed }: Draft): { cells: string[]; paragraphs: string[] } {
  const cells: string[] = [];
  const paragraphs: string[] = [];
  for (const block of composed.blocks) {
    if (block.kind === "paragraph") paragraphs.push(block.text);
    else if (block.kind === "list") paragraphs.push(...block.items);
    else if (block.kind === "table")
      for (const { cells: own } of block.rows) for (const { lines } of own) cells.push(lines.join(" "));
  }
  return { cells, paragraphs };
}
