import { createRequire } from "node:module";
import { characterRuns, type FormattedRun, paragraphRuns } from "./formatted-runs.js";
import { withLabels } from "./labels.js";
import { WordLists } from "./lists.js";
import { CONTROL, MARK } from "./marks.js";
import { OleDamaged, type OleFile } from "./ole-file.js";
import { type Piece, PieceText } from "./piece-text.js";
import { type RowLayout, rowLayoutOf } from "./row-layout.js";
import { SPRM, type Sprm } from "./sprms.js";

/** The parts of a Word document's text that word-extractor tells apart. */
interface Stories {
  getBody(options: { filterUnicode: false }): string;
  getFootnotes(options: { filterUnicode: false }): string;
  getEndnotes(options: { filterUnicode: false }): string;
  getHeaders(options: { filterUnicode: false; includeFooters: false }): string;
  getFooters(options: { filterUnicode: false }): string;
  getAnnotations(options: { filterUnicode: false }): string;
  getTextboxes(options: { filterUnicode: false }): string;
}

interface StoryReader {
  _pieces: Piece[];
  writePieces(main: Buffer, table: Buffer): void;
  extractWordDocument(document: OleFile, main: Buffer): Promise<Stories>;
}

const require = createRequire(import.meta.url);
const BaseReader = require("word-extractor/lib/word-ole-extractor.js") as new () => StoryReader;
const PIECE_TABLE_AT = 0x01a2;
const FORMATTING_BEFORE_PIECES = 1;
const HIGHEST_HEADING_STYLE = 9;

/** A Word file's text: stories with marks for cells, rows, headings and list items, and how each row of a table lies. */
export interface WordText {
  body: string;
  headers: string;
  footers: string;
  /** Footnotes and endnotes. */
  notes: string;
  textBoxes: string;
  /** Comments and text that is not shown. */
  hidden: string[];
  /** In the order of the row marks; those of the body come first. */
  rows: RowLayout[];
  /** How many pictures and drawings stand in the text. */
  pictures: number;
}

/** A file holds more text than is read. */
export class TooMuchText extends Error {
  override name = "TooMuchText";
}

/** Reads the stories of a Word 97–2003 file of at most `characters` characters. Rejects where the file is damaged. */
export async function readWordText(file: OleFile, main: Buffer, characters: number): Promise<WordText> {
  const reader = new MarkingReader(file, characters);
  const stories = await reader.extractWordDocument(file, main);
  const plain = { filterUnicode: false } as const;
  return {
    body: withLabels(stories.getBody(plain), reader.labels()),
    headers: withLabels(stories.getHeaders({ ...plain, includeFooters: false }), []),
    footers: withLabels(stories.getFooters(plain), []),
    notes: withLabels(`${stories.getFootnotes(plain)}\n${stories.getEndnotes(plain)}`, []),
    textBoxes: withLabels(stories.getTextboxes(plain), []),
    hidden: [withLabels(stories.getAnnotations(plain), []), reader.hidden.join("")],
    rows: [...reader.rows].sort((a, b) => a[0] - b[0]).map(([, layout]) => layout),
    pictures: reader.pictures,
  };
}

/**
 * word-extractor with three of its steps replaced: what ends in a cell, a row, a heading is marked, so that tables are
 * exact; only text that is marked as deleted is dropped (it takes condensed text for deleted); bookmarks are not read.
 */
class MarkingReader extends BaseReader {
  readonly rows = new Map<number, RowLayout>();
  readonly hidden: string[] = [];
  pictures = 0;
  private readonly listItems = new Map<number, { override: number; level: number }>();
  private lists: WordLists | null = null;
  private text = new PieceText(Buffer.alloc(0), []);

  constructor(
    private readonly file: OleFile,
    private readonly characters: number,
  ) {
    super();
  }

  documentStream(_document: unknown, name: string): Promise<Buffer> {
    const stream = this.file.stream(name);
    return stream ? Promise.resolve(stream) : Promise.reject(new OleDamaged());
  }

  streamBuffer(stream: Buffer): Promise<Buffer> {
    return Promise.resolve(stream);
  }

