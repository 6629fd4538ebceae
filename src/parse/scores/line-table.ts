import type { Block, Document } from "../../model/document.js";
import { levelOfCell } from "../../thai/levels.js";
import { squash } from "../../thai/loose.js";
import { parseNumber } from "../../thai/numbers.js";
import type { Grid } from "../grid.js";
import { isSetAside, type ResultYears } from "../result-years.js";
import { changeOfCell } from "./change-words.js";
import { type Facts, noFacts } from "./facts.js";
import { readIndicatorCell } from "./indicator-cell.js";
import { readIndicatorTable } from "./indicator-table.js";

const FEWEST_INDICATORS = 5;
const FEWEST_VALUES = 2;
const MOST_VALUES = 8;
const LONGEST_CELL = 60;
/** Rows of instruments and totals may stand between two indicators. */
const MOST_LINES_BETWEEN = 24;
const HEADER_WORDS = /คะแนน|ปี|25[5-7][0-9]|ระดับ|ผล|เปลี่ยน|เพิ่ม|ร้อยละ/;

/** What a table printed one cell a line says, and the blocks that it is made of. */
export interface LineTables {
  facts: Facts;
  blocks: ReadonlySet<number>;
}

/** A row: the line before the values, and the values. */
interface Row {
  number: Block | null;
  label: Block;
  values: Block[];
  indicator: number | null;
}

/**
 * Reads score tables that were pasted one cell a line: the heads of the columns, then for each indicator its number, its
 * name and two values or more (years side by side, a change, a level), and rows of instruments and totals alike. A table
 * is one only where its heads stand right above and most rows have as many values as there are heads.
 */
export function readLineTables(document: Document, years: ResultYears, ownNames: ReadonlySet<string>): LineTables {
  const facts = noFacts();
  const used = new Set<number>();
  const lines = document.blocks.filter(
    (block) => block.place === null && !isSetAside(block) && block.text.trim() !== "",
  );
  for (const run of runsOf(lines)) {
    const [first, last] = [run[0] ?? 0, run.at(-1) ?? 0];
    const rows = rowsOf(lines, run);
    const count = commonest(rows.filter(({ indicator }) => indicator !== null).map(({ values }) => values.length));
    const start = isRowNumber(lines[first - 1]) ? first - 1 : first;
    const heads = lines.slice(Math.max(0, start - count), start);
    if (count < FEWEST_VALUES || heads.length < count || !areHeads(heads)) continue;
    const whole = rows.filter(({ values }) => values.length === count);
    const found = readIndicatorTable(gridOfLines(document, heads, whole), {
      document,
      fiscalYear: years.before(lines[start]?.index ?? 0),
      ownNames,
    });
    if (!found) continue;
    facts.scores.push(...found.scores.map((fact) => ({ ...fact, table: null })));
    facts.levels.push(...found.levels);
    facts.changes.push(...found.changes);
    for (const line of lines.slice(start - count, last + count + 1)) used.add(line.index);
  }
  return { facts, blocks: used };
}

/** The lines that name indicators, in runs without a long gap; runs that name too few are left out. */
function runsOf(lines: readonly Block[]): number[][] {
  const runs: number[][] = [];
  lines.forEach((line, index) => {
    if (!isName(line) || !isValue(lines[index + 1])) return;
    const run = runs.at(-1);
    if (run && index - (run.at(-1) ?? 0) <= MOST_LINES_BETWEEN) run.push(index);
    else runs.push([index]);
  });
  const indicators = (run: number[]) => new Set(run.map((index) => readIndicatorCell(lines[index]?.text ?? "").no));
  return runs.filter((run) => indicators(run).size >= FEWEST_INDICATORS);
}

function rowsOf(lines: readonly Block[], run: readonly number[]): Row[] {
  const rows: Row[] = [];
  const end = (run.at(-1) ?? 0) + MOST_LINES_BETWEEN;
  for (let at = run[0] ?? 0; at < Math.min(lines.length, end); at += 1) {
    const label = lines[at];
    if (!label || isValue(label) || label.text.length > LONGEST_CELL) continue;
    const values: Block[] = [];
    for (let next = lines[at + 1]; next && isValue(next); next = lines[at + 1 + values.length]) {
      if (isRowNumber(next) && isLabel(lines[at + 2 + values.length])) break;
      values.push(next);
    }
    if (values.length === 0 || values.length > MOST_VALUES) continue;
    const above = lines[at - 1];
    const number = isRowNumber(above) ? above : null;
    rows.push({
      number: number ?? null,
      label,
      values,
      indicator: isName(label) ? readIndicatorCell(label.text).no : null,
    });
    at += values.length;
  }
  return rows;
}

function isName(line: Block): boolean {
  if (line.text.length > LONGEST_CELL) return false;
  const cell = readIndicatorCell(line.text);
  return cell.no !== null && cell.name !== "" && cell.score === null;
}

/** A number, a level, a change or a dash that is all of a line. */
function isValue(line: Block | undefined): boolean {
  if (!line || line.text.length > LONGEST_CELL) return false;
  const text = line.text.trim();
  if (parseNumber(text) !== null || levelOfCell(text) !== null || /^[-–—]$/.test(text)) return true;
  return changeOfCell(text) !== null && /^[^0-9]{0,14}[0-9.]*$/.test(squash(text));
}

function isRowNumber(line: Block | undefined): line is Block {
  return line !== undefined && /^[0-9]{1,2}[.)]?$/.test(squash(line.text));
}

function isLabel(line: Block | undefined): boolean {
  return line !== undefined && !isValue(line) && line.text.length <= LONGEST_CELL;
}

function areHeads(heads: readonly Block[]): boolean {
  const isShort = heads.every((line) => line.text.length <= LONGEST_CELL && parseNumber(line.text) === null);
  return isShort && heads.some(({ text }) => HEADER_WORDS.test(squash(text)));
}

function commonest(counts: readonly number[]): number {
  const votes = new Map<number, number>();
  for (const count of counts) votes.set(count, (votes.get(count) ?? 0) + 1);
  const [best] = [...votes].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return best && best[1] >= FEWEST_INDICATORS ? best[0] : 0;
}

/** The lines as a table: number, name and the values under their heads. */
function gridOfLines(document: Document, heads: readonly Block[], rows: readonly Row[]): Grid {
  const places: (Block | null)[][] = [
    [null, null, ...heads],
    ...rows.map(({ number, label, values }) => [number, label, ...values]),
  ];
  const blockAt = (row: number, column: number) => places[row]?.[column] ?? null;
  return {
    table: {
      index: document.tables.length,
      origin: "cell-a-line",
      rows: places.length,
      columns: heads.length + 2,
      headerRows: 1,
      cells: [],
      parts: [{ firstRow: 0, page: null, repeatedHeader: [] }],
    },
    rows: places.length,
    columns: heads.length + 2,
    cellAt: (row, column) => {
      const block = blockAt(row, column);
      return block && { row, column, rowSpan: 1, columnSpan: 1, header: row === 0, block: block.index };
    },
    blockAt,
    textAt: (row, column) => blockAt(row, column)?.text.trim() ?? "",
    isCarriedDown: () => false,
  };
}
