import { describe, expect, it } from "vitest";
import { digitModel, readNumber } from "../../../src/extract/ocr/digits/index.js";
import type { GreyImage, PixelBox } from "../../../src/extract/ocr/image.js";
import type { PageSign } from "../../../src/extract/ocr/numbers.js";
import type { Numeral } from "../../../src/extract/ocr/numeral.js";
import { partTouchingDigits } from "../../../src/extract/ocr/touching-digits.js";
import { drawn } from "./digits/drawn.js";

const model = digitModel();

/** A drawn number: two digits and the point as they were read, in the place of the other two a letter. */
function page(text: string, lost: readonly [number, number]) {
  const image = drawn("Sarabun", text, 60);
  const glyphs = readNumber(image).lines.flat();
  const numeral: Numeral = {
    confidence: "low",
    doubt: "ends",
    readings: [{ reader: "digit-reader", raw: "", confidence: "low" }],
  };
  const boxes = lost.map((at) => glyphs[at]?.box as PixelBox);
  const letter: PageSign = {
    text: "ซ",
    x0: boxes[0]?.x0 ?? 0,
    y0: boxes[0]?.y0 ?? 0,
    x1: boxes[1]?.x1 ?? 0,
    y1: boxes[1]?.y1 ?? 0,
    certainty: 0.9,
    line: 0,
    ocr: "ซ",
  };
  const signs = glyphs.flatMap(({ text: read, box, kind }, at): PageSign[] => {
    if (at === lost[0]) return [letter];
    if (at === lost[1]) return [];
    const sign = { ...box, text: read ?? "", certainty: 1, line: 0, ocr: "" };
    return [kind === "digit" ? { ...sign, numeral } : sign];
  });
  return { image, numeral, signs, boxes };
}

const textOf = (signs: readonly PageSign[]) => signs.map(({ text }) => text).join("");

/** Tells a box that nearly is the one or the other digit's for that digit. */
const teller = (boxes: readonly PixelBox[], digits: string) => (box: PixelBox) => {
  const at = boxes.findIndex((own) => Math.abs(own.x0 - box.x0) + Math.abs(own.x1 - box.x1) <= 4);
  return at < 0 ? null : digits.charAt(at);
};

function part({ image, signs }: { image: GreyImage; signs: PageSign[] }, tell: (box: PixelBox) => string | null) {
  return partTouchingDigits(signs, image, { model, tell });
}

describe("partTouchingDigits", () => {
  it.each([
    ["๗๐.๘๗", [3, 4], "๘๗"],
    ["๘๗.๖๖", [0, 1], "๘๗"],
    ["95.41", [3, 4], "41"],
  ] as const)("parts the digits of %s that were read as a letter", (text, lost, digits) => {
    const own = page(text, lost);
    expect(part(own, teller(own.boxes, digits))).toBe(true);
    expect(textOf(own.signs)).toBe(text);
    expect(new Set(own.signs.map(({ numeral }) => numeral))).toEqual(new Set([own.numeral]));
    expect(own.numeral).toEqual({
      confidence: "low",
      doubt: "witness",
      readings: [{ reader: "digit-reader", raw: text, confidence: "low" }],
    });
  });

  it("leaves what the page's own digits don't tell, or tell in two ways, or the digit reader otherwise", () => {
    const { boxes } = page("๗๐.๘๗", [3, 4]);
    for (const tell of [
      () => null,
      (box: PixelBox) => (Math.round(box.x0) % 2 === 0 ? "๑" : "๒"),
      teller(boxes, "๙๙"),
    ]) {
      const own = page("๗๐.๘๗", [3, 4]);
      expect(part(own, tell)).toBe(false);
      expect(textOf(own.signs)).toBe("๗๐.ซ");
      expect(own.numeral.doubt).toBe("ends");
    }
  });

  it("leaves letters behind a number that was not surely read, and what stands apart", () => {
    const doubtful = page("๗๐.๘๗", [3, 4]);
    for (const sign of doubtful.signs) sign.certainty = 0.5;
    expect(part(doubtful, teller(doubtful.boxes, "๘๗"))).toBe(false);
    const apart = page("๗๐.๘๗", [3, 4]);
    const signs = apart.signs.map((sign) => (sign.text === "ซ" ? { ...sign, x0: sign.x0 + 40 } : sign));
    expect(part({ ...apart, signs }, teller(apart.boxes, "๘๗"))).toBe(false);
  });
});
