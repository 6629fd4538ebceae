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

/** One line of a table by RFC 4180, closed by CRLF, for programs: every text and number as it is, null empty. */
export function exactCsvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(exactCell).join(",")}\r\n`;
}

function exactCell(cell: CsvCell): string {
  if (typeof cell === "string") return quoted(cell);
  return cell === null || (typeof cell === "number" && !Number.isFinite(cell)) ? "" : String(cell);
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? decimal(cell) : "";
  if (typeof cell === "boolean") return String(cell);
  return quoted(isFormulaLike(cell) ? `'${cell}` : cell);
}

/** True where a spreadsheet would take a text for a formula. */
export function isFormulaLike(text: string): boolean {
  return FORMULA_START.test(text);
}

function quoted(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function decimal(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(20).replace(/\.?0+$/, "") : text;
}
