import type { Page } from "mupdf";

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
}

const THAI_MARK = /^[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]$/;
const SARA_AM = "\u0e33";
/** Widths of sara aa, in parts of the character size. */
const WIDEST_SARA_AA = 0.75;
const USUAL_SARA_AA = 0.4;
const NEARLY_WHITE = 0.97;
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
export function readCharacters(page: Page): Character[] {
  const characters: Character[] = [];
  const text = page.toStructuredText("preserve-whitespace,inhibit-spaces");
  const drawn = new Map<string, Character>();
  let run = -1;
  let isUpright = true;
  try {
    text.walk({
      beginLine(_box, _mode, direction) {
        run += 1;
        isUpright = direction[0] > 0.95;
      },
      onChar(sign, origin, font, size, quad, color) {
        const isBold = font.isBold() || /bold/i.test(font.getName());
        font.destroy();
        if (characters.length >= MAX_CHARACTERS || (sign < " " && sign !== "\t")) return;
        const xs = [quad[0], quad[2], quad[4], quad[6]];
        const ys = [quad[1], quad[3], quad[5], quad[7]];
        const character: Character = {
          text: sign === "\t" ? " " : sign,
          x0: Math.min(...xs),
          y0: Math.min(...ys),
          x1: Math.max(...xs),
          y1: Math.max(...ys),
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
        if (!isDrawnAgain(character, characters.at(-1), drawn)) characters.push(character);
      },
    });
  } finally {
    text.destroy();
  }
  widenSaraAm(characters);
  return characters;
}

/** A sara am that a program wrote as two glyphs has the box of the first alone; it reaches to the next character. */
function widenSaraAm(characters: readonly Character[]): void {
  characters.forEach((character, index) => {
    const next = characters[index + 1];
    if (character.text !== SARA_AM || character.x1 - character.x0 > character.size * 0.3) return;
    const gap = next && next.run === character.run ? next.x0 - character.x1 : Number.NaN;
    const reaches = gap > 0 && gap < character.size * WIDEST_SARA_AA;
    character.x1 = reaches && next ? next.x0 : character.x1 + character.size * USUAL_SARA_AA;
  });
}

/** The same character within half a point of an earlier one: drawn again to look bold. A doubled Thai mark is no such thing. */
function isDrawnAgain(character: Character, previous: Character | undefined, drawn: Map<string, Character>): boolean {
  const key = (shift: number) =>
    `${character.text}${Math.round(character.originX / 2) + shift},${Math.round(character.baseline / 2)}`;
  const isSame = (other: Character | undefined) =>
    other !== undefined &&
    (other !== previous || !THAI_MARK.test(character.text)) &&
    Math.abs(other.originX - character.originX) < 0.5 &&
    Math.abs(other.baseline - character.baseline) < 0.5;
  if (character.text !== " " && [-1, 0, 1].some((shift) => isSame(drawn.get(key(shift))))) return true;
  drawn.set(key(0), character);
  return false;
}