  writeBookmarks(): void {}

  override writePieces(main: Buffer, table: Buffer): void {
    this.refuseTooMuchText(main, table);
    super.writePieces(main, table);
    this.text = new PieceText(main, this._pieces);
  }

  /** The labels of list paragraphs in reading order; those of the body come first. */
  labels(): string[] {
    const items = [...this.listItems].sort((a, b) => a[0] - b[0]);
    return items.map(([, { override, level }]) => this.lists?.label(override, level) ?? "");
  }

  writeCharacterProperties(main: Buffer, table: Buffer): void {
    for (const run of characterRuns(main, table)) {
      const has = (code: number) => run.sprms.some((sprm) => sprm.code === code && isOn(sprm));
      if (has(SPRM.deleted)) this.text.change(run.start, run.end, () => 0);
      else if (has(SPRM.hidden)) this.hide(run);
      else this.showSymbols(run);
    }
  }

  writeParagraphProperties(main: Buffer, table: Buffer): void {
    this.lists = new WordLists(main, table);
    for (const run of paragraphRuns(main, table, this.file.stream("Data"))) this.markEnds(run);
    this.text.dropFieldCodes();
    this.text.writeBack();
  }

  private markEnds({ start, end, style, sprms }: FormattedRun): void {
    const has = (code: number) => sprms.some((sprm) => sprm.code === code && isOn(sprm));
    const endsRow = has(SPRM.endsRow);
    const inTable = endsRow || has(SPRM.inTable);
    const isHeading = style >= 1 && style <= HIGHEST_HEADING_STYLE;
    const override = sprms.findLast(({ code }) => code === SPRM.list)?.operand.readUInt16LE(0) ?? 0;
    const level = sprms.findLast(({ code }) => code === SPRM.listLevel)?.operand.readUInt8(0) ?? 0;
    this.text.change(start, end, (unit, index) => {
      if (unit === CONTROL.picture || unit === CONTROL.drawing) this.pictures += 1;
      if (endsRow && unit === CONTROL.cellEnd) {
        this.rows.set(index, rowLayoutOf(sprms));
        return MARK.rowEnd;
      }
      if (unit !== CONTROL.cellEnd && unit !== CONTROL.paragraphEnd) return unit;
      if (override !== 0) this.listItems.set(index, { override, level });
      if (unit === CONTROL.cellEnd) return override === 0 ? MARK.cellEnd : MARK.listCellEnd;
      if (inTable) return override === 0 ? MARK.lineBreak : MARK.listLineEnd;
      if (isHeading) return override === 0 ? MARK.headingEnd : MARK.listHeadingEnd;
      return override === 0 ? unit : MARK.listItemEnd;
    });
  }

  private hide({ start, end }: FormattedRun): void {
    const units: number[] = [];
    this.text.change(start, end, (unit) => {
      if (unit < 0x20 || unit >= MARK.cellEnd) return unit;
      units.push(unit);
      return 0;
    });
    this.hidden.push(Buffer.from(Uint16Array.from(units).buffer).toString("utf16le"));
  }

  private showSymbols({ start, end, sprms }: FormattedRun): void {
    const symbol = sprms.find(({ code }) => code === SPRM.symbol)?.operand.readUInt16LE(2);
    if (symbol !== undefined) this.text.change(start, end, () => symbol);
  }

  /** Pieces may point at one place again and again: a small file can hold any length of text. */
  private refuseTooMuchText(main: Buffer, table: Buffer): void {
    let at = main.readUInt32LE(PIECE_TABLE_AT);
    while (table.readUInt8(at) === FORMATTING_BEFORE_PIECES) at += 3 + table.readUInt16LE(at + 1);
    const count = (table.readUInt32LE(at + 1) - 4) / 12;
    let before = 0;
    for (let index = 0; index <= count; index += 1) {
      const place = table.readUInt32LE(at + 5 + index * 4);
      if (place < before) throw new OleDamaged();
      if (place > this.characters) throw new TooMuchText();
      before = place;
    }
  }
}

function isOn({ operand }: Sprm): boolean {
  return ((operand[0] ?? 0) & 1) === 1;
}
