import { describe, expect, it } from "vitest";
import { toRaw } from "../../src/model/raw-span.js";
import { normalise } from "../../src/normalise/index.js";
import { documentOf } from "./documents.js";

const cleaned = (raw: string) => normalise(documentOf([raw], "text/markdown")).blocks[0];

describe("Markdown marks", () => {
  it.each([
    ["# บันทึกข้อความ", "บันทึกข้อความ"],
    ["### ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่"],
    ["**บทสรุป** และ __ผล__", "บทสรุป และ ผล"],
    ["ชื่อ \\| นาม", "ชื่อ | นาม"],
    ["****************", "****************"],
    ["ลงชื่อ ____ ผู้รายงาน", "ลงชื่อ ____ ผู้รายงาน"],
    ["#1 ของประเทศ", "#1 ของประเทศ"],
    ["2 * 3 * 4", "2 * 3 * 4"],
  ])("%s", (raw, text) => {
    expect(cleaned(raw)?.text).toBe(text);
  });

  it("leave the way back to the raw text", () => {
    const block = cleaned("## **ผล** การประเมิน");
    expect(block && toRaw(block, [0, 2])).toEqual([5, 7]);
    expect(block?.edits.flatMap((edit) => edit.repairs.map((repair) => repair.class))).toContain("markdown");
  });
});
