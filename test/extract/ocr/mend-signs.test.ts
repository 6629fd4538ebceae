import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mendSigns } from "../../../src/extract/ocr/mend-signs.js";
import { isThaiPeriod, mayBeMisreadPeriod } from "../../../src/extract/ocr/months.js";
import type { PageSign } from "../../../src/extract/ocr/numbers.js";

const signs = (text: string): PageSign[] =>
  [...text].map((sign, index) => ({
    text: sign,
    ocr: sign,
    x0: index * 10,
    y0: 0,
    x1: index * 10 + 6,
    y1: 20,
    certainty: 0.9,
    line: 0,
  }));
const mended = (text: string) =>
  mendSigns(signs(text))
    .map((sign) => sign.text)
    .join("");

describe("mendSigns", () => {
  it("drops marks that stand on nothing", () => {
    expect(mended("ต.ุค.64")).toBe("ต.ค.64");
    expect(mended("ที่2่")).toBe("ที่2");
  });

  it("knows the point of a month that was taken for a vowel, before a year only", () => {
    expect(mended("กุย.66")).toBe("ก.ย.66");
    expect(mended("พุค.๒๕๖๖")).toBe("พ.ค.๒๕๖๖");
    expect(mended("กุยเกา66")).toBe("กุยเกา66");
  });

  it("draws a vowel that follows its letter close to it", () => {
    const [letter] = mendSigns(signs("ละ"));
    expect(letter?.x1).toBe(10);
  });

  it("keeps what the OCR wrote, in order", () => {
    const text = fc.array(fc.constantFrom(..."กุ.่ยา1ค"), { maxLength: 20 });
    fc.assert(
      fc.property(text, (parts) => {
        const read = mendSigns(signs(parts.join("")));
        expect(read.map((sign) => sign.ocr).join("")).toBe(parts.join(""));
      }),
      { seed: 7 },
    );
  });
});

describe("periods taken for Latin letters", () => {
  it("are short lines with a Latin word before a year", () => {
    expect(mayBeMisreadPeriod("ต.ค.64ถึงN.Y.65")).toBe(true);
    expect(mayBeMisreadPeriod("W.A.66-N.Y.66")).toBe(true);
    expect(mayBeMisreadPeriod("HA,-Ne.")).toBe(true);
    expect(mayBeMisreadPeriod("nn.-มี.ค.")).toBe(true);
    expect(mayBeMisreadPeriod("ม.ค.-มี.ค.")).toBe(false);
    expect(mayBeMisreadPeriod("ต.ค.64-5.9.64")).toBe(true);
    expect(mayBeMisreadPeriod("5.9.64")).toBe(false);
    expect(mayBeMisreadPeriod("ต.ค.64ถึงก.ย.65")).toBe(false);
    expect(mayBeMisreadPeriod("ผลการประเมินITA2567")).toBe(false);
  });

  it("are taken from the second reading where that is a period", () => {
    expect(isThaiPeriod("ต.ค.๖๔ถึงก.ย.๖๕")).toBe(true);
    expect(isThaiPeriod("ต.ค.64ถึงNย65")).toBe(false);
    expect(isThaiPeriod("ไตรมาส๑")).toBe(false);
  });
});
