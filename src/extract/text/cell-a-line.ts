import { headerKey, sameHeaderRow } from "../tables/header-likeness.js";
import { headerScore } from "../tables/header-rows.js";
import { hasHeaderWord } from "../tables/header-words.js";
import { type FlatRow, headerRowsOfPieces, type Piece, tableOfRows } from "./cells.js";
import type { Line } from "./lines.js";
import type { Recognised, Surroundings } from "./recogniser.js";

const CELL = /^\t[^\t]*$/;
const PAGE_BREAK = /^ \S/;
const NUMBER = /^\s*(?:ข้อ\s*)?([0-9๐-๙]{1,3})(?:\s*[.)](?![0-9๐-๙])|\s*$|\.?\s+\D)/;
const ONLY_FIGURES = /^[\s0-9๐-๙.,%-]+$/;
const MOST_COLUMNS = 15;
const LONGEST_HEADER_CELL = 100;
/** How many lines of a cell may stand after a blank line before the next cell comes. */
const LONGEST_GAP = 6;
/** So many rows decide whether this is a table at all. */
const PROBED_ROWS = 8;

/**
 * Reads a table whose cells stand on a line each, behind a tab, rows parted by blank lines. The first group names the
 * columns; a cell may run on over lines without a tab and over blank lines; the last cell of a row may be missing. The
 * table ends at text that belongs to no cell and at a page break (which text converters write as one leading blank).
 */
export function cellALineTable(around: Surroundings, from: number): Recognised | null {
  const { lines, text, previous } = around;
  if (!isCell(lines[from])) return null;
  const header = headerOf(lines, from);
  const above = previous?.origin === "cell-a-line" ? previous.columns : null;
  const carried = above !== null && header && looksLikeHeader(header, above) ? null : above;
  const columns = carried ?? header?.length ?? 0;
  if (columns < 2 || columns > MOST_COLUMNS) return null;
  const read = (limit: number) => new RowReader(lines, from, columns, header ?? []).read(limit);
  const headed = header !== null && header.length === columns;
  const named = header?.filter(hasHeaderWord).length ?? 0;
  if (carried === null) {
    const probe = read(PROBED_ROWS).rows;
    const full = probe.slice(1).filter((row) => row.pieces.length === columns).length;
    if (!headed || probe.length < 2) return null;
    if (named < 2 && !(named === 1 && full >= 1) && full < 3) return null;
  }
  const { rows, next } = read(Number.POSITIVE_INFINITY);
  const headerRows = headed && named > 0 ? Math.max(1, headerRowsOfPieces(text, rows, false)) : 0;
  const table = tableOfRows(text, rows, columns, "cell-a-line", headerRows, []);
  return { items: [table], next, previous: { origin: "cell-a-line", columns } };
}

function isCell(line: Line | undefined): boolean {
  return line !== undefined && CELL.test(line.text);
}

/** The cells of the first group, up to a blank line or to the cell that numbers the first row. */
function headerOf(lines: readonly Line[], from: number): string[] | null {
  const cells: string[] = [];
  for (let at = from; at < from + MOST_COLUMNS * 2; at += 1) {
    const line = lines[at];
    if (!line || line.text === "" || (line.afterBreak && at > from)) break;
    if (isCell(line)) {
      const cell = line.text.trim();
      if (cells.length >= 2 && rowNumber(cell) === 1) break;
      cells.push(cell);
    } else {
      if (line.blank || PAGE_BREAK.test(line.text) || cells.length === 0) break;
      cells.push(`${cells.pop() ?? ""} ${line.text.trim()}`);
    }
  }
  const first = cells[0] ?? "";
  if (cells.length < 2 || first === "" || rowNumber(first) !== null) return null;
  return cells.some((cell) => cell.length > LONGEST_HEADER_CELL) ? null : cells;
}

function rowNumber(cell: string): number | null {
  const found = NUMBER.exec(cell)?.[1];
  return found === undefined ? null : Number(headerKey(found));
}

