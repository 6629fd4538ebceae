import { describe, expect, it } from "vitest";
import { isRareShortWord, shortWords } from "../../src/thai/common-short-words.js";

describe("common short words", () => {
  it("are those in use, names of provinces among them", () => {
    for (const word of ["ของ", "งาน", "ปี", "ที่", "แผน", "ตราด", "น่าน"]) expect(isRareShortWord(word)).toBe(false);
    for (const word of ["ทึก", "ปรง", "ขอม", "ซื่อ", "เรือง"]) expect(isRareShortWord(word)).toBe(true);
  });

  it("say nothing of longer words", () => {
    for (const word of ["บันทึก", "ชาตรี", "สำนักปลัด"]) expect(isRareShortWord(word)).toBe(false);
    expect(shortWords().has("แผน")).toBe(true);
    expect(shortWords().has("บันทึก")).toBe(false);
  });
});
