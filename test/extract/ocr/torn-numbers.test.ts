import { describe, expect, it } from "vitest";
import type { PageSign } from "../../../src/extract/ocr/numbers.js";
import type { Numeral } from "../../../src/extract/ocr/numeral.js";
import { doubtTornNumbers } from "../../../src/extract/ocr/torn-numbers.js";

const numeral = (raw: string): Numeral => {
  return { confidence: "high", readings: [{ reader: "digit-reader", raw, confidence: "high" }] };
};
const sign = (text: string, x0: number, own?: Numeral): PageSign => {
  const box = { x0, x1: x0 + 10, y0: 0, y1: 20 };
  return { text, ...box, certainty: 1, line: 0, ocr: text, ...(own && { numeral: own }) };
};

describe("doubtTornNumbers", () => {
  it("doubts the parts of a number that was torn", () => {
    const [first, second] = [numeral("9"), numeral("3")];
    doubtTornNumbers([sign("9", 0, first), sign("3", 12, second)], 20);
    expect([first.confidence, second.confidence]).toEqual(["low", "low"]);
  });

  it("leaves numbers alone that a blank or a letter parts", () => {
    const numbers = [numeral("9"), numeral("3"), numeral("4")] as const;
    doubtTornNumbers(
      [sign("9", 0, numbers[0]), sign("3", 30, numbers[1]), sign("ก", 41), sign("4", 52, numbers[2])],
      20,
    );
    expect(numbers.map(({ confidence }) => confidence)).toEqual(["high", "high", "high"]);
  });
});
