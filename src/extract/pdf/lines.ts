import type { Box } from "../../model/place.js";
import { BLANK_GAP } from "./blanks.js";
import { type Character, isMark } from "./characters.js";
import { boundsOf, median } from "./geometry.js";

/** A line of text as drawn, left to right; null stands for a blank that only a gap shows. */
export interface Line {
  characters: (Character | null)[];
  box: Box;
  baseline: number;
  size: number;
  isBold: boolean;
  isUpright: boolean;
  /** A blank is set behind the last letter. */
  endsBlank: boolean;
}

interface Piece {
  characters: Character[];
  x0: number;
  x1: number;
  baseline: number;
  size: number;
  isBlank: boolean;
}

/** A gap that parts pieces, in parts of the character size. */
const PIECE_GAP = 0.12;
const BACKWARD = 0.6;
const SAME_BASELINE = 0.4;
const OVERLAP_BASELINE = 0.2;
/** How many pieces of a line are looked at for a piece that stands a little higher or lower. */
const NEIGHBOURS = 60;
/** A blank in a spread line is wider than this many times its usual gap between letters. */
const SPREAD = 2.5;
const FEWEST_LETTERS = 8;
/** Above this many pairs blanks are not held against words. */
const MAX_PAIRS = 1_000_000;

/** Puts characters together into lines, top to bottom; turned text keeps the reader's own lines. */
export function linesOf(characters: readonly Character[]): Line[] {
  const pieces = piecesOf(characters.filter((character) => character.isUpright));
  pieces.sort((a, b) => a.baseline - b.baseline || a.x0 - b.x0);
  const groups: { pieces: Piece[]; baseline: number; size: number }[] = [];
  for (const piece of pieces) {
    const open = groups.slice(-3).find((group) => isOnLine(piece, group));
    if (open) {
      open.pieces.push(piece);
      if (!piece.isBlank) open.size = Math.max(open.size, piece.size);
    } else groups.push({ pieces: [piece], baseline: piece.baseline, size: piece.size });
  }
  const lines = groups.flatMap((group) => lineOf(group.pieces) ?? []);
  return [...lines, ...turnedLines(characters)].sort((a, b) => a.baseline - b.baseline || a.box[0] - b.box[0]);
}

/** The text of a line. */
export function textOf(line: Line): string {
  return line.characters.map((character) => character?.text ?? " ").join("");
}

function piecesOf(characters: readonly Character[]): Piece[] {
  const pieces: Piece[] = [];
  let last: Character | null = null;
  for (const character of characters) {
    const open = pieces.at(-1);
    const isBlank = character.text.trim() === "";
    if (open && last && !isBreak(last, character)) {
      open.characters.push(character);
      open.x0 = Math.min(open.x0, character.x0);
      open.x1 = Math.max(open.x1, character.x1);
      open.isBlank &&= isBlank;
    } else {
      const { x0, x1, baseline, size } = character;
      pieces.push({ characters: [character], x0, x1, baseline, size, isBlank });
    }
    last = character;
  }
  return pieces;
}

function isBreak(last: Character, next: Character): boolean {
  if (isMark(next)) return Math.abs(next.x0 - last.x1) > next.size * 1.5;
  const size = Math.min(last.size, next.size);
  if (Math.abs(next.baseline - last.baseline) > size * OVERLAP_BASELINE) return true;
  const gap = next.x0 - last.x1;
  return gap > size * PIECE_GAP || gap < -size * BACKWARD;
}

function isOnLine(piece: Piece, group: { pieces: Piece[]; baseline: number; size: number }): boolean {
  const distance = Math.abs(piece.baseline - group.baseline);
  if (distance <= Math.min(piece.size, group.size) * OVERLAP_BASELINE) return true;
  if (distance > Math.max(piece.size, group.size) * SAME_BASELINE) return false;
  return group.pieces
    .slice(-NEIGHBOURS)
    .every((other) => other.isBlank || piece.x0 >= other.x1 - 1 || piece.x1 <= other.x0 + 1);
}

function lineOf(pieces: Piece[]): Line | null {
  const solid = pieces.filter((piece) => !piece.isBlank);
  if (solid.length === 0) return null;
  const blanks =
    pieces.length * solid.length > MAX_PAIRS
      ? []
      : pieces.filter((piece) => piece.isBlank && !solid.some((word) => isOver(piece, word)));
  const ordered = [...solid, ...blanks].sort((a, b) => a.x0 - b.x0);
  const spacing = letterSpacing(ordered);
  const threshold = Math.max(pieces[0]?.characters[0]?.blankGap ?? BLANK_GAP, spacing * SPREAD);
  const characters: (Character | null)[] = [];
  let right = Number.NaN;
  for (const piece of ordered) {
    const first = piece.characters[0];
    const last = characters.at(-1);
    if (
      last &&
      last.text !== " " &&
      first &&
      first.text !== " " &&
      !(first.numeral && first.numeral === last.numeral) &&
      piece.x0 - right - spacing * marksAtEnd(characters) * last.size > threshold * Math.min(piece.size, last.size)
    )
      characters.push(null);
    characters.push(...piece.characters);
    right = Number.isNaN(right) ? piece.x1 : Math.max(right, piece.x1);
  }
  return finish(characters, true);
}

function isOver(blank: Piece, word: Piece): boolean {
  const slack = blank.size * 0.1;
  return blank.x0 < word.x1 - slack && blank.x1 > word.x0 + slack;
}

/** The usual gap between the letters of a line, in parts of the character size: 0 but for spread lines. */
function letterSpacing(pieces: readonly Piece[]): number {
  if (pieces.length < 2) return 0;
  const gaps: number[] = [];
  let before: Character | null = null;
  for (const piece of pieces)
    for (const character of piece.characters) {
      if (before && !piece.isBlank) gaps.push((character.x0 - before.x1) / character.size);
      before = piece.isBlank ? null : character;
    }
  return gaps.length >= FEWEST_LETTERS ? Math.max(0, median(gaps)) : 0;
}

/** Marks at the end of a line so far: spread lines have their spacing behind each of them too. */
function marksAtEnd(characters: readonly (Character | null)[]): number {
  let count = 0;
  for (let last = characters.at(-1); last && isMark(last); last = characters.at(-1 - count)) count += 1;
  return count;
}

function turnedLines(characters: readonly Character[]): Line[] {
  const runs = new Map<number, Character[]>();
  for (const character of characters) {
    if (character.isUpright) continue;
    const run = runs.get(character.run) ?? [];
    runs.set(character.run, run);
    run.push(character);
  }
  return [...runs.values()].flatMap((run) => finish(run, false) ?? []);
}

function finish(characters: (Character | null)[], isUpright: boolean): Line | null {
  const isBlank = (character: Character | null | undefined) => !character || character.text.trim() === "";
  let start = 0;
  let end = characters.length;
  while (start < end && isBlank(characters[start])) start += 1;
  while (end > start && isBlank(characters[end - 1])) end -= 1;
  const kept = characters.slice(start, end);
  const drawn = kept.filter((character): character is Character => character !== null && character.text.trim() !== "");
  const box = boundsOf(drawn.map(({ x0, y0, x1, y1 }): Box => [x0, y0, x1, y1]));
  if (!box) return null;
  const size = median(drawn.map((character) => character.size));
  return {
    characters: kept,
    box,
    baseline: isUpright ? median(drawn.map((character) => character.baseline)) : box[1] + size,
    size,
    isBold: drawn.filter((character) => character.isBold).length * 2 > drawn.length,
    isUpright,
    endsBlank: characters[end] !== undefined && characters[end] !== null,
  };
}
