import { hasHeaderWord } from "./header-words.js";

/** A row for header detection: the raw texts of its grid places, "" where nothing starts. */
export type RowTexts = readonly string[];

const LONGEST_HEADER_CELL = 160;
const LONGEST_SUBHEADER_CELL = 40;
const TAGS = /<\/?[a-z][^<>]{0,200}>/gi;
const ROW_NUMBER = /^[0-9๐-๙]{1,3}(?:\s*[.)]|$|\s+\D)/;
const SCORE = /[0-9๐-๙][.,][0-9๐-๙]{2}(?![0-9๐-๙])/;
const BOLD = /^\s*(?:<(?:b|strong)>.*<\/(?:b|strong)>|\*\*.+\*\*)\s*$/is;

/**
 * How many rows at the top of a table name its columns (0–3): a row of short cells with header words or all bold, a
 * second row that fills only the places which the first left empty (years below "คะแนน"), a caption row above.
 * `separated` says that mark-up (a Markdown separator, a `thead`) parts the first row from the others.
 */
export function headerRowsOf(rows: readonly RowTexts[], separated = false): number {
  const first = plain(rows[0]);
  if (first.length === 0) return 0;
  const filled = first.filter(Boolean).length;
  if (filled === 0 && rows.length > 1) {
    const below = headerRowsOf(rows.slice(1), separated);
    return below === 0 ? 0 : 1 + below;
  }
  if (filled === 1 && first.length >= 3 && rows.length >= 3 && headerScore(plain(rows[1])) >= 3) {
    return 1 + headerRowsOf(rows.slice(1, 4));
  }
  if (!isHeader(first, rows[0] ?? [], rows[1], separated)) return 0;
  return isSubheader(first, plain(rows[1])) ? 2 : 1;
}

/** How many cells of a row hold a word that heads columns in these reports; 0 where one cell is too long or a score. */
export function headerScore(row: RowTexts): number {
  if (row.some((cell) => cell.length > LONGEST_HEADER_CELL || SCORE.test(cell))) return 0;
  if (ROW_NUMBER.test(row.find(Boolean) ?? "")) return 0;
  return row.filter(hasHeaderWord).length;
}

function isHeader(first: RowTexts, raw: RowTexts, next: RowTexts | undefined, separated: boolean): boolean {
  const filled = first.filter(Boolean).length;
  if (filled < Math.min(2, first.length) || first.some((cell) => cell.length > LONGEST_HEADER_CELL)) return false;
  if (ROW_NUMBER.test(first.find(Boolean) ?? "")) return false;
  const score = headerScore(first);
  if (score >= 2 && score * 2 >= filled) return true;
  if (separated && filled === first.length && !first.some((cell) => SCORE.test(cell))) return true;
  const bold = (row: RowTexts) => row.every((cell) => cell.trim() === "" || BOLD.test(cell));
  return filled >= 2 && bold(raw) && next !== undefined && !bold(next);
}

function isSubheader(first: RowTexts, second: RowTexts): boolean {
  if (!second.some(Boolean)) return false;
  let inGroup = false;
  let groups = 0;
  for (let column = 0; column < Math.max(first.length, second.length); column += 1) {
    const above = first[column] ?? "";
    const below = second[column] ?? "";
    const starts = above !== "" && (first[column + 1] ?? "") === "" && (second[column + 1] ?? "") !== "";
    if (above !== "") inGroup = starts;
    if (below.length > LONGEST_SUBHEADER_CELL) return false;
    if ((below !== "") !== inGroup && !(above === "" && below === "")) return false;
    if (starts) groups += 1;
  }
  return groups > 0;
}

function plain(row: RowTexts | undefined): string[] {
  return (row ?? []).map((cell) => cell.replace(TAGS, " ").replace(/[*#]/g, "").replace(/\s+/g, " ").trim());
}
