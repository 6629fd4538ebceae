/** What a cell of a flat table holds; numbers and truth values are never taken for a formula's text. */
export type CsvCell = string | number | boolean | null;

/** How a flat table starts: the byte order mark by which spreadsheets know UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

const FORMULA_START = /^[=+\-@\t\r＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** One line of a table by RFC 4180, closed by CRLF: dot decimals, null empty, text that would run as a formula led by `'`. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? decimal(cell) : "";
  if (typeof cell === "boolean") return String(cell);
  const guarded = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

function decimal(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(20).replace(/\.?0+$/, "") : text;
}
