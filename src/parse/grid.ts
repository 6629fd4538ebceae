import type { Block, Cell, Document, Table } from "../model/document.js";

/** A table laid out so that every grid place answers with the cell that covers it. */
export interface Grid {
  table: Table;
  rows: number;
  columns: number;
  /** The cell that covers a place, merged cells included; null outside the grid or where nothing was drawn. */
  cellAt(row: number, column: number): Cell | null;
  /** The block of the cell that covers a place. */
  blockAt(row: number, column: number): Block | null;
  /** The cleaned text at a place, trimmed; "" where there is none. */
  textAt(row: number, column: number): string;
  /** True where a place is covered by a cell that starts in a row above. */
  isCarriedDown(row: number, column: number): boolean;
}

const laidOut = new WeakMap<Document, Map<Table, Grid>>();

/** The layout of one table of a document: the same for everybody who asks. */
export function gridOf(document: Document, table: Table): Grid {
  const grids = laidOut.get(document) ?? new Map<Table, Grid>();
  laidOut.set(document, grids);
  const grid = grids.get(table) ?? layOut(document, table);
  grids.set(table, grid);
  return grid;
}

function layOut(document: Document, table: Table): Grid {
  const places: (Cell | null)[] = new Array<Cell | null>(table.rows * table.columns).fill(null);
  for (const cell of table.cells) {
    for (let row = cell.row; row < Math.min(table.rows, cell.row + cell.rowSpan); row += 1) {
      for (let column = cell.column; column < Math.min(table.columns, cell.column + cell.columnSpan); column += 1) {
        places[row * table.columns + column] = cell;
      }
    }
  }
  const cellAt = (row: number, column: number): Cell | null =>
    row < 0 || column < 0 || row >= table.rows || column >= table.columns
      ? null
      : (places[row * table.columns + column] ?? null);
  const blockAt = (row: number, column: number): Block | null => {
    const index = cellAt(row, column)?.block;
    return index === null || index === undefined ? null : (document.blocks[index] ?? null);
  };
  return {
    table,
    rows: table.rows,
    columns: table.columns,
    cellAt,
    blockAt,
    textAt: (row, column) => blockAt(row, column)?.text.trim() ?? "",
    isCarriedDown: (row, column) => {
      const cell = cellAt(row, column);
      return cell !== null && cell.row < row;
    },
  };
}
