import { describe, expect, it } from "vitest";
import { findNumbers, parseNumber } from "../../src/thai/numbers.js";

describe("findNumbers", () => {
  it.each([
    ["๙๘.๔๓", [98.43]],
    ["1,234.50", [1234.5]],
    ["๙๘,๔๓", [98.43]],
    ["๙๘·๔๓", [98.43]],
    ["คิดเป็นร้อยละ -4.74", [-4.74]],
    ["ลดลง −4.74", [-4.74]],
    ["77.70คะแนน", [77.7]],
    ["1,2,3", [1, 2, 3]],
    ["93.33,94.50", [93.33, 94.5]],
    ["95 -100 คะแนน", [95, 100]],
    ["95–100", [95, 100]],
    ["28.5/30", [28.5, 30]],
    ["i10 และ O12", []],
    ["ข้อ 1.2.3", []],
    ["คำสั่งที่ 12/2566", []],
    ["1/10/2566", []],
  ])("%s", (text, values) => {
    expect(findNumbers(text).map((token) => token.value)).toEqual(values);
  });

  it("tells decimals and integer digits as printed", () => {
    expect(findNumbers("๑๐๐.๐๐ กับ 12345.6")).toMatchObject([
      { raw: "๑๐๐.๐๐", decimals: 2, integerDigits: 3, negative: false, span: [0, 6] },
      { raw: "12345.6", decimals: 1, integerDigits: 5 },
    ]);
  });
});

describe("parseNumber", () => {
  it.each([
    [" 53.04 ", 53.04, 2],
    ["ร้อยละ ๘๕", 85, 0],
    ["95.16 คะแนน", 95.16, 2],
    ["99.99%", 99.99, 2],
    ["(98.43)", 98.43, 2],
    ["95. 16", 95.16, 2],
    ["+2.25", 2.25, 2],
    ["-2.25", -2.25, 2],
  ])("%s", (text, value, decimals) => {
    expect(parseNumber(text)).toMatchObject({ value, decimals });
  });

  it.each(["", "-", "ไม่มี", "1.2.3", "1,2,3", "95-100", "ข้อ 5", "2 ครั้ง", "9 8.43"])("refuses %s", (text) => {
    expect(parseNumber(text)).toBeNull();
  });
});
