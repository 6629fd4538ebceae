import { describe, expect, it } from "vitest";
import { joinBrokenDigits } from "../../../src/extract/ocr/broken-digits.js";
import { digitModel, readNumber } from "../../../src/extract/ocr/digits/index.js";
import type { PageSign } from "../../../src/extract/ocr/numbers.js";
import type { Numeral } from "../../../src/extract/ocr/numeral.js";
import { drawn } from "./digits/drawn.js";

const model = digitModel();

/** A drawn number of which one digit was taken for two: left of `share` of its breadth one, right of it the other. */
function broken(text: string, at: number, pieces: readonly [string, string], certainties: readonly [number, number]) {
  const image = drawn("Sarabun", text, 60);
  const numeral: Numeral = { confidence: "low", doubt: "reader", readings: [] };
  const signs = readNumber(image)
    .lines.flat()
    .flatMap(({ text: read, box }, index): PageSign[] => {
      const sign = { ...box, text: read ?? "", certainty: 1, line: 0, ocr: "", numeral };
      const middle = Math.round(box.x0 + (box.x1 - box.x0) * 0.6);
      if (index !== at) return [sign];
      return [
        { ...sign, text: pieces[0], certainty: certainties[0], x1: middle },
        { ...sign, text: pieces[1], certainty: certainties[1], x0: middle },
      ];
    });
  numeral.readings = [{ reader: "digit-reader", raw: signs.map((sign) => sign.text).join(""), confidence: "low" }];
  return { image, numeral, signs };
}

const join = ({ image, numeral, signs }: ReturnType<typeof broken>, tell: (sign: PageSign) => string | null) =>
  joinBrokenDigits(signs, new Map([[numeral, [...signs]]]), image, { model, tell });
const textOf = (signs: readonly PageSign[]) => signs.map(({ text }) => text).join("");
const wide = ({ x0, x1 }: PageSign) => x1 - x0;

describe("joinBrokenDigits", () => {
  it.each([
    ["๗๓.๗๔", 0, ["๓", "๒"], [0.9, 0]],
    ["๘๓.๔๗", 1, ["๓", "๖"], [0.9, 0]],
    ["87.12", 1, ["3", "1"], [0.01, 0]],
  ] as const)("joins the pieces of a digit of %s", (text, at, pieces, certainties) => {
    const page = broken(text, at, pieces, certainties);
    const before = textOf(page.signs);
    const whole = Math.max(...page.signs.map(wide));
    expect(join(page, (sign) => (wide(sign) > whole * 0.8 ? text.charAt(at) : null))).toBe(true);
    expect(textOf(page.signs)).toBe(text);
    expect(page.numeral.confidence).toBe("low");
    expect(page.numeral.readings.map(({ raw }) => raw)).toEqual([text, before]);
    expect(page.signs[at]?.certainty).toBe(0);
  });

  it("leaves a number whose pieces the page's own digits don't know", () => {
    const page = broken("๗๓.๗๔", 0, ["๓", "๒"], [0.9, 0]);
    expect(join(page, () => null)).toBe(false);
    expect(textOf(page.signs)).toBe("๓๒๓.๗๔");
  });

  it("leaves a number whose figures were all seen, and a hundred", () => {
    const seen = broken("๗๓.๗๔", 0, ["๓", "๒"], [0.9, 0.9]);
    expect(join(seen, (sign) => sign.text)).toBe(false);
    const hundred = broken("๑๐.๐๐", 1, ["๐", "๐"], [0.9, 0]);
    expect(join(hundred, (sign) => sign.text)).toBe(false);
  });
});
