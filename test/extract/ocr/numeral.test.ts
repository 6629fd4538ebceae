import { describe, expect, it } from "vitest";
import { weighNumeral } from "../../../src/extract/ocr/numeral.js";

const read = (text: string, sure = true, candidates: string[] = []) => ({
  text,
  sure,
  likely: sure,
  candidates,
});

describe("weighNumeral", () => {
  it("is sure of Arabic digits that both witnesses saw", () => {
    expect(weighNumeral(read("98.43"), "98.43").confidence).toBe("high");
    expect(weighNumeral(read("98.43", false), "98.43").confidence).toBe("medium");
    expect(weighNumeral(read("100.00"), "1OO.OO").confidence).toBe("high");
  });

  it("doubts Arabic digits that the witnesses see differently, and keeps both", () => {
    const { confidence, readings } = weighNumeral(read("98.43", true, ["96.43"]), "98.48");
    expect(confidence).toBe("low");
    expect(readings.map(({ reader, raw }) => [reader, raw])).toEqual([
      ["digit-reader", "98.43"],
      ["digit-reader", "96.43"],
      ["tesseract", "98.48"],
    ]);
  });

  it("trusts the digit reader with Thai digits that the OCR doesn't know", () => {
    expect(weighNumeral(read("๙๘.๔๗"), "๕๕.๕๓").confidence).toBe("high");
    expect(weighNumeral(read("๙๘.๔๗", false), "๕๕.๕๓").confidence).toBe("low");
    expect(weighNumeral({ ...read("๙๘.๔๗", false), likely: true }, "๕๕.๕๓").confidence).toBe("medium");
    expect(weighNumeral(read("๙๘.๔๗"), "๕๕.๕๓").readings).toHaveLength(1);
  });

  it("doubts a Thai digit where the OCR saw another one that it knows", () => {
    expect(weighNumeral(read("๙๒.๔๗"), "๕๓.๕๓").confidence).toBe("low");
  });

  it("takes an OCR that saw letters for no witness", () => {
    expect(weighNumeral(read("4"), "d").confidence).toBe("medium");
    expect(weighNumeral(read("4", false), "d").confidence).toBe("low");
  });

  it("is sure of no Thai number that the OCR alone saw", () => {
    expect(weighNumeral(null, "๕๕.๕๓").confidence).toBe("low");
    expect(weighNumeral(null, "98.43").confidence).toBe("medium");
  });
});
