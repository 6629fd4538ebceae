import type { Character } from "./characters.js";
import { boxOfCell, cellAt, type GridCell, type RuledGrid } from "./grid.js";

/** Paper on both sides of a border together, in sizes of a character: more than a blank leaves. */
const GAP = 0.8;

/**
 * Parts the cells of a picture that only look merged: head rows on dark ground show no rulings between their cells. A cell
 * over several columns with text of its own in each, and with paper at each border between them, is as many cells.
 */
export function partedCells(grid: RuledGrid, characters: readonly Character[]): RuledGrid {
  const columns = grid.xs.length - 1;
  const wide = new Set(grid.cells.filter(({ columnSpan, rowSpan }) => columnSpan > 1 && rowSpan === 1));
  if (wide.size === 0) return grid;
  const content = new Map<GridCell, Character[]>();
  for (const character of characters) {
    const cell = cellAt(grid, (character.x0 + character.x1) / 2, (character.y0 + character.y1) / 2);
    if (cell && wide.has(cell)) content.set(cell, [...(content.get(cell) ?? []), character]);
  }
  const cover = [...grid.cover];
  const cells = grid.cells.flatMap((cell) => {
    if (!isParted(grid, cell, content.get(cell) ?? [])) return [cell];
    return Array.from({ length: cell.columnSpan }, (_, index): GridCell => {
      const own = { ...cell, column: cell.column + index, columnSpan: 1 };
      cover[cell.row * columns + own.column] = own;
      return own;
    });
  });
  return { ...grid, cells, cover };
}

function isParted(grid: RuledGrid, cell: GridCell, characters: readonly Character[]): boolean {
  if (characters.length < cell.columnSpan) return false;
  const [left] = boxOfCell(grid, cell);
  let from = left;
  for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
    const to = grid.xs[column + 1] ?? 0;
    const own = characters.filter(({ x0, x1 }) => (x0 + x1) / 2 >= from && (x0 + x1) / 2 < to);
    const next = characters.filter(({ x0, x1 }) => (x0 + x1) / 2 >= to);
    if (own.length === 0) return false;
    const [end, start] = [Math.max(...own.map(({ x1 }) => x1)), Math.min(...next.map(({ x0 }) => x0))];
    const isClear = end <= to && start >= to && start - end >= GAP * Math.max(...own.map(({ size }) => size));
    if (!isClear) return false;
    from = to;
  }
  return true;
}
