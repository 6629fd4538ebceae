import { describe, expect, it } from "vitest";
import { seenAt, withDamagedDigits } from "../../../src/extract/ocr/damaged-digits.js";
import type { GlyphReading } from "../../../src/extract/ocr/digits/glyph.js";
import { digitModel, readNumber } from "../../../src/extract/ocr/digits/index.js";
import type { GreyImage, PixelBox } from "../../../src/extract/ocr/image.js";
import { drawn } from "./digits/drawn.js";

const model = digitModel();

/** The glyphs of a drawn text, those at `lost` told as no digits. */
function glyphsOf(image: GreyImage, lost: readonly number[]): GlyphReading[] {
  const glyphs = readNumber(image).lines.flat();
  return glyphs.map((glyph, index) =>
    lost.includes(index)
      ? { ...glyph, text: null, digit: null, kind: "other", probability: 0.99, alternatives: [] }
      : glyph,
  );
}

const signAt = (text: string, { x0, y0, x1, y1 }: PixelBox) => ({ text, x0, y0, x1, y1, certainty: 1, line: 0 });
const textOf = (glyphs: readonly GlyphReading[]) => glyphs.map(({ text }) => text ?? "?").join("");

describe("withDamagedDigits", () => {
  it.each([
    ["98.43", [1]],
    ["98.43", [0]],
    ["98.43", [4]],
    ["๙๘.๔๓", [3]],
  ])("puts the likeliest digit of %s in place %j, never sure", (text, lost) => {
    const image = drawn("Sarabun", text, 60);
    const glyphs = withDamagedDigits(image, glyphsOf(image, lost), [], model);
    expect(textOf(glyphs)).toBe(text);
    expect(glyphs[lost[0] ?? 0]).toMatchObject({ kind: "digit", probability: 0 });
    expect(glyphs.filter(({ probability }) => probability === 0)).toHaveLength(1);
  });

  it("leaves letters beside a whole number, and numbers of which two glyphs are lost", () => {
    const beside = drawn("Sarabun", "ก98.43", 60);
    expect(textOf(withDamagedDigits(beside, glyphsOf(beside, [0]), [], model))).toBe("?98.43");
    const twice = drawn("Sarabun", "98.43", 60);
    expect(textOf(withDamagedDigits(twice, glyphsOf(twice, [0, 4]), [], model))).toBe("?8.4?");
    const letter = drawn("Sarabun", "ก.44", 60);
    expect(textOf(withDamagedDigits(letter, glyphsOf(letter, [0]), [], model))).toBe("?.44");
  });

  it("takes the end of a number that goes on in prose only where the OCR saw a digit", () => {
    const image = drawn("Sarabun", "98.43น", 60);
    const glyphs = glyphsOf(image, [4, 5]);
    const box = glyphs[4]?.box;
    expect(textOf(withDamagedDigits(image, glyphs, [], model))).toBe("98.4??");
    const seen = box ? [signAt("3", box)] : [];
    expect(textOf(withDamagedDigits(image, glyphs.slice(0, 5), seen, model))).toBe("98.43");
  });

  it("gives a digit of the other script what it may be in the number's own", () => {
    const image = drawn("Sarabun", "๙๘.๔๓", 60);
    const glyphs = glyphsOf(image, []).map((glyph, index) => (index === 1 ? { ...glyph, text: "8" } : glyph));
    expect(withDamagedDigits(image, glyphs, [], model)[1]).toMatchObject({ text: "๘", probability: 0 });
  });

  it("adds to what the reader saw of a digit that it is not sure of, and leaves sure ones", () => {
    const image = drawn("Sarabun", "98.43", 60);
    const rival = { text: "6", probability: 0.2 };
    const glyphs = glyphsOf(image, []).map((glyph, index) =>
      index === 1 ? { ...glyph, probability: 0.7, alternatives: [rival] } : glyph,
    );
    const [first, second] = withDamagedDigits(image, glyphs, [], model);
    expect(first).toBe(glyphs[0]);
    expect(second).toMatchObject({ text: "8", probability: 0.7, alternatives: [rival] });
    expect(second && seenAt(second)[0]).toEqual(rival);
  });

  it("passes over a bit of a digit that looks like a dash, and over letters that nobody saw as digits", () => {
    const image = drawn("Sarabun", "98.43", 60);
    const [first, ...rest] = glyphsOf(image, []);
    if (!first) throw new Error("not read");
    const { x0, x1, y1 } = first.box;
    const bit: GlyphReading = {
      ...first,
      text: "-",
      digit: null,
      kind: "sign",
      box: { x0, y0: y1 - 3, x1: (x0 + x1) / 2, y1 },
    };
    expect(textOf(withDamagedDigits(image, [bit, first, ...rest], [], model))).toBe("98.43");
    const letter = { ...first, probability: 0.001 };
    const glyphs = withDamagedDigits(image, [letter, ...rest], [signAt("ก", first.box)], model);
    expect(glyphs[0]).toMatchObject({ probability: 0 });
    const dash: GlyphReading = { ...bit, box: { x0: x0 - 20, y0: y1 - 20, x1: x0 - 4, y1: y1 - 16 } };
    expect(textOf(withDamagedDigits(image, [dash, first, ...rest], [], model))).toBe("-98.43");
  });

  it("keeps the likelier of two points side by side", () => {
    const image = drawn("Sarabun", "98.43", 60);
    const glyphs = glyphsOf(image, []);
    const point = glyphs[2];
    if (!point) throw new Error("not read");
    const twice = [...glyphs.slice(0, 2), { ...point, probability: 0.3 }, point, ...glyphs.slice(3)];
    expect(withDamagedDigits(image, twice, [], model)).toEqual(glyphs);
  });

  it("looks for what else a digit may be where the OCR saw another", () => {
    const image = drawn("Sarabun", "98.43", 60);
    const glyphs = glyphsOf(image, []);
    const box = glyphs[1]?.box;
    const [, second] = withDamagedDigits(image, glyphs, box ? [signAt("3", box)] : [], model);
    expect(second && seenAt(second).length).toBeGreaterThan(glyphs[1]?.alternatives.length ?? 0);
  });
});
