import type { Span } from "../../model/place.js";
import { findYears } from "../../thai/fiscal-year.js";
import { levelOfCell } from "../../thai/levels.js";
import { squash } from "../../thai/loose.js";
import type { Grid } from "../grid.js";
import { readValue } from "../read.js";
import { agenciesIn } from "./agencies.js";
import { type Facts, noFacts, type Owner, type Subject } from "./facts.js";
import type { TableContext } from "./other-rows.js";
import { rowKindOf } from "./row-kinds.js";
import { scoreAt } from "./score-cells.js";

/** What a column of a list of agencies prints. */
interface Column {
  column: number;
  fiscalYear: number | null;
  subject: Subject | "level";
}

/** A cell names an agency where its name is at least so much of what it says. */
const NAME_SHARE = 0.6;
const FEWEST_AGENCIES = 2;
/** Columns that number, rank, weigh or count. */
const NO_SCORE = /ลำดับ|อันดับ|^ที่$|น้ำหนัก|เต็ม|จำนวน|เป้าหมาย|เพิ่ม|ลด|ต่าง|เปลี่ยนแปลง/;

/**
 * Reads a list of agencies, one a row, with the total, the level or the instruments of each: this agency's own row is
 * its result, the others are other agencies' (layout L3). Null where a table is none.
 */
export function readAgencyTable(grid: Grid, context: TableContext): Facts | null {
  const names = nameColumn(grid, context.ownNames);
  if (!names) return null;
  const columns = columnsBeside(grid, names, context);
  if (columns.length === 0) return null;
  const facts = noFacts();
  for (const [row, { name, span }] of names.agencies) {
    const block = grid.blockAt(row, names.column);
    if (!block) continue;
    const owner: Owner = context.ownNames.has(name)
      ? { kind: "own" }
      : { kind: "other", name: readValue(context.document, block, span, name) };
    for (const column of columns) readCell(grid, row, column, owner, context, facts);
  }
  return facts.scores.length + facts.levels.length > 0 ? facts : null;
}

interface NameColumn {
  column: number;
  agencies: Map<number, { name: string; span: Span }>;
}

/** The column in which rows name agencies and little else, at least two different ones. */
function nameColumn(grid: Grid, ownNames: ReadonlySet<string>): NameColumn | null {
  for (let column = 0; column < grid.columns; column += 1) {
    const agencies = new Map<number, { name: string; span: Span }>();
    for (let row = 0; row < grid.rows; row += 1) {
      const text = grid.blockAt(row, column)?.text ?? "";
      const [agency, ...others] = agenciesIn(text, ownNames);
      if (!agency || others.length > 0 || grid.isCarriedDown(row, column)) continue;
      if (agency.raw.length >= NAME_SHARE * text.trim().length)
        agencies.set(row, { name: agency.name, span: agency.span });
    }
    const different = new Set([...agencies.values()].map(({ name }) => name)).size;
    if (different >= FEWEST_AGENCIES && 2 * agencies.size > grid.rows - 1) return { column, agencies };
  }
  return null;
}

/** What the columns beside the names hold, by their headers; a year counts for its column, and for those it spans. */
function columnsBeside(grid: Grid, names: NameColumn, context: TableContext): Column[] {
  const first = Math.min(...names.agencies.keys());
  const columns: Column[] = [];
  for (let column = 0; column < grid.columns; column += 1) {
    if (column === names.column) continue;
    const header = Array.from({ length: first }, (_, row) => grid.textAt(row, column)).join(" ");
    if (NO_SCORE.test(squash(header))) continue;
    const fiscalYear = findYears(header)[0]?.year ?? context.fiscalYear;
    const subject = subjectOf(grid, column, header, names);
    const isTaken = columns.some((other) => other.fiscalYear === fiscalYear && isAlike(other.subject, subject));
    if (subject && !isTaken) columns.push({ column, fiscalYear, subject });
  }
  return columns;
}

/** Levels are known by themselves, scores by their header and by printing parts of a point. */
function subjectOf(grid: Grid, column: number, header: string, names: NameColumn): Column["subject"] | null {
  const rows = [...names.agencies.keys()];
  const levels = rows.filter((row) => levelOfCell(grid.textAt(row, column)) !== null).length;
  if (2 * levels > rows.length) return "level";
  const decimals = rows.filter((row) => /[.][0-9๐-๙]/.test(grid.textAt(row, column))).length;
  if (2 * decimals <= rows.length) return null;
  const kind = rowKindOf(header.replace(/\(?(?:ปี|พ\.ศ\.)[^)]*\)?$/, ""));
  if (kind.kind === "instrument") return kind.of === null ? { kind: "instrument", id: kind.id, part: kind.part } : null;
  return kind.kind === "total" || /คะแนน|ita|ผลการประเมิน|[0-9๐-๙]{4}|^$/.test(squash(header))
    ? { kind: "total" }
    : null;
}

function isAlike(a: Column["subject"], b: Column["subject"] | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function readCell(
  grid: Grid,
  row: number,
  { column, fiscalYear, subject }: Column,
  owner: Owner,
  { document }: TableContext,
  facts: Facts,
): void {
  if (subject === "level") {
    const block = grid.blockAt(row, column);
    const level = block && levelOfCell(block.text);
    if (block && level)
      facts.levels.push({
        owner,
        fiscalYear,
        place: "table",
        rank: 1,
        level: readValue(document, block, [0, block.text.length], level),
      });
    return;
  }
  const score = scoreAt(grid, row, column, document);
  if (!score) return;
  facts.scores.push({
    subject,
    owner,
    fiscalYear,
    score,
    place: "table",
    table: grid.table.index,
    rank: 2,
    name: null,
    printed: null,
  });
}
