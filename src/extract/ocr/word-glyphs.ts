import { isScore, withWholeStrokes } from "./broken-strokes.js";
import { withWholeZeros } from "./broken-zeros.js";
import { withoutCrumbs } from "./crumbs.js";
import { withDamagedDigits } from "./damaged-digits.js";
import type { GlyphReading } from "./digits/glyph.js";
import { type DigitModel, readNumber } from "./digits/index.js";
import { withoutForeignEdges } from "./foreign-edges.js";
import { crop, type GreyImage, type PixelBox } from "./image.js";
import { withItemLetter } from "./item-letters.js";
import { boxOfSigns, type Word } from "./words.js";

/** Paper around the signs of a word, in heights of a common letter. */
const MARGIN = 0.25;

/**
 * The glyphs of a word as the digit reader sees them, in pixels of the page: what broke is joined, crumbs are left out, those
 * of decimal numbers have all that they may be, and the letter of an item's code is one.
 * @param page the page without rulings
 * @param height height of a common letter in pixels
 */
export function glyphsOfWord(page: GreyImage, word: Word, height: number, model: DigitModel): GlyphReading[] {
  const { signs } = word;
  const cut = cutOf(word, height);
  const image = crop(page, cut);
  const read = (picture: GreyImage): readonly GlyphReading[] => {
    const { lines } = readNumber(picture, { glyphHeight: height, model });
    return [...lines].sort((a, b) => b.length - a.length)[0] ?? [];
  };
  const settled = (glyphs: readonly GlyphReading[]) => {
    const placed = glyphs.map((glyph) => ({ ...glyph, box: onPage(glyph.box, cut) }));
    return withItemLetter(withoutForeignEdges(withoutCrumbs(withWholeZeros(placed, signs), signs)), signs);
  };
  const first = read(image);
  const glyphs = settled(first);
  const whole = isScore(glyphs) ? glyphs : settled(withWholeStrokes(image, first, read));
  return withDamagedDigits(page, whole, signs, model);
}

function cutOf({ signs, left, right }: Word, height: number): PixelBox {
  const box = boxOfSigns(signs);
  const margin = height * MARGIN;
  return {
    x0: Math.floor(Math.max(box.x0 - margin * 2, left)),
    y0: Math.floor(Math.max(0, box.y0 - margin)),
    x1: Math.ceil(Math.min(box.x1 + margin * 2, right)),
    y1: Math.ceil(box.y1 + margin),
  };
}

function onPage({ x0, y0, x1, y1 }: PixelBox, cut: PixelBox): PixelBox {
  return { x0: x0 + cut.x0, y0: y0 + cut.y0, x1: x1 + cut.x0, y1: y1 + cut.y0 };
}
