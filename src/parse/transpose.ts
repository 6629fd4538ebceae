import type { Grid } from "./grid.js";

/** The same table read with rows and columns exchanged, for tables that have the indicators side by side. */
export function transpose(grid: Grid): Grid {
  return {
    table: grid.table,
    rows: grid.columns,
    columns: grid.rows,
    cellAt: (row, column) => {
      const cell = grid.cellAt(column, row);
      return (
        cell && {
          ...cell,
          row: cell.column,
          column: cell.row,
          rowSpan: cell.columnSpan,
          columnSpan: cell.rowSpan,
        }
      );
    },
    blockAt: (row, column) => grid.blockAt(column, row),
    textAt: (row, column) => grid.textAt(column, row),
    isCarriedDown: (row, column) => {
      const cell = grid.cellAt(column, row);
      return cell !== null && cell.column < row;
    },
  };
}
