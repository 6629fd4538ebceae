import { describe, expect, it } from "vitest";
import type { OcrSign } from "../../../src/extract/ocr/engine.js";
import { digitModelOrNull } from "../../../src/extract/ocr/numbers.js";
import { readWords } from "../../../src/extract/ocr/read-words.js";
import type { Word } from "../../../src/extract/ocr/words.js";
import { fill, sheet } from "../raster/drawn.js";

const HEIGHT = 32;

/** Ones, drawn as strokes; the boxes of the OCR part them wrongly. */
function ones(...places: number[]) {
  const image = sheet(260, 60);
  for (const x0 of places) {
    fill(image, { x0, y0: 14, x1: x0 + 6, y1: 14 + HEIGHT });
    fill(image, { x0: x0 - 6, y0: 18, x1: x0, y1: 22 });
  }
  return image;
}

const sign = (x0: number): OcrSign => ({ text: "1", x0: x0 - 6, y0: 14, x1: x0 + 6, y1: 46, certainty: 0.9, line: 0 });
const word = (...places: number[]): Word => ({ signs: places.map(sign), left: 0, right: 260, isLine: false });
const numeralsOf = (image: ReturnType<typeof ones>, words: readonly Word[]) =>
  new Set(readWords(image, words, HEIGHT, digitModelOrNull()).map(({ numeral }) => numeral)).size;

describe("readWords", () => {
  it("reads figures that stand close together as one number", () => {
    const image = ones(20, 44, 68);
    expect(numeralsOf(image, [word(20, 44), word(68)])).toBe(numeralsOf(image, [word(20, 44, 68)]));
  });

  it("leaves numbers apart that a blank parts", () => {
    const image = ones(20, 44, 120);
    expect(numeralsOf(image, [word(20, 44), word(120)])).toBe(2);
  });
});
