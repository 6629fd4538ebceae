import { editDistance } from "../../thai/edit-distance.js";
import { squash } from "../../thai/loose.js";
import type { Grid } from "../grid.js";
import { isCalendarLabel } from "./calendar-label.js";
import { type ColumnContent, contentOf } from "./column-content.js";
import { type ColumnRole, matchHeader, type RoleMatch } from "./header-words.js";
import { isItemCheck, settleRoles } from "./settled-roles.js";
import { isStateLabel } from "./ticks.js";

/** The meaning of a table's columns and where its rows begin. */
export interface Columns {
  roles: ColumnRole[];
  /** The header text of each column, "" where none is printed. */
  headers: string[];
  /** The lowest header cell of each column: what tells it from others under the same head. */
  labels: string[];
  firstRow: number;
  /** The columns of states are ticked with crosses, no cell with another sign. */
  crossesTick?: true;
}

const HEADER_SEARCH_ROWS = 6;
const MOST_HEADER_ROWS = 3;
const LONGEST_SUBHEADER = 40;
const MOST = 0.5;
const OF_A_MEASURE = new Set<ColumnRole>(["steps", "responsible", "period", "result"]);

/** Reads what the columns of a table of measures hold; null where the table is none. */
export function readColumns(grid: Grid): Columns | null {
  const header = findHeader(grid);
  if (header) {
    const saysHow = header.headers.some((text) => matchHeader(text).some((match) => OF_A_MEASURE.has(match.role)));
    if (!saysHow && !header.labels.some(isStateLabel)) return null;
    const content = contentOf(grid, header.firstRow);
    const roles = assignRoles(header, content);
    if (!isMeasureTable(roles) || isItemCheck(roles, content)) return null;
    const ticked = content.some((column, index) => roles[index] === "state" && column.ticks > 0);
    return { ...header, roles, ...(roles.includes("state") && !ticked && { crossesTick: true as const }) };
  }
  const roles = rolesByContent(contentOf(grid, 0));
  return roles && { roles, headers: roles.map(() => ""), labels: roles.map(() => ""), firstRow: 0 };
}

/**
 * The columns of a table without a header that carries on another one, read as that one's; null where it has a header
 * of its own, another number of columns, or scores.
 */
export function inheritColumns(grid: Grid, above: Columns): Columns | null {
  if (grid.columns !== above.roles.length || findHeader(grid)) return null;
  const content = contentOf(grid, 0);
  const holdsScores = content.some(
    (column, index) => column.scores > MOST && above.roles[index] !== "no" && column.filled > 1,
  );
  return holdsScores ? null : { ...above, firstRow: 0 };
}

/** A test that is true for rows that print the header again, misprints aside. */
export function headerRepeats(grid: Grid, columns: Columns): (row: number) => boolean {
  const headers = columns.headers.map(squash);
  const least = Math.max(2, headers.filter(Boolean).length - 1);
  return (row) => {
    let printed = 0;
    for (let column = 0; column < grid.columns; column += 1) {
      const text = grid.textAt(row, column);
      if (text === "") continue;
      const header = headers[column] ?? "";
      const limit = Math.floor(header.length / 6);
      if (header === "" || text.length > header.length * 2 + 8) return false;
      if (editDistance(squash(text), header, limit) > limit) return false;
      printed += 1;
    }
    return printed >= least;
  };
}

type Header = Omit<Columns, "roles">;

function findHeader(grid: Grid): Header | null {
  let best = { row: -1, roles: 1 };
  for (let row = 0; row < Math.min(grid.rows, Math.max(HEADER_SEARCH_ROWS, grid.table.headerRows)); row += 1) {
    const roles = new Set<ColumnRole>();
    let long = 0;
    for (let column = 0; column < grid.columns; column += 1) {
      if (grid.cellAt(row, column)?.column !== column) continue;
      const text = grid.textAt(row, column);
      const role = headerRole(text);
      if (role) roles.add(role);
      if (text.length > 120) long += 1;
    }
    if (long === 0 && roles.size > best.roles) best = { row, roles: roles.size };
  }
  if (best.row < 0) return null;
  let end = best.row + 1;
  while (end < Math.min(grid.rows, best.row + MOST_HEADER_ROWS) && isSubheader(grid, best.row, end)) end += 1;
  const texts = Array.from({ length: grid.columns }, (_, column) => headerTexts(grid, column, best.row, end));
  return {
    headers: texts.map((list) => list.join(" ")),
    labels: texts.map((list) => quarterLabel(list)),
    firstRow: end,
  };
}

/** The lowest head of a column; under a head of quarters its bare number is that quarter. */
function quarterLabel(heads: readonly string[]): string {
  const label = heads.at(-1) ?? "";
  return /^[1-4๑-๔]$/.test(label) && /ไตร\s?มาส/.test(heads.slice(0, -1).join(" ")) ? `ไตรมาส ${label}` : label;
}

/** A data cell may hold a header word too: in a header the word makes up a good part of the text, and no number leads. */
function headerRole(text: string): ColumnRole | null {
  if (/^[0-9๐-๙]/.test(text)) return null;
  const least = squash(text).length / 3;
  const [match] = matchHeader(text, least);
  return match && match.weight >= least ? match.role : null;
}

/** A second header row lies under a header cell that spans rows or columns, and holds short words only. */
function isSubheader(grid: Grid, headerRow: number, row: number): boolean {
  let under = false;
  for (let column = 0; column < grid.columns; column += 1) {
    const cell = grid.cellAt(row, column);
    if (cell === null) continue;
    if (cell.row <= headerRow) under = true;
    else if (grid.textAt(row, column).length > LONGEST_SUBHEADER) return false;
    const above = grid.cellAt(row - 1, column);
    if (above && above.columnSpan > 1 && above.columnSpan < grid.columns) under = true;
  }
  if (row < grid.table.headerRows) return true;
  return under && !/[0-9๐-๙]/.test(grid.textAt(row, 0));
}

