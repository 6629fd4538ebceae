import type { Document } from "../../../src/model/document.js";

/** The cells of a table as [row, column, rowSpan, columnSpan, text]. */
export function cellsOf(document: Document, table = 0): [number, number, number, number, string | null][] {
  return (document.tables[table]?.cells ?? []).map((cell) => [
    cell.row,
    cell.column,
    cell.rowSpan,
    cell.columnSpan,
    cell.block === null ? null : (document.blocks[cell.block]?.text ?? ""),
  ]);
}

/** The texts of blocks of the given kinds; all that are parsed outside tables where none is given. */
export function textsOf(document: Document, ...kinds: Document["blocks"][number]["kind"][]): string[] {
  const wanted = kinds.length > 0 ? kinds : ["paragraph", "heading", "list-item"];
  return document.blocks.filter((block) => wanted.includes(block.kind)).map((block) => block.text);
}
