import type { Block, Document, Edit, Table } from "../../../src/model/document.js";

/** A block of an invented document; `edits` lead from `raw` to its cleaned text. */
export function block(index: number, raw: string, edits: Edit[] = [], part: Partial<Block> = {}): Block {
  const text = [...edits]
    .reverse()
    .reduce((all, { span, after }) => all.slice(0, span[0]) + after + all.slice(span[1]), raw);
  const readings = [{ reader: "x", raw }];
  return { index, kind: "paragraph", page: 1, box: null, place: null, readings, text, edits, lines: [], ...part };
}

/** One change of a raw text. */
export function edit(raw: string, start: number, end: number, after: string): Edit {
  return { span: [start, end], before: raw.slice(start, end), after, repairs: [{ class: "test", reason: "invented" }] };
}

/** An invented document of blocks and tables. */
export function documentOf(blocks: Block[], tables: Table[] = []): Document {
  return {
    schemaVersion: "1.0.0",
    mediaType: "text/plain",
    encoding: "utf-8",
    textLayer: "unknown",
    readers: [],
    pages: [],
    blocks,
    tables,
    pageDecisions: [],
    readerDifferences: [],
    problems: [],
  };
}
