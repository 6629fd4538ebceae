import { type BlendMode, Device, type Font, Matrix, type Page, type Path, Rect, type Text } from "mupdf";
import type { Box } from "../../model/place.js";
import { isDigit } from "../../thai/digits.js";
import type { Character } from "./characters.js";
import { ClipStack } from "./clip-stack.js";
import { coversOf } from "./covers.js";

/** A glyph that a page draws where one of its digits stands; `shape` is the matrix that it is drawn with, without its place. */
export interface DrawnDigit {
  character: Character;
  font: Font;
  glyph: number;
  shape: [number, number, number, number];
}

/** A glyph belongs to the digit whose origin lies so near, in parts of the character size. */
const NEAR = 0.3;
/** What is drawn less opaque than this neither shows nor covers a digit. */
const OPAQUE = 0.6;
/** Smaller things than this, in points, cover no digit. */
const SMALLEST_COVER = 3.5;
/** Above this many comparisons of what a page draws with its digits none of them is called visible. */
const MOST_COMPARISONS = 4_000_000;

/**
 * The digits that can be seen on a page, each with the glyph that draws it: filled or stroked, within the clipped area,
 * nearly opaque, and with nothing drawn over them afterwards. Characters that are hidden or turned are left out.
 */
export function drawnDigits(page: Page, bounds: Box, characters: readonly Character[]): DrawnDigit[] {
  const places = placesOf(characters);
  if (places.size === 0) return [];
  let drawn: DrawnDigit[] = [];
  let comparisons = 0;
  const clips = new ClipStack(bounds);
  const groups: { opacity: number; covers: boolean }[] = [];
  const group = () => groups.at(-1) ?? { opacity: 1, covers: true };
  const show = (text: Text, ctm: Matrix, alpha: number) => {
    if (alpha * group().opacity < OPAQUE) return;
    text.walk({
      showGlyph(font, trm, glyph, unicode) {
        if (glyph < 0 || !isDigitCode(unicode)) return;
        const [a, b, c, d, x, y] = Matrix.concat(trm, ctm);
        const character = clips.shows(x, y) ? at(places, x, y, unicode) : null;
        if (character) drawn.push({ character, font, glyph, shape: [a, b, c, d] });
      },
    });
  };
  const cover = ([x0, y0, x1, y1]: Rect) => {
    if (x1 - x0 < SMALLEST_COVER || y1 - y0 < SMALLEST_COVER) return;
    comparisons += drawn.length;
    if (comparisons > MOST_COMPARISONS) return;
    drawn = drawn.filter(({ character }) => {
      const x = (character.x0 + character.x1) / 2;
      const y = character.baseline - character.size * 0.25;
      return !(x > x0 && x < x1 && y > y0 && y < y1 && clips.shows(x, y));
    });
  };
  const mayCover = (alpha: number) => drawn.length > 0 && group().covers && alpha * group().opacity >= OPAQUE;
  const clipTo = (box: Rect | null) => clips.push(box && [...box]);
  const functions = {
    fillText(text: Text, ctm: Matrix, space: Disposable, _color: unknown, alpha: number) {
      show(text, ctm, alpha);
      dispose(text, space);
    },
    strokeText(text: Text, stroke: Disposable, ctm: Matrix, space: Disposable, _color: unknown, alpha: number) {
      show(text, ctm, alpha);
      dispose(text, stroke, space);
    },
    ignoreText: (text: Text) => dispose(text),
    fillPath(path: Path, _evenOdd: boolean, ctm: Matrix, space: Disposable, _color: unknown, alpha: number) {
      if (mayCover(alpha)) for (const box of coversOf(path, ctm)) cover(box);
      dispose(path, space);
    },
    strokePath: (path: Path, stroke: Disposable, _ctm: Matrix, space: Disposable) => dispose(path, stroke, space),
    fillShade(shade: { getBounds(): Rect } & Disposable, _ctm: Matrix, alpha: number) {
      if (mayCover(alpha)) cover(bounds);
      dispose(shade);
    },
    fillImage(image: Disposable, ctm: Matrix, alpha: number) {
      if (mayCover(alpha)) cover(Rect.transform([0, 0, 1, 1], ctm));
      dispose(image);
    },
    fillImageMask(image: Disposable, ctm: Matrix, space: Disposable, _color: unknown, alpha: number) {
      if (mayCover(alpha)) cover(Rect.transform([0, 0, 1, 1], ctm));
      dispose(image, space);
    },
    clipPath(path: Path, _evenOdd: boolean, ctm: Matrix) {
      clipTo(path.getBounds(null as never, ctm));
      dispose(path);
    },
    clipStrokePath(path: Path, stroke: Disposable) {
      clipTo(null);
      dispose(path, stroke);
    },
    clipText(text: Text) {
      clipTo(null);
      dispose(text);
    },
    clipStrokeText(text: Text, stroke: Disposable) {
      clipTo(null);
      dispose(text, stroke);
    },
    clipImageMask(image: Disposable) {
      clipTo(null);
      dispose(image);
    },
    endMask: () => clipTo(null),
    popClip: () => clips.pop(),
    beginGroup(_area: Rect, space: Disposable, _isolated: boolean, _knockout: boolean, mode: BlendMode, alpha: number) {
      groups.push({ opacity: group().opacity * alpha, covers: group().covers && mode === "Normal" });
      dispose(space);
    },
    endGroup: () => void groups.pop(),
  };
  const device = new Device(functions as unknown as ConstructorParameters<typeof Device>[0]);
  try {
    page.run(device, Matrix.identity);
    device.close();
  } finally {
    device.destroy();
  }
  return comparisons > MOST_COMPARISONS ? [] : drawn;
}

interface Disposable {
  destroy(): void;
}

function dispose(...objects: Disposable[]): void {
  for (const object of objects) object.destroy();
}

function isDigitCode(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xe50 && code <= 0xe59);
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
