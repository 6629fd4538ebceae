import type { Aside, JoinedPart, JoinedTable, RawBlock, RawCell, RawItem, RawTable } from "../raw-items.js";
import { isMergeCut, isRowCut, isSamePlace, withRest } from "./cut-rows.js";
import { rowKeys, sameHeaderRow } from "./header-likeness.js";

const SET_ASIDE = new Set<RawBlock["kind"]>(["header", "footer", "page-number", "hidden", "picture-text"]);
/** How far, in points, a column border may wander between two pages. */
const EDGE_TOLERANCE = 6;
/** How far a page may be shifted for its binding. */
const WIDEST_SHIFT = 80;

/**
 * Joins the parts of one table that follow each other with nothing but set-aside or blank blocks between: parts that
 * repeat the header, and parts without a header of the same columns right after a page break. Repeated header rows
 * leave the grid and are kept in `parts[].repeatedHeader`; rows are counted through. Tables under other headers stay apart.
 * The rest of a row or merged cell that a page break cut is put back into its cells.
 */
export function* joinParts(items: Iterable<RawItem>): Generator<RawBlock | JoinedTable> {
  let open: OpenTable | null = null;
  let between: RawBlock[] = [];
  for (const item of items) {
    if (item.type === "block") {
      if (open && (SET_ASIDE.has(item.kind) || item.raw.trim() === "")) {
        between.push(item);
        continue;
      }
      if (open) yield open.close();
      yield* between;
      open = null;
      between = [];
      yield item;
      continue;
    }
    const mapped: RawCell[] | null = open?.cellsOfContinuation(item) ?? null;
    if (open && mapped) open.append(item, mapped, between);
    else {
      if (open) yield open.close();
      yield* between;
      open = new OpenTable(item);
    }
    between = [];
  }
  if (open) yield open.close();
  yield* between;
}

class OpenTable {
  private readonly first: RawTable;
  private readonly cells: RawCell[] = [];
  private readonly asides: Aside[] = [];
  private readonly parts: JoinedPart[] = [];
  private readonly header: Map<number, string>[];
  private headerRows: number;
  private rows = 0;
  private columns = 0;
  private lastPage: number | null = null;
  /** The cells that reach into the last row, as they stand in `cells`. */
  private lastRow: { cell: RawCell; index: number }[] = [];
  private linesBelow: number | null | undefined;
  /** Borders of the latest part and the columns that they open. */
  private edges: { x: number; column: number }[] | null;

  constructor(first: RawTable) {
    this.first = first;
    const rows = rowsOf(first.cells);
    this.headerRows = first.headerRows;
    this.header = rows
      .slice(0, Math.max(1, first.headerRows))
      .map(rowKeys)
      .filter((keys) => keys.size > 0);
    this.columns = columnsOf(first.cells);
    this.edges = first.columnEdges?.map((x, column) => ({ x, column })) ?? null;
    this.add(first, first.cells, []);
  }

  /** The cells of a part in this table's columns, or null where the part is a table of its own. */
  cellsOfContinuation(part: RawTable): RawCell[] | null {
    if (part.origin !== this.first.origin) return null;
    const rows = rowsOf(part.cells);
    if (this.repeatedAt(rows, 0) > 0) return part.cells;
    const page = firstPage(part);
    const broken = part.afterBreak === true || (page !== null && this.lastPage !== null && page > this.lastPage);
    if (!broken || part.headerRows > 0) return null;
    if (this.edges && part.columnEdges) {
      const columns = columnsByEdges(part.columnEdges, this.edges, this.columns);
      const moved = columns && cellsInColumns(part.cells, columns);
      if (columns && moved) this.edges = part.columnEdges.map((x, index) => ({ x, column: columns[index] ?? 0 }));
      return moved;
    }
    return columnsOf(part.cells) === this.columns ? part.cells : null;
  }

  append(part: RawTable, cells: RawCell[], before: RawBlock[]): void {
    this.add(part, cells, before);
  }

  close(): JoinedTable {
    return {
      type: "joined-table",
      origin: this.first.origin,
      headerRows: Math.min(this.headerRows, this.rows),
      cells: this.cells,
      asides: this.asides,
      page: this.first.page,
      columnEdges: this.first.columnEdges,
      rows: this.rows,
      columns: this.columns,
      parts: this.parts,
    };
  }

