import { type Character, isMark } from "./characters.js";

/** A Thai mark as a page draws it, at its place on the page. */
export interface MarkPlace {
  sign: string;
  x: number;
  y: number;
}

/** Two marks that never stand on one letter. */
const NEVER_TOGETHER = /^(?:[\u0e31\u0e34-\u0e39\u0e47]{2}|[\u0e48-\u0e4c]{2})$/;
const BEARER = /[\u0e01-\u0e2e]/;
/** Distances in parts of the character size. */
const BEFORE_LETTER = 0.25;
const BEHIND_LETTER = 0.6;
const OFF_LINE = 0.75;
const AFTER_LETTER = 0.3;
/** Width and height of the places in which letters are looked up, in points. */
const PLACE = 16;

/** Whether a character code is a Thai sign that stands above or below a letter. */
export function isThaiMark(code: number): boolean {
  return code === 0x0e31 || (code >= 0x0e34 && code <= 0x0e3a) || (code >= 0x0e47 && code <= 0x0e4e);
}

/** True where marks stand as no writing sets them: the reader then has them at other places than the page. */
export function hasImpossibleMarks(characters: readonly Character[]): boolean {
  return characters.some((character, index) => isImpossible(character, characters[index - 1]));
}

/**
 * Gives marks the places at which they are drawn, `places` in the order of the page's content. The reader puts each
 * mark behind the character before it in the content, wherever it is drawn.
 */
export function placeMarks(characters: readonly Character[], places: readonly MarkPlace[]): void {
  const marks = characters.filter((character) => character.mark !== undefined);
  if (marks.some(({ mark, text }) => places[mark ?? 0]?.sign !== text)) return;
  for (const character of marks) {
    const place = places[character.mark ?? 0];
    if (!place || !character.isUpright) continue;
    const shift = place.x - character.originX;
    character.x0 += shift;
    character.x1 += shift;
    character.originX = place.x;
    character.baseline = place.y;
  }
}

/** True for a mark without a letter, and for one on a letter that bears another of its kind. */
function isImpossible({ text, mark, run, isUpright }: Character, before: Character | undefined): boolean {
  if (mark === undefined || !isUpright) return false;
  const previous = before?.run === run ? before.text : "";
  return previous.trim() === "" || (previous !== text && NEVER_TOGETHER.test(previous + text));
}

/**
 * Puts marks that a program drew away from their letters (as texts of their own, behind the line or before it) behind
 * the letter over which they stand. The characters keep their boxes; a mark without a letter below stays where it is.
 */
export function settleMarks(characters: Character[]): Character[] {
  const adrift = adriftMarks(characters);
  if (adrift.size === 0) return characters;
  const places = lettersByPlace(characters);
  const borne = new Map<Character, Character[]>();
  const moved = new Set<Character>();
  for (const mark of adrift) {
    const bearer = bearerOf(mark, places);
    if (!bearer) continue;
    const marks = borne.get(bearer) ?? [];
    borne.set(bearer, marks);
    marks.push(mark);
    moved.add(mark);
  }
  const settled: Character[] = [];
  let waiting: Character[] = [];
  for (const character of characters) {
    if (moved.has(character)) continue;
    if (!isMark(character)) {
      settled.push(...waiting);
      waiting = [];
    }
    settled.push(character);
    for (const mark of borne.get(character) ?? []) {
      mark.run = character.run;
      mark.baseline = character.baseline;
      waiting.push(mark);
    }
  }
  return [...settled, ...waiting];
}

/** Marks that do not stand over the character before them, and those that follow such a mark. */
function adriftMarks(characters: readonly Character[]): Set<Character> {
  const adrift = new Set<Character>();
  characters.forEach((mark, index) => {
    if (!mark.isUpright || !isMark(mark)) return;
    const before = characters[index - 1];
    if (!before || adrift.has(before) || !isOver(mark, before)) adrift.add(mark);
  });
  return adrift;
}

function isOver(mark: Character, letter: Character): boolean {
  return (
    letter.text.trim() !== "" &&
    Math.abs(mark.baseline - letter.baseline) <= mark.size * OFF_LINE &&
    mark.x0 >= letter.x0 - mark.size * BEFORE_LETTER &&
    mark.x0 <= letter.x1 + mark.size * BEHIND_LETTER
  );
}

function lettersByPlace(characters: readonly Character[]): Map<string, Character[]> {
  const places = new Map<string, Character[]>();
  for (const character of characters) {
    if (!character.isUpright || !BEARER.test(character.text)) continue;
    const key = placeKey(character.x1, character.baseline, 0, 0);
    const there = places.get(key) ?? [];
    places.set(key, there);
    there.push(character);
  }
  return places;
}

/** The letter whose end is nearest to a mark, for marks are set behind their letters. */
function bearerOf(mark: Character, places: ReadonlyMap<string, Character[]>): Character | null {
  let nearest: Character | null = null;
  let least = Number.POSITIVE_INFINITY;
  const x = (mark.x0 + mark.x1) / 2;
  for (const dx of [-1, 0, 1])
    for (const dy of [-1, 0, 1])
      for (const letter of places.get(placeKey(x, mark.baseline, dx, dy)) ?? []) {
        const distance = Math.abs(letter.x1 - x);
        const isBelow =
          Math.abs(letter.baseline - mark.baseline) <= mark.size * OFF_LINE &&
          x >= letter.x0 &&
          x <= letter.x1 + mark.size * AFTER_LETTER;
        const off = distance + Math.abs(letter.baseline - mark.baseline);
        if (!isBelow || off >= least) continue;
        least = off;
        nearest = letter;
      }
  return nearest;
}

function placeKey(x: number, y: number, dx: number, dy: number): string {
  return `${Math.round(x / PLACE) + dx},${Math.round(y / PLACE) + dy}`;
}
