import type { Box } from "../../model/place.js";
import { clusterMeans } from "./geometry.js";
import type { Ruling, Rulings } from "./rulings.js";

/** A cell of a ruled grid; spans count grid places. */
export interface GridCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

/** A ruled grid: column borders, row borders, cells merged where no ruling parts them. */
export interface RuledGrid {
  xs: number[];
  ys: number[];
  cells: GridCell[];
  box: Box;
  /** The cell that covers each place, row by row. */
  cover: GridCell[];
}

const SAME_BORDER = 3.5;
const MAX_PLACES = 20_000;

/** Makes a grid of a group of crossing rulings; null where they enclose fewer than two cells. */
export function gridOf(group: Rulings): RuledGrid | null {
  const xs = clusterMeans(
    group.vertical.map((ruling) => ruling.at),
    SAME_BORDER,
  );
  const ys = clusterMeans(
    group.horizontal.map((ruling) => ruling.at),
    SAME_BORDER,
  );
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 1 || rows < 1 || rows * columns > MAX_PLACES) return null;
  const right = edges(group.vertical, xs, ys);
  const below = edges(group.horizontal, ys, xs);
  const hasRight = (row: number, column: number) => right[column + 1]?.[row] ?? true;
  const hasBelow = (row: number, column: number) => below[row + 1]?.[column] ?? true;
  const cover: (GridCell | undefined)[] = new Array<GridCell | undefined>(rows * columns).fill(undefined);
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (cover[row * columns + column]) continue;
      let columnSpan = 1;
      while (
        column + columnSpan < columns &&
        !cover[row * columns + column + columnSpan] &&
        !hasRight(row, column + columnSpan - 1)
      )
        columnSpan += 1;
      let rowSpan = 1;
      while (row + rowSpan < rows && isOpenBelow(row + rowSpan - 1, column, columnSpan)) rowSpan += 1;
      const cell = { row, column, rowSpan, columnSpan };
      cells.push(cell);
      for (let r = row; r < row + rowSpan; r += 1)
        for (let c = column; c < column + columnSpan; c += 1) cover[r * columns + c] = cell;
    }
  }
  const box: Box = [xs[0] ?? 0, ys[0] ?? 0, xs[columns] ?? 0, ys[rows] ?? 0];
  return cells.length < 2 ? null : { xs, ys, cells, box, cover: cover as GridCell[] };

  function isOpenBelow(row: number, column: number, span: number): boolean {
    for (let c = column; c < column + span; c += 1) {
      if (hasBelow(row, c) || cover[(row + 1) * columns + c]) return false;
      if (c + 1 < column + span && hasRight(row + 1, c)) return false;
    }
    return true;
  }
}

/** The cell at a point of the page; null outside. */
export function cellAt(grid: RuledGrid, x: number, y: number): GridCell | null {
  const column = intervalOf(grid.xs, x);
  const row = intervalOf(grid.ys, y);
  return column < 0 || row < 0 ? null : (grid.cover[row * (grid.xs.length - 1) + column] ?? null);
}

/** The box of a cell on the page. */
export function boxOfCell(grid: RuledGrid, cell: GridCell): Box {
  return [
    grid.xs[cell.column] ?? 0,
    grid.ys[cell.row] ?? 0,
    grid.xs[cell.column + cell.columnSpan] ?? 0,
    grid.ys[cell.row + cell.rowSpan] ?? 0,
  ];
}

function intervalOf(borders: readonly number[], value: number): number {
  if (value < (borders[0] ?? 0) || value > (borders.at(-1) ?? 0)) return -1;
  let low = 0;
  let high = borders.length - 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value < (borders[middle + 1] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** For each border line, for each interval between the crossing borders: is it drawn over at least half of it? */
function edges(rulings: readonly Ruling[], lines: readonly number[], across: readonly number[]): boolean[][] {
  const lengths = lines.map(() => new Array<number>(Math.max(0, across.length - 1)).fill(0));
  for (const ruling of rulings) {
    const line = nearest(lines, ruling.at);
    const covered = lengths[line];
    if (!covered) continue;
    for (let index = 0; index < covered.length; index += 1) {
      const length = Math.min(ruling.to, across[index + 1] ?? 0) - Math.max(ruling.from, across[index] ?? 0);
      if (length > 0) covered[index] = (covered[index] ?? 0) + length;
    }
  }
  return lengths.map((covered) =>
    covered.map((length, index) => length * 2 >= (across[index + 1] ?? 0) - (across[index] ?? 0)),
  );
}

function nearest(lines: readonly number[], at: number): number {
  return lines.reduce(
    (best, line, index) => (Math.abs(line - at) < Math.abs((lines[best] ?? 0) - at) ? index : best),
    0,
  );
}
