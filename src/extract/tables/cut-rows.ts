import type { LineBox, Reading } from "../../model/document.js";
import type { CellFit, RawCell } from "../raw-items.js";

/** Less than so many more lines would have fitted below what the page cut: paragraphs keep two lines together. */
const MOST_LINES_BELOW = 3.2;
/** The text of a cell that the page cuts reaches its lower border, but for so many lines. */
const AT_BORDER = 0.6;
const SCORE = /^\s*[0-9๐-๙]{1,3}\.[0-9๐-๙]{1,2}\s*%?\s*$/;
const DATE_END = /(?:[0-9๐-๙]{2}|[ก-ฮ]\.)\s*$/;
const RANGE_END = /^\s*(?:[-–—]|ถึง)\s*(?:[0-9๐-๙]{1,2}\s|[ก-ฮ]\.|[ก-์]+(?:คม|ยน|พันธ์))/;
const OPEN_RANGE = /(?:[0-9๐-๙]|[ก-ฮ]\.|คม|ยน|พันธ์)\s*(?:[-–—]|ถึง)\s*$/;
const DATE_START = /^\s*(?:[0-9๐-๙]{1,2}\s|[ก-ฮ]\.|[ก-์]+(?:คม|ยน|พันธ์))/;
const NUMBER = /^[\s0-9๐-๙.,%()+-]+$/;

/**
 * Whether the first row of a part is the rest of the row above, cut by a page break: because no border closes the row
 * above, or because each of its filled cells goes on where the cell above is filled to its lower border at the foot of
 * the page, and most of them in the middle of a paragraph or list. `linesBelow`: how many more lines the page had room for.
 */
export function isRowCut(
  above: readonly RawCell[],
  below: readonly RawCell[],
  linesBelow: number | null | undefined,
): boolean {
  const pairs = below.map((cell) => ({ cell, start: above.find((other) => isSamePlace(other, cell)) }));
  if (pairs.some(({ start }) => !start?.fit)) return false;
  const goesOn = pairs.flatMap(({ cell, start }) => (start && isFilled(cell) ? [{ cell, start }] : []));
  if (goesOn.length === 0) return false;
  if (above.length > 1 && above.every((cell) => cell.fit?.openBelow)) return true;
  if (linesBelow === null || linesBelow === undefined || linesBelow > MOST_LINES_BELOW) return false;
  if (!goesOn.every(({ cell, start }) => mayGoOn(start, cell))) return false;
  const wrapped = goesOn.filter(({ cell, start }) => flows(start, cell)).length;
  const against = goesOn.filter(
    ({ cell, start }) => !flows(start, cell) && !cell.fit?.opensList && !hasParagraphs(start),
  ).length;
  const hasEnded = above.some((cell) => isFilled(cell) && !goesOn.some(({ start }) => start === cell));
  return wrapped > 0 && against * 2 < goesOn.length && (hasEnded || wrapped * 2 > goesOn.length);
}

/** False for what follows a whole score, for a figure below a figure, a number that opens a row of its own, and where the cell above has room left. */
function mayGoOn(start: RawCell, cell: RawCell): boolean {
  if (!start.fit || !cell.fit || !isFilled(start)) return false;
  if (SCORE.test(start.raw) || (NUMBER.test(start.raw) && NUMBER.test(cell.raw))) return false;
  if (cell.column === 0 && start.fit.opensList && cell.fit.opensList && !hasParagraphs(start)) return false;
  if (isRange(start.raw, cell.raw)) return true;
  return start.fit.below <= (cell.fit.opensList ? MOST_LINES_BELOW : AT_BORDER);
}

/** Whether a cell at the top of a part is the rest of a merged cell that the page break cut. */
export function isMergeCut(above: RawCell, below: RawCell): boolean {
  if (!above.fit || !below.fit || !isFilled(above)) return false;
  const isMerged = (above.rowSpan ?? 1) > 1 || (below.rowSpan ?? 1) > 1 || above.fit.openBelow;
  return isMerged && (!isFilled(below) || (above.fit.below <= AT_BORDER && flows(above, below)));
}

/** The same columns of two parts. */
export function isSamePlace(a: RawCell, b: RawCell): boolean {
  return a.column === b.column && (a.columnSpan ?? 1) === (b.columnSpan ?? 1);
}

