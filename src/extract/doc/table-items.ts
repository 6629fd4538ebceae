import type { RawCell, RawTable } from "../raw-items.js";
import { headerRowsOf } from "../tables/header-rows.js";
import type { RowLayout } from "./row-layout.js";

/** A row of a table in a Word file: the text of its cells, and how it lies; null where that is not told. */
export interface WordRow {
  cells: string[];
  layout: RowLayout | null;
}

/** Column borders closer than this, in twips, are one. */
const SAME_EDGE = 40;
const MAX_HEADER_ROWS = 3;
const PROBED_ROWS = 5;

/** A table of the rows of a Word file. Columns come from the cells' borders where all rows tell them, else by counting. */
export function tableOfWord(rows: readonly WordRow[], afterBreak: boolean): RawTable {
  const edges = rows.every(({ cells, layout }) => layout !== null && layout.edges.length > cells.length)
    ? joinedEdges(rows.flatMap(({ cells, layout }) => layout?.edges.slice(0, cells.length + 1) ?? []))
    : null;
  const cells: RawCell[] = [];
  const above = new Map<number, RawCell>();
  rows.forEach((row, rowIndex) => {
    let last: RawCell | undefined;
    row.cells.forEach((raw, index) => {
      const column = edges ? edgeAt(edges, row.layout?.edges[index] ?? 0) : index;
      const end = edges ? edgeAt(edges, row.layout?.edges[index + 1] ?? 0) : index + 1;
      const columnSpan = Math.max(1, end - column);
      const merge = row.layout?.merges[index];
      const isEmpty = raw.trim() === "";
      const carrier = above.get(column);
      if (merge?.carriesDown && isEmpty && carrier && carrier.row + (carrier.rowSpan ?? 1) === rowIndex) {
        carrier.rowSpan = (carrier.rowSpan ?? 1) + 1;
        last = undefined;
      } else if (merge?.across && isEmpty && last && row.layout?.merges[index - 1]?.across) {
        last.columnSpan = (last.columnSpan ?? 1) + columnSpan;
      } else {
        last = { row: rowIndex, column, columnSpan, rowSpan: 1, raw };
        above.set(column, last);
        cells.push(last);
      }
    });
  });
  return { type: "table", origin: "marked-up", headerRows: headerRows(rows, cells), cells, afterBreak };
}

function joinedEdges(all: readonly number[]): number[] {
  const edges: number[] = [];
  for (const edge of [...all].sort((a, b) => a - b)) {
    if (edges.length === 0 || edge - (edges.at(-1) ?? 0) > SAME_EDGE) edges.push(edge);
  }
  return edges;
}

function edgeAt(edges: readonly number[], place: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

function headerRows(rows: readonly WordRow[], cells: readonly RawCell[]): number {
  let marked = 0;
  while (rows[marked]?.layout?.isHeader) marked += 1;
  if (marked > 0 && marked <= MAX_HEADER_ROWS && marked < rows.length) return marked;
  const texts: string[][] = Array.from({ length: Math.min(rows.length, PROBED_ROWS) }, () => []);
  let deepest = 1;
  for (const cell of cells) {
    const row = texts[cell.row];
    if (!row) break;
    while (row.length < cell.column) row.push("");
    row.push(cell.raw);
    if (cell.row === 0) deepest = Math.max(deepest, cell.rowSpan ?? 1);
  }
  const found = headerRowsOf(texts);
  return found === 0 ? 0 : Math.min(rows.length, Math.max(found, deepest <= MAX_HEADER_ROWS ? deepest : 1));
}
