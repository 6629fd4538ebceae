import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNumber } from "../../../../src/extract/ocr/digits/index.js";
import type { GreyImage } from "../../../../src/extract/ocr/image.js";
import { drawn, stacked } from "./drawn.js";

function arabic(text: string | null): string | null {
  return text?.replace(/[๐-๙]/gu, (digit) => String(digit.charCodeAt(0) - 0x0e50)) ?? null;
}

const HELD_BACK = ["Trirong", "Niramit"];

describe("readNumber", () => {
  it.each(HELD_BACK)("reads clean numbers of %s, a family that training never saw", (family) => {
    for (const number of ["๙๘.๔๓", "๖๗.๑๕", "๒๐.๙๗", "98.43", "67.15", "20.97"]) {
      const reading = readNumber(drawn(family, number, 50));
      expect(reading.state).toBe("number");
      expect(arabic(reading.text)).toBe(arabic(number));
    }
  });

  it("keeps the script of the print, zeros included", () => {
    expect(readNumber(drawn("Sarabun", "๑๐.๐๕", 60)).text).toBe("๑๐.๐๕");
    expect(readNumber(drawn("Sarabun", "10.05", 60)).text).toBe("10.05");
  });

  it("gives each glyph its box, from left to right", () => {
    const { lines, box } = readNumber(drawn("Sarabun", "๙๘.๔๓", 60));
    const glyphs = lines.flat();
    expect(glyphs.map(({ kind }) => kind)).toEqual(["digit", "digit", "sign", "digit", "digit"]);
    expect(glyphs.map(({ digit }) => digit)).toEqual([9, 8, null, 4, 3]);
    for (const [index, glyph] of glyphs.entries()) {
      expect(glyph.box.x1).toBeGreaterThan(glyph.box.x0);
      expect(glyph.box.x0).toBeGreaterThanOrEqual(glyphs[index - 1]?.box.x0 ?? 0);
    }
    expect(box?.x0).toBe(glyphs[0]?.box.x0);
  });

  it("cuts touching glyphs", () => {
    const reading = readNumber(drawn("Sarabun", "๔๒.๕๕", 60, -0.06));
    expect(arabic(reading.text)).toBe("42.55");
  });

  it("reads the lines of a cell one after the other", () => {
    const reading = readNumber(stacked([drawn("Sarabun", "๔๒.๕๕", 60), drawn("Sarabun", "๗๑", 60)]));
    expect(arabic(reading.text)).toBe("42.55\n71");
  });

  it.each(["ค", "ด", "ศ", "ต", "ล"])("does not take the letter %s for a sure digit", (letter) => {
    for (const family of ["Sarabun", "Noto Serif Thai", ...HELD_BACK]) {
      const reading = readNumber(drawn(family, `${letter}${letter}กน`, 60));
      expect(reading.lines.flat().filter((glyph) => glyph.kind === "digit" && glyph.probability > 0.97)).toEqual([]);
    }
  });

  it("marks a letter beside a number and still reads the number", () => {
    const reading = readNumber(drawn("Sarabun", "ก ๔๒.๕๕", 60));
    expect(reading.state).toBe("mixed");
    expect(arabic(reading.text)).toBe("\uFFFD42.55");
  });

  it("finds nothing on empty paper", () => {
    const paper = (value: number): GreyImage => ({ width: 40, height: 30, data: new Uint8Array(1200).fill(value) });
    for (const value of [0, 128, 255]) expect(readNumber(paper(value)).state).toBe("blank");
    expect(readNumber({ width: 0, height: 0, data: new Uint8Array(0) })).toMatchObject({ state: "blank", text: null });
  });

  it("lists other readings with the likeliest first, none likelier than the text", () => {
    const small = drawn("Noto Serif Thai", "๓๗.๙๘", 17);
    const { candidates, text, probability } = readNumber(small);
    expect(candidates[0]).toEqual({ text, probability });
    const rest = candidates.slice(1).map((candidate) => candidate.probability);
    expect(rest).toEqual([...rest].sort((a, b) => b - a));
  });

  it("says the same each time", () => {
    const image = drawn("Trirong", "๓๗.๙๘", 30);
    expect(readNumber(image)).toEqual(readNumber(image));
  });
});

describe("readNumber on anything", () => {
  it("never throws, and every probability lies between 0 and 1", () => {
    const image = fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 40 }))
      .chain(([width, height]) =>
        fc
          .uint8Array({ minLength: width * height, maxLength: width * height })
          .map((data): GreyImage => ({ width, height, data })),
      );
    fc.assert(
      fc.property(image, (picture) => {
        const reading = readNumber(picture);
        for (const glyph of reading.lines.flat()) {
          expect(glyph.probability).toBeGreaterThanOrEqual(0);
          expect(glyph.probability).toBeLessThanOrEqual(1.0001);
        }
      }),
      { numRuns: 40, seed: 6 },
    );
  });

  it("gives up on pictures that are too large or too dirty, before it classifies anything", () => {
    const large = { width: 2100, height: 2000, data: new Uint8Array(2100 * 2000) };
    expect(readNumber(large).state).toBe("too-large");
    const dots = new Uint8Array(600 * 600).fill(255);
    for (let y = 0; y < 600; y += 2) for (let x = 0; x < 600; x += 2) dots[y * 600 + x] = 0;
    expect(readNumber({ width: 600, height: 600, data: dots }).state).toBe("too-many-pieces");
  });
});
