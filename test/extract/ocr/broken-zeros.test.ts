import { describe, expect, it } from "vitest";
import { withWholeZeros } from "../../../src/extract/ocr/broken-zeros.js";
import type { GlyphReading } from "../../../src/extract/ocr/digits/glyph.js";
import type { OcrSign } from "../../../src/extract/ocr/engine.js";

const glyph = (text: string, x0: number, x1: number, y0 = 0): GlyphReading => ({
  text,
  digit: /[0-9]/.test(text) ? Number(text) : null,
  kind: /[0-9]/.test(text) ? "digit" : "sign",
  probability: 0.99,
  alternatives: [],
  box: { x0, y0, x1, y1: 30 },
});
const sign = (text: string, x0: number, x1: number): OcrSign => ({
  text,
  x0,
  y0: 0,
  x1,
  y1: 30,
  certainty: 0.9,
  line: 0,
});
const HALVES = [glyph("1", 0, 10), glyph("(", 14, 20), glyph(")", 26, 32), glyph("0", 36, 54)];
const textOf = (glyphs: readonly GlyphReading[], signs: readonly OcrSign[]) =>
  withWholeZeros(glyphs, signs).map(({ text }) => text);

describe("withWholeZeros", () => {
  it("joins the halves of a zero that the OCR saw whole, and leaves it in doubt", () => {
    const read = withWholeZeros(HALVES, [sign("1", 0, 10), sign("0", 14, 32), sign("0", 36, 54)]);
    expect(read.map(({ text }) => text)).toEqual(["1", "0", "0"]);
    expect(read[1]).toMatchObject({ kind: "digit", digit: 0, box: { x0: 14, y0: 0, x1: 32, y1: 30 } });
    expect(read[1]?.probability).toBeLessThan(0.6);
  });

  it("joins a Thai zero as one", () => {
    expect(textOf(HALVES, [sign("๐", 14, 32)])).toEqual(["1", "๐", "0"]);
  });

  it("leaves brackets alone where the OCR saw them, another digit or nothing", () => {
    for (const seen of [[sign("(", 14, 20), sign(")", 26, 32)], [sign("8", 14, 32)], []])
      expect(textOf(HALVES, seen)).toEqual(["1", "(", ")", "0"]);
  });

  it("leaves brackets alone that hold something, stand far apart, or differ in height", () => {
    const zero = [sign("0", 14, 60)];
    expect(textOf([glyph("(", 14, 20), glyph("2", 24, 34), glyph(")", 38, 44)], zero)).toEqual(["(", "2", ")"]);
    expect(textOf([glyph("(", 14, 20), glyph(")", 54, 60)], zero)).toEqual(["(", ")"]);
    expect(textOf([glyph("(", 14, 20), glyph(")", 26, 32, 15)], zero)).toEqual(["(", ")"]);
  });
});
