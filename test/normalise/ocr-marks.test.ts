import { describe, expect, it } from "vitest";
import { normalise } from "../../src/normalise/index.js";
import { block, documentOf } from "./documents.js";

function read(raw: string, decision: "ocr" | "text-layer" = "ocr") {
  const document = {
    ...documentOf([]),
    blocks: [{ ...block(raw), page: 1 }],
    pageDecisions: [{ page: 1, decision, reason: "" }],
  };
  const [first] = normalise(document).blocks;
  if (!first) throw new Error("no block");
  return first;
}

describe("marks of words that OCR read wrong", () => {
  it.each([
    ["รายตัวชีวัด", "รายตัวชี้วัด"],
    ["ตัวชี่วัดที่ 3", "ตัวชี้วัดที่ 3"],
    ["การปรับปรงระบบ", "การปรับปรุงระบบ"],
    ["ประสิทธิภาพการสือสาร", "ประสิทธิภาพการสื่อสาร"],
    ["คะแนนตำสุด", "คะแนนต่ำสุด"],
    ["ก้นยายน 2566", "กันยายน 2566"],
    ["จัดทำค่มือการใช้งาน", "จัดทำคู่มือการใช้งาน"],
    ["น้ามันเชื้อเพลิง", "น้ำมันเชื้อเพลิง"],
    ["เรื่องร้องทกุข์", "เรื่องร้องทุกข์"],
    ["ให้ผับริหารลงนาม", "ให้ผู้บริหารลงนาม"],
    ["ปีละ 2 ครัง", "ปีละ 2 ครั้ง"],
    ["ทุกสินไตรมาส", "ทุกสิ้นไตรมาส"],
  ])("mends %s", (raw, mended) => {
    expect(read(raw).text).toBe(mended);
  });

  it("logs what it did, and keeps what was read", () => {
    const { readings, edits } = read("การใช้ตัวชีวัดเดิม");
    expect(readings[0]?.raw).toBe("การใช้ตัวชีวัดเดิม");
    expect(edits).toMatchObject([{ before: "", after: "้", repairs: [{ class: "ocr-mark" }] }]);
  });

  it("lets text of other pages be", () => {
    expect(read("รายตัวชีวัด", "text-layer").edits).toEqual([]);
  });

  it("lets names of people and places be, and sound words", () => {
    for (const raw of [
      "นายกวินทร์ธร แก้วรัตนเวช",
      "นางสาวทจริต ปรับปรง",
      "ตำบลปรับปรง อำเภอตัวชีวัด",
      "โรงเรียนบ้านปรับปรง",
      "ให้ค้นหาข้อมูลได้ง่าย ไม่ใช้งบประมาณ",
      "เมืองพัทยาได้รับผลการประเมิน",
      "รับฟังเสียงประชาชนเรื่องทรัพย์สินและสินค้า",
    ])
      expect(read(raw).text).toBe(raw);
  });

  it("never touches a digit", () => {
    expect(read("ตัวชีวัดที่ ๑๐ ได้ 98.45").text).toBe("ตัวชี้วัดที่ 10 ได้ 98.45");
  });
});
