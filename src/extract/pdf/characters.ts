import type { Numeral } from "../ocr/numeral.js";
import { noteBlanks } from "./blanks.js";
import type { CheckedDigit } from "./checked-digit.js";
import type { Readable } from "./recorded-page.js";

/** One character as drawn; coordinates in points, origin top left, after rotation. */
export interface Character {
  text: string;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  /** Where the glyph stands: its origin. */
  originX: number;
  baseline: number;
  size: number;
  isBold: boolean;
  /** Drawn in white or nearly so. */
  isWhite: boolean;
  /** Reads from left to right, not turned. */
  isUpright: boolean;
  /** Place in the content of the page, over all its characters. */
  order: number;
  /** Number of the run that the reader put the character into. */
  run: number;
  isHidden: boolean;
  /** Number of the Thai mark among all that the page draws. */
  mark?: number;
  /** A gap before the character that stands for a blank is at least so wide, in parts of the size. */
  blankGap?: number;
  /** Set where the reader has no Thai letter for a glyph amid Thai: its font and its number there. */
  lost?: { font: string; glyph: number | null };
  /** Of a digit of a text layer: what its font draws. */
  digit?: CheckedDigit;
  /** Of a page read from its picture: the number that the character belongs to. */
  numeral?: Numeral;
  /** Of a page read from its picture: what the OCR wrote here and before, where other digits were put in its place. */
  ocr?: string;
}

const THAI_MARK = /^[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]$/;
const SARA_AM = "\u0e33";
/** Widths of sara aa, in parts of the character size. */
const WIDEST_SARA_AA = 0.75;
const USUAL_SARA_AA = 0.4;
/** Letters drawn twice for boldness stand so far apart at most, in parts of their size. */
const DRAWN_AGAIN = 0.07;
const NEARLY_WHITE = 0.97;
/** No page reaches so many places of two points. */
const FARTHEST = 2 ** 18;
/** Most characters taken from one page. */
const MAX_CHARACTERS = 200_000;

/** True for a Thai sign that stands above or below a consonant, and for one that lost its value but not its width. */
export function isMark(character: Character): boolean {
  return (
    THAI_MARK.test(character.text) ||
    (character.x1 - character.x0 < character.size * 0.02 && character.text.trim() !== "")
  );
}

/** All characters of a page in the order of its content, those drawn twice for boldness once. */
export function readCharacters(page: Readable): Character[] {
  const characters: Character[] = [];
  const text = page.toStructuredText("preserve-whitespace,inhibit-spaces");
  const drawn = new Map<number, Character>();
  const bold = new Map<unknown, boolean>();
  let run = -1;
  let marks = 0;
  let wasDropped = false;
  let isUpright = true;
  try {
    text.walk({
      beginLine(_box, _mode, direction) {
        run += 1;
        isUpright = direction[0] > 0.95;
      },
      onChar(sign, origin, font, size, quad, color) {
        let isBold = bold.get(font.pointer);
        if (isBold === undefined) {
          isBold = font.isBold() || /bold/i.test(font.getName());
          bold.set(font.pointer, isBold);
        }
        font.destroy();
        if (characters.length >= MAX_CHARACTERS || (sign < " " && sign !== "\t")) return;
        const character: Character = {
          text: sign === "\t" ? " " : sign,
          x0: Math.min(quad[0], quad[2], quad[4], quad[6]),
          y0: Math.min(quad[1], quad[3], quad[5], quad[7]),
          x1: Math.max(quad[0], quad[2], quad[4], quad[6]),
          y1: Math.max(quad[1], quad[3], quad[5], quad[7]),
          originX: origin[0],
          baseline: origin[1],
          size,
          isBold,
          isWhite: color.length === 3 && color.every((part) => part >= NEARLY_WHITE),
          isUpright,
          order: characters.length,
          run,
          isHidden: false,
        };
        const isThaiMark = THAI_MARK.test(sign);
        if (isThaiMark) {
          character.mark = marks;
          marks += 1;
        }
        wasDropped = isDrawnAgain(character, characters.at(-1), drawn) && (wasDropped || !isThaiMark);
        if (!wasDropped) characters.push(character);
      },
    });
  } finally {
    text.destroy();
  }
  widenSaraAm(characters);
  noteBlanks(characters);
  return characters;
}

/**
 * A sara am that a program wrote as two glyphs has the place of the first alone, which may be a raised ring: it goes
 * down to the line of its letter and reaches to the next character.
 */
function widenSaraAm(characters: readonly Character[]): void {
  characters.forEach((character, index) => {
    const next = characters[index + 1];
    if (character.text !== SARA_AM || character.x1 - character.x0 > character.size * 0.3) return;
    const before = characters[index - 1];
    if (before?.run === character.run) {
      character.baseline = before.baseline;
      character.x0 = Math.max(character.x0, before.x1);
      character.x1 = character.x0;
    }
    const gap = next && next.run === character.run ? next.x0 - character.x1 : Number.NaN;
    const reaches = gap > 0 && gap < character.size * WIDEST_SARA_AA;
    character.x1 = reaches && next ? next.x0 : character.x1 + character.size * USUAL_SARA_AA;
  });
}

/**
 * The same character within half a point or a small part of its size of an earlier one: drawn again to look bold. A Thai
 * mark is such only behind a letter that is. `drawn` holds the latest character of each sign and place, places two points wide.
 */
function isDrawnAgain(character: Character, previous: Character | undefined, drawn: Map<number, Character>): boolean {
  const column = Math.round(character.originX / 2);
  const row = Math.round(character.baseline / 2);
  const key = placeKey(character.text.charCodeAt(0), column, row);
  const near = Math.max(0.5, character.size * DRAWN_AGAIN);
  const isSame = (other: Character | undefined) =>
    other !== undefined &&
    other.text === character.text &&
    Math.abs(other.originX - character.originX) < (other === previous ? 0.5 : near) &&
    Math.abs(other.baseline - character.baseline) < 0.5;
  if (character.text !== " " && (isSame(drawn.get(key - 1)) || isSame(drawn.get(key)) || isSame(drawn.get(key + 1))))
    return true;
  drawn.set(key, character);
  return false;
}

/** One number for a sign and a place; neighbours in a row are neighbours. */
function placeKey(sign: number, column: number, row: number): number {
  return (sign * FARTHEST + row) * FARTHEST + column;
}
