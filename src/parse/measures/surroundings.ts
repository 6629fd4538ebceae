import type { BlockKind, Document, Table } from "../../model/document.js";
import { officialIndicator } from "./indicators.js";
import { partOfBlock, type RowCell, wholeBlock } from "./printed-rows.js";

const SAID = new Set<BlockKind>(["paragraph", "heading", "list-item", "cell"]);
const MEANINGLESS = /^[\s\-–—_.*#|(/)0-9๐-๙]*$/;
/** A heading printed again over the next part of a table. */
const CONTINUED = /^.{0,120}\(?\s?ต่อ\s?\)?$/s;
/** An indicator's label behind the year that ends a heading. */
const BEHIND_YEAR = /(?<=(?:25|๒๕)[0-9๐-๙]{2}\s)ตัวชี้วัดที่\s?[0-9๐-๙]{1,2}\s[^\n]{1,100}$/;
const LOOKED_AT = 40;
const LINES_ABOVE = 3;

/** The words between two tables, "" where only page numbers, rules and set-aside blocks stand there. */
export function textBetween(document: Document, above: Table, below: Table): string {
  const from = lastBlock(above) + 1;
  const to = firstBlock(below);
  if (!(to > from)) return "";
  const texts = document.blocks
    .slice(from, Math.min(to, from + LOOKED_AT))
    .filter(({ kind, text }) => SAID.has(kind) && !MEANINGLESS.test(text) && !CONTINUED.test(text.trim()))
    .map((block) => block.text.trim());
  return texts.length === 0 && to - from > LOOKED_AT ? "…" : texts.join(" ");
}

/**
 * The line close above a table that names the official indicator which its measures are for, as far as it does: behind a
 * heading that ends in a year the name may stand in the same block. Null without one.
 */
export function indicatorAbove(document: Document, table: Table): RowCell | null {
  let looked = 0;
  for (let at = firstBlock(table) - 1; at >= 0 && looked < LINES_ABOVE; at -= 1) {
    const block = document.blocks[at];
    if (!block || block.kind === "cell") return null;
    if (!SAID.has(block.kind) || MEANINGLESS.test(block.text)) continue;
    if (officialIndicator(block.text) !== null) return wholeBlock(block);
    const start = BEHIND_YEAR.exec(block.text)?.index ?? -1;
    if (start >= 0 && officialIndicator(block.text.slice(start)) !== null) return partOfBlock(block, start);
    looked += 1;
  }
  return null;
}

function lastBlock(table: Table): number {
  return table.cells.reduce((last, cell) => Math.max(last, cell.block ?? -1), -1);
}

/** The block of a table's first cell; infinite for a table without any. */
export function firstBlock(table: Table): number {
  return table.cells.reduce(
    (first, cell) => Math.min(first, cell.block ?? Number.POSITIVE_INFINITY),
    Number.POSITIVE_INFINITY,
  );
}
