import { describe, expect, it } from "vitest";
import { cleanLines } from "../../fixtures/generator/damage/clean-lines.js";
import { findMisspellings } from "../../src/thai/misspellings.js";
import { findTermSlips } from "../../src/thai/term-slips.js";

describe("suspected slips", () => {
  it.each([
    ["แจ้งเรื่องการประพฤติมืชอบ", "ประพฤติมืชอบ", "ประพฤติมิชอบ"],
    ["องค์การบรหารส่วนตำบลบ้านใหม่", "องค์การบรหารส่วนตำบล", "องค์การบริหารส่วนตำบล"],
    ["ระบบอิเล็กทรอนกส์", "อิเล็กทรอนกส์", "อิเล็กทรอนิกส์"],
  ])("finds a term near %s", (text, printed, suggestion) => {
    const found = [...findTermSlips(text), ...findMisspellings(text)];
    for (const slip of found) expect(text.slice(slip.start, slip.end)).toBe(slip.printed);
    expect(found.map((slip) => [slip.printed, slip.suggestion])).toContainEqual([printed, suggestion]);
  });

  it.each([
    ["ปฎิบัติหน้าที่", "ปฏิบัติ"],
    ["ประพุดมิชอบ", "ประพฤติ"],
    ["เว๊บไซต์", "เว็บไซต์"],
    ["อัพเดทข้อมูล", "อัปเดต"],
    ["คุณธรรณ", "คุณธรรม"],
    ["กรดำเนินงาน", "การดำเนินงาน"],
    ["กฏหมาย", "กฎหมาย"],
  ])("knows %s", (text, suggestion) => {
    expect(findMisspellings(text).map((slip) => slip.suggestion)).toContain(suggestion);
  });

  it.each(["ศรีสะเกษ", "ผลลัพธ์", "สัมภาษณ์", "การปฏิบัติหน้าที่ ประพฤติมิชอบ", "องค์การบริหารส่วนตำบล"])("leaves %s", (text) => {
    expect([...findMisspellings(text), ...findTermSlips(text)]).toEqual([]);
  });

  it("suspects nothing in sound lines", () => {
    const lines = (["agencies", "held-back"] as const).flatMap((vocabulary) => cleanLines("typos", vocabulary, 2_400));
    const suspected = lines.flatMap((line) => [...findMisspellings(line), ...findTermSlips(line)]);
    const inNames = (printed: string) => /ศรีษะ/.test(printed);
    expect(suspected.map(({ printed }) => printed).filter((printed) => !inNames(printed))).toEqual([]);
  });
});
