import type { Document } from "../../src/model/document.js";

/** The rows of a table as texts, "" where no cell starts; for short assertions. */
export function rowsOf(document: Document, table = 0): string[][] {
  const found = document.tables[table];
  if (!found) return [];
  const rows = Array.from({ length: found.rows }, () => new Array<string>(found.columns).fill(""));
  for (const cell of found.cells) {
    const row = rows[cell.row];
    if (row) row[cell.column] = cell.block === null ? "" : (document.blocks[cell.block]?.text ?? "");
  }
  return rows;
}

/** The blocks outside tables as `kind: text`. */
export function linesOf(document: Document): string[] {
  return document.blocks.filter((b) => b.place === null).map((b) => `${b.kind}: ${b.text}`);
}