function headerTexts(grid: Grid, column: number, from: number, end: number): string[] {
  const seen = new Set<number>();
  for (let row = from; row < end; row += 1) {
    const block = grid.blockAt(row, column);
    if (block) seen.add(block.index);
  }
  const rows = Array.from({ length: end - from }, (_, ahead) => from + ahead);
  const texts = rows.map((row) => grid.blockAt(row, column));
  return texts.flatMap((block) => {
    if (!block || !seen.delete(block.index)) return [];
    const text = block.text.replace(/\s+/g, " ").trim();
    return text === "" ? [] : [text];
  });
}

function assignRoles({ headers, labels }: Header, content: readonly ColumnContent[]): ColumnRole[] {
  const isCalendar = labels.map(
    (label, column) => isCalendarLabel(label) && (matchHeader(headers[column] ?? "")[0]?.role ?? "period") === "period",
  );
  const isState = stateColumns({ headers, labels }, content);
  const matches = headers.map((header, column): readonly RoleMatch[] => {
    if (isState[column]) return [];
    return isCalendar[column] ? [{ role: "period", weight: 1 }] : matchHeader(header);
  });
  const roles: (ColumnRole | null)[] = isState.map((state) => (state ? "state" : null));
  const isFree = (role: ColumnRole) => !roles.includes(role);
  const mayBeSection = (index: number) => {
    const role = matches[index]?.[0]?.role;
    return (role !== "score" && role !== "title") || (content[index]?.filled ?? 0) > 1;
  };
  const indicators = content.findIndex((column, index) => column.indicators >= MOST && mayBeSection(index));
  if (indicators >= 0 && headers.length > 2) roles[indicators] = "section";
  const candidates = matches
    .flatMap((list, column) => list.map((match: RoleMatch, rank) => ({ column, rank, ...match })))
    .sort((a, b) => a.rank - b.rank || b.weight - a.weight || a.column - b.column);
  for (const { column, role } of candidates) {
    if (roles[column] || (role === "no" && (content[column]?.rowNumbers ?? 0) < MOST && content[column]?.filled))
      continue;
    if (
      role === "score" ||
      isFree(role) ||
      (role === "period" && (isCalendar[column] || roles[column - 1] === "period" || roles[column + 1] === "period"))
    )
      roles[column] = role;
  }
  content.forEach((column, index) => {
    if (roles[index] || (matches[index]?.length ?? 0) > 0) return;
    if (isFree("period") && column.periods > MOST) roles[index] = "period";
    else if (isFree("responsible") && column.units > MOST) roles[index] = "responsible";
    else if (isFree("no") && column.filled > 1 && column.rowNumbers > MOST && index === 0) roles[index] = "no";
  });
  return settleRoles(roles, matches, content).map((role) => role ?? "other");
}

/** Columns that hold only ticks under a state of the work, and those beside them under another state that hold nothing. */
function stateColumns(
  { headers, labels }: Pick<Header, "headers" | "labels">,
  content: readonly ColumnContent[],
): boolean[] {
  const mayTick = labels.map(
    (label, column) => !isCalendarLabel(label) && isStateLabel(`${label}`) && (content[column]?.marks ?? 0) === 1,
  );
  if (!mayTick.some(Boolean)) return headers.map(() => false);
  return mayTick.map(
    (ticked, column) =>
      ticked ||
      ((content[column]?.filled ?? 0) === 0 &&
        isStateLabel(labels[column] ?? "") &&
        (mayTick[column - 1] || mayTick[column + 1] || false)),
  );
}

/** A measure has a title and says who does it, when, or how; a table of scores or of problems does not. */
function isMeasureTable(roles: readonly ColumnRole[]): boolean {
  const has = (role: ColumnRole) => roles.includes(role);
  if (!has("title")) return false;
  if (has("state")) return true;
  if (has("responsible") && (has("period") || has("steps"))) return true;
  if (has("score")) return has("responsible") && has("monitoring");
  return (
    (has("responsible") && roles.length >= 3) ||
    (has("period") && (has("steps") || has("result") || has("outcome") || has("budget") || has("target"))) ||
    (has("steps") && (has("monitoring") || has("result") || has("outcome") || roles.length === 2)) ||
    (has("result") && roles.filter((role) => role === "other").length <= 1)
  );
}

/** Without a header: units and periods, row numbers, and the long texts between them. */
function rolesByContent(content: readonly ColumnContent[]): ColumnRole[] | null {
  if (content.length < 3 || content.length > 12) return null;
  const roles: (ColumnRole | null)[] = content.map(() => null);
  const pick = (role: ColumnRole, measure: (column: ColumnContent) => number) => {
    let best = -1;
    content.forEach((column, index) => {
      if (roles[index] || column.filled < 2 || measure(column) <= MOST) return;
      if (best < 0 || measure(column) > measure(content[best] as ColumnContent)) best = index;
    });
    if (best >= 0) roles[best] = role;
  };
  pick("period", (column) => column.periods);
  pick("no", (column) => column.rowNumbers);
  pick("section", (column) => column.indicators);
  pick("responsible", (column) => column.units);
  if (!roles.includes("responsible") || content.some((column, index) => !roles[index] && column.scores > MOST))
    return null;
  for (const role of ["title", "steps"] as const) {
    const next = content.findIndex((column, index) => !roles[index] && column.averageLength >= 15);
    if (next >= 0) roles[next] = role;
  }
  if (!roles.includes("title") || (!roles.includes("period") && !roles.includes("steps"))) return null;
  return roles.map((role) => role ?? "other");
}
