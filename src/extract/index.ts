import type { Document } from "../model/document.js";
import { type Detected, detectFormat, textMediaType } from "./detect.js";
import type { DocConverter } from "./doc/converter.js";
import { DOC_MEDIA_TYPE, extractDoc, refusalOf } from "./doc/index.js";
import { opensAsOle } from "./doc/ole-file.js";
import { documentOfProblems } from "./document-builder.js";
import { extractDocx } from "./docx/index.js";
import { decodeText } from "./encoding.js";
import { extractHtml } from "./html.js";
import { extractImage } from "./image/index.js";
import { DEFAULT_LIMITS, type Limits } from "./limits.js";
import type { Ocr } from "./ocr/engine.js";
import { extractPdf } from "./pdf/index.js";
import { problemOf } from "./problems.js";
import { extractText } from "./text/index.js";

const READ_PICTURES = new Set(["image/jpeg", "image/png", "image/tiff"]);

/** The version of this stage: part of a document's cache key. */
export const EXTRACT_VERSION = "3";

/**
 * Reads a file into a Document, raw. The format is told by content; a name says nothing. Throws nothing: what cannot
 * be read becomes a Document with `problems`. With `convertDoc`, DOC files are read as the DOCX that it makes of them; with `ocr`,
 * pictures of pages are read.
 */
export async function extract(
  bytes: Uint8Array,
  _name: string,
  limits: Limits = DEFAULT_LIMITS,
  convertDoc: DocConverter | null = null,
  ocr: Ocr | null = null,
): Promise<Document> {
  const detected = detectFormat(bytes);
  if (bytes.length > limits.bytes) return documentOfProblems(detected.mediaType, [problemOf("too-large")]);
  try {
    return await read(bytes, detected, limits, convertDoc, ocr);
  } catch {
    return documentOfProblems(detected.mediaType, [problemOf("damaged")]);
  }
}

async function read(
  bytes: Uint8Array,
  detected: Detected,
  limits: Limits,
  convertDoc: DocConverter | null,
  ocr: Ocr | null,
): Promise<Document> {
  const { format, mediaType } = detected;
  if (format === "empty") return documentOfProblems(mediaType, [problemOf("empty")]);
  if (format === "docx" && bytes[0] === 0xd0) return documentOfProblems(mediaType, [problemOf("encrypted")]);
  if (format === "docx") return extractDocx(bytes, limits);
  if (format === "doc") return convertDoc ? readConverted(bytes, convertDoc, limits) : extractDoc(bytes, limits);
  if (format === "pdf") return extractPdf(bytes, limits, ocr);
  if (format === "image")
    return ocr && READ_PICTURES.has(mediaType)
      ? extractImage(bytes, mediaType, limits, ocr)
      : documentOfProblems(mediaType, [problemOf("needs-ocr")]);
  if (format === "other-office" && bytes[0] === 0xd0 && !opensAsOle(bytes))
    return documentOfProblems(mediaType, [problemOf("damaged")]);
  if (format !== "text") return documentOfProblems(mediaType, [problemOf("unreadable-file")]);
  const decoded = decodeText(bytes);
  if ("problem" in decoded) return documentOfProblems(mediaType, [problemOf(decoded.problem)]);
  const kind = textMediaType(decoded.text);
  return kind === "text/html"
    ? extractHtml(decoded.text, decoded.encoding, limits)
    : extractText(decoded.text, decoded.encoding, kind, limits);
}

async function readConverted(bytes: Uint8Array, convert: DocConverter, limits: Limits): Promise<Document> {
  const refusal = refusalOf(bytes);
  const converted = refusal === null ? await convert(bytes) : { problem: refusal };
  if ("problem" in converted) return documentOfProblems(DOC_MEDIA_TYPE, [problemOf(converted.problem)]);
  const document = await extractDocx(converted.bytes, limits);
  return { ...document, mediaType: DOC_MEDIA_TYPE, readers: [converted.reader, ...document.readers] };
}
