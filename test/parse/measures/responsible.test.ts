import { describe, expect, it } from "vitest";
import { splitUnits } from "../../../src/parse/measures/responsible.js";

const units = (text: string): string[] => splitUnits(text).map(([start, end]) => text.slice(start, end));

describe("splitUnits", () => {
  it.each([
    ["กองคลังและกองช่าง", ["กองคลัง", "กองช่าง"]],
    ["กลุ่มงานบริหารทั่วไปและกลุ่มงานการพยาบาล", ["กลุ่มงานบริหารทั่วไป", "กลุ่มงานการพยาบาล"]],
    ["สำนักปลัด, กองการศึกษา; ฝ่ายนิติการ", ["สำนักปลัด", "กองการศึกษา", "ฝ่ายนิติการ"]],
    ["กลุ่มอำนวยการ\nกลุ่มบริหาร\nงานการเงินและสินทรัพย์", ["กลุ่มอำนวยการ", "กลุ่มบริหาร\nงานการเงินและสินทรัพย์"]],
    ["ฝ่ายบริหาร\nงานการเงิน", ["ฝ่ายบริหาร", "งานการเงิน"]],
    ["ศูนย์ข้อมูลและแผนกพัสดุ", ["ศูนย์ข้อมูล", "แผนกพัสดุ"]],
  ])("parts the units of %s", (text, expected) => {
    expect(units(text)).toEqual(expected);
  });

  it("keeps an office behind its section, and a name that holds “และ”", () => {
    expect(units("งานธุรการ สำนักปลัด")).toEqual(["งานธุรการ สำนักปลัด"]);
    expect(units("กองยุทธศาสตร์และงบประมาณ")).toEqual(["กองยุทธศาสตร์และงบประมาณ"]);
  });
});
