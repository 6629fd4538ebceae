import { toArabicDigits } from "../../thai/digits.js";
import type { RawCell, RawTable } from "../raw-items.js";
import { headerScore } from "../tables/header-rows.js";
import { bordersOf, cellsUnder } from "./aligned-columns.js";
import { type Head, readHead } from "./aligned-head.js";
import { type BodyLine, rowStarts, SECTION } from "./aligned-rows.js";
import { type Segment, segmentsOf } from "./display-width.js";
import type { Line } from "./lines.js";
import type { Recognised, Surroundings } from "./recogniser.js";

const LONGEST_GAP = 2;
const LEAST_ROWS = 2;
const FIGURE = /^[-+]?[0-9๐-๙]{1,3}[.,][0-9๐-๙]{1,2}$/;
const LABEL = /^([0-9๐-๙]{1,3})[.)](?![0-9๐-๙])/;

interface Written {
  segments: Segment[];
  afterBlank: boolean;
  page: number | null;
}

/**
 * Reads a table whose columns are parted by two or more blanks, as text converters and typists lay pages out. A head
 * names the columns; where they part is where the fewest lines write; what begins a row is told by blank lines, row
 * labels, figures and periods.
 */
export function alignedTable({ lines }: Surroundings, from: number): Recognised | null {
  const head = readHead(lines, from);
  if (!head) return null;
  const { body, next } = bodyOf(lines, head);
  if (!isNamed(head, body)) return null;
  const borders = bordersOf(
    head.columns,
    body.map(({ segments }) => segments),
  );
  const laid = body.map(({ segments, ...rest }): BodyLine => ({ ...rest, cells: cellsUnder(segments, borders) }));
  const texts = head.columns.map((column) => column.texts.join(" "));
  const starts = rowStarts(laid, texts, lines[head.next]?.blank === true);
  const filled = laid.filter(({ cells }) => cells.length >= 2).length;
  const rows = starts.filter(Boolean).length;
  if (filled === 0 || (rows < 2 && headerScore(head.line) < head.line.length)) return null;
  const headerRows = head.groups.length > 0 ? 2 : 1;
  const page = lines[from]?.page ?? null;
  const cells = [...headCells(head, headerRows, page), ...bodyCells(laid, starts, headerRows)];
  const table: RawTable = { type: "table", origin: "aligned", headerRows, cells, page };
  return { items: [table], next, previous: { origin: "aligned", columns: head.columns.length } };
}

/** Half of the heads are header words, or one is and below it stand rows of figures, or counted rows in the columns. */
function isNamed(head: Head, body: readonly Written[]): boolean {
  const texts = head.columns.map((column) => column.texts.join(" "));
  if (headerScore(texts) >= Math.max(2, texts.length / 2) || headerScore(head.line) >= Math.max(2, texts.length / 2))
    return true;
  const figures = body.filter(
    ({ segments }) => segments.filter(({ text }) => FIGURE.test(text)).length * 2 >= head.columns.length,
  );
  const lefts = head.columns.slice(1).map(({ left }) => left);
  const laid = body.filter(({ segments }) => segments.slice(1).some(({ left }) => lefts.includes(left)));
  const counted = body.filter(({ segments }) => labelOf(segments[0]) !== null);
  return figures.length >= LEAST_ROWS || (laid.length >= LEAST_ROWS && counted.length >= LEAST_ROWS);
}

/**
 * The lines below a head that are laid out like it. Lines of one text between blank lines are headings where rows
 * follow, else the text behind the table.
 */
function bodyOf(lines: readonly Line[], head: Head): { body: Written[]; next: number } {
  const body: Written[] = [];
  const lefts = new Set(head.columns.flatMap(({ left }) => [left - 1, left, left + 1]));
  const rights = new Set(head.columns.map(({ right }) => right));
  let next = head.next;
  let kept = 0;
  let at = head.next;
  let label: number | null = null;
  let loose = false;
  while (at < lines.length) {
    const start = at;
    while (lines[at]?.blank && at - start <= LONGEST_GAP) at += 1;
    const group = groupAt(lines, at, head, at > start);
    if (at - start > LONGEST_GAP) break;
    if (group.length === 0) {
      const heading = body.at(-1)?.segments[0]?.text ?? "";
      if (loose && SECTION.test(heading) && isRepeated(segmentsOf(lines[at]?.text ?? ""), head)) {
        kept = body.length;
        next = at;
      }
      break;
    }
    if (at > start && kept > 0 && isOtherTable(lines, at, group, { lefts, rights })) break;
    at += group.length;
    const follows = opensNext(group, label);
    if (!follows && isLoose(group, head)) {
      if (loose) break;
      loose = true;
      body.push(...group);
      continue;
    }
    if (loose && (isOtherHead(group[0]?.segments ?? []) || !group.some(({ segments }) => fits(segments, lefts)))) break;
    loose = false;
    body.push(...group);
    for (const { segments } of group) {
      label = labelOf(segments[0]) ?? label;
      for (const { left, right } of segments.length > 1 ? segments : []) {
        lefts.add(left);
        rights.add(right);
      }
    }
    kept = body.length;
    next = at;
  }
  return { body: body.slice(0, kept), next };
}

