import { type PDFPage, Document as PdfDocument } from "mupdf";
import type { Document } from "../../model/document.js";
import type { Problem, Reader, TextLayer } from "../../model/source.js";
import { buildDocument, documentOfProblems } from "../document-builder.js";
import { DEFAULT_LIMITS, type Limits } from "../limits.js";
import type { Ocr } from "../ocr/engine.js";
import { digitReaders } from "../ocr/readers.js";
import { problemOf } from "../problems.js";
import { DigitCheck } from "./certify-digits.js";
import { isTooLong } from "./content-size.js";
import { furnitureOf } from "./furniture.js";
import { onPaper } from "./on-paper.js";
import { type PageContent, readPage, type Suspicions } from "./page.js";
import { itemsOfPage, pageBottoms, usualSize } from "./page-items.js";
import { PictureReader } from "./picture-reader.js";
import { forgetWarnings } from "./reader-log.js";
import { readPagesAgain } from "./second-reader.js";
import { compareReadings, FIRST_READER, SECOND_READER } from "./second-reading.js";
import { turnOf } from "./turned.js";

const MEDIA_TYPE = "application/pdf";
/** Pinned in package.json; the packages don't tell their own version. */
const READERS = [
  { name: FIRST_READER, version: "1.28.1" },
  { name: SECOND_READER, version: "2.4.5" },
];
/** Most places listed where the two readers differ. */
const MOST_DIFFERENCES = 500;

/**
 * Reads a PDF by its text layer: mupdf for characters, boxes and rulings, pdf-parse as the second reader; pages without
 * a sound one from their pictures, where `ocr` is given. Never throws; a file or page that can't be read gives problems.
 */
export async function extractPdf(
  bytes: Uint8Array,
  limits: Limits = DEFAULT_LIMITS,
  ocr: Ocr | null = null,
): Promise<Document> {
  if (bytes.length === 0) return documentOfProblems(MEDIA_TYPE, [problemOf("empty")]);
  if (bytes.length > limits.bytes) return documentOfProblems(MEDIA_TYPE, [problemOf("too-large")]);
  let pdf: PdfDocument | null = null;
  try {
    forgetWarnings();
    pdf = PdfDocument.openDocument(bytes, MEDIA_TYPE);
    if (pdf.needsPassword()) return documentOfProblems(MEDIA_TYPE, [problemOf("encrypted")]);
    const pages = pdf.countPages();
    if (pages === 0) return documentOfProblems(MEDIA_TYPE, [problemOf("damaged")]);
    return await read(pdf, bytes, pages, limits, ocr);
  } catch {
    return documentOfProblems(MEDIA_TYPE, [problemOf("damaged")]);
  } finally {
    pdf?.destroy();
  }
}

async function read(
  pdf: PdfDocument,
  bytes: Uint8Array,
  pages: number,
  limits: Limits,
  ocr: Ocr | null,
): Promise<Document> {
  const pictures = new PictureReader(pdf, ocr, limits);
  const problems: Problem[] = pages > limits.pages ? [problemOf("page-limit")] : [];
  const contents: PageContent[] = [];
  const digits = new DigitCheck();
  const suspicions: Suspicions = { strayMarks: false, digits };
  let characters = 0;
  let sound = true;
  for (let index = 0; index < Math.min(pages, limits.pages); index += 1) {
    const tooLong = isTooLong(pdf, index);
    sound &&= !tooLong;
    const layer = tooLong ? null : pageOf(pdf, index, suspicions);
    const content = layer && (await pictures.read(layer));
    if (!content) {
      problems.push(problemOf("page-unreadable", index + 1));
      continue;
    }
    characters += content.characters.length;
    if (characters > limits.characters) {
      problems.push(problemOf("text-limit"));
      break;
    }
    contents.push(content);
  }
  problems.push(...pictures.problems);
  const digitPairs = digits.result(contents);
  const again = sound ? await readPagesAgain(bytes, contents.at(-1)?.page.number ?? 1) : null;
  const furniture = furnitureOf(contents);
  const size = usualSize(contents);
  const bottoms = pageBottoms(contents, furniture);
  const budget = { left: MOST_DIFFERENCES };
  const items = contents.flatMap((content) => {
    const text = again?.get(content.page.number);
    const second =
      text === undefined || content.decision.decision === "ocr"
        ? null
        : compareReadings(content.characters, text, budget);
    return itemsOfPage(content, furniture, size, second, bottoms);
  });
  if (characters === 0 && problems.length === 0) problems.push(problemOf("no-text"));
  const document = buildDocument(
    {
      mediaType: MEDIA_TYPE,
      encoding: null,
      textLayer: textLayerOf(contents),
      readers: readersOf(again !== null, [...pictures.readers(), ...(digitPairs ? digitReaders() : [])]),
      ...(digitPairs && { digitPairs }),
      pages: contents.map((content) => content.page),
      pageDecisions: contents.map((content) => content.decision),
      problems,
    },
    items,
  );
  return onPaper(document, pictures.scales, contents);
}

/** Each reader once. */
function readersOf(hasSecond: boolean, others: readonly Reader[]): Reader[] {
  const readers = [...READERS.slice(0, hasSecond ? 2 : 1), ...others];
  return readers.filter(({ name }, index) => readers.findIndex((other) => other.name === name) === index);
}

/** A page whose text runs up, down or upside down is read again as its reader would turn it. */
function pageOf(pdf: PdfDocument, index: number, suspicions: Suspicions): PageContent | null {
  const content = readOnce(pdf, index, suspicions, 0);
  const turn = content ? turnOf(content.characters) : 0;
  return turn === 0 ? content : (readOnce(pdf, index, suspicions, turn) ?? content);
}

function readOnce(pdf: PdfDocument, index: number, suspicions: Suspicions, turn: number): PageContent | null {
  let page: ReturnType<PdfDocument["loadPage"]> | null = null;
  try {
    page = pdf.loadPage(index);
    if (!page.isPDF()) return turn === 0 ? readPage(page, index + 1, 0, suspicions) : null;
    const rotation = (rotationOf(page as PDFPage) + turn) % 360;
    if (turn !== 0) {
      (page as PDFPage).getObject().put("Rotate", rotation);
      page.destroy();
      page = pdf.loadPage(index);
    }
    return readPage(page, index + 1, rotation, suspicions);
  } catch {
    return null;
  } finally {
    page?.destroy();
  }
}

function rotationOf(page: PDFPage): number {
  const rotation = page.getObject().getInheritable("Rotate");
  return rotation.isNumber() ? ((Math.trunc(rotation.asNumber()) % 360) + 360) % 360 : 0;
}

function textLayerOf(contents: readonly PageContent[]): TextLayer {
  const kinds = new Set(contents.map((content) => content.text).filter((text) => text !== "none"));
  if (kinds.size > 1) return "mixed";
  return [...kinds][0] ?? "unknown";
}
