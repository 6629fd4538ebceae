import { describe, expect, it } from "vitest";
import { doubtHiddenDigits } from "../../../src/extract/ocr/hidden-ink.js";
import type { PageSign } from "../../../src/extract/ocr/numbers.js";
import type { Numeral } from "../../../src/extract/ocr/numeral.js";
import { fill, sheet } from "../raster/drawn.js";

/** A page with `88.3`, each figure a block of ink 12 pixels broad and 20 high. */
function page() {
  const image = sheet(300, 100);
  const numeral: Numeral = {
    confidence: "high",
    readings: [{ reader: "digit-reader", raw: "88.3", confidence: "high" }],
  };
  const signs = [..."88.3"].map((text, index): PageSign => {
    const box = { x0: 100 + index * 15, x1: 112 + index * 15, y0: text === "." ? 56 : 40, y1: 60 };
    fill(image, box);
    return { text, ...box, certainty: 1, line: 0, ocr: text, numeral };
  });
  return { image, signs, numeral };
}

describe("doubtHiddenDigits", () => {
  it("leaves a number alone that has nothing but paper around it", () => {
    const { image, signs, numeral } = page();
    doubtHiddenDigits(signs, image, 128);
    expect(numeral.confidence).toBe("high");
  });

  it("doubts a number beside which ink was read as nothing", () => {
    const { image, signs, numeral } = page();
    fill(image, { x0: 162, y0: 10, x1: 200, y1: 95 });
    doubtHiddenDigits(signs, image, 128);
    expect(numeral).toMatchObject({ confidence: "low", doubt: "ends", readings: [{ raw: "88.3", confidence: "low" }] });
  });

  it("doubts a number within which ink was read as nothing", () => {
    const { image, signs, numeral } = page();
    doubtHiddenDigits(
      signs.filter((_, index) => index !== 1),
      image,
      128,
    );
    expect(numeral.confidence).toBe("low");
  });

  it("minds no dust, no ink farther off, and none of another sign", () => {
    const { image, signs, numeral } = page();
    fill(image, { x0: 164, y0: 48, x1: 167, y1: 51 });
    fill(image, { x0: 180, y0: 10, x1: 220, y1: 95 });
    fill(image, { x0: 84, y0: 38, x1: 98, y1: 62 });
    const letter: PageSign = { text: "ก", x0: 84, y0: 38, x1: 98, y1: 62, certainty: 1, line: 0, ocr: "ก" };
    doubtHiddenDigits([letter, ...signs], image, 128);
    expect(numeral.confidence).toBe("high");
  });
});
