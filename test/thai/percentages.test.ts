import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPercentages } from "../../src/thai/percentages.js";
import { thaiText } from "./arbitrary.js";

describe("findPercentages", () => {
  it.each([
    ["คิดเป็นร้อยละ 93.33 ของทั้งหมด", [93.33], ["ร้อยละ 93.33"]],
    ["ได้ 93.33%", [93.33], ["93.33%"]],
    ["ได้ ๙๓.๓๓ เปอร์เซ็นต์", [93.33], ["๙๓.๓๓ เปอร์เซ็นต์"]],
    ["๘๐ เปอร์เซนต์", [80], ["๘๐ เปอร์เซนต์"]],
    ["ลดลงร้อยละ -4.74", [-4.74], ["ร้อยละ -4.74"]],
    ["(ร้อยละ ๕)", [5], ["ร้อยละ ๕"]],
    ["ร้อยละ 80 - 90 ของผู้ตอบ", [80, 90], ["ร้อยละ 80", "90"]],
    ["ระหว่าง 80–90 %", [80, 90], ["80", "90 %"]],
    ["ร้อยละ 85.00 และ 12 ครั้ง 7.5%", [85, 12, 7.5], ["ร้อยละ 85.00", "12", "7.5%"]],
    ["93.33 คะแนน จาก 12 ข้อ", [], []],
    ["ร้อยละของผู้ตอบ 120 คน", [], []],
    ["", [], []],
  ])("%s", (text, values, raws) => {
    const found = findPercentages(text);
    expect(found.map(({ number }) => number.value)).toEqual(values);
    expect(found.map(({ raw }) => raw)).toEqual(raws);
  });

  it("gives places of the text in order, none within another, each with a number in it", () => {
    fc.assert(
      fc.property(thaiText(), (text) => {
        let last = 0;
        for (const { span, raw, number } of findPercentages(text)) {
          expect(span[0]).toBeGreaterThanOrEqual(last);
          expect(text.slice(...span)).toBe(raw);
          expect(raw).toContain(number.raw);
          last = span[1];
        }
      }),
      { seed: 4 },
    );
  });
});
