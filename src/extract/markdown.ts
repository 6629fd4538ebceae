import type { Aside } from "./raw-items.js";
import { type FlatRow, headerRowsOfPieces, type Piece, tableOfRows, usedColumns } from "./text/cells.js";
import type { Line } from "./text/lines.js";
import type { Recognised, Surroundings } from "./text/recogniser.js";

const SEPARATOR = /^\s*(?:\|\s*)?:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*(?:\|\s*)?$/;

/** Reads a Markdown table: rows of cells parted by `|`, the separator row under the header set aside. */
export function pipeTable(around: Surroundings, from: number): Recognised | null {
  const { lines, text, previous } = around;
  if (!isPipeLine(lines[from])) return null;
  const rows: FlatRow[] = [];
  const asides: Aside[] = [];
  let separated = false;
  let fenced = true;
  let at = from;
  for (let line = lines[at]; isPipeLine(line) && (at === from || !line.afterBreak); line = lines[at]) {
    if (SEPARATOR.test(line.text)) {
      asides.push({ row: rows.length, block: { type: "block", kind: "hidden", raw: line.text, page: line.page } });
      if (rows.length <= 1) separated = true;
    } else rows.push({ pieces: piecesOf(line), page: line.page });
    if (!/^\s*\|/.test(line.text)) fenced = false;
    at += 1;
  }
  if (separated && isEmpty(text, rows[0])) {
    rows.shift();
    for (const aside of asides) aside.row = Math.max(0, aside.row - 1);
    separated = false;
  }
  if (rows.length === 0 || !(separated || asides.length > 0 || (fenced && rows.length >= 2))) return null;
  const headerRows = headerRowsOfPieces(text, rows, separated);
  const columns = usedColumns(text, rows, headerRows > 0 ? (rows[0]?.pieces.length ?? 1) : 1);
  const carried = previous?.origin === "marked-up" ? previous.columns : 0;
  const table = tableOfRows(text, rows, columns, "marked-up", headerRows, asides);
  return { items: [table], next: at, previous: { origin: "marked-up", columns: Math.max(columns, carried) } };
}

function isPipeLine(line: Line | undefined): line is Line {
  return line !== undefined && /^\s*\|.*\|\s*$|\S\s*\|.*\S/.test(line.text);
}

function isEmpty(text: string, row: FlatRow | undefined): boolean {
  return row?.pieces.every((piece) => text.slice(piece.start, piece.end).trim() === "") === true;
}

/** The ranges between unescaped bars; a bar at either end of the line parts nothing. */
function piecesOf(line: Line): Piece[] {
  const lead = /^\s*\|/.exec(line.text)?.[0].length ?? 0;
  const tail = lead > 0 ? (/(?<!\\)\|\s*$/.exec(line.text.slice(lead))?.[0].length ?? 0) : 0;
  const body = line.text.slice(lead, line.text.length - tail);
  const pieces: Piece[] = [];
  let start = line.start + lead;
  for (let at = 0; at <= body.length; at += 1) {
    if (at < body.length && (body[at] !== "|" || body[at - 1] === "\\")) continue;
    const end = line.start + lead + at;
    pieces.push({ start, end });
    start = end + 1;
  }
  return pieces;
}
