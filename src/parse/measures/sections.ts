import { carriesOnUnpaged } from "./carried-on.js";
import type { Columns } from "./columns.js";
import { officialIndicator } from "./indicators.js";
import type { PrintedRow, RowCell } from "./printed-rows.js";
import { leadingNumber } from "./row-number.js";

const OPENING =
  /^[\s0-9๐-๙.()]*(?:มาตรการ|ด้าน|ตัวชี้วัด|หมวด|ส่วนที่|ประเด็น|ยุทธศาสตร์|กลยุทธ์|แผนงาน|แบบวัด|แบบตรวจ|เครื่องมือ|IIT|EIT|OIT)/i;
const BOLD = /^\s*(?:<(?:p|div|span|u)[^<>]{0,100}>\s*)*(?:<(?:b|strong|h[1-6])\b|\*\*|__)/i;
const NOT_A_SECTION = /^\s*(?:หมายเหตุ|รวม|รวมทั้งสิ้น|ที่มา|\*)/;
const LONGEST_SECTION = 250;

/** What a row is: a measure, the heading of the rows below it, or a note or sum that is neither. */
export type RowKind = "measure" | "section" | "note";

/**
 * Tells heading rows from measures. A heading is one filled cell in the first columns or over the whole width, with a
 * measure below it. Right after a page break one cell alone carries the row above on, unless it is bold, spans the
 * table, opens like a heading, or the table has other headings.
 */
export function kindsOf(rows: readonly PrintedRow[], columns: Columns): RowKind[] {
  const carriesOn = carriesOnUnpaged(rows, columns.roles);
  const judge = (hasHeadings: boolean) => {
    const kinds: RowKind[] = [];
    rows.forEach((row, index) => {
      const near = { above: rows[index - 1], aboveKind: kinds[index - 1], below: rows[index + 1] };
      const goesOn = row.unpaged && kinds.at(-1) === "measure" && carriesOn(row);
      kinds.push(goesOn ? "measure" : kindOf(row, near, columns, hasHeadings));
    });
    return kinds;
  };
  const kinds = judge(false);
  const hasHeadings = rows.some((row, index) => kinds[index] === "section" && !row.opensPart);
  return hasHeadings ? judge(true) : kinds;
}

interface Neighbours {
  above: PrintedRow | undefined;
  aboveKind: RowKind | undefined;
  below: PrintedRow | undefined;
}

/** The cell that holds a heading row's words. */
export function headingCell(row: PrintedRow): RowCell | null {
  const cells = [...row.cells.values()].filter((cell) => cell.own);
  return cells.reduce<RowCell | null>(
    (long, cell) => (long && long.text.length >= cell.text.length ? long : cell),
    null,
  );
}

function kindOf(
  row: PrintedRow,
  { above, aboveKind, below }: Neighbours,
  { roles }: Columns,
  hasHeadings: boolean,
): RowKind {
  const own = [...row.cells].filter(([, cell]) => cell.own);
  const spans = own.length === 1 && (own[0]?.[1].columnSpan ?? 1) >= Math.max(2, roles.length - 1);
  if (own.length > 0 && NOT_A_SECTION.test(own[0]?.[1].text ?? "") && (spans || own[0]?.[1].text.startsWith("รวม")))
    return "note";
  const words = own.filter(([column, cell]) => roles[column] !== "no" || leadingNumber(cell.text) === null);
  const [column, cell] = words[0] ?? [];
  if (words.length !== 1 || cell === undefined || column === undefined || row.cells.size > own.length) return "measure";
  if (cell.text.length > LONGEST_SECTION) return "measure";
  if (spans) return below ? "section" : "note";
  const role = roles[column];
  if (column !== 0 && role !== "title" && role !== "section") return "measure";
  if (!below || !holdsMeasure(below, column, roles)) return "measure";
  const marked =
    BOLD.test(cell.block.readings[0]?.raw ?? "") || OPENING.test(cell.text) || officialIndicator(cell.text) !== null;
  const number = numberIn(row, roles);
  if (number !== null && !marked) {
    const next = numberIn(below, roles);
    return next === "1" || next?.startsWith(`${number}.`) ? "section" : "measure";
  }
  if (number !== null && numberIn(below, roles) === String(Number(number) + 1) && officialIndicator(cell.text) === null)
    return "measure";
  if (marked) return "section";
  return (row.opensPart && !hasHeadings) ||
    (above !== undefined && aboveKind === "measure" && !isComplete(above, roles))
    ? "measure"
    : "section";
}

function holdsMeasure(row: PrintedRow, column: number, roles: Columns["roles"]): boolean {
  const own = [...row.cells].filter(([, cell]) => cell.own);
  if (own.length < 2) return own.length === 1 && own[0]?.[0] === column;
  return own.some(([at]) => roles[at] === "title" || roles[at] === "no");
}

function numberIn(row: PrintedRow, roles: Columns["roles"]): string | null {
  for (const role of ["no", "title", "section"] as const) {
    const cell = row.cells.get(roles.indexOf(role));
    const number = cell?.own ? leadingNumber(cell.text) : null;
    if (number) return number.value;
  }
  return null;
}

function isComplete(row: PrintedRow, roles: Columns["roles"]): boolean {
  const ends = roles.flatMap((role, column) => (role === "responsible" || role === "period" ? [column] : []));
  return ends.length === 0 ? row.cells.size > 1 : ends.some((column) => row.cells.has(column));
}
