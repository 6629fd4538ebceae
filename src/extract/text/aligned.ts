import type { RawCell, RawTable } from "../raw-items.js";
import { headerScore } from "../tables/header-rows.js";
import { displayWidth, type Segment, segmentsOf } from "./display-width.js";
import type { Line } from "./lines.js";
import type { Recognised, Surroundings } from "./recogniser.js";

const ROW_LABEL = /^(?:[0-9๐-๙]{1,3}(?:\.[0-9๐-๙]{1,3})?[.)]?$|[0-9๐-๙]{1,3}[.)]\s*\S)/;
const LONGEST_GAP = 2;
const LEAST_ROWS = 2;

interface Row {
  page: number | null;
  /** Texts by column, a part for each physical line. */
  parts: string[][];
}

/**
 * Reads a table whose columns are parted by two or more blanks, as text converters lay pages out. It needs a header
 * line of header words; below it, what stands under a header word belongs to its column. A line without a row label
 * carries on the row above where the rows have labels.
 */
export function alignedTable(around: Surroundings, from: number): Recognised | null {
  const { lines } = around;
  const head = lines[from];
  if (!head || head.tabs > 0) return null;
  const columns = segmentsOf(head.text);
  const texts = columns.map((segment) => segment.text);
  if (columns.length < 2 || headerScore(texts) < Math.max(2, columns.length / 2)) return null;
  if (texts.some((text) => displayWidth(text) > 40)) return null;
  const borders = columns.slice(1).map((column, index) => ((columns[index]?.right ?? 0) + column.left) / 2);
  const { body, next } = bodyOf(lines, from, borders);
  const labelled = body.filter(({ cells }) => ROW_LABEL.test(cells.get(0) ?? "")).length >= LEAST_ROWS;
  const rows: Row[] = [{ page: head.page, parts: texts.map((text) => [text]) }];
  for (const { cells, afterBlank, page } of body) {
    const starts = labelled ? ROW_LABEL.test(cells.get(0) ?? "") : afterBlank || cells.has(0);
    let row = rows.at(-1);
    if (starts || !row) {
      row = { page, parts: texts.map(() => []) };
      rows.push(row);
    }
    for (const [column, text] of cells) row.parts[column]?.push(text);
  }
  const filled = rows.slice(1).filter((row) => row.parts.filter((part) => part.length > 0).length >= 2).length;
  if (filled < LEAST_ROWS) return null;
  const items: RawTable[] = [
    { type: "table", origin: "aligned", headerRows: 1, cells: cellsOf(rows), page: head.page },
  ];
  return { items, next, previous: { origin: "aligned", columns: columns.length } };
}

interface BodyLine {
  cells: Map<number, string>;
  afterBlank: boolean;
  page: number | null;
}

function bodyOf(lines: readonly Line[], from: number, borders: readonly number[]): { body: BodyLine[]; next: number } {
  const body: BodyLine[] = [];
  let next = from + 1;
  let gap = 0;
  for (let at = from + 1; at < lines.length && gap <= LONGEST_GAP; at += 1) {
    const line = lines[at];
    if (!line || line.afterBreak || line.tabs > 0) break;
    if (line.blank) {
      gap += 1;
      continue;
    }
    const segments = segmentsOf(line.text);
    if (headerScore(segments.map((segment) => segment.text)) > borders.length) break;
    const cells = cellsUnder(segments, borders);
    if (!cells) break;
    body.push({ cells, afterBlank: gap > 0, page: line.page });
    gap = 0;
    next = at + 1;
  }
  return { body, next };
}

/** The segments of a line by column; null for a line that runs across columns. */
function cellsUnder(segments: readonly Segment[], borders: readonly number[]): Map<number, string> | null {
  const cells = new Map<number, string>();
  for (const segment of segments) {
    const crossed = borders.filter((border) => segment.left < border - 2 && segment.right > border + 2).length;
    if (crossed > 0 && (segments.length === 1 || crossed > 1)) return null;
    const middle = crossed > 0 ? segment.left : (segment.left + segment.right) / 2;
    const column = borders.filter((border) => middle >= border).length;
    const before = cells.get(column);
    cells.set(column, before === undefined ? segment.text : `${before}  ${segment.text}`);
  }
  return cells;
}

function cellsOf(rows: readonly Row[]): RawCell[] {
  return rows.flatMap((row, index) =>
    row.parts.flatMap((parts, column) =>
      parts.length > 0 ? [{ row: index, column, raw: parts.join("\n"), page: row.page }] : [],
    ),
  );
}