/** A cell with what stands of it on the next page; its lines there carry their page. */
export function withRest(cell: RawCell, rest: RawCell): RawCell {
  if (!isFilled(rest)) return { ...cell, fit: cell.fit && { ...cell.fit, below: Number.POSITIVE_INFINITY } };
  const { row, column, rowSpan, columnSpan } = cell;
  if (!isFilled(cell)) return { ...rest, row, column, rowSpan, columnSpan };
  const shift = cell.raw.length + 1;
  const wraps = flows(cell, rest);
  const lines = cell.lines ?? [];
  return {
    ...cell,
    raw: `${cell.raw}\n${rest.raw}`,
    lines: [
      ...lines.map((line, index): LineBox => (index === lines.length - 1 ? { ...line, wraps } : line)),
      ...(rest.lines ?? []).map((line) => onPage(line, shift, rest.page, cell.page)),
    ],
    glyphBoxes: joinedBoxes(cell, rest),
    lostGlyphs: [
      ...(cell.lostGlyphs ?? []),
      ...(rest.lostGlyphs ?? []).map((glyph) => ({ ...glyph, at: glyph.at + shift })),
    ],
    numerals: [
      ...(cell.numerals ?? []),
      ...(rest.numerals ?? []).map(({ span: [from, to], ...numeral }) => ({
        span: [from + shift, to + shift] as [number, number],
        ...numeral,
      })),
    ],
    otherReadings: joinedReadings(cell, rest),
    differences: [
      ...(cell.differences ?? []),
      ...(rest.differences ?? []).map((difference) => ({
        ...difference,
        span: difference.span && ([difference.span[0] + shift, difference.span[1] + shift] as [number, number]),
      })),
    ],
    fit: cell.fit && rest.fit && joinedFit(cell.fit, rest.fit),
  };
}

function isFilled(cell: RawCell): boolean {
  return cell.raw.trim() !== "";
}

/** The last line is full: the first word of the rest had no room in it; or the two are the ends of one range of dates. */
function flows(cell: RawCell, rest: RawCell): boolean {
  if (isFilled(rest) && isRange(cell.raw, rest.raw)) return true;
  return cell.fit !== undefined && rest.fit !== undefined && !rest.fit.opensList && cell.fit.free < rest.fit.firstWord;
}

function isRange(start: string, rest: string): boolean {
  if (DATE_END.test(start)) return RANGE_END.test(rest);
  return OPEN_RANGE.test(start) && DATE_START.test(rest);
}

function hasParagraphs({ lines = [] }: RawCell): boolean {
  return lines.slice(0, -1).some((line) => !line.wraps);
}

function onPage(
  line: LineBox,
  shift: number,
  page: number | null | undefined,
  first: number | null | undefined,
): LineBox {
  const moved: LineBox = { ...line, span: [line.span[0] + shift, line.span[1] + shift] };
  const own = line.page ?? page;
  return own && own !== first ? { ...moved, page: own } : moved;
}

function joinedBoxes(cell: RawCell, rest: RawCell): Float32Array | undefined {
  if (!cell.glyphBoxes || !rest.glyphBoxes) return undefined;
  const boxes = new Float32Array(cell.glyphBoxes.length + 4 + rest.glyphBoxes.length);
  boxes.set(cell.glyphBoxes);
  boxes.set(rest.glyphBoxes, cell.glyphBoxes.length + 4);
  return boxes;
}

function joinedReadings(cell: RawCell, rest: RawCell): Reading[] | undefined {
  const of = (reader: string, { otherReadings, raw }: RawCell) =>
    otherReadings?.find((reading) => reading.reader === reader)?.raw ?? raw;
  const readers = [...(cell.otherReadings ?? []), ...(rest.otherReadings ?? [])].map((reading) => reading.reader);
  if (readers.length === 0) return undefined;
  return [...new Set(readers)].map((reader) => ({ reader, raw: `${of(reader, cell)}\n${of(reader, rest)}` }));
}

function joinedFit(start: CellFit, rest: CellFit): CellFit {
  return { ...rest, lines: start.lines + rest.lines, firstWord: start.firstWord, opensList: start.opensList };
}
