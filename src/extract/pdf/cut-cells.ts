import type { Box } from "../../model/place.js";
import { boxOfCell, cellAt, type GridCell, type RuledGrid } from "./grid.js";
import type { Ruling } from "./rulings.js";

/** How far from a cell's edge its border may be drawn, in points. */
const BORDER = 3.5;
/** A line closes what the page cut of a table where it stands at most so far below the last row, in points. */
const FARTHEST = 90;

/** The last row of a table where the page cuts it. */
export interface CutCells {
  /** Cells of the last row below which no border is drawn. */
  openBelow: Set<GridCell>;
  /** Down to here the text of such a cell may run over the last row, in points. */
  bottom: number;
}

/**
 * Finds the cells of the last row that the page cuts: no border is drawn below them. A printer that lets the text of a
 * merged cell run over the last row on the page draws one line as wide as the table below that text; `cutOff` are lines
 * that are drawn as the upper border of the next row, which the page no longer shows.
 */
export function cutCellsOf(grid: RuledGrid, horizontal: readonly Ruling[], cutOff: readonly Ruling[]): CutCells {
  const [left, , right, bottom] = grid.box;
  const last = grid.cells.filter((cell) => cell.row + cell.rowSpan === grid.ys.length - 1);
  const openBelow = new Set(last.filter((cell) => !isClosedBelow(boxOfCell(grid, cell), horizontal)));
  const line =
    openBelow.size > 0 && openBelow.size < last.length
      ? [...horizontal, ...cutOff].find(
          ({ at, from, to }) =>
            at > bottom + BORDER &&
            at <= bottom + FARTHEST &&
            Math.abs(from - left) <= BORDER &&
            Math.abs(to - right) <= BORDER,
        )
      : undefined;
  return { openBelow, bottom: line?.at ?? bottom };
}

/** The cell at a point of the page, also where the text of a cut cell runs over the last row; null outside. */
export function cellWithOverflow(grid: RuledGrid, cut: CutCells, x: number, y: number): GridCell | null {
  const end = grid.box[3];
  if (y <= end || y > cut.bottom) return cellAt(grid, x, y);
  const above = cellAt(grid, x, end);
  return above && cut.openBelow.has(above) ? above : null;
}

function isClosedBelow([x0, , x1, y1]: Box, horizontal: readonly Ruling[]): boolean {
  let drawn = 0;
  for (const { at, from, to } of horizontal)
    if (Math.abs(at - y1) <= BORDER) drawn += Math.max(0, Math.min(to, x1) - Math.max(from, x0));
  return drawn * 2 >= x1 - x0;
}
