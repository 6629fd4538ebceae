import { describe, expect, it } from "vitest";
import { digitModel, readNumber } from "../../../src/extract/ocr/digits/index.js";
import { readEdgeDigits } from "../../../src/extract/ocr/edge-digits.js";
import type { PixelBox } from "../../../src/extract/ocr/image.js";
import type { PageSign } from "../../../src/extract/ocr/numbers.js";
import type { Numeral } from "../../../src/extract/ocr/numeral.js";
import { drawn } from "./digits/drawn.js";

const model = digitModel();

/** A drawn number that may go on; the digit at `at` was read as a sign of its own, or with a part of its ink. */
function page(text: string, at: number, read: "apart" | "in part") {
  const image = drawn("Sarabun", text, 60);
  const glyphs = readNumber(image).lines.flat();
  const numeral: Numeral = { confidence: "low", doubt: "ends", readings: [] };
  const signs = glyphs.map(({ text: own, box }, index): PageSign => {
    const sign = { ...box, text: own ?? "", certainty: 1, line: 0, ocr: own ?? "", numeral };
    if (index !== at) return sign;
    if (read === "in part") return { ...sign, x1: Math.round((box.x0 + box.x1) / 2) };
    const { numeral: _, ...letter } = { ...sign, text: "6", x0: box.x0 + 4 };
    return letter;
  });
  const own = signs.filter((sign) => sign.numeral === numeral);
  numeral.readings = [{ reader: "digit-reader", raw: textOf(own), confidence: "low" }];
  return { image, numeral, signs, own, box: glyphs[at]?.box as PixelBox };
}

const textOf = (signs: readonly PageSign[]) => signs.map(({ text }) => text).join("");

/** Tells a box that nearly is the digit's. */
const teller = (own: PixelBox, digit: string) => (box: PixelBox) =>
  Math.abs(own.x0 - box.x0) + Math.abs(own.x1 - box.x1) <= 6 ? digit : null;

function read(own: ReturnType<typeof page>, tell: (box: PixelBox) => string | null) {
  return readEdgeDigits(own.signs, new Map([[own.numeral, own.own]]), own.image, { model, tell });
}

describe("readEdgeDigits", () => {
  it.each([
    ["๙๑.๒๒", 4, "apart"],
    ["๗๖.๓๒", 0, "apart"],
    ["๙๑.๕๒", 4, "in part"],
    ["93.54", 4, "apart"],
  ] as const)("reads the digit of %s at %i that was read %s", (text, at, how) => {
    const own = page(text, at, how);
    expect(read(own, teller(own.box, text.charAt(at)))).toBe(true);
    expect(textOf(own.signs)).toBe(text);
    expect(own.numeral).toEqual({
      confidence: "low",
      doubt: "witness",
      readings: [{ reader: "digit-reader", raw: text, confidence: "low" }],
    });
  });

  it("leaves what the page's own digits don't tell, or otherwise than the digit reader or what was read", () => {
    for (const digit of ["", "๙"]) {
      const own = page("๙๑.๒๒", 4, "apart");
      expect(read(own, digit === "" ? () => null : teller(own.box, digit))).toBe(false);
      const part = page("๙๑.๕๒", 4, "in part");
      expect(read(part, digit === "" ? () => null : teller(part.box, digit))).toBe(false);
      expect(part.numeral.doubt).toBe("ends");
    }
  });

  it.each([
    ["before its first digit", 0, -5],
    ["between two digits", 1, -3],
  ] as const)("leaves a number with other ink %s", (_where, at, by) => {
    const own = page("๙๑.๒๒", 4, "apart");
    const x = Math.round(own.signs[at]?.x0 ?? 0) + by;
    const { width, height, data } = own.image;
    const stained = { width, height, data: Uint8Array.from(data) };
    for (let y = 0; y < height; y += 1) stained.data.fill(0, y * width + x - 1, y * width + x + 1);
    expect(read({ ...own, image: stained }, teller(own.box, "๒"))).toBe(false);
  });
});
