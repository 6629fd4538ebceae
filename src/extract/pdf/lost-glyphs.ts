import { Device, Matrix, type Text } from "mupdf";
import type { Character } from "./characters.js";
import type { Readable } from "./recorded-page.js";

const THAI = /[\u0e01-\u0e4e]/;
const FIRST_THAI = 0x0e01;
const LAST_THAI = 0x0e4e;
const MAY_BEAR = /[\u0e01-\u0e2e\u0e31-\u0e3a\u0e47-\u0e4e]/;
const NO_LETTER = /^[\ufffd\p{Co}]$/u;
/** Private codes that stand for known Thai signs need no second witness. */
const THAI_PRIVATE = /^[\uf700-\uf71a\uf884-\uf89e]$/;
const LATIN = /^[\u00c0-\u024f]$/;
/** A glyph is looked for so near to its character, in parts of the character size. */
const NEAR = 0.3;
/** Narrower than this, in parts of the character size, is a sign above or below a letter. */
const NO_WIDTH = 0.02;

/**
 * Sets `lost` of all characters amid Thai to which the reader has no letter or one that can't stand there: U+FFFD, a
 * private code, a foreign letter between Thai ones, anything without width that is no Thai mark. The page is run again
 * for the numbers of their glyphs, only where there are such.
 */
export function nameLostGlyphs(page: Readable, characters: readonly Character[]): void {
  const found = characters.filter((character, index) =>
    isLost(character, characters[index - 1], characters[index + 1]),
  );
  if (found.length === 0) return;
  const places = new Map<string, Character[]>();
  for (const character of found) {
    character.lost = { font: "", glyph: null };
    const key = placeKey(character.originX, character.baseline);
    const there = places.get(key) ?? [];
    places.set(key, there);
    there.push(character);
  }
  const look = (text: Text, ctm: Matrix) => {
    text.walk({
      showGlyph(font, trm, glyph, unicode) {
        const [, , , , x, y] = Matrix.concat(trm, ctm);
        const character = at(places, x, y, unicode);
        if (character && glyph >= 0) character.lost = { font: font.getName(), glyph };
      },
    });
    text.destroy();
  };
  const functions = {
    fillText: (text: Text, ctm: Matrix, space: { destroy(): void }) => {
      look(text, ctm);
      space.destroy();
    },
    ignoreText: look,
  };
  const device = new Device(functions as unknown as ConstructorParameters<typeof Device>[0]);
  try {
    page.run(device, Matrix.identity);
    device.close();
  } finally {
    device.destroy();
  }
}

function isLost(character: Character, before: Character | undefined, after: Character | undefined): boolean {
  const { text } = character;
  const code = text.charCodeAt(0);
  if ((code >= FIRST_THAI && code <= LAST_THAI) || code === 0x20) return false;
  if (text.trim() === "" || THAI_PRIVATE.test(text)) return false;
  const previous = before?.run === character.run ? before.text : "";
  const next = after?.run === character.run ? after.text : "";
  if (NO_LETTER.test(text)) return THAI.test(previous) || THAI.test(next);
  if (!MAY_BEAR.test(previous)) return false;
  if (character.x1 - character.x0 < character.size * NO_WIDTH) return true;
  return LATIN.test(text) && !/[^\s\u0e01-\u0e4e]/.test(next);
}

function placeKey(x: number, y: number): string {
  return `${Math.round(x / 4)},${Math.round(y / 4)}`;
}

function at(places: ReadonlyMap<string, Character[]>, x: number, y: number, unicode: number): Character | undefined {
  const [column, row] = [Math.round(x / 4), Math.round(y / 4)];
  let nearest: Character | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const dx of [-1, 0, 1])
    for (const dy of [-1, 0, 1])
      for (const character of places.get(`${column + dx},${row + dy}`) ?? []) {
        const distance = Math.hypot(character.originX - x, character.baseline - y);
        if (distance > character.size * NEAR || distance >= least) continue;
        if (character.text.codePointAt(0) !== unicode) continue;
        nearest = character;
        least = distance;
      }
  return nearest;
}
