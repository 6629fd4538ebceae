import type { Character } from "./characters.js";
import { type Line, linesOf } from "./lines.js";

/** A stretch of lines: a table with its cells and column borders, or running text without. */
export interface Part {
  lines: Line[];
  cells: { row: number; column: number; lines: Line[] }[] | null;
  edges: number[];
}

interface Field {
  x0: number;
  x1: number;
  characters: (Character | null)[];
}

interface Column {
  x0: number;
  x1: number;
}

/** A gap between fields, in parts of the character size and in points. */
const WIDE_GAP = 1;
const WIDEST_GAP = 9;
/** A gap that may part fields once the columns are known. */
const SMALL_GAP = 0.4;
const SMALLEST_GAP = 4;
const LEAST_ROWS = 3;
const MOST_LINES = 300;
const ALIGNED = 3;
const LEAST_ALIGNED = 0.7;
const LARGEST_STEP = 3.2;
const NEARER = 1.15;
const SCORE = /^\s*[0-9๐-๙]{1,3}\.[0-9๐-๙]{1,2}\s*%?\s*$/;

/**
 * Finds tables without rulings: three rows or more of fields that wide gaps part, the fields of each column beginning,
 * ending or centred at one x. Everything else stays running text. Lines come top to bottom.
 */
export function unruledTables(lines: readonly Line[]): Part[] {
  const fields = lines.map((line) => fieldsOf(line, Math.max(line.size * WIDE_GAP, WIDEST_GAP)));
  const parts: Part[] = [];
  const text = (line: Line) => {
    const last = parts.at(-1);
    if (last && !last.cells) last.lines.push(line);
    else parts.push({ lines: [line], cells: null, edges: [] });
  };
  for (let index = 0; index < lines.length; ) {
    const line = lines[index];
    if (!line) break;
    const found = (fields[index]?.length ?? 0) >= 2 ? tableFrom(lines, fields, index) : null;
    if (found) {
      parts.push(found.part);
      index = found.end;
    } else {
      text(line);
      index += 1;
    }
  }
  return parts;
}

function fieldsOf(line: Line, gap: number): Field[] {
  const fields: Field[] = [];
  for (const character of line.characters) {
    const last = fields.at(-1);
    const isBlank = !character || character.text.trim() === "";
    if (isBlank) last?.characters.push(character);
    else if (last && character.x0 - last.x1 <= gap) {
      last.characters.push(character);
      last.x1 = Math.max(last.x1, character.x1);
    } else fields.push({ x0: character.x0, x1: character.x1, characters: [character] });
  }
  return fields;
}

function tableFrom(
  lines: readonly Line[],
  fields: readonly Field[][],
  start: number,
): { part: Part; end: number } | null {
  let columns: Column[] = [];
  let end = start;
  let full = 0;
  const taken: Field[][] = [];
  for (; end < Math.min(lines.length, start + MOST_LINES); end += 1) {
    const [line, before] = [lines[end], lines[end - 1]];
    const own = line && (fieldsInColumns(line, columns) ?? fields[end]);
    if (!line?.isUpright || !own) break;
    if (end > start && before && line.baseline - before.baseline > line.size * LARGEST_STEP) break;
    const merged = merge(columns, own);
    if (end > start && (merged.length < columns.length || !isWithin(columns, own))) break;
    columns = merged;
    taken.push(own);
    if (own.length >= 2) full += 1;
  }
  while (taken.length > 0 && (taken.at(-1)?.length ?? 0) < 2 && !isIndented(columns, taken.at(-1))) taken.pop();
  end = start + taken.length;
  if (full < LEAST_ROWS || columns.length < 2) return null;
  const rows = rowsOf(lines.slice(start, end), taken, columns);
  if (rows.length < LEAST_ROWS || !isAligned(rows, columns)) return null;
  const cells = rows.flatMap((row, rowIndex) =>
    columns.map((_, column) => ({
      row: rowIndex,
      column,
      lines: row.flatMap((line) => lineOfField(line.find((field) => columnOf(columns, field) === column))),
    })),
  );
  return { part: { lines: lines.slice(start, end), cells, edges: edgesOf(columns) }, end };
}

/** The fields of a line by columns that are known, which smaller gaps may part; null where a word reaches over two columns. */
function fieldsInColumns(line: Line, columns: readonly Column[]): Field[] | null {
  if (columns.length < 2) return null;
  const fields: (Field & { column: number })[] = [];
  for (const piece of fieldsOf(line, Math.max(line.size * SMALL_GAP, SMALLEST_GAP))) {
    const over = columns.flatMap(({ x0, x1 }, column) => (piece.x0 < x1 && piece.x1 > x0 ? [column] : []));
    const [column] = over;
    if (column === undefined || over.length > 1) return null;
    const last = fields.at(-1);
    if (last?.column === column) {
      last.x1 = Math.max(last.x1, piece.x1);
      last.characters.push(...piece.characters);
    } else fields.push({ ...piece, column });
  }
  return fields;
}

