import { describe, expect, it } from "vitest";
import type { OcrSign } from "../../../src/extract/ocr/engine.js";
import { tightened } from "../../../src/extract/ocr/tighten.js";
import { letterHeight, wordsOf } from "../../../src/extract/ocr/words.js";
import { fill, sheet } from "../raster/drawn.js";

const sign = (text: string, x0: number, width = 10, line = 0): OcrSign => {
  return { text, x0, x1: x0 + width, y0: 0, y1: 20, certainty: 0.9, line };
};

describe("wordsOf", () => {
  it("parts signs by gaps and lines, marks staying with their letters", () => {
    const signs = [sign("ก", 0), sign("ี", 2), sign("น", 13), sign("9", 40), sign("8", 52), sign("ก", 64, 10, 1)];
    const words = wordsOf(signs, 20, 200);
    expect(words.map((word) => word.signs.map(({ text }) => text).join(""))).toEqual(["กีน", "98", "ก"]);
    expect(words.map(({ left, right }) => [left, right])).toEqual([
      [0, 40],
      [23, 200],
      [0, 200],
    ]);
  });

  it("keeps the point of a number with its digits, however narrow a digit beside it is", () => {
    const words = (signs: OcrSign[]) =>
      wordsOf(signs, 20, 200).map((word) => word.signs.map(({ text }) => text).join(""));
    expect(words([sign("9", 0), sign("1", 12, 4), sign(".", 31, 3), sign("4", 44), sign("0", 56)])).toEqual(["91.40"]);
    expect(words([sign("9", 0), sign("1", 12, 4), sign(".", 31, 3), sign("ก", 48)])).toEqual(["91", ".", "ก"]);
    expect(words([sign("9", 0), sign("4", 24)])).toEqual(["9", "4"]);
  });
});

describe("letterHeight", () => {
  it("is that of the middle letter, marks left away", () => {
    expect(letterHeight([sign("ก", 0), { ...sign("ี", 0), y1: 5 }])).toBe(20);
    expect(letterHeight([sign("ี", 0)])).toBeNull();
  });
});

describe("tightened", () => {
  const image = sheet(120, 40);
  fill(image, { x0: 60, y0: 5, x1: 70, y1: 18 });
  fill(image, { x0: 5, y0: 5, x1: 8, y1: 18 });

  it("draws a box that reaches back to the word before close around its glyph", () => {
    expect(tightened(image, [sign("ก", 4, 67)], 128)).toMatchObject([{ x0: 60, x1: 70 }]);
  });

  it("drops signs without ink", () => {
    expect(tightened(image, [sign("ก", 95)], 128)).toEqual([]);
    expect(tightened(image, [sign("ก", 73)], 128)).toHaveLength(1);
  });

  it("gives the ink between two boxes to the glyphs beside the gap", () => {
    expect(tightened(image, [sign("ก", 4, 2), sign("น", 64, 8)], 128)).toMatchObject([
      { x0: 5, x1: 8 },
      { x0: 60, x1: 70 },
    ]);
  });

  it("ends a box that reaches over the letters behind it where the next begins, and takes guessed ones down to their ink", () => {
    const line = sheet(200, 60);
    for (const x0 of [10, 30, 50]) fill(line, { x0, y0: 20, x1: x0 + 12, y1: 40 });
    const boxes = [
      { ...sign("ต", 10, 52), y0: 20, y1: 40 },
      { ...sign("ร", 29, 14), y0: 2, y1: 58 },
      { ...sign("ม", 49, 14), y0: 2, y1: 58 },
    ];
    expect(tightened(line, boxes, 128)).toMatchObject([
      { text: "ต", x0: 10, x1: 22, y0: 20, y1: 40 },
      { text: "ร", x0: 30, x1: 42, y0: 20, y1: 40 },
      { text: "ม", x0: 50, x1: 62, y0: 20, y1: 40 },
    ]);
  });
});
