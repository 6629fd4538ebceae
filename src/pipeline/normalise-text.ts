import { decodeText } from "../extract/encoding.js";
import type { Block, Document, Edit } from "../model/document.js";
import { normalise } from "../normalise/index.js";

/** A text with its Thai mended; `edits` are ranges of the raw text in UTF-16 units, sorted and never overlapping. */
export interface NormalisedText {
  text: string;
  edits: Edit[];
}

/** The text that some bytes hold, or why there is none: UTF-8, UTF-16 or Windows-874. Line ends become `\n`. */
export const textOfBytes = decodeText;

/**
 * Mends the Thai of a plain text and keeps its lines and tabs: each piece between them is mended by itself, all with
 * what the whole text shows (whether its marks are displaced, and the like).
 */
export function normaliseText(raw: string): NormalisedText {
  const pieces = raw.split(/[\n\t]/);
  const mended = normalise(documentOf(pieces)).blocks;
  const edits: Edit[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const block = mended[index];
    for (const edit of block?.edits ?? []) {
      edits.push({ ...edit, span: [edit.span[0] + at, edit.span[1] + at] });
    }
    at += piece.length;
    parts.push(block?.text ?? "", raw.slice(at, at + 1));
    at += 1;
  }
  return { text: parts.join(""), edits };
}

function documentOf(pieces: readonly string[]): Document {
  return {
    schemaVersion: "",
    mediaType: "text/plain",
    encoding: null,
    textLayer: "unknown",
    readers: [],
    pages: [],
    blocks: pieces.map(blockOf),
    tables: [],
    pageDecisions: [],
    readerDifferences: [],
    problems: [],
  };
}

function blockOf(raw: string, index: number): Block {
  const readings = [{ reader: "text", raw }];
  return { index, kind: "paragraph", page: null, box: null, place: null, readings, text: raw, edits: [], lines: [] };
}
