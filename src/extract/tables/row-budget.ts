import type { Limits } from "../limits.js";
import type { RawCell, RawItem } from "../raw-items.js";

/** Counts the rows, cells and grid places of a document's tables and cuts what lies beyond the limits. */
export class RowBudget {
  /** True once a table was cut or left out. */
  cut = false;
  private rows: number;
  private cells: number;
  private places: number;
  private readonly columns: number;

  constructor(limits: Limits) {
    this.rows = limits.rows;
    this.cells = limits.cells;
    this.places = limits.places;
    this.columns = limits.columns;
  }

  /** The item, its table cut to the rows and columns that may still be taken; null where none may. */
  take(item: RawItem): RawItem | null {
    if (item.type !== "table") return item;
    let rows = 0;
    let width = 0;
    let narrowed = false;
    const kept: RawCell[] = [];
    for (const cell of item.cells) {
      if (cell.column >= this.columns) continue;
      const columnSpan = Math.min(cell.columnSpan ?? 1, this.columns - cell.column);
      const widest = Math.max(width, cell.column + columnSpan);
      const isBeyond = cell.row >= this.rows || kept.length >= this.cells || (cell.row + 1) * widest > this.places;
      if (isBeyond) break;
      rows = cell.row + 1;
      width = widest;
      narrowed ||= columnSpan < (cell.columnSpan ?? 1);
      kept.push({ ...cell, columnSpan });
    }
    this.rows -= rows;
    this.cells -= kept.length;
    this.places -= rows * width;
    if (kept.length === item.cells.length && !narrowed) return item;
    this.cut = true;
    if (kept.length === 0) return null;
    const cells = kept.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan ?? 1, rows - cell.row) }));
    return { ...item, cells, asides: item.asides?.filter((aside) => aside.row <= rows) };
  }
}