  private add(table: RawTable, cells: RawCell[], before: RawBlock[]): void {
    const rows = rowsOf(cells);
    const isFirst = this.parts.length === 0;
    const page = firstPage(table);
    const offsets: number[] = [];
    let kept = this.rows;
    for (const block of before) this.asides.push({ row: kept, block });
    this.parts.push({ firstRow: kept, page, repeatedHeader: [], continuesRow: false });
    let rest: RawCell[] = [];
    for (let row = 0; row < rows.length; ) {
      const mayRepeat = this.headerRows > 0 ? !isFirst || row >= this.headerRows : !isFirst && row === 0;
      const repeated = mayRepeat ? this.repeatedAt(rows, row) : 0;
      if (repeated > 0) {
        this.headerRows = Math.max(1, this.headerRows);
        const dropped = rows.slice(row, row + repeated).flat();
        const here = this.parts.at(-1);
        if (here && here.firstRow === kept && !(isFirst && kept === 0)) here.repeatedHeader.push(...dropped);
        else
          this.parts.push({
            firstRow: kept,
            page: pageOf(dropped, page),
            repeatedHeader: dropped,
            continuesRow: false,
          });
        for (let skipped = 0; skipped < repeated; skipped += 1) offsets.push(kept);
        row += repeated;
        continue;
      }
      const here = rows[row] ?? [];
      if (!isFirst && kept === this.rows && rest.length === 0 && this.isCut(here, page)) {
        rest = here;
        offsets.push(kept - 1);
        const part = this.parts.at(-1);
        if (part) part.continuesRow = true;
        row += 1;
        continue;
      }
      offsets.push(kept);
      kept += 1;
      row += 1;
    }
    offsets.push(kept);
    for (const aside of table.asides ?? []) this.asides.push({ ...aside, row: offsets[aside.row] ?? kept });
    const dropped = new Set(this.parts.flatMap((part) => part.repeatedHeader));
    const above = this.lastRow;
    this.lastRow = [];
    for (const cell of cells) {
      if (dropped.has(cell)) continue;
      const start = offsets[cell.row] ?? kept;
      const end = offsets[Math.min(rows.length, cell.row + (cell.rowSpan ?? 1))] ?? kept;
      const placed = { ...cell, row: start, rowSpan: Math.max(1, end - start), page: cell.page ?? page };
      const cut = above.find((other) => isSamePlace(other.cell, cell));
      const isRest =
        cut && (rest.length > 0 ? rest.includes(cell) : start === this.rows && this.isMergedOn(cut.cell, cell, page));
      if (isRest) {
        const rowSpan = Math.max(cut.cell.rowSpan ?? 1, end - cut.cell.row);
        this.put({ ...withRest(cut.cell, placed), rowSpan }, cut.index, kept);
      } else this.put(placed, this.cells.length, kept);
      this.columns = Math.max(this.columns, cell.column + (cell.columnSpan ?? 1));
    }
    this.linesBelow = table.linesBelow;
    this.rows = kept;
    this.lastPage = cells.reduce<number | null>((last, cell) => laterPage(last, cell.page ?? page), page);
  }

  private put(cell: RawCell, index: number, rows: number): void {
    this.cells[index] = cell;
    if (cell.row + (cell.rowSpan ?? 1) >= rows) this.lastRow.push({ cell, index });
  }

  private isCut(row: readonly RawCell[], page: number | null): boolean {
    const above = this.lastRow.map(({ cell }) => cell);
    return (
      this.isAfterBreak(page) &&
      above.every((cell) => cell.row >= this.headerRows) &&
      isRowCut(above, row, this.linesBelow)
    );
  }

  private isMergedOn(above: RawCell, cell: RawCell, page: number | null): boolean {
    return this.isAfterBreak(page) && above.row >= this.headerRows && isMergeCut(above, cell);
  }

  private isAfterBreak(page: number | null): boolean {
    return page !== null && this.lastPage !== null && page === this.lastPage + 1;
  }

  /** How many rows from here on repeat the header, top row first. */
  private repeatedAt(rows: RawCell[][], from: number): number {
    let count = 0;
    let filled = 0;
    for (const header of this.header) {
      const row = rows[from + count];
      if (!row || !sameHeaderRow(header, rowKeys(row))) break;
      filled += header.size;
      count += 1;
    }
    return filled >= 2 ? count : 0;
  }
}

/** The cells that start in each row; rows into which only spans reach are empty. */
function rowsOf(cells: readonly RawCell[]): RawCell[][] {
  const rows: RawCell[][] = [];
  for (const cell of cells) {
    const last = cell.row + (cell.rowSpan ?? 1);
    while (rows.length < last) rows.push([]);
    rows[cell.row]?.push(cell);
  }
  return rows;
}

function columnsOf(cells: readonly RawCell[]): number {
  return cells.reduce((most, cell) => Math.max(most, cell.column + (cell.columnSpan ?? 1)), 0);
}

function firstPage(table: RawTable): number | null {
  return table.page ?? table.cells[0]?.page ?? null;
}

function pageOf(cells: readonly RawCell[], otherwise: number | null): number | null {
  return cells[0]?.page ?? otherwise;
}

function laterPage(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}

/**
 * The column that each border of a part opens, by the borders of the part before; null where a border has no
 * counterpart. A part may be shifted as a whole, as on pages with a margin for binding.
 */
function columnsByEdges(
  edges: readonly number[],
  target: readonly { x: number; column: number }[],
  columns: number,
): number[] | null {
  const shift = (edges[0] ?? 0) - (target[0]?.x ?? 0);
  const found = edges.map((edge) => target.find(({ x }) => Math.abs(x + shift - edge) <= EDGE_TOLERANCE)?.column);
  if (Math.abs(shift) > WIDEST_SHIFT || found[0] !== 0 || found.at(-1) !== columns) return null;
  return found.every((column) => column !== undefined) ? found : null;
}

function cellsInColumns(cells: readonly RawCell[], columns: readonly number[]): RawCell[] | null {
  const moved: RawCell[] = [];
  for (const cell of cells) {
    const start = columns[cell.column];
    const end = columns[cell.column + (cell.columnSpan ?? 1)];
    if (start === undefined || end === undefined || end <= start) return null;
    moved.push({ ...cell, column: start, columnSpan: end - start });
  }
  return moved;
}
