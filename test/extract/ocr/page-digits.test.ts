import { describe, expect, it } from "vitest";
import type { PixelBox } from "../../../src/extract/ocr/image.js";
import type { PageSign } from "../../../src/extract/ocr/numbers.js";
import type { Numeral } from "../../../src/extract/ocr/numeral.js";
import { weighByPageDigits } from "../../../src/extract/ocr/page-digits.js";
import { fill, sheet } from "../raster/drawn.js";

/** Bars that are lit for each figure, as on a pocket calculator: top, middle, foot, then left and right of both halves. */
const BARS: Record<string, string> = { 1: "ce", 3: "tmfce", 5: "tmfle", 8: "tmflcge", 9: "tmflce" };
const PLACES: Record<string, [number, number, number, number]> = {
  t: [0, 0, 14, 3],
  m: [0, 11, 14, 14],
  f: [0, 21, 14, 24],
  l: [0, 0, 3, 12],
  c: [11, 0, 14, 12],
  g: [0, 12, 3, 24],
  e: [11, 12, 14, 24],
};

/** A page with numbers below each other, each as it is drawn, as it was read, and how sure. */
function pageOf(numbers: readonly { drawn: string; numeral: Numeral }[]) {
  const image = sheet(200, 20 + numbers.length * 40);
  const signs: PageSign[] = [];
  numbers.forEach(({ drawn, numeral }, row) => {
    const read = numeral.readings[0]?.raw ?? "";
    [...drawn].forEach((figure, column) => {
      const [x, y] = [10 + column * 22, 10 + row * 40];
      const bars = [...(BARS[figure] ?? "")].map(
        (bar): [number, number, number, number] => PLACES[bar] ?? [0, 0, 0, 0],
      );
      for (const [x0, y0, x1, y1] of bars) fill(image, { x0: x + x0, y0: y + y0, x1: x + x1, y1: y + y1 });
      const box: PixelBox = { x0: x + (figure === "1" ? 11 : 0), y0: y, x1: x + 14, y1: y + 24 };
      signs.push({ ...box, text: read[column] ?? "", certainty: 1, line: row, ocr: read[column] ?? "", numeral });
    });
  });
  return { image, signs };
}

/** A doubtful one may be `88` as well. */
const numeral = (raw: string, confidence: Numeral["confidence"], doubt?: Numeral["doubt"], ocr = raw): Numeral => ({
  confidence,
  ...(doubt && { doubt }),
  readings: [
    { reader: "digit-reader", raw, confidence },
    ...(doubt ? [{ reader: "digit-reader", raw: "88", confidence: "low" as const }] : []),
    { reader: "tesseract", raw: ocr, confidence: ocr === raw ? confidence : "low" },
  ],
});
const sure = ["38", "53", "91", "85", "19"].map((drawn) => ({ drawn, numeral: numeral(drawn, "high") }));

function weighed(drawn: string, own: Numeral): Numeral {
  const { image, signs } = pageOf([...sure, { drawn, numeral: own }]);
  weighByPageDigits(signs, image);
  return own;
}

