import type { Block, Cell, Document, GridPlace, Table } from "../model/document.js";
import { SCHEMA_VERSION } from "../model/report.js";
import type { ReaderDifference } from "../model/source.js";
import type { JoinedTable, RawBlock, RawContent, RawItem } from "./raw-items.js";
import { joinParts } from "./tables/join-parts.js";

/** What a reader knows about a document besides its content; absent lists are empty. */
export type DocumentHead = Pick<Document, "mediaType" | "encoding" | "textLayer" | "readers"> &
  Partial<Pick<Document, "pages" | "pageDecisions" | "readerDifferences" | "problems" | "digitPairs">>;

/**
 * Makes a Document of what a reader found, in reading order: joins the parts of tables, then numbers blocks and
 * tables. A table's cells stand row by row where the table stands.
 */
export function buildDocument(head: DocumentHead, items: Iterable<RawItem>): Document {
  const blocks: Block[] = [];
  const tables: Table[] = [];
  const differences: ReaderDifference[] = [...(head.readerDifferences ?? [])];
  const defaultReader = head.readers[0]?.name ?? "";

  const add = (content: RawContent, kind: Block["kind"], place: GridPlace | null, page: number | null): number => {
    const index = blocks.length;
    const block: Block = {
      index,
      kind,
      page: content.page ?? page,
      box: content.box ?? null,
      place,
      readings: [{ reader: content.reader ?? defaultReader, raw: content.raw }, ...(content.otherReadings ?? [])],
      text: content.raw,
      edits: [],
      lines: content.lines ?? [],
    };
    if (content.glyphBoxes) block.glyphBoxes = content.glyphBoxes;
    if (content.lostGlyphs?.length) block.lostGlyphs = content.lostGlyphs;
    if (content.numerals?.length) block.numerals = content.numerals;
    blocks.push(block);
    for (const difference of content.differences ?? []) differences.push({ ...difference, block: index });
    return index;
  };
  const addBlock = (block: RawBlock) => add(block, block.kind, null, null);

  for (const item of joinParts(items)) {
    if (item.type === "block") addBlock(item);
    else tables.push(addTable(item, tables.length, add, addBlock));
  }
  return {
    schemaVersion: SCHEMA_VERSION,
    mediaType: head.mediaType,
    encoding: head.encoding,
    textLayer: head.textLayer,
    readers: head.readers,
    pages: head.pages ?? [],
    blocks,
    tables,
    pageDecisions: head.pageDecisions ?? [],
    readerDifferences: differences,
    problems: head.problems ?? [],
    ...(head.digitPairs && { digitPairs: head.digitPairs }),
  };
}

/** An empty Document that says why nothing was read. */
export function documentOfProblems(mediaType: string, problems: Document["problems"]): Document {
  return buildDocument({ mediaType, encoding: null, textLayer: "unknown", readers: [], problems }, []);
}

function addTable(
  table: JoinedTable,
  index: number,
  add: (content: RawContent, kind: Block["kind"], place: GridPlace | null, page: number | null) => number,
  addBlock: (block: RawBlock) => number,
): Table {
  const sorted = [...table.cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const cells: Cell[] = [];
  const parts: Table["parts"] = [];
  let next = 0;
  let nextAside = 0;
  const addAsides = (row: number) => {
    for (let aside = table.asides[nextAside]; aside && aside.row <= row; aside = table.asides[nextAside]) {
      nextAside += 1;
      addBlock(aside.block);
    }
  };
  table.parts.forEach((part, partIndex) => {
    addAsides(part.firstRow);
    parts.push({
      firstRow: part.firstRow,
      page: part.page,
      repeatedHeader: part.repeatedHeader.map((cell) => add(cell, "repeated-header", null, part.page)),
      ...(part.continuesRow && { continuesRow: true }),
    });
    const end = table.parts[partIndex + 1]?.firstRow ?? Number.POSITIVE_INFINITY;
    for (let cell = sorted[next]; cell && cell.row < end; cell = sorted[next]) {
      next += 1;
      addAsides(cell.row);
      const place = { table: index, row: cell.row, column: cell.column };
      cells.push({
        row: cell.row,
        column: cell.column,
        rowSpan: cell.rowSpan ?? 1,
        columnSpan: cell.columnSpan ?? 1,
        header: cell.row < table.headerRows,
        block: cell.drawn === false ? null : add(cell, cell.kind ?? "cell", place, part.page),
      });
    }
  });
  addAsides(Number.POSITIVE_INFINITY);
  const { origin, rows, columns, headerRows } = table;
  return { index, origin, rows, columns, headerRows: Math.min(headerRows, rows), cells, parts };
}
