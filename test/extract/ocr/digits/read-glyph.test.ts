import { describe, expect, it } from "vitest";
import { readGlyph } from "../../../../src/extract/ocr/digits/index.js";
import { drawn } from "./drawn.js";

describe("readGlyph", () => {
  it("reads every digit of a clean font, each surely", () => {
    for (const character of "๐๑๒๓๔๕๖๗๘๙0123456789") {
      const value = character >= "๐" ? character.charCodeAt(0) - 0x0e50 : Number(character);
      expect(readGlyph(drawn("Sarabun", character, 80)), character).toMatchObject({ digit: value, sure: true });
    }
  });

  it("vouches for no letter, and for nothing where there are several glyphs or none", () => {
    for (const text of ["ก", "ค", "น", "๑๒", " "]) {
      const reading = readGlyph(drawn("Sarabun", text, 80));
      expect(reading.sure && reading.digit !== null, text).toBe(false);
    }
  });
});
