import { describe, expect, it } from "vitest";
import type { GlyphReading } from "../../../src/extract/ocr/digits/glyph.js";
import { withoutForeignEdges } from "../../../src/extract/ocr/foreign-edges.js";

/** Glyphs of a text; the reader doubts those at `doubted`. */
const glyphs = (text: string, doubted: readonly number[]): GlyphReading[] =>
  [...text].map((sign, index) => {
    const isDigit = /[0-9๐-๙]/.test(sign);
    return {
      text: sign,
      digit: isDigit ? 1 : null,
      kind: isDigit ? "digit" : "sign",
      probability: doubted.includes(index) ? 0.5 : 0.99,
      alternatives: [],
      box: { x0: index * 20, y0: 0, x1: index * 20 + 16, y1: 30 },
    };
  });
const textOf = (read: readonly GlyphReading[]) => read.map(({ text }) => text ?? "?").join("");

describe("withoutForeignEdges", () => {
  it.each([
    ["๗๔.๒๓1", 5, "๗๔.๒๓?"],
    ["1๗๔.๒๓", 0, "?๗๔.๒๓"],
    ["74.23๑", 5, "74.23?"],
  ])("takes the doubted figure of the other script in %s for none", (text, at, wanted) => {
    const read = withoutForeignEdges(glyphs(text, [at]));
    expect(textOf(read)).toBe(wanted);
    expect(read[at]).toMatchObject({ kind: "other", digit: null });
  });

  it.each([
    ["๗๔.๒๓1", []],
    ["๗๔.๒๓", [4]],
    ["๗1๒๓๔", [1]],
    ["๗๔1", [2]],
    ["๗๔.๒๓ 1", [6]],
  ])("leaves %s as it is", (text, doubted) => {
    expect(textOf(withoutForeignEdges(glyphs(text, doubted)))).toBe(text);
  });
});