/** Short cells of header words, more than one; where they are as many as the columns above, all of them. */
function looksLikeHeader(cells: readonly string[], columns: number): boolean {
  if (cells.some((cell, column) => cell.length > (column === 0 ? 30 : 45))) return false;
  const filled = cells.filter((cell) => cell !== "").length;
  if (filled < 2) return false;
  const enough = cells.length === columns ? filled : Math.max(2, Math.ceil((filled * 2) / 3));
  return headerScore(cells) >= enough;
}

function keysOf(cells: readonly string[]): Map<number, string> {
  return new Map(cells.map((cell, column) => [column, headerKey(cell)] as const).filter(([, key]) => key !== ""));
}

class RowReader {
  private readonly rows: FlatRow[] = [];
  private readonly headerStart: string;
  private current: Piece[] = [];
  /** First lines of the first and of the last cell of the current row. */
  private firstText = "";
  private lastText = "";
  private at: number;

  constructor(
    private readonly lines: readonly Line[],
    private readonly from: number,
    private readonly columns: number,
    private readonly header: readonly string[],
  ) {
    this.at = from;
    this.headerStart = headerKey(header[0] ?? "");
  }

  read(limit: number): { rows: FlatRow[]; next: number } {
    let gap = false;
    let last = this.from - 1;
    for (
      let line = this.lines[this.at];
      line && (this.at === this.from || !line.afterBreak);
      line = this.lines[this.at]
    ) {
      if (isCell(line)) {
        if (this.current.length === this.columns || this.current.length === 0 || (gap && this.startsRow())) {
          if (this.rows.length >= limit || (gap && this.headsAnotherTable())) break;
          this.current = [];
          this.rows.push({ pieces: this.current, page: line.page });
          this.firstText = line.text;
        }
        this.lastText = line.text;
        this.current.push({ start: line.start + 1, end: line.end });
        gap = false;
      } else if (line.blank) {
        gap = true;
        this.at += 1;
        continue;
      } else if (this.carriesOn(line, gap)) {
        const piece = this.current.at(-1);
        if (piece) piece.end = line.end;
        gap = false;
      } else break;
      last = this.at;
      this.at += 1;
    }
    return { rows: this.rows, next: last + 1 };
  }

  /** After a blank line, with the row above not full: does this group begin a row? */
  private startsRow(): boolean {
    const group = this.groupAt(this.at);
    if (this.current.length + group > this.columns) return true;
    const cell = this.lines[this.at]?.text ?? "";
    if (headerKey(cell) === this.headerStart) return true;
    return this.isNextNumber(cell);
  }

  /** A header other than this table's begins a table of its own. */
  private headsAnotherTable(): boolean {
    const cells = this.rows.length > 1 ? headerOf(this.lines, this.at) : null;
    if (!cells || !looksLikeHeader(cells, this.columns)) return false;
    return !sameHeaderRow(keysOf(this.header), keysOf(cells));
  }

  private isNextNumber(cell: string): boolean {
    const number = rowNumber(cell);
    const above = rowNumber(this.firstText);
    return number !== null && above !== null && number === above + 1;
  }

  private groupAt(from: number): number {
    let cells = 0;
    for (let at = from; at < from + this.columns * 4; at += 1) {
      const line = this.lines[at];
      if (!line || (line.blank && !isCell(line))) break;
      if (isCell(line)) cells += 1;
      if (cells > this.columns) break;
    }
    return cells;
  }

  private carriesOn(line: Line, gap: boolean): boolean {
    if (PAGE_BREAK.test(line.text) || this.current.length === 0) return false;
    const full = this.current.length === this.columns;
    if (!gap) return !(full && ONLY_FIGURES.test(this.lastText));
    let texts = 0;
    for (let next = this.at + 1; next < this.at + LONGEST_GAP * 4; next += 1) {
      const later = this.lines[next];
      if (!later || later.afterBreak || PAGE_BREAK.test(later.text)) return false;
      if (isCell(later)) {
        if (full) return this.isNextNumber(later.text);
        return headerKey(later.text) !== this.headerStart && this.current.length + this.groupAt(next) <= this.columns;
      }
      if (!later.blank) texts += 1;
      if (texts >= LONGEST_GAP) return false;
    }
    return false;
  }
}
