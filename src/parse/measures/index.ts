import type { Document, Table } from "../../model/document.js";
import type { Measure } from "../../model/measure.js";
import type { Mentions } from "../../model/mentions.js";
import { findYears } from "../../thai/fiscal-year.js";
import { type Grid, gridOf } from "../grid.js";
import { readValue } from "../read.js";
import { isScoreTable } from "../scores/score-table.js";
import { stackedTables } from "../stacked-tables.js";
import { cardGrids } from "./cards.js";
import { type Columns, inheritColumns, readColumns } from "./columns.js";
import { groupRows, type MeasureGroup } from "./groups.js";
import type { ColumnRole } from "./header-words.js";
import { yearAbove } from "./heading-year.js";
import { indicatorsInOrder } from "./indicators.js";
import { LIST_COLUMNS, labelledLists } from "./labelled-lists.js";
import { fillMergedCells } from "./merged-cells.js";
import { periodCells } from "./period-cells.js";
import { readPeriods } from "./periods.js";
import { type PrintedRow, printedRows, type RowCell } from "./printed-rows.js";
import { type ComparedRow, findRepetitions } from "./repeated.js";
import { kindsOf } from "./sections.js";
import { indicatorAbove, textBetween } from "./surroundings.js";
import { measureOf, tidy } from "./values.js";

/** The measures of a document and what was learned on the way. `tables` are the tables used. */
export interface ParsedMeasures {
  measures: Measure[];
  measuresYear: number | null;
  repeatedTables: Mentions["repeatedTables"];
  tables: readonly Table[];
}

/** Tables of the same columns that follow each other, as one. */
interface Run {
  columns: Columns;
  rows: PrintedRow[];
  tables: Table[];
  lastTable: Table;
  /** The line above the first table that names an indicator. */
  heading: RowCell | null;
}

interface Entry {
  group: MeasureGroup;
  columns: Columns;
  run: number;
}

const LONGEST_INTERRUPTION = 120;
const BEGINNINGS = new Set<ColumnRole>(["no", "section", "title", "responsible", "period"]);

/**
 * Reads every table of measures of a cleaned document into one list, in printed order; where there is no such table,
 * the measures that are written as labelled lists. `hints.fiscalYear` is the
 * document's Buddhist fiscal year: periods that print no year are taken to lie in it where no other period says more.
 */
export function parseMeasures(document: Document, hints: { fiscalYear: number | null }): ParsedMeasures {
  const runs = runsOf(document);
  const printed = runs.flatMap((run, index) => {
    const groups = groupRows(run.rows, kindsOf(run.rows, run.columns), run.columns, run.heading);
    return groups.map((group): Entry => ({ group, columns: run.columns, run: index }));
  });
  const listed = printed.length > 0 ? [] : labelledLists(document);
  const all = printed.concat(listed.map((group): Entry => ({ group, columns: LIST_COLUMNS, run: runs.length })));
  const { entries, repeatedTables } = withoutRepetitions(document, all);
  const cells = entries.map(({ group, columns }) => periodCells(group, columns));
  const { periods, measuresYear } = readPeriods(
    document,
    cells,
    headerYear(runs) ?? headingYear(document, runs) ?? hints.fiscalYear,
  );
  const indicators = indicatorsOf(entries);
  return {
    measures: entries.map(({ group, columns }, index) =>
      measureOf(document, group, columns, periods[index] ?? null, indicators[index] ?? null),
    ),
    measuresYear,
    repeatedTables,
    tables: runs.flatMap((run) => run.tables),
  };
}

function runsOf(document: Document): Run[] {
  const runs: Run[] = [];
  for (const table of document.tables.flatMap((each) => stackedTables(document, each))) {
    const grid = gridOf(document, table);
    const last = runs.at(-1);
    const between = last ? textBetween(document, last.lastTable, table) : null;
    const follows = between === "";
    const own = isScoreTable(document, grid) ? null : readColumns(grid);
    const inherited = !own && last && follows ? inheritColumns(grid, last.columns) : null;
    if (own) addRows(document, runs, grid, own, follows || carriesOn(grid, own, last, between));
    else if (inherited) addRows(document, runs, grid, inherited, true);
    else
      for (const [index, card] of cardGrids(grid).entries()) {
        const columns = readColumns(card);
        if (columns) addRows(document, runs, card, columns, follows || index > 0);
      }
  }
  return runs;
}

