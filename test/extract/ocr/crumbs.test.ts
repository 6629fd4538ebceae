import { describe, expect, it } from "vitest";
import { withoutCrumbs } from "../../../src/extract/ocr/crumbs.js";
import type { GlyphReading } from "../../../src/extract/ocr/digits/glyph.js";
import type { OcrSign } from "../../../src/extract/ocr/engine.js";

const glyph = (text: string | null, x0: number, y0: number, x1: number, y1: number): GlyphReading => ({
  text,
  digit: text !== null && /[0-9]/.test(text) ? Number(text) : null,
  kind: text === null ? "other" : /[0-9]/.test(text) ? "digit" : "sign",
  probability: 0.99,
  alternatives: [],
  box: { x0, y0, x1, y1 },
});
const textOf = (glyphs: readonly GlyphReading[], signs: readonly OcrSign[] = []) =>
  withoutCrumbs(glyphs, signs).map(({ text }) => text ?? "?");

const NINE = glyph("9", 0, 0, 22, 34);
const SEVEN = glyph("7", 27, 0, 48, 34);
const POINT = glyph(".", 54, 29, 60, 34);
const THREE = glyph("3", 66, 0, 88, 34);
const TWO = glyph("2", 93, 0, 115, 34);

describe("withoutCrumbs", () => {
  it("leaves out pieces broken off the head of a digit, and specks on the line behind a point", () => {
    expect(textOf([NINE, SEVEN, POINT, THREE, glyph(null, 95, 2, 100, 6), TWO]).join("")).toBe("97.32");
    expect(textOf([NINE, SEVEN, POINT, THREE, glyph(null, 89, 30, 92, 34), TWO]).join("")).toBe("97.32");
  });

  it("keeps what may be the point of a number, letters, and what stands at the end", () => {
    expect(textOf([NINE, SEVEN, glyph(null, 54, 29, 60, 34), THREE, TWO]).join("")).toBe("97?32");
    expect(textOf([NINE, glyph(null, 27, 0, 48, 34), THREE]).join("")).toBe("9?3");
    expect(textOf([NINE, SEVEN, glyph(null, 50, 2, 54, 6)]).join("")).toBe("97?");
    expect(textOf([NINE, glyph("-", 23, 16, 26, 18), SEVEN]).join("")).toBe("9-7");
  });

  it("leaves out what stands between two digits without room for a third", () => {
    expect(textOf([NINE, glyph(null, 21, 0, 29, 34), SEVEN, POINT, THREE]).join("")).toBe("97.3");
    expect(textOf([NINE, glyph(null, 27, 0, 48, 34), glyph("7", 53, 0, 74, 34)]).join("")).toBe("9?7");
  });

  it("leaves out a dash at the foot of a digit", () => {
    expect(textOf([NINE, SEVEN, glyph("-", 47, 33, 52, 34), POINT, THREE]).join("")).toBe("97.3");
    expect(textOf([glyph("-", 52, 33, 58, 34), POINT, THREE]).join("")).toBe("-.3");
    expect(textOf([glyph("-", 60, 32, 65, 34), THREE, TWO]).join("")).toBe("32");
  });

  it("keeps of several points the one that the OCR saw too", () => {
    const seen = [NINE, SEVEN, POINT, THREE, TWO].map(
      ({ text, box }): OcrSign => ({ ...box, text: text ?? "", certainty: 1, line: 0 }),
    );
    const crumb = glyph(".", 23, 29, 26, 34);
    expect(textOf([NINE, crumb, SEVEN, POINT, THREE, TWO], seen).join("")).toBe("97.32");
    expect(textOf([NINE, crumb, SEVEN, POINT, THREE, TWO]).join("")).toBe("9.7.32");
  });
});
