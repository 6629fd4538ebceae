import type { TableOrigin } from "../../model/document.js";
import { squash } from "../../thai/loose.js";
import type { ColumnRole } from "./header-words.js";
import type { PrintedRow } from "./printed-rows.js";

const FLAT = new Set<TableOrigin>(["tabbed", "cell-a-line", "aligned"]);
/** In a table of one part nothing shows that the words repeat: only columns that commonly hold for all rows are taken. */
const HOLDS_FOR_ALL = new Set<ColumnRole>(["responsible", "period", "monitoring", "budget", "target"]);

/**
 * Flat text lost its merged cells. A column that is filled only in the first row of each part, with the same words each
 * time, was one: its cell is carried down the part. Any other empty cell stays empty.
 */
export function fillMergedCells(rows: readonly PrintedRow[], roles: readonly ColumnRole[], origin: TableOrigin): void {
  if (!FLAT.has(origin)) return;
  const parts = new Map<number, PrintedRow[]>();
  for (const row of rows) {
    const part = parts.get(row.part);
    if (part) part.push(row);
    else parts.set(row.part, [row]);
  }
  roles.forEach((role, column) => {
    if (role === "no" || role === "steps" || role === "state") return;
    if (parts.size === 1 && !HOLDS_FOR_ALL.has(role)) return;
    if (!isMerged([...parts.values()], column)) return;
    for (const part of parts.values()) {
      const first = part[0]?.cells.get(column);
      if (!first) continue;
      for (const row of part.slice(1)) row.cells.set(column, { ...first, own: false });
    }
  });
}

function isMerged(parts: readonly PrintedRow[][], column: number): boolean {
  let words: string | null = null;
  let carries = false;
  for (const part of parts) {
    const [first, ...rest] = part;
    const text = first?.cells.get(column)?.text;
    if (text === undefined || rest.some((row) => row.cells.has(column))) return false;
    const squashed = squash(text);
    if (words !== null && words !== squashed) return false;
    words = squashed;
    carries ||= rest.length > 0;
  }
  return carries;
}
