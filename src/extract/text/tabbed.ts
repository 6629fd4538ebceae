import type { Aside } from "../raw-items.js";
import { headerScore } from "../tables/header-rows.js";
import { type FlatRow, headerRowsOfPieces, type Piece, tableOfRows, usedColumns } from "./cells.js";
import type { Line } from "./lines.js";
import type { Recognised, Surroundings } from "./recogniser.js";
import { gatherRun } from "./tabbed-run.js";

const SEPARATOR = /^[\s\t|:-]*-{2,}[\s\t|:-]*$/;
const MEMO_LABEL = /^\s*(?:ส่วนราชการ|ที่|วันที่|เรื่อง|เรียน|อ้างถึง|สิ่งที่ส่งมาด้วย|โทร)/;
const SIGNATURE = /ลงชื่อ|ลงนาม|\.{6,}|…{2,}/;

/**
 * Reads a run of lines with tabs between cells. Null where the run is no table: prose with a tab in it, the head of
 * a memo, a signature.
 */
export function tabbedTable(around: Surroundings, from: number): Recognised | null {
  const first = around.lines[from];
  if (!first || first.tabs === 0) return null;
  const carriesOn = around.previous?.origin === "tabbed" ? around.previous.columns : null;
  if (!hasInnerTab(first) && carriesOn === null) return null;
  const run = gatherRun(around, from, carriesOn);
  const rows: FlatRow[] = [];
  const asides: Aside[] = [];
  let separated = false;
  for (const row of run.rows) {
    const line = around.text.slice(row.pieces[0]?.start, row.pieces.at(-1)?.end);
    if (SEPARATOR.test(line)) {
      asides.push({ row: rows.length, block: { type: "block", kind: "hidden", raw: line, page: row.page } });
      if (rows.length === 1) separated = true;
    } else rows.push(row);
  }
  const headerRows = headerRowsOfPieces(around.text, rows, separated);
  if (rows.length === 0 || !isTable(around.text, rows, headerRows, carriesOn, separated)) return null;
  const least = headerRows > 0 ? lastFilled(around.text, rows[0]?.pieces ?? []) : 1;
  const columns = usedColumns(around.text, rows, least);
  const table = tableOfRows(around.text, rows, columns, "tabbed", headerRows, asides);
  return { items: [table], next: run.next, previous: { origin: "tabbed", columns: Math.max(columns, carriesOn ?? 0) } };
}

/** True for a line with a tab between cells, not only one in front as an indent. */
export function hasInnerTab(line: Line): boolean {
  return line.tabs >= 2 || (line.tabs === 1 && line.text.trimStart().includes("\t"));
}

function isTable(
  text: string,
  rows: readonly FlatRow[],
  headerRows: number,
  carriesOn: number | null,
  separated: boolean,
): boolean {
  const texts = rows.map((row) => row.pieces.map((piece) => text.slice(piece.start, piece.end)));
  if (carriesOn === null && isIndented(texts)) return false;
  if (headerRows > 0) return rows.length > headerRows || headerScore(texts[0] ?? []) >= 3;
  const width = widthOf(texts);
  if (carriesOn !== null && width === carriesOn) {
    const lone = rows.length === 1 && width === 2 && (texts[0]?.[0] ?? "").trim() === "";
    return !lone || separated || /<[a-z]/i.test(texts[0]?.[1] ?? "");
  }
  if (texts.some((row) => row.some((cell) => SIGNATURE.test(cell)))) return false;
  const even = texts.filter((row) => row.length === width).length;
  if (even * 2 < rows.length) return false;
  if (width >= 3) return rows.length >= 2;
  if (texts.some((row) => MEMO_LABEL.test(row[0] ?? ""))) return false;
  const paired = texts.filter((row) => row.length === 2 && row.every((cell) => cell.trim() !== "")).length;
  return rows.length >= 3 && paired * 2 >= rows.length;
}

/** A paragraph that opens with a tab and holds another one: no second line has two cells. */
function isIndented(rows: readonly string[][]): boolean {
  const filled = rows.filter((row) => row.filter((cell) => cell.trim() !== "").length >= 2).length;
  return (rows[0]?.[0] ?? "").trim() === "" && filled < 2;
}

function widthOf(rows: readonly string[][]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  return [...counts].reduce(
    (best, entry) => (entry[1] > best[1] || (entry[1] === best[1] && entry[0] > best[0]) ? entry : best),
    [0, 0],
  )[0];
}

function lastFilled(text: string, pieces: readonly Piece[]): number {
  let last = 1;
  pieces.forEach((piece, column) => {
    if (text.slice(piece.start, piece.end).trim() !== "") last = column + 1;
  });
  return last;
}
