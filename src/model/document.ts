import { z } from "zod";
import { boxSchema, spanSchema } from "./place.js";
import { confidenceSchema } from "./read-value.js";
import { pageDecisionSchema, problemSchema, readerDifferenceSchema, readerSchema, textLayerSchema } from "./source.js";

/**
 * One change between a block's raw text and its cleaned text: `raw.slice(...span) === before` was replaced
 * by `after`. Edits of a block are sorted and never overlap; several repairs of one place are fused into
 * one edit that names them all, oldest first.
 */
export const editSchema = z.object({
  span: spanSchema,
  before: z.string(),
  after: z.string(),
  repairs: z.array(z.object({ class: z.string(), reason: z.string() })).min(1),
});
export type Edit = z.infer<typeof editSchema>;

/** What one reader saw of a block. The first reading of a block is its raw text. */
export const readingSchema = z.object({ reader: z.string(), raw: z.string() });
export type Reading = z.infer<typeof readingSchema>;

/**
 * A line of a block as drawn: a range of the raw text and its box; `page` where it is another than the block's (a cell
 * cut by a page break). `wraps`: the line ends because it is full, and the text goes on in the next one.
 */
export const lineBoxSchema = z.object({
  span: spanSchema,
  box: boxSchema,
  wraps: z.boolean(),
  page: z.int().positive().optional(),
});
export type LineBox = z.infer<typeof lineBoxSchema>;

/** `repeated-header`, `header`, `footer`, `page-number`, `hidden` and `picture-text` are set aside: kept, never parsed. */
export const blockKindSchema = z.enum([
  "paragraph",
  "heading",
  "list-item",
  "cell",
  "repeated-header",
  "header",
  "footer",
  "page-number",
  "hidden",
  "picture-text",
]);
export type BlockKind = z.infer<typeof blockKindSchema>;

/** Where a cell block stands in the grid of its table, after spans and stitching. */
export const gridPlaceSchema = z.object({
  table: z.int().nonnegative(),
  row: z.int().nonnegative(),
  column: z.int().nonnegative(),
});
export type GridPlace = z.infer<typeof gridPlaceSchema>;

/**
 * A number of a page that was read from its picture, or one of a text layer whose digits are not known to be drawn as it
 * says (see `digitPairs`): a range of the raw text, how surely its digits were read, and what each witness saw, the one
 * whose digits stand in the raw text first.
 */
export const weighedNumeralSchema = z.object({
  span: spanSchema,
  confidence: confidenceSchema,
  readings: z.array(z.object({ reader: z.string(), raw: z.string(), confidence: confidenceSchema })).min(1),
});
export type WeighedNumeral = z.infer<typeof weighedNumeralSchema>;

/**
 * The smallest unit that evidence points at: a paragraph, a heading, a list item or the content of one table cell.
 * `unreadable`: a line was turned on the page and its marks stand before their letters; what it says is known by its
 * place alone.
 */
export const blockSchema = z.object({
  index: z.int().nonnegative(),
  kind: blockKindSchema,
  page: z.int().positive().nullable(),
  box: boxSchema.nullable(),
  place: gridPlaceSchema.nullable(),
  readings: z.array(readingSchema).min(1),
  text: z.string(),
  edits: z.array(editSchema),
  lines: z.array(lineBoxSchema),
  unreadable: z.boolean().optional(),
  numerals: z.array(weighedNumeralSchema).optional(),
});

/** A glyph without a Thai letter of its own, amid Thai: its offset in the raw text, its font and number, and the other reader's sign. */
export interface LostGlyph {
  at: number;
  font: string;
  glyph: number | null;
  /** What the second reader gives at its place; empty where that says nothing. */
  other: string;
}

/**
 * `glyphBoxes` holds four numbers for each UTF-16 unit of the raw text (x0, y0, x1, y1). It and `lostGlyphs` live only
 * inside the worker that reads a document and are left out of the JSON.
 */
export type Block = z.infer<typeof blockSchema> & { glyphBoxes?: Float32Array; lostGlyphs?: LostGlyph[] };

/** A cell of a table's grid. An empty cell has a block too when it was drawn or typed; else `block` is null. */
export const cellSchema = z.object({
  row: z.int().nonnegative(),
  column: z.int().nonnegative(),
  rowSpan: z.int().positive(),
  columnSpan: z.int().positive(),
  header: z.boolean(),
  block: z.int().nonnegative().nullable(),
});
export type Cell = z.infer<typeof cellSchema>;

/** How a table was found. `tabbed`, `cell-a-line` and `aligned` are flat text: their merged cells left no trace. */
export const tableOriginSchema = z.enum(["tabbed", "cell-a-line", "aligned", "marked-up", "ruled", "unruled"]);
export type TableOrigin = z.infer<typeof tableOriginSchema>;

/**
 * One part of a table between page breaks; `repeatedHeader` lists the blocks of the header rows dropped at its top.
 * `continuesRow`: the part begins with the rest of a row that the break cut; that rest stands in the row above, and
 * `firstRow` is the row that follows it.
 */
export const tablePartSchema = z.object({
  firstRow: z.int().nonnegative(),
  page: z.int().positive().nullable(),
  repeatedHeader: z.array(z.int().nonnegative()),
  continuesRow: z.boolean().optional(),
});
export type TablePart = z.infer<typeof tablePartSchema>;

/** A grid with spans, whatever it came from, its parts joined over page breaks. */
export const tableSchema = z.object({
  index: z.int().nonnegative(),
  origin: tableOriginSchema,
  rows: z.int().nonnegative(),
  columns: z.int().nonnegative(),
  headerRows: z.int().nonnegative(),
  cells: z.array(cellSchema),
  parts: z.array(tablePartSchema).min(1),
});
export type Table = z.infer<typeof tableSchema>;

/**
 * A page as read. `rotation`: quarter turns clockwise in degrees, a PDF page's own rotation among them. `skew`: by how many
 * degrees the page was then turned clockwise about its middle to be straight; absent where it was not.
 */
export const pageSchema = z.object({
  number: z.int().positive(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  rotation: z.int(),
  skew: z.number().optional(),
});
export type Page = z.infer<typeof pageSchema>;

/**
 * How many pairs of font and digit the text layers of a document show, by what the digit reader saw when each was drawn:
 * the digit that the text layer says, nothing sure, or surely another one.
 */
export const digitPairsSchema = z.object({
  alike: z.int().nonnegative(),
  unclear: z.int().nonnegative(),
  other: z.int().nonnegative(),
});
export type DigitPairs = z.infer<typeof digitPairsSchema>;

/**
 * A document as read. `pages` is empty where the format knows no pages. `blocks[i].index === i` and
 * `tables[i].index === i`; blocks stand in reading order, a table's cells row by row where the table stands. Where there
 * are `digitPairs`, every digit that the first reader took from a text layer, but for those of `numerals`, is drawn
 * visibly as the layer says.
 */
export const documentSchema = z.object({
  schemaVersion: z.string(),
  mediaType: z.string(),
  encoding: z.string().nullable(),
  textLayer: textLayerSchema,
  readers: z.array(readerSchema),
  pages: z.array(pageSchema),
  blocks: z.array(blockSchema),
  tables: z.array(tableSchema),
  pageDecisions: z.array(pageDecisionSchema),
  readerDifferences: z.array(readerDifferenceSchema),
  problems: z.array(problemSchema),
  digitPairs: digitPairsSchema.optional(),
});
export type Document = Omit<z.infer<typeof documentSchema>, "blocks"> & { blocks: Block[] };