/** Columns grown by the fields of a line; a field that bridges two columns fuses them. */
function merge(columns: readonly Column[], fields: readonly Field[]): Column[] {
  const all = [...columns, ...fields.map(({ x0, x1 }) => ({ x0, x1 }))].sort((a, b) => a.x0 - b.x0);
  const merged: Column[] = [];
  for (const { x0, x1 } of all) {
    const last = merged.at(-1);
    if (last && x0 < last.x1 + ALIGNED) last.x1 = Math.max(last.x1, x1);
    else merged.push({ x0, x1 });
  }
  return merged;
}

/** A line belongs where it has several fields, or one that stands inside a column or begins where it does. */
function isWithin(columns: readonly Column[], fields: readonly Field[]): boolean {
  if (fields.length >= 2) return true;
  const [only] = fields;
  return (
    only !== undefined &&
    columns.some(
      ({ x0, x1 }) => (only.x0 >= x0 - ALIGNED && only.x1 <= x1 + ALIGNED) || Math.abs(only.x0 - x0) <= ALIGNED,
    )
  );
}

function isIndented(columns: readonly Column[], fields: readonly Field[] | undefined): boolean {
  const [only] = fields ?? [];
  return only !== undefined && columnOf(columns, only) > 0;
}

function columnOf(columns: readonly Column[], field: Field): number {
  return columns.findIndex(({ x0, x1 }) => field.x0 < x1 && field.x1 > x0);
}

/**
 * A line with something in the first column begins a row, and so does a score below a score; another line belongs to
 * the nearer of its neighbours, the one above where both are as near, for cells may be aligned at the top or in the middle.
 */
function rowsOf(lines: readonly Line[], fields: readonly Field[][], columns: readonly Column[]): Field[][][] {
  const rows: Field[][][] = [];
  let waiting: Field[][] = [];
  fields.forEach((own, index) => {
    const [first] = own;
    const here = lines[index]?.baseline ?? 0;
    const above = here - (lines[index - 1]?.baseline ?? Number.NEGATIVE_INFINITY);
    const below = (lines[index + 1]?.baseline ?? Number.POSITIVE_INFINITY) - here;
    const last = rows.at(-1);
    const isBelowScore = last !== undefined && waiting.length === 0 && standsBelowScore(own, last, columns);
    if (isBelowScore || (first && columnOf(columns, first) === 0)) {
      rows.push([...waiting, own]);
      waiting = [];
    } else if (last && waiting.length === 0 && above <= below * NEARER) last.push(own);
    else waiting.push(own);
  });
  if (waiting.length > 0) rows.push(waiting);
  return rows;
}

/** A cell holds one score: the row of the total has no number in front and stands as near as all the others. */
function standsBelowScore(own: readonly Field[], row: readonly Field[][], columns: readonly Column[]): boolean {
  return own.some((field) => {
    const column = columnOf(columns, field);
    const above = row.flat().filter((other) => columnOf(columns, other) === column);
    return above.length > 0 && [field, ...above].every((other) => SCORE.test(textOfField(other)));
  });
}

function textOfField({ characters }: Field): string {
  return characters.map((character) => character?.text ?? " ").join("");
}

function isAligned(rows: readonly Field[][][], columns: readonly Column[]): boolean {
  return columns.every((_, column) => {
    const own = rows.flatMap((row) => row.flat().filter((field) => columnOf(columns, field) === column));
    if (own.length < 2) return true;
    return [(field: Field) => field.x0, (field: Field) => field.x1, (field: Field) => (field.x0 + field.x1) / 2].some(
      (edge) => {
        const middle = [...own].map(edge).sort((a, b) => a - b)[own.length >> 1] ?? 0;
        return own.filter((field) => Math.abs(edge(field) - middle) <= ALIGNED).length >= own.length * LEAST_ALIGNED;
      },
    );
  });
}

function lineOfField(field: Field | undefined): Line[] {
  return field ? linesOf(field.characters.filter((character) => character !== null)) : [];
}

function edgesOf(columns: readonly Column[]): number[] {
  const between = columns.slice(1).map((column, index) => ((columns[index]?.x1 ?? 0) + column.x0) / 2);
  return [columns[0]?.x0 ?? 0, ...between, columns.at(-1)?.x1 ?? 0];
}
