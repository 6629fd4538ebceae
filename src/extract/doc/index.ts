import { createRequire } from "node:module";
import type { Document } from "../../model/document.js";
import type { Problem, ProblemCode, Reader } from "../../model/source.js";
import { buildDocument, documentOfProblems } from "../document-builder.js";
import type { Limits } from "../limits.js";
import { problemOf } from "../problems.js";
import type { RawBlock, RawItem } from "../raw-items.js";
import { RowBudget } from "../tables/row-budget.js";
import { isMostlyThai } from "../text/line-kind.js";
import { bodyItems, storyBlocks } from "./body-items.js";
import { OleFile } from "./ole-file.js";
import { readWordText, TooMuchText, type WordText } from "./word-text.js";

export const DOC_MEDIA_TYPE = "application/msword";
const { version } = createRequire(import.meta.url)("word-extractor/package.json") as { version: string };
const READER: Reader = { name: "word-extractor", version };
const MAIN_STREAM = "WordDocument";
const WORD_97 = 0xa5ec;
const FLAGS_AT = 0x0a;
/** Encrypted, or obfuscated with a password. */
const ENCRYPTED = 0x8100;
/** Fewer characters than this beside pictures: the pictures are the document. */
const FEW_CHARACTERS = 40;
const PAGE_NUMBER = /^\s*(?:หน้า(?:ที่)?\s*)?(?:[-–—(]\s*)?[0-9๐-๙]{1,4}\s*(?:[-–—)]\s*)?$/;

/**
 * Reads a Word 97–2003 file: paragraphs and tables with their spans, headers, footers, comments and hidden text set
 * aside, notes and text boxes behind the body. Never throws; a file that can't be read gives a Document with problems.
 */
export async function extractDoc(bytes: Uint8Array, limits: Limits): Promise<Document> {
  const refusal = refusalOf(bytes);
  if (refusal !== null) return documentOfProblems(DOC_MEDIA_TYPE, [problemOf(refusal)]);
  try {
    const file = new OleFile(bytes);
    const main = file.stream(MAIN_STREAM) ?? Buffer.alloc(0);
    return documentOf(await readWordText(file, main, limits.characters), limits);
  } catch (error) {
    return documentOfProblems(DOC_MEDIA_TYPE, [problemOf(error instanceof TooMuchText ? "too-large" : "damaged")]);
  }
}

/** Why a file is not read at all: damaged, encrypted, or of a Word before 97; null where it may be. */
export function refusalOf(bytes: Uint8Array): ProblemCode | null {
  try {
    const main = new OleFile(bytes).stream(MAIN_STREAM);
    if (!main || main.length < FLAGS_AT + 2) return "damaged";
    if (main.readUInt16LE(0) !== WORD_97) return "unreadable-file";
    return (main.readUInt16LE(FLAGS_AT) & ENCRYPTED) === 0 ? null : "encrypted";
  } catch {
    return "damaged";
  }
}

function documentOf(text: WordText, limits: Limits): Document {
  const budget = new RowBudget(limits);
  const body = bodyItems(text.body, text.rows, isMostlyThai(text.body)).flatMap((item) => budget.take(item) ?? []);
  const items: RawItem[] = [
    ...furniture(text.headers, "header"),
    ...body,
    ...storyBlocks(text.textBoxes, "paragraph"),
    ...storyBlocks(text.notes, "paragraph"),
    ...text.hidden.flatMap((hidden) => storyBlocks(hidden, "hidden")),
    ...furniture(text.footers, "footer"),
  ];
  const problems: Problem[] = budget.cut ? [problemOf("row-limit")] : [];
  const characters = `${text.body}${text.textBoxes}`.replace(/[\s\ufdd0-\ufdd9]/g, "").length;
  if (characters === 0 && text.pictures === 0) problems.push(problemOf("no-text"));
  if (characters < FEW_CHARACTERS && text.pictures > 0) problems.push(problemOf("needs-ocr"));
  const head = { mediaType: DOC_MEDIA_TYPE, encoding: null, textLayer: "native", readers: [READER], problems } as const;
  return buildDocument({ ...head, readers: [READER], problems }, items);
}

function furniture(text: string, kind: "header" | "footer"): RawBlock[] {
  const blocks = storyBlocks(text, kind);
  const first = new Map(blocks.map((block) => [block.raw.trim(), block] as const).reverse());
  return [...first.values()]
    .reverse()
    .map((block) => (PAGE_NUMBER.test(block.raw) ? { ...block, kind: "page-number" } : block));
}
