import type { Block, Cell, Document, Table, TableOrigin } from "../../../src/model/document.js";
import type { Measure } from "../../../src/model/measure.js";
import { normalise } from "../../../src/normalise/index.js";
import { parseMeasures } from "../../../src/parse/measures/index.js";

/** A fiscal year as a period. */
export const YEAR = "ต.ค. 2567 – ก.ย. 2568";

/** A cell: its words, or its words with spans. */
export type CellSpec = string | { text: string; rowSpan?: number; columnSpan?: number } | null;

export interface TableSpec {
  origin?: TableOrigin;
  headerRows?: number;
  /** Header rows first; null is a place that a span covers. */
  rows: CellSpec[][];
  /** Rows that open a new part after a page break. */
  breaks?: number[];
}

/** Builds a cleaned document of tables (specs) and paragraphs (strings). */
export function documentOf(content: (TableSpec | string)[], mediaType = "text/plain"): Document {
  return normalise(rawDocumentOf(content, mediaType));
}

/** A document of tables and paragraphs without the repairs. */
export function rawDocumentOf(content: (TableSpec | string)[], mediaType = "text/plain"): Document {
  const blocks: Block[] = [];
  const tables: Table[] = [];
  const add = (raw: string, kind: Block["kind"], place: Block["place"]): number => {
    blocks.push({
      index: blocks.length,
      kind,
      page: null,
      box: null,
      place,
      readings: [{ reader: "test", raw }],
      text: raw,
      edits: [],
      lines: [],
    });
    return blocks.length - 1;
  };
  for (const item of content) {
    if (typeof item === "string") add(item, "paragraph", null);
    else tables.push(tableOf(item, tables.length, add));
  }
  return {
    schemaVersion: "1.0.0",
    mediaType,
    encoding: null,
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

/** The measures of such a document. */
export function parse(content: (TableSpec | string)[], fiscalYear: number | null = 2568) {
  return parseMeasures(documentOf(content), { fiscalYear });
}

/** A measure in short: its number, its title, who is responsible. */
export function brief({ no, title, responsible }: Measure) {
  return [no?.value ?? null, title?.value ?? null, responsible.map((unit) => unit.value).join("+")];
}

type AddBlock = (raw: string, kind: Block["kind"], place: Block["place"]) => number;

function tableOf(spec: TableSpec, index: number, add: AddBlock): Table {
  const cells: Cell[] = [];
  spec.rows.forEach((row, rowIndex) => {
    row.forEach((cell, column) => {
      if (cell === null) return;
      const { text, rowSpan = 1, columnSpan = 1 } = typeof cell === "string" ? { text: cell } : cell;
      const header = rowIndex < (spec.headerRows ?? 1);
      const block = text === "" ? null : add(text, "cell", { table: index, row: rowIndex, column });
      cells.push({ row: rowIndex, column, rowSpan, columnSpan, header, block });
    });
  });
  return {
    index,
    origin: spec.origin ?? "tabbed",
    rows: spec.rows.length,
    columns: Math.max(...spec.rows.map((row) => row.length)),
    headerRows: spec.headerRows ?? 1,
    cells,
    parts: [0, ...(spec.breaks ?? [])].map((firstRow) => ({ firstRow, page: null, repeatedHeader: [] })),
  };
}
