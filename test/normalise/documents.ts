import type { Block, Document } from "../../src/model/document.js";

/** A block of an invented document. */
export function block(raw: string, index = 0, place: Block["place"] = null): Block {
  return {
    index,
    kind: place ? "cell" : "paragraph",
    page: null,
    box: null,
    place,
    readings: [{ reader: "test", raw }],
    text: raw,
    edits: [],
    lines: [],
  };
}

/** A document of invented paragraphs. */
export function documentOf(raws: readonly string[], mediaType = "text/plain"): Document {
  return {
    schemaVersion: "1.0.0",
    mediaType,
    encoding: null,
    textLayer: "unknown",
    readers: [],
    pages: [],
    blocks: raws.map((raw, index) => block(raw, index)),
    tables: [],
    pageDecisions: [],
    readerDifferences: [],
    problems: [],
  };
}

/** A document with one invented table, given row by row. */
export function tableOf(rows: readonly (readonly string[])[]): Document {
  const columns = Math.max(...rows.map((row) => row.length));
  const cells = rows.flatMap((row, rowIndex) => row.map((raw, column) => ({ raw, row: rowIndex, column })));
  return {
    ...documentOf([]),
    blocks: cells.map(({ raw, row, column }, index) => block(raw, index, { table: 0, row, column })),
    tables: [
      {
        index: 0,
        origin: "tabbed",
        rows: rows.length,
        columns,
        headerRows: 0,
        cells: cells.map(({ row, column }, index) => ({
          row,
          column,
          rowSpan: 1,
          columnSpan: 1,
          header: false,
          block: index,
        })),
        parts: [{ firstRow: 0, page: null, repeatedHeader: [] }],
      },
    ],
  };
}
