import { type ItemCode, parseItemCode, spell } from "../../ita/index.js";
import type { Document } from "../../model/document.js";
import { findYears } from "../../thai/fiscal-year.js";
import { squash } from "../../thai/loose.js";
import { parseNumber } from "../../thai/numbers.js";
import type { Grid } from "../grid.js";
import { readValue } from "../read.js";
import { headerOf } from "./columns.js";
import { type Facts, noFacts } from "./facts.js";
import { readIndicatorCell } from "./indicator-cell.js";
import { itemCodeOfCell } from "./item-codes.js";

const FEWEST_ITEMS = 3;
/** Most rows in a row whose codes are taken from their place in the series. */
const MOST_UNNAMED = 2;

/**
 * Reads a table with one question or published item on each row (i1, ข้อ e4, O12) and one score column, two
 * columns for the two parts of EIT, or one column a year. Null where the table is no such table.
 */
export function readItemTable(grid: Grid, context: { document: Document; fiscalYear: number | null }): Facts | null {
  const codes = codeColumn(grid);
  if (!codes) return null;
  const columns = scoreColumns(grid, codes);
  if (columns.length === 0) return null;
  const facts = noFacts();
  for (const { row, code } of codes.rows) {
    for (const column of columns) {
      const block = grid.blockAt(row, column.column);
      const number = block ? parseNumber(block.text) : null;
      if (!block || !number) continue;
      const start = block.text.length - block.text.trimStart().length;
      facts.scores.push({
        subject: { kind: "item", code, part: column.part },
        owner: { kind: "own" },
        fiscalYear: column.fiscalYear ?? context.fiscalYear,
        score: readValue(context.document, block, [start, block.text.trimEnd().length], number.value),
        place: "items",
        table: grid.table.index,
        rank: 0,
        name: null,
        printed: null,
      });
    }
  }
  return facts.scores.length >= FEWEST_ITEMS ? facts : null;
}

interface CodeColumn {
  column: number;
  rows: { row: number; code: string }[];
}

function codeColumn(grid: Grid): CodeColumn | null {
  let best: CodeColumn | null = null;
  for (let column = 0; column < grid.columns; column += 1) {
    const rows: CodeColumn["rows"] = [];
    for (let row = 0; row < grid.rows; row += 1) {
      const code = grid.isCarriedDown(row, column) ? null : itemCodeOfCell(grid.textAt(row, column));
      if (code && !namesIndicator(grid.textAt(row, column))) rows.push({ row, code });
    }
    if (rows.length >= FEWEST_ITEMS && rows.length > (best?.rows.length ?? 0)) best = { column, rows };
  }
  return best && { column: best.column, rows: withUnnamed(grid, best) };
}

/** Some count the ten indicators as items: `I4 การใช้ทรัพย์สินของราชการ`. */
function namesIndicator(text: string): boolean {
  const { printedNo, no, exact } = readIndicatorCell(text);
  return exact && printedNo === no;
}

/**
 * The rows with those whose codes can't be read and whose places say them: between two of a series as many as it lacks
 * there, above its first one as many as lead to it, below its last one those that end with the number that is due.
 */
function withUnnamed(grid: Grid, { column, rows }: CodeColumn): CodeColumn["rows"] {
  const isOpen = (row: number) => !grid.isCarriedDown(row, column) && hasScore(grid, row, column);
  const between = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from - 1) }, (_, offset) => from + 1 + offset).filter(isOpen);
  const named = (places: readonly number[], letter: ItemCode["letter"], from: number) =>
    places.map((row, offset) => ({ row, code: spell({ letter, number: from + offset }) }));
  const all = rows.flatMap((above, index) => {
    const below = rows[index + 1];
    const [from, to] = [parseItemCode(above.code), parseItemCode(below?.code ?? "")];
    if (!below || !from || to?.letter !== from.letter) return [above];
    const lacking = to.number - from.number - 1;
    if (lacking < 1 || lacking > MOST_UNNAMED) return [above];
    const places = between(above.row, below.row);
    return places.length === lacking ? [above, ...named(places, from.letter, from.number + 1)] : [above];
  });
  const [top, bottom] = [all[0], all.at(-1)];
  const [first, last] = [parseItemCode(top?.code ?? ""), parseItemCode(bottom?.code ?? "")];
  if (!top || !bottom || !first || !last) return all;
  const leading = between(-1, top.row);
  const trailing = between(bottom.row, grid.rows);
  const isDue = (row: number, offset: number) =>
    squash(grid.textAt(row, column)).endsWith(String(last.number + 1 + offset));
  const due = trailing.findIndex((row, offset) => !isDue(row, offset));
  return [
    ...(first.number > 1 && leading.length === first.number - 1 ? named(leading, first.letter, 1) : []),
    ...all,
    ...named(due < 0 ? trailing : trailing.slice(0, due), last.letter, last.number + 1),
  ];
}

function hasScore(grid: Grid, row: number, codes: number): boolean {
  for (let column = codes + 1; column < grid.columns; column += 1) if (inRange(grid.textAt(row, column))) return true;
  return false;
}

interface ScoreColumn {
  column: number;
  part: number | null;
  fiscalYear: number | null;
}

function scoreColumns(grid: Grid, codes: CodeColumn): ScoreColumn[] {
  const numeric: number[] = [];
  for (let column = 0; column < grid.columns; column += 1) {
    if (column === codes.column) continue;
    const scores = codes.rows.filter(({ row }) => inRange(grid.textAt(row, column)));
    const header = squash(headerOf(grid, column, codes.rows[0]?.row ?? 0));
    if (scores.length * 2 > codes.rows.length && !/^(ลำดับ|ที่|อันดับ|no)|เต็ม|น้ำหนัก|จำนวน|ผู้ตอบ/.test(header))
      numeric.push(column);
  }
  const years = numeric.map(
    (column) => findYears(headerOf(grid, column, codes.rows[0]?.row ?? 0)).at(-1)?.year ?? null,
  );
  const byYear = years.filter((year) => year !== null).length > 1;
  const parts = numeric.map((column) => partOf(grid, column, codes));
  const byPart = byYear && parts.includes(1) && parts.includes(2);
  return numeric.map((column, index) => ({
    column,
    part: byPart || (numeric.length === 2 && !byYear) ? (parts[index] ?? null) : null,
    fiscalYear: years[index] ?? null,
  }));
}

function inRange(text: string): boolean {
  const number = parseNumber(text);
  return number !== null && number.value >= 0 && number.value <= 100;
}

/** The part that a row above the first item names over a column: "1", "ส่วนที่ 2", "Part 1". */
function partOf(grid: Grid, column: number, codes: CodeColumn): number | null {
  const first = codes.rows[0]?.row ?? 0;
  for (let row = first - 1; row >= 0; row -= 1) {
    const match = /^(?:(?:eit)?(?:ส่วนที่|part)?)([12])$/.exec(squash(grid.textAt(row, column)).replace(/[()]/g, ""));
    if (match) return Number(match[1]);
  }
  const header = /(?:ส่วนที่|part)([12])/.exec(squash(headerOf(grid, column, first)));
  return header ? Number(header[1]) : null;
}
