import type { BlendMode, Font, Matrix } from "mupdf";
import type { Box } from "../../model/place.js";
import { isDigit } from "../../thai/digits.js";
import type { Character } from "./characters.js";
import { ClipStack } from "./clip-stack.js";
import { boundsOfPoints, type Subpath } from "./path-shapes.js";

/** A glyph that a page draws where one of its digits stands; `shape` is the matrix that it is drawn with, without its place. */
export interface DrawnDigit {
  character: Character;
  font: Font;
  glyph: number;
  shape: [number, number, number, number];
}

/** What a page draws, in its order: the glyphs of digits, and what may cover them within the area that shows it. */
type Ink =
  | { font: Font; glyph: number; unicode: number; x: number; y: number; shape: DrawnDigit["shape"] }
  | { cover: Box; area: Box };

/** A glyph belongs to the digit whose origin lies so near, in parts of the character size. */
const NEAR = 0.3;
/** What is drawn less opaque than this neither shows nor covers a digit. */
const OPAQUE = 0.6;
/** Smaller things than this, in points, cover no digit. */
const SMALLEST_COVER = 3.5;
/** Above this many comparisons of what a page draws with its digits none of them is called visible. */
const MOST_COMPARISONS = 4_000_000;
/** So is it above this many glyphs and covers of one page. */
const MOST_INKS = 400_000;

/**
 * Notes, while a page is run, what shows digits and what covers them; afterwards it tells which digits can be seen:
 * filled or stroked, within the clipped area, nearly opaque, and with nothing drawn over them later.
 */
export class DigitTrace {
  readonly clips: ClipStack;
  readonly #bounds: Box;
  readonly #inks: Ink[] = [];
  readonly #groups: { opacity: number; covers: boolean }[] = [];
  #isTooMuch = false;

  constructor(bounds: Box) {
    this.#bounds = bounds;
    this.clips = new ClipStack(bounds);
  }

  /** Whether text of this opacity shows its digits. */
  shows(alpha: number): boolean {
    return alpha * this.#group.opacity >= OPAQUE;
  }

  /** A glyph of a text that is shown, with the matrix that places it on the page. */
  glyph(font: Font, glyph: number, unicode: number, [a, b, c, d, x, y]: Matrix): void {
    if (glyph >= 0 && this.clips.shows(x, y)) this.#note({ font, glyph, unicode, x, y, shape: [a, b, c, d] });
  }

  /** Whether something filled with this opacity covers digits drawn before. */
  mayCover(alpha: number): boolean {
    return this.#inks.length > 0 && this.#group.covers && this.shows(alpha);
  }

  /** A filled path: each of its parts covers, for one path may hold all rulings of a table, which cover little of it. */
  coverShape(parts: readonly Subpath[]): void {
    for (const { points } of parts) {
      const box = boundsOfPoints(points);
      if (box) this.cover(box);
    }
  }

  /** A filled area; without one, the whole page. */
  cover(box: Box = this.#bounds): void {
    const [x0, y0, x1, y1] = box;
    if (x1 - x0 < SMALLEST_COVER || y1 - y0 < SMALLEST_COVER) return;
    this.#note({ cover: box, area: this.clips.area });
  }

  beginGroup(mode: BlendMode, alpha: number): void {
    const { opacity, covers } = this.#group;
    this.#groups.push({ opacity: opacity * alpha, covers: covers && mode === "Normal" });
  }

  endGroup(): void {
    this.#groups.pop();
  }

  /** The digits that can be seen, each with the glyph that draws it. Hidden and turned characters are left out. */
  seen(characters: readonly Character[]): DrawnDigit[] {
    const places = placesOf(characters);
    if (places.size === 0 || this.#isTooMuch) return [];
    let drawn: DrawnDigit[] = [];
    let comparisons = 0;
    for (const ink of this.#inks) {
      if ("cover" in ink) {
        comparisons += drawn.length;
        if (comparisons > MOST_COMPARISONS) return [];
        if (drawn.some(({ character }) => isCovered(character, ink.cover, ink.area)))
          drawn = drawn.filter(({ character }) => !isCovered(character, ink.cover, ink.area));
        continue;
      }
      const { font, glyph, shape } = ink;
      const character = at(places, ink.x, ink.y, ink.unicode);
      if (character) drawn.push({ character, font, glyph, shape });
    }
    return drawn;
  }

  get #group(): { opacity: number; covers: boolean } {
    return this.#groups.at(-1) ?? { opacity: 1, covers: true };
  }

  #note(ink: Ink): void {
    if (this.#inks.length < MOST_INKS) this.#inks.push(ink);
    else this.#isTooMuch = true;
  }
}

/** Whether a character code is a Thai or an Arabic digit. */
export function isDigitCode(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xe50 && code <= 0xe59);
}

function isCovered({ x0, x1, baseline, size }: Character, cover: Box, area: Box): boolean {
  const x = (x0 + x1) / 2;
  const y = baseline - size * 0.25;
  return (
    x > cover[0] &&
    x < cover[2] &&
    y > cover[1] &&
    y < cover[3] &&
    x >= area[0] &&
    x <= area[2] &&
    y >= area[1] &&
    y <= area[3]
  );
}

function placesOf(characters: readonly Character[]): Map<string, Character[]> {
  const places = new Map<string, Character[]>();
  for (const character of characters) {
    if (character.isHidden || !character.isUpright || !isDigit(character.text)) continue;
    const key = placeKey(character.originX, character.baseline);
    const there = places.get(key);
    if (there) there.push(character);
    else places.set(key, [character]);
  }
  return places;
}

function placeKey(x: number, y: number): string {
  return `${Math.round(x / 4)},${Math.round(y / 4)}`;
}

function at(places: ReadonlyMap<string, Character[]>, x: number, y: number, unicode: number): Character | null {
  const [column, row] = [Math.round(x / 4), Math.round(y / 4)];
  let nearest: Character | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const dx of [0, -1, 1])
    for (const dy of [0, -1, 1])
      for (const character of places.get(`${column + dx},${row + dy}`) ?? []) {
        const distance = Math.hypot(character.originX - x, character.baseline - y);
        if (distance > character.size * NEAR || distance >= least) continue;
        if (character.text.codePointAt(0) !== unicode) continue;
        nearest = character;
        least = distance;
      }
  return nearest;
}
