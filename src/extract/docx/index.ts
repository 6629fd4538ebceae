import type { Document } from "../../model/document.js";
import { buildDocument, documentOfProblems } from "../document-builder.js";
import { DEFAULT_LIMITS, type Limits } from "../limits.js";
import { problemOf } from "../problems.js";
import { itemsOfHtml } from "./html-items.js";
import { htmlOf, MAMMOTH_VERSION } from "./mammoth-html.js";
import { isEncryptedPackage } from "./ole.js";
import { openPackage } from "./package.js";
import { rebuildPackage } from "./rebuild.js";
import { XmlRefused } from "./xml.js";
import { readZip, ZipRefused } from "./zip.js";

const MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/** Far above any report: 5,000 rows take 2.5 MB. */
const MAX_DOCUMENT_BYTES = 24_000_000;
/** Fewer characters than this beside pictures: the pictures are the document. */
const FEW_CHARACTERS = 40;

/**
 * Reads a DOCX file: blocks in reading order with their printed list numbers, tables with spans, headers, footers,
 * hidden text and pictures set aside. Never throws; a file that can't be read gives a Document with problems.
 */
export async function extractDocx(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): Promise<Document> {
  if (bytes.length === 0) return documentOfProblems(MEDIA_TYPE, [problemOf("empty")]);
  if (bytes.length > limits.bytes) return documentOfProblems(MEDIA_TYPE, [problemOf("too-large")]);
  if (isEncryptedPackage(bytes)) return documentOfProblems(MEDIA_TYPE, [problemOf("encrypted")]);
  try {
    if ([...readZip(bytes).values()].some((entry) => entry.encrypted))
      return documentOfProblems(MEDIA_TYPE, [problemOf("encrypted")]);
    return await read(bytes, limits);
  } catch (error) {
    const refused = error instanceof ZipRefused || error instanceof XmlRefused;
    return documentOfProblems(MEDIA_TYPE, [
      problemOf(refused && error.reason === "too-large" ? "too-large" : "damaged"),
    ]);
  }
}

async function read(bytes: Uint8Array, limits: Limits): Promise<Document> {
  const rebuilt = rebuildPackage(openPackage(bytes, MAX_DOCUMENT_BYTES), limits);
  const items = itemsOfHtml(await htmlOf(rebuilt));
  const problems = rebuilt.rowsDropped ? [problemOf("row-limit")] : [];
  if (rebuilt.paragraphsDropped) problems.push(problemOf("text-limit"));
  const readers = [{ name: "mammoth", version: MAMMOTH_VERSION }];
  const document = buildDocument(
    { mediaType: MEDIA_TYPE, encoding: null, textLayer: "native", readers, problems },
    items,
  );
  const characters = document.blocks.reduce(
    (sum, block) => sum + (isAside(block.kind) ? 0 : block.text.trim().length),
    0,
  );
  if (characters === 0 && rebuilt.pictures === 0) document.problems.push(problemOf("no-text"));
  if (characters < FEW_CHARACTERS && rebuilt.pictures > 0) document.problems.push(problemOf("needs-ocr"));
  return document;
}

function isAside(kind: Document["blocks"][number]["kind"]): boolean {
  return kind !== "paragraph" && kind !== "heading" && kind !== "list-item" && kind !== "cell";
}