describe("weighByPageDigits", () => {
  it("settles what the digit reader alone was in doubt about", () => {
    expect(weighed("35", numeral("35", "low", "reader")).confidence).toBe("high");
    const unseen = numeral("35", "low", "reader", "");
    expect(weighed("35", unseen).confidence).toBe("medium");
    expect(unseen.readings[1]).toEqual({ reader: "page-digits", raw: "35", confidence: "medium" });
  });

  it("is a second witness against the OCR, and the number stays doubtful", () => {
    const { confidence, readings } = weighed("35", numeral("35", "low", "witness", "55"));
    expect(confidence).toBe("low");
    expect(readings.map(({ reader, raw, confidence: own }) => [reader, raw, own])).toEqual([
      ["digit-reader", "35", "low"],
      ["page-digits", "35", "medium"],
      ["digit-reader", "88", "low"],
      ["tesseract", "55", "low"],
    ]);
  });

  it("doubts a number that looks like another, whoever was sure of it", () => {
    const { confidence, readings } = weighed("35", numeral("55", "high"));
    expect(confidence).toBe("low");
    expect(readings[1]).toEqual({ reader: "page-digits", raw: "35", confidence: "low" });
  });

  it("does not hold a sure number against examples of other digits alone", () => {
    const { image, signs } = pageOf([
      { drawn: "88", numeral: numeral("88", "high") },
      { drawn: "33", numeral: numeral("99", "high") },
    ]);
    weighByPageDigits(signs, image);
    expect(signs.at(-1)?.numeral?.confidence).toBe("high");
  });

  it("is only half sure of a number with a digit unlike the others that were read so", () => {
    const many = ["33", "35", "53", "38"].map((drawn) => ({ drawn, numeral: numeral(drawn, "high") }));
    const { image, signs } = pageOf([...many, { drawn: "13", numeral: numeral("33", "high") }]);
    weighByPageDigits(signs, image);
    expect(signs.map(({ numeral: own }) => own?.confidence)).toEqual([...Array(8).fill("high"), "medium", "medium"]);
  });

  it("says nothing of a number that may go on, nor of digits without an example", () => {
    expect(weighed("35", numeral("35", "low", "ends")).readings).toHaveLength(3);
    const { image, signs } = pageOf([
      { drawn: "88", numeral: numeral("88", "high") },
      { drawn: "35", numeral: numeral("35", "low", "reader") },
    ]);
    weighByPageDigits(signs, image);
    expect(signs.at(-1)?.numeral?.confidence).toBe("low");
  });

  it("puts in the place of a doubted digit the one that the page shows, if the digit reader named it, too", () => {
    const own: Numeral = {
      confidence: "low",
      doubt: "reader",
      readings: [
        { reader: "digit-reader", raw: "55", confidence: "low" },
        { reader: "digit-reader", raw: "35", confidence: "low" },
      ],
    };
    const { image, signs } = pageOf([...sure, { drawn: "35", numeral: own }]);
    weighByPageDigits(signs, image);
    expect(own.confidence).toBe("low");
    expect(own.readings.map(({ reader, raw, confidence }) => [reader, raw, confidence])).toEqual([
      ["digit-reader", "35", "low"],
      ["page-digits", "35", "medium"],
      ["digit-reader", "55", "low"],
    ]);
    expect(signs.slice(-2).map(({ text }) => text)).toEqual(["3", "5"]);
  });

  describe("where the digit reader doubts a digit wherever it stands", () => {
    const sureOnes = ["51", "15", "11", "55"].map((each) => ({ drawn: each, numeral: numeral(each, "high") }));
    /** Numbers with a 3 that may be a 1, and what the digit reader made of the 3. */
    const doubted = (threes: readonly string[], rival: string) =>
      threes.map((drawn) => {
        const readings = [drawn, drawn.replace("3", rival)].map((raw) => ({
          reader: "digit-reader",
          raw,
          confidence: "low" as const,
        }));
        return { drawn, numeral: { confidence: "low", doubt: "reader", readings } satisfies Numeral as Numeral };
      });
    const confidences = (threes: readonly string[], rival: string) => {
      const numbers = doubted(threes, rival);
      const { image, signs } = pageOf([...sureOnes, ...numbers]);
      for (const sign of signs) if (sign.text === "3") sign.certainty = 0.7;
      weighByPageDigits(signs, image);
      return numbers.map(({ numeral: own }) => own.confidence);
    };

    it("takes several that look like each other, and like nothing else that they may be, for what they were read as", () => {
      expect(confidences(["31", "53", "13"], "1")).toEqual(["medium", "medium", "medium"]);
    });

    it("but not two, nor such as may be a digit that the page doesn't show", () => {
      expect(confidences(["31", "53"], "1")).toEqual(["low", "low"]);
      expect(confidences(["31", "53", "13"], "8")).toEqual(["low", "low", "low"]);
    });

    it("nor such as look like what else they may be", () => {
      const numbers = doubted(["31", "53", "13"], "1").map((each) => ({
        ...each,
        drawn: each.drawn.replace("3", "1"),
      }));
      const { image, signs } = pageOf([...sureOnes, ...numbers]);
      for (const sign of signs) if (sign.text === "3") sign.certainty = 0.7;
      weighByPageDigits(signs, image);
      expect(numbers.map(({ numeral: own }) => own.confidence)).toEqual(["low", "low", "low"]);
    });
  });
});
