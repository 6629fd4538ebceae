import type { FlatRow, Piece } from "./cells.js";
import type { Line } from "./lines.js";
import type { Surroundings } from "./recogniser.js";

/** How many lines one cell may run on over. */
const LONGEST_CELL = 40;
/** How many lines without a tab may stand between two rows. */
const LONGEST_GAP = 5;
const OPENING = /<(p|b|u|i|li|td|div|span|strong|em)(?:\s[^<>]*)?>/gi;
const CLOSING = /<\/(p|b|u|i|li|td|div|span|strong|em)>/gi;
const ROW_START = /^\s*(?:<(?:b|u|p|strong)>|\*\*|[0-9๐-๙]{1,3}\s*[.)]|ตัวชี้วัดที่|มาตรการที่|ประเด็นที่|ด้านที่)/;

/**
 * The rows of a run of tabbed lines: it ends at a blank line, a page break or text that belongs to no cell. A
 * physical line carries on the cell above where that cell's mark-up is open, or where both make one full row.
 */
export function gatherRun(
  around: Surroundings,
  from: number,
  columns: number | null,
): { rows: FlatRow[]; next: number } {
  const { lines } = around;
  const width = columns ?? headWidth(lines, from);
  const rows: FlatRow[] = [];
  let at = from;
  for (let line = lines[at]; line && !line.blank && (at === from || !line.afterBreak); line = lines[at]) {
    const pieces = piecesOf(line);
    if (line.tabs === 0) {
      const kind = ROW_START.test(line.text) ? "row" : "cell";
      if (!rowFollows(lines, at)) break;
      const last = rows.at(-1)?.pieces.at(-1);
      if (kind === "cell" && last) last.end = line.end;
      else rows.push({ pieces, page: line.page });
      at += 1;
      continue;
    }
    const end = endOfRow(around, at, width);
    for (let next = at + 1; next <= end; next += 1) {
      const more = lines[next];
      if (more) append(pieces, more);
    }
    rows.push({ pieces, page: line.page });
    at = end + 1;
  }
  return { rows, next: at };
}

function headWidth(lines: readonly Line[], from: number): number {
  let width = 0;
  for (let at = from; at < from + 30; at += 1) {
    const line = lines[at];
    if (!line || line.blank) break;
    width = Math.max(width, line.tabs + 1);
  }
  return width;
}

function piecesOf(line: Line): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (let tab = line.text.indexOf("\t"); tab >= 0; tab = line.text.indexOf("\t", start)) {
    pieces.push({ start: line.start + start, end: line.start + tab });
    start = tab + 1;
  }
  pieces.push({ start: line.start + start, end: line.end });
  return pieces;
}

function append(pieces: Piece[], line: Line): void {
  const [first, ...rest] = piecesOf(line);
  const last = pieces.at(-1);
  if (first && last) last.end = first.end;
  pieces.push(...rest);
}

/** The last line of the row that begins at a line. */
function endOfRow(around: Surroundings, at: number, width: number): number {
  const { lines } = around;
  const first = lines[at];
  if (!first) return at;
  let cells = first.tabs + 1;
  let open = openTags(lastCell(first), 0);
  if (open === 0 && cells >= width) return at;
  let closedAt = at;
  for (let next = at + 1; next < at + LONGEST_CELL; next += 1) {
    const line = lines[next];
    if (!line || line.afterBreak) break;
    if (line.blank && open === 0) break;
    if (line.tabs > 0 && line.tabs + 1 >= width) break;
    if (open === 0 && ROW_START.test(line.text)) break;
    const wasOpen = open > 0;
    if (cells + line.tabs > width) break;
    cells += line.tabs;
    open = line.tabs > 0 ? openTags(lastCell(line), 0) : openTags(line.text, open);
    if (wasOpen && open === 0) closedAt = next;
    if (open === 0 && cells === width) {
      if (wasOpen || line.tabs > 0) return next;
      break;
    }
  }
  return closedAt;
}

/** How many elements that browsers want closed are open after a piece of mark-up; lists are never closed in these exports. */
function openTags(text: string, before: number): number {
  if (!text.includes("<")) return before;
  const opened = text.match(OPENING)?.length ?? 0;
  const closed = text.match(CLOSING)?.length ?? 0;
  return Math.max(0, before + opened - closed);
}

function lastCell(line: Line): string {
  return line.text.slice(line.text.lastIndexOf("\t") + 1);
}

function rowFollows(lines: readonly Line[], at: number): boolean {
  for (let next = at + 1; next <= at + LONGEST_GAP; next += 1) {
    const line = lines[next];
    if (!line || line.blank || line.afterBreak) return false;
    if (line.tabs > 0) return true;
  }
  return false;
}
