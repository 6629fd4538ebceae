import type { Evidence } from "../../src/model/place.js";
import type { Messages } from "../messages/index.js";

/** Names a place as people count: pages, tables, rows and columns from 1. */
export function whereText({ place }: Messages, evidence: Evidence): string {
  const { page, table, row, column, block } = evidence;
  const parts = [
    page === null ? "" : place.page(page),
    table === null ? "" : place.table(table + 1),
    row === null ? "" : place.row(row + 1),
    column === null ? "" : place.column(column + 1),
    table === null && block !== null ? place.paragraph(block + 1) : "",
  ].filter(Boolean);
  return parts.length === 0 ? place.nowhere : parts.join(" ");
}

/** Names the first place of several; a dash where there is none. */
export function firstPlace(messages: Messages, evidence: readonly Evidence[]): string {
  const [first] = evidence;
  return first ? whereText(messages, first) : messages.none;
}
