import type { BlockKind, LineBox, LostGlyph, Reading, TableOrigin, WeighedNumeral } from "../model/document.js";
import type { Box } from "../model/place.js";
import type { ReaderDifference } from "../model/source.js";

/** What a reader found of one block, before blocks and tables are numbered. Absent parts are null or empty in the Document. */
export interface RawContent {
  /** The text of the first reading, untouched. */
  raw: string;
  page?: number | null | undefined;
  box?: Box | null | undefined;
  /** Who read `raw`; the document's first reader where absent. */
  reader?: string | undefined;
  /** What further readers saw of the same place. */
  otherReadings?: Reading[] | undefined;
  lines?: LineBox[] | undefined;
  /** Four numbers for each UTF-16 unit of `raw`. */
  glyphBoxes?: Float32Array | undefined;
  /** Glyphs of `raw` that have no letter, by offset. */
  lostGlyphs?: LostGlyph[] | undefined;
  /** Numbers of a read picture with their witnesses, by range of `raw`. */
  numerals?: WeighedNumeral[] | undefined;
  /** Differences between readers in this block; the builder fills in the block's number. */
  differences?: Omit<ReaderDifference, "block">[] | undefined;
}

/** How the text of a printed cell fits into it, which tells a row that a page break cut. Lengths in points. */
export interface CellFit {
  /** Width that the last line leaves free. */
  free: number;
  /** Height below the last line, in line heights. */
  below: number;
  lines: number;
  /** Width of the first word. */
  firstWord: number;
  /** The text opens with a list mark. */
  opensList: boolean;
  /** No border is drawn below the cell. */
  openBelow: boolean;
}

/** A paragraph, heading or list item, or text set aside. */
export interface RawBlock extends RawContent {
  type: "block";
  kind: Exclude<BlockKind, "cell" | "repeated-header">;
}

/** A cell as drawn or typed; `row` and `column` count from 0 inside its own table part. */
export interface RawCell extends RawContent {
  row: number;
  column: number;
  rowSpan?: number | undefined;
  columnSpan?: number | undefined;
  /** False for a place that was neither drawn nor typed: it gets no block. Default true. */
  drawn?: boolean | undefined;
  /** `hidden` or `picture-text` sets the content of a cell aside. Default `cell`. */
  kind?: "cell" | "hidden" | "picture-text" | undefined;
  fit?: CellFit | undefined;
}

/** A set-aside block inside a table: it stands before the cells of `row`. */
export interface Aside {
  row: number;
  block: RawBlock;
}

/** One table, or the part of it that stands on one page; parts are joined by `joinParts`. */
export interface RawTable {
  type: "table";
  origin: TableOrigin;
  /** Rows at the top that name the columns; 0 where there are none (see `tables/header-rows.ts`). */
  headerRows: number;
  cells: RawCell[];
  /** Set-aside text inside the table (separator rows, notes), sorted by row. */
  asides?: Aside[] | undefined;
  page?: number | null | undefined;
  /** True where a page break, though not a numbered page, stands before this part. */
  afterBreak?: boolean | undefined;
  /** x of the column borders in points, one more than there are columns (PDF). */
  columnEdges?: number[] | undefined;
  /** How many more lines would have fitted on the page below this part; null where something else stands there (PDF). */
  linesBelow?: number | null | undefined;
}

/** What a reader hands to the builder, in reading order. */
export type RawItem = RawBlock | RawTable;

/** A part of a joined table and the header rows that were printed again at its top. */
export interface JoinedPart {
  firstRow: number;
  page: number | null;
  repeatedHeader: RawCell[];
  continuesRow: boolean;
}

/** A table whose parts are joined: rows are counted through, `parts` says where each begins. */
export interface JoinedTable extends Omit<RawTable, "type" | "afterBreak" | "asides"> {
  type: "joined-table";
  asides: Aside[];
  rows: number;
  columns: number;
  parts: JoinedPart[];
}
