import { scoreOfPoints, WEIGHTS } from "../../ita/index.js";
import type { InstrumentId } from "../../model/assessment.js";
import type { Document } from "../../model/document.js";
import { findYears } from "../../thai/fiscal-year.js";
import { levelOfCell } from "../../thai/levels.js";
import { squash } from "../../thai/loose.js";
import { parseNumber } from "../../thai/numbers.js";
import { saysPercent } from "../../thai/percent-words.js";
import type { Grid } from "../grid.js";
import { readValue } from "../read.js";
import { transpose } from "../transpose.js";
import { type Facts, noFacts, type ScoreFact, type Subject } from "./facts.js";
import { instrumentNamed, type RowKind, rowKindOf } from "./row-kinds.js";

/** A column of points of 30/30/40, whose sum is the total. */
const WEIGHTED = /ถ่วงน้ำหนัก|หลังถ่วง/;

interface Label {
  row: number;
  kind: RowKind;
}

interface Context {
  document: Document;
  fiscalYear: number | null;
}

/**
 * Reads a table of instruments and totals without the ten indicators: one instrument a row (or a column), scores
 * on 0–100 or as points of 30/30/40, or one fiscal year a row with its total and level. Null where it is none.
 */
export function readSummaryTable(grid: Grid, context: Context): Facts | null {
  return readUpright(grid, context) ?? readUpright(transpose(grid), context);
}

function readUpright(grid: Grid, context: Context): Facts | null {
  const labels: Label[] = [];
  for (let row = 0; row < grid.rows; row += 1) {
    const kind = rowKindOf(labelOf(grid, row));
    if (kind.kind !== "none") labels.push({ row, kind });
  }
  const instruments = labels.filter(({ kind }) => kind.kind === "instrument").length;
  const rated = labels.some(({ kind }) => kind.kind === "total") && labels.some(({ kind }) => kind.kind === "level");
  const years = yearColumns(grid);
  if (instruments < 2 && !(rated && years.size > 0)) return null;
  const facts = noFacts();
  const full = fullMarks(grid, labels);
  for (const { row, kind } of labels) {
    for (let column = 1; column < grid.columns; column += 1) {
      if (grid.isCarriedDown(row, column) || isWeight(grid, column) || full.has(column)) continue;
      const weighted = WEIGHTED.test(squash(grid.textAt(0, column)));
      const fiscalYear = years.get(column) ?? context.fiscalYear;
      const points = weighted || isPointColumn(grid, column, labels, full);
      readCell(grid, row, column, kind, { ...context, fiscalYear, points, rank: weighted ? 2 : 1 }, facts);
    }
  }
  return facts.scores.length > 0 ? facts : null;
}

function labelOf(grid: Grid, row: number): string {
  const text = grid.textAt(row, 0);
  const next = grid.columns > 2 && parseNumber(grid.textAt(row, 1)) === null ? ` ${grid.textAt(row, 1)}` : "";
  if (instrumentNamed(text) === null && instrumentNamed(next) !== null) return next;
  return parseNumber(text) === null ? text : next;
}

/** The columns that print the full marks 30, 30 and 40 beside the instruments. */
function fullMarks(grid: Grid, labels: Label[]): Set<number> {
  const columns = new Set<number>();
  for (let column = 1; column < grid.columns; column += 1) {
    const cells = instrumentCells(grid, column, labels);
    if (cells.length > 1 && cells.every(({ id, value }) => value === WEIGHTS[id])) columns.add(column);
  }
  return columns;
}

/** True beside a column of full marks where at most one instrument, mistyped, has more points than its full mark. */
function isPointColumn(grid: Grid, column: number, labels: Label[], full: ReadonlySet<number>): boolean {
  if (full.size === 0 || full.has(column) || saysPercent(grid.textAt(0, column))) return false;
  const cells = instrumentCells(grid, column, labels);
  const fitting = cells.filter(({ id, value }) => value !== null && value <= WEIGHTS[id]).length;
  return fitting > 0 && fitting >= Math.max(2, cells.length - 1);
}

function instrumentCells(grid: Grid, column: number, labels: Label[]): { id: InstrumentId; value: number | null }[] {
  return labels.flatMap(({ row, kind }) =>
    kind.kind === "instrument" ? [{ id: kind.id, value: parseNumber(grid.textAt(row, column))?.value ?? null }] : [],
  );
}

function yearColumns(grid: Grid): Map<number, number> {
  const years = new Map<number, number>();
  for (let column = 1; column < grid.columns; column += 1) {
    const [year] = findYears(grid.textAt(0, column));
    if (year) years.set(column, year.year);
  }
  return years;
}

function isWeight(grid: Grid, column: number): boolean {
  const header = squash(grid.textAt(0, column));
  return /น้ำหนัก|คะแนนเต็ม|เกณฑ์|เป้าหมาย|อันดับ/.test(header) && !WEIGHTED.test(header);
}

function readCell(
  grid: Grid,
  row: number,
  column: number,
  kind: RowKind,
  context: Context & { points: boolean; rank: number },
  facts: Facts,
): void {
  const block = grid.blockAt(row, column);
  if (!block || kind.kind === "none") return;
  const start = block.text.length - block.text.trimStart().length;
  const whole: [number, number] = [start, block.text.trimEnd().length];
  if (kind.kind === "level") {
    const level = levelOfCell(block.text);
    if (level)
      facts.levels.push({
        owner: { kind: "own" },
        fiscalYear: context.fiscalYear,
        place: "table",
        rank: 0,
        level: readValue(context.document, block, whole, level),
      });
    return;
  }
  const number = parseNumber(block.text);
  if (!number || number.value < 0 || number.integerDigits > 4) return;
  const of = kind.kind !== "instrument" ? null : context.points ? WEIGHTS[kind.id] : kind.of;
  const points = of !== null && (context.points || number.value <= of) ? { value: number.value, of } : null;
  const value = points ? scoreOfPoints(points) : number.value;
  const subject: Subject =
    kind.kind === "instrument" ? { kind: "instrument", id: kind.id, part: kind.part } : { kind: "total" };
  const fact: ScoreFact = {
    subject,
    owner: { kind: "own" },
    fiscalYear: context.fiscalYear,
    score: readValue(context.document, block, whole, value),
    place: "table",
    table: grid.table.index,
    rank: context.rank,
    name: null,
    printed: points,
  };
  facts.scores.push(fact);
}
