import { describe, expect, it } from "vitest";
import { findLevels, levelOfCell } from "../../src/thai/levels.js";

describe("findLevels", () => {
  it.each([
    ["อยู่ในระดับ C ตามรายละเอียด", ["C"]],
    ["ได้ 85.20 คะแนน (A)", ["A"]],
    ["ผลคะแนน 95 – 100 AA", ["AA"]],
    ["ระดับ AA 95-100 ระดับ A 85-94", ["AA", "A"]],
    ["ระบบ e-LAAS และ LAAS", []],
    ["ระดับ ผ่าน ดีเยี่ยม", ["ผ่านดีเยี่ยม"]],
    ["มีผลการประเมินอยู่ในระดับ “ผ่าน” คะแนน", ["ผ่าน"]],
    ["อยู่ในระดับผ่านและบรรลุเป้าหมาย", ["ผ่าน"]],
    ["ระดับผลการประเมินอยู่ที่ ผ่าน โดยแบ่ง", ["ผ่าน"]],
    ["92.44 (ผ่านดี)", ["ผ่านดี"]],
    ["ระดับต้องปรับปรุงโดยด่วน", ["ต้องปรับปรุงโดยด่วน"]],
    ["ผ่านเกณฑ์ ผ่านตามหลักเกณฑ์ ผ่านระบบ ผ่านช่องทาง", []],
    ["ระดับผ่านเกณฑ์", []],
    ["ต้องปรับปรุงการให้บริการ", []],
    ["ผู้บริหารระดับสูง ความเสี่ยงระดับปานกลาง", []],
    ["e-Service (E) A plan ระดับ Excellent", []],
  ])("%s", (text, levels) => {
    expect(findLevels(text).map((token) => token.level)).toEqual(levels);
  });

  it("tells a bound from a result", () => {
    expect(findLevels("เป้าหมายระดับ A ขึ้นไป")).toMatchObject([{ level: "A", threshold: true }]);
    expect(findLevels("ระดับ A")).toMatchObject([{ level: "A", threshold: false }]);
  });
});

describe("levelOfCell", () => {
  it.each([
    ["ผ่าน", "ผ่าน"],
    ["ระดับ ผ่าน ดี", "ผ่านดี"],
    ["“AA”", "AA"],
    ["B", "B"],
    ["ต้องปรับปรุง", "ต้องปรับปรุง"],
    ["ผ่านเกณฑ์", null],
    ["ลดลง", null],
    ["AB", null],
    ["", null],
  ])("%s", (text, level) => {
    expect(levelOfCell(text)).toBe(level);
  });
});
