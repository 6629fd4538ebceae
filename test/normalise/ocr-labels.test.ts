import { describe, expect, it } from "vitest";
import { normalise } from "../../src/normalise/index.js";
import { block, documentOf } from "./documents.js";

function read(raws: readonly string[], decision: "ocr" | "text-layer" = "ocr") {
  const blocks = raws.map((raw, index) => ({ ...block(raw, index), page: 1 }));
  const document = { ...documentOf([]), blocks, pageDecisions: [{ page: 1, decision, reason: "" }] };
  return normalise(document).blocks.map(({ text }) => text);
}

describe("labels and signs around words that OCR read wrong", () => {
  it.each([
    ["ตัวชี้วัดn 8 การปรับปรุง", "ตัวชี้วัดที่ 8 การปรับปรุง"],
    ["ตัวชี้วัด fl ๑๐ การป้องกัน", "ตัวชี้วัดที่ 10 การป้องกัน"],
    ["1..ตรวจเอกสาร", "1.ตรวจเอกสาร"],
    ["๑..ตรวจเอกสาร ๒..ประกาศผล", "1.ตรวจเอกสาร 2.ประกาศผล"],
    ["รับคำขอ 12 ราย .", "รับคำขอ 12 ราย"],
    ["ตรวจทุกเดือน'", "ตรวจทุกเดือน"],
  ])("mends %s", (raw, mended) => {
    expect(read([raw])).toEqual([mended]);
  });

  it("lets what may be meant and other pages be", () => {
    for (const raw of ["ตัวชี้วัด i 8", "ตัวชี้วัดn 12 ข้อ", "เอกสาร 'ร่าง' ฉบับแรก", "ข้อ 1...ตามประกาศ"])
      expect(read([raw])).toEqual([raw]);
    expect(read(["ตัวชี้วัดn 8", "1..ตรวจ"], "text-layer")).toEqual(["ตัวชี้วัดn 8", "1..ตรวจ"]);
  });
});