/** The lines up to a blank one, to a head, or to a page break. */
function groupAt(lines: readonly Line[], from: number, head: Head, afterBlank: boolean): Written[] {
  const group: Written[] = [];
  for (
    let line = lines[from];
    line && !line.blank && !line.afterBreak && line.tabs === 0;
    line = lines[from + group.length]
  ) {
    const segments = segmentsOf(line.text);
    if (isRepeated(segments, head) || (group.length === 0 && isHead(segments, head))) break;
    group.push({ segments, afterBlank: afterBlank && group.length === 0, page: line.page });
  }
  return group;
}

function isHead(segments: readonly Segment[], head: Head): boolean {
  if (segments.length < 2) return false;
  return headerScore(segments.map(({ text }) => text)) >= Math.max(2, head.columns.length);
}

function isRepeated(segments: readonly Segment[], head: Head): boolean {
  return segments.map(({ text }) => text).join("\n") === head.line.join("\n");
}

/** Below a heading: a line of which half are header words. */
function isOtherHead(segments: readonly Segment[]): boolean {
  return headerScore(segments.map(({ text }) => text)) >= Math.max(2, segments.length / 2);
}

/** Where the texts of a table begin and end. */
interface Edges {
  lefts: ReadonlySet<number>;
  rights: ReadonlySet<number>;
}

/**
 * Behind a blank line, and a line of one text at most: a head whose cells but the first begin where none of the table
 * does, or two lines and more that are laid out alike and share no edge with the table.
 */
function isOtherTable(
  lines: readonly Line[],
  at: number,
  group: readonly Written[],
  { lefts, rights }: Edges,
): boolean {
  const titles = group[0]?.segments.length === 1 ? 1 : 0;
  const [top, ...rest] = group.slice(titles);
  const inner = top?.segments.slice(1) ?? [];
  if (!top || inner.length === 0 || inner.some(({ left }) => lefts.has(left))) return false;
  if (labelOf(top.segments[0]) === null && isOtherHead(top.segments) && readHead(lines, at + titles)) return true;
  const all = [top, ...rest].map(({ segments }) => segments.slice(1));
  const layout = inner.map(({ left }) => left).join();
  return (
    all.length >= LEAST_ROWS &&
    all.every((line) => line.map(({ left }) => left).join() === layout && line.every(({ right }) => !rights.has(right)))
  );
}

/** One text from the left margin and nothing beside it, in each line. */
function isLoose(group: readonly Written[], head: Head): boolean {
  const left = head.columns[0]?.left ?? 0;
  return group.every(({ segments }) => segments.length === 1 && (segments[0]?.left ?? 0) <= left + 1);
}

function opensNext(group: readonly Written[], label: number | null): boolean {
  const number = labelOf(group[0]?.segments[0]);
  return number !== null && label !== null && number === label + 1;
}

function labelOf(segment: Segment | undefined): number | null {
  const found = LABEL.exec(segment?.text ?? "")?.[1];
  return found === undefined ? null : Number(toArabicDigits(found));
}

function fits(segments: readonly Segment[], lefts: ReadonlySet<number>): boolean {
  if (segments.length < 2) return false;
  return segments.filter(({ left, text }) => lefts.has(left) || FIGURE.test(text)).length * 2 >= segments.length;
}

function headCells({ columns, groups }: Head, headerRows: number, page: number | null): RawCell[] {
  const grouped = (column: number) =>
    groups.some(({ first, columns: count }) => column >= first && column < first + count);
  return [
    ...groups.map(({ texts, first, columns: count }) => ({
      row: 0,
      column: first,
      columnSpan: count,
      raw: texts.join("\n"),
      page,
    })),
    ...columns.map(({ texts }, column) => ({
      row: grouped(column) ? 1 : 0,
      column,
      rowSpan: grouped(column) ? 1 : headerRows,
      raw: texts.join("\n"),
      page,
    })),
  ];
}

function bodyCells(body: readonly BodyLine[], starts: readonly boolean[], firstRow: number): RawCell[] {
  const cells: RawCell[] = [];
  let row = firstRow - 1;
  let open = new Map<number, RawCell>();
  body.forEach((line, index) => {
    if (starts[index]) {
      row += 1;
      open = new Map();
    }
    for (const { column, columns, text } of line.cells) {
      const above = open.get(column);
      if (above) {
        above.raw = `${above.raw}\n${text}`;
        continue;
      }
      const cell: RawCell = { row, column, raw: text, page: line.page, ...(columns > 1 && { columnSpan: columns }) };
      for (let place = column; place < column + columns; place += 1) open.set(place, cell);
      cells.push(cell);
    }
  });
  return cells;
}
