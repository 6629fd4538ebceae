import { describe, expect, it } from "vitest";
import { normalise } from "../../src/normalise/index.js";
import { documentOf } from "./documents.js";

/** Text that no writing allows, by which a document shows that its marks are adrift. */
const EVIDENCE = "ทไี่ ด้ มเี พียง";

const cleaned = (raw: string) => normalise(documentOf([EVIDENCE, raw])).blocks[1]?.text;

describe("displaced marks", () => {
  it.each([
    ["คณุ ธรรม", "คุณธรรม"],
    ["ทอ้ งถนิ่", "ท้องถิ่น"],
    ["หนว่ ยงาน", "หน่วยงาน"],
    ["การปฏบิ ตั หิ นา้ ที่", "การปฏิบัติหน้าที่"],
    ["ขอ้ มลู ขา่ วสาร", "ข้อมูลข่าวสาร"],
  ])("moves the marks of %s", (raw, wanted) => {
    expect(cleaned(raw)).toBe(wanted);
  });

  it("leaves sound words of such a document alone", () => {
    const raw = "ผู้บริหาร รับรู้ ข้อมูล ครั้งที่ เรื่องร้องเรียน";
    expect(cleaned(raw)).toBe(raw);
  });

  it("does nothing in a document whose marks stand where they may", () => {
    expect(normalise(documentOf(["คณุ ธรรม"])).blocks[0]?.edits).toEqual([]);
  });
});
