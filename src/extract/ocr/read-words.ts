import type { DigitModel } from "./digits/index.js";
import type { GreyImage } from "./image.js";
import { type PageSign, readNumbers } from "./numbers.js";
import type { Word } from "./words.js";

/** Figures closer than this, in heights of a common letter, stand in one number: no blank is so narrow. */
const CLOSE = 0.5;
const FIGURE = /^[0-9๐-๙.,]$/;

/**
 * Has the words of a picture of lines read by the digit reader. The OCR may draw the box of a digit so wrong that a number
 * falls into two words: where the digit reader finds their figures close together, both are read once more as one.
 * @param height height of a common letter in pixels
 */
export function readWords(
  image: GreyImage,
  words: readonly Word[],
  height: number,
  model: DigitModel | null,
): PageSign[] {
  const read: { word: Word; signs: PageSign[] }[] = [];
  for (const word of words) {
    const own = { word, signs: readNumbers(image, word, height, model) };
    const last = read.at(-1);
    const whole = last && areTorn(last.signs, own.signs, height) ? together(last.word, word) : null;
    const signs = whole && readNumbers(image, whole, height, model);
    if (whole && signs && last && numbersOf(signs) < numbersOf(last.signs) + numbersOf(own.signs))
      read[read.length - 1] = { word: whole, signs };
    else read.push(own);
  }
  return read.flatMap(({ signs }) => signs);
}

function areTorn(left: readonly PageSign[], right: readonly PageSign[], height: number): boolean {
  const [last, first] = [left.at(-1), right[0]];
  if (!last || !first || last.line !== first.line) return false;
  if (!FIGURE.test(last.text) || !FIGURE.test(first.text)) return false;
  return numbersOf(left) > 0 && numbersOf(right) > 0 && first.x0 - last.x1 < height * CLOSE;
}

function together(left: Word, right: Word): Word {
  return { signs: [...left.signs, ...right.signs], left: left.left, right: right.right, isLine: false };
}

function numbersOf(signs: readonly PageSign[]): number {
  return new Set(signs.flatMap(({ numeral }) => numeral ?? [])).size;
}
