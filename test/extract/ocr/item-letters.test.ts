import { describe, expect, it } from "vitest";
import type { GlyphReading } from "../../../src/extract/ocr/digits/glyph.js";
import type { OcrSign } from "../../../src/extract/ocr/engine.js";
import { isItemLetter, withItemLetter } from "../../../src/extract/ocr/item-letters.js";

/** Glyphs side by side, each with its text, breadth and height; null is a letter. */
function glyphs(...parts: [string | null, number, number][]): GlyphReading[] {
  return parts.map(([text, width, height], index) => ({
    text,
    digit: text !== null && /[0-9]/.test(text) ? Number(text) : null,
    kind: text === null ? "other" : "digit",
    probability: 0.99,
    alternatives: [],
    box: { x0: index * 30, y0: 40 - height, x1: index * 30 + width, y1: 40 },
  }));
}

const signs = (text: string): OcrSign[] =>
  [...text].map((sign, index) => ({
    text: sign,
    x0: index * 30,
    y0: 0,
    x1: index * 30 + 28,
    y1: 40,
    certainty: 0.9,
    line: 0,
  }));

const read = (seen: GlyphReading[], ocr: string) =>
  withItemLetter(seen, signs(ocr))
    .map((glyph) => (isItemLetter(glyph) ? glyph.text : `(${glyph.text ?? "?"})`))
    .join("");

describe("withItemLetter", () => {
  it("finds the small letter before higher digits", () => {
    expect(read(glyphs(["1", 10, 21], ["3", 18, 33]), "13")).toBe("i(3)");
    expect(read(glyphs(["1", 10, 21], ["1", 10, 32], ["2", 20, 33]), "12")).toBe("i(1)(2)");
    expect(read(glyphs(["0", 20, 22], ["9", 20, 33]), "๐9")).toBe("o(9)");
    expect(read(glyphs([null, 20, 22], ["5", 20, 33]), "๑5")).toBe("e(5)");
  });

  it("finds it behind low letters of the word before, too", () => {
    expect(read(glyphs([null, 20, 22], ["0", 20, 22], ["1", 10, 32], ["0", 20, 33]), "อ010")).toBe("(?)o(1)(0)");
  });

  it("begins its word: behind a digit or a point stands none", () => {
    expect(read(glyphs(["9", 20, 33], ["2", 20, 33], [null, 5, 32], ["4", 20, 33]), "9214")).not.toContain("i");
    expect(read(glyphs(["6", 20, 33], [".", 5, 6], ["1", 10, 21], ["4", 20, 33]), "6.14")).not.toContain("i");
  });

  it("is no Thai letter with a mark", () => {
    expect(read(glyphs([null, 5, 32], [null, 5, 8], ["6", 20, 33]), "ที6")).not.toContain("i");
    expect(read(glyphs(["1", 10, 21], ["6", 20, 33]), "ที6".slice(0, 2))).not.toContain("i");
  });

  it("knows an i whose dot hangs with it by its breadth", () => {
    expect(read(glyphs([null, 5, 32], ["6", 20, 33]), "16")).toBe("i(6)");
  });

  it("leaves numbers, Thai digits and other words alone", () => {
    for (const [seen, ocr] of [
      [glyphs(["1", 10, 32], ["3", 18, 33]), "13"],
      [glyphs(["๑", 20, 22], ["๓", 18, 33]), "๑๓"],
      [glyphs([null, 20, 22], ["5", 20, 33]), "ข5"],
      [glyphs(["1", 10, 21]), "1"],
      [glyphs(["2", 20, 21], ["5", 18, 33], ["6", 18, 33], ["7", 18, 33]), "2567"],
      [[], ""],
    ] as const)
      expect(withItemLetter(seen, signs(ocr)).some(isItemLetter)).toBe(false);
  });
});
