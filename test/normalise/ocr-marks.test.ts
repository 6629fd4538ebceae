import { describe, expect, it } from "vitest";
import { normalise } from "../../src/normalise/index.js";
import { otherWords } from "../../src/normalise/ocr-words.js";
import { isWellFormed } from "../../src/thai/known-words.js";
import { dictionaryWords } from "../../src/thai/lexicon.js";
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
    ["ตรวจเยี่ยมและบนทึกผล", "ตรวจเยี่ยมและบันทึกผล"],
    ["กำหนดรอบปรับปรงขอมล", "กำหนดรอบปรับปรุงข้อมูล"],
    ["ปริมาณนั้ามันที่เบิก", "ปริมาณน้ำมันที่เบิก"],
    ["โครงการที่ไม่ค้มค่า", "โครงการที่ไม่คุ้มค่า"],
    ["ไปครบทังสี่แห่ง", "ไปครบทั้งสี่แห่ง"],
    ["วันที 5", "วันที่ 5"],
  ])("mends %s", (raw, mended) => {
    expect(read(raw).text).toBe(mended);
  });

  it.each([
    ["เสนอผู้นำซุมชน", "เสนอผู้นำชุมชน"],
    ["จัดทำมาตรจานกลาง", "จัดทำมาตรฐานกลาง"],
    ["ถำหนดวันรับคำขอ", "กำหนดวันรับคำขอ"],
    ["ทบทวนผังชั้นตอนงาน", "ทบทวนผังขั้นตอนงาน"],
    ["ตลอดตั้งปี", "ตลอดทั้งปี"],
    ["บันทึกซื้อสังเกต", "บันทึกข้อสังเกต"],
    ["2. ดลำดับความสำคัญ", "2. จัดลำดับความสำคัญ"],
    ["ม่มี", "ไม่มี"],
    ["ะแนนรวม", "คะแนนรวม"],
  ])("mends a letter of %s", (raw, mended) => {
    const { text, edits } = read(raw);
    expect(text).toBe(mended);
    expect(edits.flatMap(({ repairs }) => repairs.map((repair) => repair.class))).toContain("ocr-letter");
  });

  it("leaves the slips of authors, and what could be several words", () => {
    for (const raw of ["การปฎิบัติราชการ", "พัฒนาบุคคลากร", "ผู้จดประชุม", "ไม่ใช้งบประมาณ", "ช่วงหรือห้วงเวลา"])
      expect(read(raw).text).toBe(raw);
  });

  it("leaves every sound word of the dictionary that stands alone, but for two", () => {
    const words = dictionaryWords().filter((word) => /^[ก-๎]{3,}$/.test(word) && isWellFormed(word));
    expect(words.filter((word) => otherWords(word).length > 0)).toEqual(["หลั่ง", "เรือง"]);
  });

  it("reads a long damaged run to its end", () => {
    expect(otherWords("ปรบปรงขอมลผดแลตวชวด".repeat(20)).length).toBeGreaterThan(20);
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
      "(กนกวรรณ ปรับปรง)",
      "เมืองพัทยาได้รับผลการประเมิน",
      "รับฟังเสียงประชาชนเรื่องทรัพย์สินและสินค้า",
    ])
      expect(read(raw).text).toBe(raw);
  });

  it("never touches a digit", () => {
    expect(read("ตัวชีวัดที่ ๑๐ ได้ 98.45").text).toBe("ตัวชี้วัดที่ 10 ได้ 98.45");
  });
});
