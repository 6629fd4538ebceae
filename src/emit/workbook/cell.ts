import { type CsvCell, isFormulaLike } from "../csv.js";
import { WORKBOOK } from "./messages.js";
import { type LookName, lookIndex } from "./styles.js";

/** The most UTF-16 units that a cell of a spreadsheet holds. */
export const CELL_LIMIT = 32_767;

/** Nearly every text of a report has none of what XML needs otherwise. */
const NEEDS_CARE = /[&<>"\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for XML: mark-up escaped; what XML can't hold shows as the replacement character. */
export function xmlText(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  return text
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .replace(NOT_XML, "\uFFFD")
    .replace(/\r\n?/g, "\n")
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** A text as long as a cell can be, with a mark where it was cut. */
export function cutText(text: string): string {
  if (text.length <= CELL_LIMIT) return text;
  const kept = text.slice(0, CELL_LIMIT - WORKBOOK.cut.length).replace(/[\uD800-\uDBFF]$/, "");
  return `${kept}${WORKBOOK.cut}`;
}

/** The letters of a column, from 0. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? "" : columnLetters(rest - 1)) + String.fromCharCode(65 + (index % 26));
}

const COLUMNS = Array.from({ length: 64 }, (_, index) => columnLetters(index));

/** The mark-up of one cell, nothing for an empty one. Text is always stored as text; `row` counts from 1. */
export function cellXml(value: CsvCell, look: LookName, row: number, column: number): string {
  if (value === null || value === "") return "";
  const place = `r="${COLUMNS[column] ?? columnLetters(column)}${row}"`;
  if (typeof value === "number") {
    return Number.isFinite(value) ? `<c ${place} s="${lookIndex(look)}"><v>${value}</v></c>` : "";
  }
  if (typeof value === "boolean") return cellXml(value ? WORKBOOK.yes : WORKBOOK.no, look, row, column);
  const cut = xmlText(cutText(value));
  const text = cut.includes("_x") ? cut.replace(ESCAPE_LIKE, "_x005F_") : cut;
  const style = lookIndex(look, isFormulaLike(value));
  return `<c ${place} s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}
