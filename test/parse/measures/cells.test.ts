import { describe, expect, test } from "vitest";
import { matchHeader } from "../../../src/parse/measures/header-words.js";
import { indicatorsInOrder, officialIndicator } from "../../../src/parse/measures/indicators.js";
import { findRepetitions } from "../../../src/parse/measures/repeated.js";
import { splitUnits } from "../../../src/parse/measures/responsible.js";
import { isOnlyNumber, leadingNumber } from "../../../src/parse/measures/row-number.js";

describe("row numbers", () => {
  test.each([
    ["๑. ทำคู่มือ", "1", "ทำคู่มือ"],
    ["1.มีแนวทาง", "1", "มีแนวทาง"],
    ["6.1 จัดประชุม", "6.1", "จัดประชุม"],
    ["(๒) อบรม", "2", "อบรม"],
    ["มาตรการที่ 3 ลดขั้นตอน", "3", "ลดขั้นตอน"],
    ["4 เปิดเผยข้อมูล", "4", "เปิดเผยข้อมูล"],
    ["๑๐", "10", ""],
  ])("%s", (text, value, rest) => {
    const number = leadingNumber(text);
    expect(number?.value).toBe(value);
    expect(text.slice(number?.end ?? 0)).toBe(rest);
  });

  test.each(["3 โครงการต่อปี", "100 % ของแผน", "2567 เป็นปีที่ดี", "ทำคู่มือ 1.", "5ส", ""])("%s has none", (text) => {
    expect(leadingNumber(text)).toBeNull();
  });

  test("a cell of only a number", () => {
    expect(["๑.", "(2)", "6.1", "ข้อ 3"].every(isOnlyNumber)).toBe(true);
    expect(["1. ก", "", "98.765"].some(isOnlyNumber)).toBe(false);
  });
});

describe("headers", () => {
  test.each([
    ["มาตรการ / แนวทาง", "title"],
    ["มาตรการ โครงการ กิจกรรม", "title"],
    ["ขั้นตอน/วิธีปฏิบัติ", "steps"],
    ["วิธีการ ดำเนินการ", "steps"],
    ["ผู้รับผิดชอบ/ ผู้ที่เกี่ยวข้อง", "responsible"],
    ["ผู้รับผิดชอบโครงการ", "responsible"],
    ["ผู้รัผิดชอบ", "responsible"],
    ["ระยะ เวลา ดำเนิน การ", "period"],
    ["กำหนดเวลาแล้วเสร็จ", "period"],
    ["การกำกับติดตาม/รายงานผล", "monitoring"],
    ["สรุปผลการดำเนินการตามมาตรการ/กิจกรรม", "result"],
    ["ผลลัพธ์หรือผลสำเร็จ ของการดำเนินงาน", "outcome"],
    ["ปัญหา/อุปสรรค", "remark"],
    ["งบประมาณ (บาท)", "budget"],
    ["เป้าหมาย/ตัวชี้วัด", "target"],
    ["ที่", "no"],
    ["คะแนนที่ได้", "score"],
    ["ประเด็น", "section"],
  ])("%s → %s", (header, role) => {
    expect(matchHeader(header)[0]?.role).toBe(role);
  });

  test("a long text is none", () => {
    expect(matchHeader("มาตรการ".repeat(40))).toEqual([]);
  });
});

describe("indicators", () => {
  test.each<[string, number | null]>([
    ["1. การปฏิบัติหน้าที่", 1],
    ["ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของทางราชการ", 4],
    ["๕. การแก้ไขและป้องกันการทุจริต", 5],
    ["3. การใช้งบประมาณ (คะแนน 91.18)", 2],
    ["ด้านการเปิดเผยข้อมูล", 9],
    ["มาตรการกระบวนการกำกับดูแลการใช้ทรัพย์สิน", null],
    ["2. ทำคู่มือประชาชน", null],
    ["1. การปฏิบัติหน้าที่ราชการ", 1],
    ["(1) กระบวนการปฏิบัติงาน", null],
    ["1. กระบวนการปฏิบัติงาน", null],
    ["(2) การใช้จ่ายงบประมาณ", null],
    ["(2) การใช้งบประมาณ", 2],
    ["(2) ตัวชี้วัดการใช้จ่ายงบประมาณ", 2],
  ])("%s → %s", (text, indicator) => {
    expect(officialIndicator(text)).toBe(indicator);
  });

  test("a wording of its own is told by its place", () => {
    const texts = ["คุณภาพการดำเนินงาน", "การสื่อสารอย่างมีประสิทธิภาพ", "การปรับปรุงการทำงาน"];
    expect(indicatorsInOrder(texts)).toEqual([6, 7, 8]);
    expect(indicatorsInOrder(["เรื่องอื่น", "เรื่องอื่นอีก"])).toEqual([null, null]);
  });
});

test.each([
  ["กองคลัง, กองช่าง", ["กองคลัง", "กองช่าง"]],
  ["สำนักปลัดและกองคลัง", ["สำนักปลัด", "กองคลัง"]],
  ["งานแผนและงบประมาณ\nสำนักปลัด", ["งานแผนและงบประมาณ\nสำนักปลัด"]],
  ["สำนักปลัด กองคลัง กองสาธารณสุข และสิ่งแวดล้อม", ["สำนักปลัด", "กองคลัง", "กองสาธารณสุข และสิ่งแวดล้อม"]],
  ["(ฝ่ายอำนวยการ) สำนักปลัดเทศบาล", ["(ฝ่ายอำนวยการ) สำนักปลัดเทศบาล"]],
  ["ทุกส่วนราชการ", ["ทุกส่วนราชการ"]],
])("units of %j", (text, units) => {
  expect(splitUnits(text).map(([start, end]) => text.slice(start, end))).toEqual(units);
});

test("a repetition starts at a table and holds most rows", () => {
  const rows = (table: number, run: number, words: string[]) => words.map((w) => ({ table, run, title: w, words: w }));
  const words = ["ทำคู่มือประชาชน", "อบรมจริยธรรม", "เปิดสายด่วน"];
  expect(findRepetitions([...rows(0, 0, words), ...rows(1, 1, words)])).toEqual([{ start: 3, end: 6, of: 0 }]);
  expect(findRepetitions([...rows(0, 0, words), ...rows(1, 1, [words[0] ?? "", "ก่อสร้าง", "ซ่อมถนน"])])).toEqual([]);
});