/** A table whose first row has neither number, title, unit nor period goes on with the one before, past a short line. */
function carriesOn(grid: Grid, columns: Columns, last: Run | undefined, between: string | null): boolean {
  if (!last || between === null || between.length > LONGEST_INTERRUPTION) return false;
  if (last.columns.roles.join() !== columns.roles.join()) return false;
  return columns.roles.every((role, column) => !BEGINNINGS.has(role) || grid.textAt(columns.firstRow, column) === "");
}

/** Adds the rows of a table to the run that it follows where the columns are the same, else opens a run. */
function addRows(document: Document, runs: Run[], grid: Grid, columns: Columns, follows: boolean): void {
  const { table } = grid;
  const rows = printedRows(grid, columns);
  const kinds = kindsOf(rows, columns);
  const measures = rows.filter((_, index) => kinds[index] === "measure");
  fillMergedCells(measures, columns.roles, table.origin);
  const last = runs.at(-1);
  if (!last || !follows || last.columns.roles.join() !== columns.roles.join()) {
    runs.push({
      columns,
      rows,
      tables: rows.length > 0 ? [table] : [],
      lastTable: table,
      heading: indicatorAbove(document, table),
    });
    return;
  }
  const part = (last.rows.at(-1)?.part ?? 0) + 1;
  const [first] = rows;
  if (first && last.rows.length > 0) first.opensPart = true;
  for (const row of rows) last.rows.push({ ...row, part: row.part + part });
  if (rows.length > 0) last.tables.push(table);
  last.lastTable = table;
}

/** Leaves out the rows of tables printed again, and says where both stand. */
function withoutRepetitions(
  document: Document,
  entries: readonly Entry[],
): { entries: Entry[]; repeatedTables: Mentions["repeatedTables"] } {
  const compared = entries.map(({ group, columns, run }): ComparedRow => {
    const words = (role: "title" | "steps") =>
      (group.pieces.get(columns.roles.indexOf(role)) ?? []).map((piece) => piece.text).join("");
    return { table: group.table, run, title: words("title"), words: `${words("title")}${words("steps")}` };
  });
  const repetitions = findRepetitions(compared);
  const place = (index: number) => {
    const [cell] = [...(entries[index]?.group.pieces.values() ?? [])].flat();
    return cell ? readValue(document, cell.block, cell.span, tidy(cell.text)) : null;
  };
  const left = new Set(
    repetitions.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
  );
  return {
    entries: entries.filter((_, index) => !left.has(index)),
    repeatedTables: repetitions.flatMap(({ start, end, of }) => {
      const [again, original] = [place(start), place(of)];
      return again && original ? [{ ...again, role: "measures", of: original.evidence, rows: end - start }] : [];
    }),
  };
}

/** The official indicator of each measure, by the sections in their printed order. */
function indicatorsOf(entries: readonly Entry[]): (number | null)[] {
  const texts: string[] = [];
  const places = entries.map(({ group }, index) => {
    const text = group.section?.text;
    if (text === undefined) return -1;
    if (group.section?.block.index !== entries[index - 1]?.group.section?.block.index || texts.length === 0)
      texts.push(text);
    return texts.length - 1;
  });
  const found = indicatorsInOrder(texts);
  return places.map((place) => found[place] ?? null);
}

/** The year that the header of a period column prints. */
function headerYear(runs: readonly Run[]): number | null {
  for (const { columns } of runs) {
    const header = columns.headers[columns.roles.indexOf("period")];
    const [year] = header ? findYears(header) : [];
    if (year) return year.year;
  }
  return null;
}

/** The year in the heading above the measures: that of the first run whose heading names one. */
function headingYear(document: Document, runs: readonly Run[]): number | null {
  for (const { rows } of runs) {
    const table = document.tables[rows[0]?.table ?? -1];
    const year = table ? yearAbove(document, table) : null;
    if (year !== null) return year;
  }
  return null;
}
