import { describe, expect, it } from "vitest";
import { withWholeStrokes } from "../../../src/extract/ocr/broken-strokes.js";
import type { GlyphReading } from "../../../src/extract/ocr/digits/glyph.js";
import { readNumber } from "../../../src/extract/ocr/digits/index.js";
import type { GreyImage } from "../../../src/extract/ocr/image.js";
import { drawn } from "./digits/drawn.js";

const textOf = (glyphs: readonly GlyphReading[]) => glyphs.map(({ text }) => text ?? "?").join("");
const read = (image: GreyImage) => readNumber(image, { glyphHeight: 20 }).lines.flat();

/** A number whose digit at `at` is parted by `gap` pixels of paper from top to foot. */
function broken(family: string, text: string, at: number, gap: number) {
  const image = drawn(family, text, 28);
  const whole = read(image);
  const box = whole[at]?.box ?? { x0: 0, y0: 0, x1: 0, y1: 0 };
  const middle = Math.round((box.x0 + box.x1) / 2);
  const data = Uint8Array.from(image.data);
  for (let y = 0; y < image.height; y += 1) data.fill(255, y * image.width + middle, y * image.width + middle + gap);
  return { image: { ...image, data }, whole };
}

describe("withWholeStrokes", () => {
  it.each([
    ["Sarabun", "90.25", 1, 3],
    ["Trirong", "100.00", 0, 2],
    ["Trirong", "100.00", 4, 3],
    ["Niramit", "๙๐.๒๕", 4, 2],
  ])(
    "reads the digit of %s %s at %i that a gap of %i pixels broke, and leaves it in doubt",
    (family, text, at, gap) => {
      const { image } = broken(family, text, at, gap);
      const first = read(image);
      expect(textOf(first)).not.toBe(text);
      const mended = withWholeStrokes(image, first, read);
      expect(textOf(mended)).toBe(text);
      expect(mended[at]?.probability).toBeLessThan(0.6);
      for (const [place, glyph] of mended.entries()) if (place !== at) expect(glyph.probability).toBeGreaterThan(0.9);
    },
  );

  it("reads nothing again where every digit is sure, or where there is no point", () => {
    const never = () => expect.fail("was read again");
    for (const text of ["93.54", "๗๖.๓๒"]) {
      const image = drawn("Sarabun", text, 32);
      expect(textOf(withWholeStrokes(image, read(image), never))).toBe(text);
    }
    const { image } = broken("Sarabun", "2508", 2, 3);
    const first = read(image);
    expect(withWholeStrokes(image, first, never)).toEqual(first);
  });

  it("leaves the glyphs where the second reading is no score, or tells a sure digit otherwise", () => {
    const { image, whole } = broken("Sarabun", "90.25", 1, 3);
    const first = read(image);
    const second = (change: (glyphs: GlyphReading[]) => GlyphReading[]) =>
      withWholeStrokes(image, first, () => change([...whole]));
    expect(second((glyphs) => glyphs.slice(0, 4))).toEqual(first);
    expect(second((glyphs) => glyphs.map((glyph) => ({ ...glyph, probability: 0.5 })))).toEqual(first);
    expect(second(([nine, ...others]) => [{ ...(nine as GlyphReading), text: "8" }, ...others])).toEqual(first);
    expect(textOf(second((glyphs) => glyphs))).toBe("90.25");
  });
});
