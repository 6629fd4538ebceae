import type { Limits } from "../limits.js";
import type { RawItem } from "../raw-items.js";

/** Counts the rows and cells of a document's tables and cuts what lies beyond the limits. */
export class RowBudget {
  /** True once a table was cut or left out. */
  cut = false;
  private rows: number;
  private cells: number;

  constructor(limits: Limits) {
    this.rows = limits.rows;
    this.cells = limits.cells;
  }

  /** The item, its table cut to the rows that may still be taken; null where none may. */
  take(item: RawItem): RawItem | null {
    if (item.type !== "table") return item;
    let rows = 0;
    let kept = 0;
    for (const cell of item.cells) {
      if (cell.row >= this.rows || kept >= this.cells) break;
      rows = cell.row + 1;
      kept += 1;
    }
    this.rows -= rows;
    this.cells -= kept;
    if (kept === item.cells.length) return item;
    this.cut = true;
    if (kept === 0) return null;
    const cells = item.cells
      .slice(0, kept)
      .map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan ?? 1, rows - cell.row) }));
    return { ...item, cells, asides: item.asides?.filter((aside) => aside.row <= rows) };
  }
}
