import type { Document } from "../model/document.js";
import { type Detected, detectFormat, textMediaType } from "./detect.js";
import { documentOfProblems } from "./document-builder.js";
import { extractDocx } from "./docx/index.js";
import { decodeText } from "./encoding.js";
import { extractHtml } from "./html.js";
import { DEFAULT_LIMITS, type Limits } from "./limits.js";
import { extractPdf } from "./pdf/index.js";
import { problemOf } from "./problems.js";
import { extractText } from "./text/index.js";

/** The version of this stage: part of a document's cache key. */
export const EXTRACT_VERSION = "1";

/**
 * Reads a file into a Document, raw. The format is told by content; a name says nothing. Throws nothing: what cannot
 * be read becomes a Document with `problems`.
 */
export async function extract(bytes: Uint8Array, _name: string, limits: Limits = DEFAULT_LIMITS): Promise<Document> {
  const detected = detectFormat(bytes);
  if (bytes.length > limits.bytes) return documentOfProblems(detected.mediaType, [problemOf("too-large")]);
  try {
    return await read(bytes, detected, limits);
  } catch {
    return documentOfProblems(detected.mediaType, [problemOf("damaged")]);
  }
}

async function read(bytes: Uint8Array, detected: Detected, limits: Limits): Promise<Document> {
  const { format, mediaType } = detected;
  if (format === "empty") return documentOfProblems(mediaType, [problemOf("empty")]);
  if (format === "docx" && bytes[0] === 0xd0) return documentOfProblems(mediaType, [problemOf("encrypted")]);
  if (format === "docx") return extractDocx(bytes, limits);
  if (format === "pdf") return extractPdf(bytes, limits);
  if (format === "image") return documentOfProblems(mediaType, [problemOf("needs-ocr")]);
  if (format !== "text") return documentOfProblems(mediaType, [problemOf("unreadable-file")]);
  const decoded = decodeText(bytes);
  if ("problem" in decoded) return documentOfProblems(mediaType, [problemOf(decoded.problem)]);
  const kind = textMediaType(decoded.text);
  return kind === "text/html"
    ? extractHtml(decoded.text, decoded.encoding, limits)
    : extractText(decoded.text, decoded.encoding, kind, limits);
}
