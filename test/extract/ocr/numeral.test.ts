import { describe, expect, it } from "vitest";
import { weighNumeral } from "../../../src/extract/ocr/numeral.js";

const read = (text: string, sure = true, candidates: string[] = []) => ({
  text,
  sure,
  likely: sure,
  seen: true,
  whole: true,
  candidates,
  rivals: candidates.slice(0, 1),
});

describe("weighNumeral", () => {
  it("is sure of Arabic digits that both witnesses saw", () => {
    expect(weighNumeral(read("98.43"), "98.43").confidence).toBe("high");
    expect(weighNumeral({ ...read("98.43", false), likely: true }, "98.43").confidence).toBe("medium");
    expect(weighNumeral(read("98.43", false), "98.43").confidence).toBe("low");
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

  it("takes Arabic digits of which the OCR lost the point for half sure", () => {
    expect(weighNumeral(read("81.13"), "8113")).toMatchObject({ confidence: "medium", doubt: "reader" });
    expect(weighNumeral(read("81.13"), "8118")).toMatchObject({ confidence: "low", doubt: "witness" });
    expect(weighNumeral(read("81.13", false), "8113").confidence).toBe("low");
  });

  it("trusts the digit reader with Thai digits that the OCR doesn't know", () => {
    expect(weighNumeral(read("๙๘.๔๗"), "๕๕.๕๓").confidence).toBe("high");
    expect(weighNumeral(read("๙๘.๔๗", false), "๕๕.๕๓").confidence).toBe("low");
    expect(weighNumeral({ ...read("๙๘.๔๗", false), likely: true }, "๕๕.๕๓").confidence).toBe("medium");
    expect(weighNumeral(read("๙๘.๔๗"), "๕๕.๕๓").readings).toHaveLength(1);
  });

  it("doubts a Thai digit where the OCR saw another one that it knows", () => {
    expect(weighNumeral(read("๙๒.๔๗"), "๕๓.๕๓").confidence).toBe("low");
    expect(weighNumeral(read("๑๐๐.๐๐"), "๓๐๐.๐๐").confidence).toBe("low");
    expect(weighNumeral(read("๙๑.๑๙"), "«0.0").confidence).toBe("high");
    expect(weighNumeral(read("๙๒.๔๗"), "ต๓.๕๕๓").confidence).toBe("low");
  });

  it("does not hold a digit against what the OCR saw in another place", () => {
    expect(weighNumeral(read("๙๓.๖๑"), "ฒ\u0e31๓.๒๑๑").confidence).toBe("high");
    expect(weighNumeral(read("๘๒.๗๑"), "๕๕ใต.๓๑").confidence).toBe("high");
  });

  it("doubts a number that goes on beside its glyphs, and one of which a digit was only taken for the likeliest", () => {
    expect(weighNumeral({ ...read("98.4"), whole: false }, "98.4").confidence).toBe("low");
    expect(weighNumeral({ ...read("๙๘.๔๗"), whole: false }, "๕๕.๕๓").confidence).toBe("low");
    expect(weighNumeral({ ...read("98.43", false), seen: false }, "98.43").confidence).toBe("low");
  });

  it("holds the points of a Thai number against the OCR's", () => {
    expect(weighNumeral(read("๙๘๔๗"), "๕๕.๕๓").confidence).toBe("low");
    expect(weighNumeral(read("๙๘.๔๗"), "๕๕๕๓").confidence).toBe("medium");
    expect(weighNumeral(read("๙๘.๔๗"), "wo").confidence).toBe("high");
  });

  it("passes over marks that the OCR set on digits", () => {
    expect(weighNumeral(read("98.43"), "\u0e4898.43").confidence).toBe("high");
  });

  it("keeps of a number that is not sure what raises doubt, of a doubtful one all that was seen", () => {
    const medium = weighNumeral({ ...read("98.43", false, ["96.43", "95.43"]), likely: true }, "98.43");
    expect(medium.readings.map(({ raw }) => raw)).toEqual(["98.43", "96.43", "98.43"]);
    const low = weighNumeral(read("98.43", false, ["96.43", "95.43"]), "90.43");
    expect(low.readings.map(({ raw }) => raw)).toEqual(["98.43", "96.43", "95.43", "90.43"]);
    expect(weighNumeral(read("98.43", true, ["96.43"]), "98.43").readings).toHaveLength(2);
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
