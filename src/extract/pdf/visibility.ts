import type { Box } from "../../model/place.js";
import { type Character, isMark } from "./characters.js";
import type { Drawing } from "./drawing.js";
import { contains, median } from "./geometry.js";

const SMALLEST_SIZE = 1;
const NEAR = 0.75;
/** A font may draw a mark so far beside its place, in parts of the character size; a stray mark is a letter's width off. */
const MARK_SHIFT = 0.2;
const ROWS = 2 ** 26;

/**
 * Marks characters that nobody sees on the page: set in render mode 3, outside the page, white on white, or smaller
 * than a point. With `keepUnseen` the text under a page picture stays, because it is the page's text.
 */
export function markHidden(characters: readonly Character[], drawing: Drawing, page: Box, keepUnseen: boolean): void {
  const unseen = keepUnseen ? new Set<number>() : placesOf(drawing.unseen, NEAR);
  const isUnseen = unseen.size > 0 ? (x: number, y: number) => isNear(unseen, x, y, NEAR) : () => false;
  for (const character of characters) {
    const x = (character.x0 + character.x1) / 2;
    const y = (character.y0 + character.y1) / 2;
    character.isHidden =
      !contains(page, x, y) ||
      character.size < SMALLEST_SIZE ||
      isUnseen(character.originX, character.baseline) ||
      (character.isWhite && drawing.pictureShare < 0.5 && !drawing.shades.some((shade) => contains(shade, x, y)));
  }
}

/**
 * The characters without marks that no glyph draws: where a program cuts a page in the middle of a line, mupdf puts
 * the last mark of the part that was cut off behind the last character that it kept.
 */
export function withoutStrayMarks(characters: readonly Character[], glyphs: readonly number[]): Character[] {
  const step = Math.max(NEAR, median(characters.map((character) => character.size)) * MARK_SHIFT);
  const drawn = placesOf(glyphs, step);
  return characters.filter(
    (character) => !isMark(character) || isNear(drawn, character.originX, character.baseline, step),
  );
}

function placesOf(points: readonly number[], step: number): Set<number> {
  const places = new Set<number>();
  for (let index = 0; index + 1 < points.length; index += 2)
    places.add(placeKey(Math.round((points[index] ?? 0) / step), Math.round((points[index + 1] ?? 0) / step)));
  return places;
}

/** One number for a place: no page has so many rows. */
function placeKey(column: number, row: number): number {
  return column * ROWS + row;
}

function isNear(places: ReadonlySet<number>, x: number, y: number, step: number): boolean {
  const column = Math.round(x / step);
  const row = Math.round(y / step);
  for (const dx of [0, -1, 1])
    for (const dy of [0, -1, 1]) if (places.has(placeKey(column + dx, row + dy))) return true;
  return false;
}
