import type { CellFit, RawCell, RawTable } from "../raw-items.js";
import { headerRowsOf } from "../tables/header-rows.js";
import { contentOf } from "./content.js";
import { median } from "./geometry.js";
import { boxOfCell } from "./grid.js";
import { type Line, textOf } from "./lines.js";
import { opensListItem } from "./list-label.js";
import type { TableOnPage } from "./page.js";
import type { SecondReading } from "./second-reading.js";
import { type Field, firstWordWidth, paddingOf, widthLeft, wrapsOf } from "./wraps.js";

/** Where a part of a table stands: its page, what the second reader saw there, the lowest place that text reaches on such pages. */
export interface PagePlace {
  page: number;
  second: SecondReading | null;
  /** Lowest place, in points, down to which the pages of this size are filled; null where more stands below the table. */
  bottom: number | null;
}

/** Lines stand this far apart, in parts of the character size, where a table shows no two lines together. */
const USUAL_PITCH = 1.6;

/** A ruled table, with what its cells show of page breaks. */
export function ruledTable({ grid, lines, openBelow }: TableOnPage, { page, second, bottom }: PagePlace): RawTable {
  const placed = grid.cells.map((cell) => {
    const box = boxOfCell(grid, cell);
    return { cell, box, lines: lines.get(cell) ?? [], x0: box[0], x1: box[2] };
  });
  const padding = paddingOf(placed);
  const pitch = pitchOf(placed.map((cell) => cell.lines));
  const cells = placed.map(({ cell, box, lines: own }): RawCell => {
    const field = { x0: box[0] + padding, x1: box[2] - padding };
    const last = own.at(-1);
    const fit = fitOf(own, field, last ? (box[3] - last.box[3]) / pitch : 0, openBelow.has(cell));
    return { ...cell, ...contentOf(own, page, second, wrapsOf(own, field), box), fit };
  });
  const linesBelow = bottom === null ? null : (bottom - grid.box[3]) / pitch;
  return table("ruled", cells, grid.xs, page, linesBelow);
}

/** A table that only the gaps between its columns show. */
export function unruledTable(
  cells: readonly { row: number; column: number; lines: Line[] }[],
  edges: number[],
  { page, second, bottom }: PagePlace,
): RawTable {
  const fields = new Map<number, Field>();
  for (const { column, lines } of cells)
    for (const { box } of lines) {
      const field = fields.get(column) ?? { x0: box[0], x1: box[2] };
      fields.set(column, { x0: Math.min(field.x0, box[0]), x1: Math.max(field.x1, box[2]) });
    }
  const pitch = pitchOf(cells.map((cell) => cell.lines));
  const lowest = Math.max(...cells.flatMap(({ lines }) => lines.map((line) => line.box[3])));
  const contents = cells.map(({ row, column, lines }): RawCell => {
    const field = fields.get(column) ?? { x0: 0, x1: 0 };
    return {
      row,
      column,
      ...contentOf(lines, page, second, wrapsOf(lines, field)),
      fit: fitOf(lines, field, 0, false),
    };
  });
  return table("unruled", contents, edges, page, bottom === null ? null : (bottom - lowest) / pitch);
}

function fitOf(lines: readonly Line[], field: Field, below: number, openBelow: boolean): CellFit {
  const [first, last] = [lines[0], lines.at(-1)];
  return {
    free: last ? widthLeft(last, field) : 0,
    below,
    lines: lines.length,
    firstWord: first ? firstWordWidth(first) : 0,
    opensList: first !== undefined && opensListItem(textOf(first)),
    openBelow,
  };
}

function pitchOf(cells: readonly (readonly Line[])[]): number {
  const steps = cells.flatMap((lines) =>
    lines.slice(1).map((line, index) => line.baseline - (lines[index]?.baseline ?? 0)),
  );
  const size = median(cells.flatMap((lines) => lines.map((line) => line.size)));
  return Math.max(1, median(steps.filter((step) => step > 0)) || size * USUAL_PITCH);
}

function table(
  origin: RawTable["origin"],
  cells: RawCell[],
  columnEdges: number[],
  page: number,
  linesBelow: number | null,
): RawTable {
  const rows: string[][] = [];
  for (const cell of cells) {
    rows[cell.row] ??= [];
    const row = rows[cell.row] ?? [];
    while (row.length < columnEdges.length - 1) row.push("");
    row[cell.column] = cell.raw;
  }
  const headerRows = headerRowsOf(Array.from(rows, (row) => row ?? []).slice(0, 5));
  return { type: "table", origin, headerRows, cells, page, columnEdges, linesBelow };
}
