import { longestWord } from "../../thai/lexicon.js";
import { type Line, textOf } from "./lines.js";
import { opensListItem } from "./list-label.js";

/** The room for text between a cell's paddings, in points. */
export interface Field {
  x0: number;
  x1: number;
}

const SAME_SIZE = 0.12;
const INDENT = 1.2;
/** A step between lines above this many times the smallest one of the cell parts paragraphs. */
const WIDEST_STEP = 1.3;
const WIDEST_PITCH = 2.2;
/** Lines whose gaps on both sides differ by less are centred. */
const CENTRED = 3;
/** Width of a blank, in parts of the character size. */
const BLANK = 0.28;
const WIDEST_PADDING = 10;
const UNKNOWN_WORD = 5;
/** Brackets and quotation marks, and the Thai letters behind them. */
const OPENING_WORD = /^([("'“‘[]*)([\u0e01-\u0e4e]+)/;
const ABBREVIATION = /^[ก-ฮ][ก-ฮะ-ู]{0,3}\./;
const SHORT_WORD = 2;
/** Syllables that only begin words: a program may take them together with the word behind. */
const PREFIX = /^(?:การ|ความ|ผู้|นัก|ชาว)$/;

/** For each line of a cell, whether it ends because it is full: the first word of the next line had no room in it. */
export function wrapsOf(lines: readonly Line[], field: Field): boolean[] {
  const steps = lines.slice(1).map((line, index) => line.baseline - (lines[index]?.baseline ?? 0));
  const smallest = Math.min(...steps);
  return lines.map((line, index) => {
    const next = lines[index + 1];
    const step = steps[index];
    if (!next || step === undefined || step > Math.min(smallest * WIDEST_STEP, line.size * WIDEST_PITCH)) return false;
    if (!line.isUpright || !next.isUpright || line.isBold !== next.isBold) return false;
    if (Math.abs(line.size - next.size) > line.size * SAME_SIZE || opensListItem(textOf(next))) return false;
    if (isIndented(line, next, field)) return false;
    return widthLeft(line, field) < firstWordWidth(next);
  });
}

/** The width that a line leaves free, on both sides where it is centred. */
export function widthLeft(line: Line, field: Field): number {
  const right = field.x1 - line.box[2];
  return isCentred(line, field) ? right + line.box[0] - field.x0 : right;
}

/** The width of the word that opens a line with the blank before it; of its first letters where no dictionary knows it. */
export function firstWordWidth(line: Line): number {
  const text = textOf(line);
  const drawn = line.characters.slice(0, firstWordLength(text)).filter((character) => character !== null);
  return Math.max(0, ...drawn.map((character) => character.x1)) - line.box[0] + line.size * BLANK;
}

/** What stands between the borders of a table's cells and their text: the smallest distance seen. */
export function paddingOf(cells: Iterable<{ lines: readonly Line[]; x0: number; x1: number }>): number {
  let padding = WIDEST_PADDING;
  for (const { lines, x0 } of cells) for (const line of lines) padding = Math.min(padding, line.box[0] - x0);
  return Math.max(0, padding);
}

function firstWordLength(text: string): number {
  const [, opening = "", run = ""] = OPENING_WORD.exec(text) ?? [];
  if (run === "" || ABBREVIATION.test(text)) return /^\S+/.exec(text)?.[0].length ?? text.length;
  const length = longestWord(run);
  if (length === 0) return opening.length + Math.min(run.length, UNKNOWN_WORD);
  const goesOn = length <= SHORT_WORD || PREFIX.test(run.slice(0, length));
  return opening.length + (goesOn ? length + longestWord(run, length) : length);
}

function isCentred(line: Line, { x0, x1 }: Field): boolean {
  const left = line.box[0] - x0;
  return left > CENTRED && Math.abs(left - (x1 - line.box[2])) <= CENTRED;
}

/** A line set in from the one above begins a paragraph, unless that one opens a list item or the lines are centred. */
function isIndented(line: Line, next: Line, field: Field): boolean {
  if (next.box[0] <= line.box[0] + line.size * INDENT) return false;
  return !isCentred(next, field) && !opensListItem(textOf(line));
}
