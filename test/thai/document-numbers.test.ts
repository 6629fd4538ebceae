import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDocumentNumbers } from "../../src/thai/document-numbers.js";
import { thaiText } from "./arbitrary.js";

describe("findDocumentNumbers", () => {
  it.each([
    ["ที่ อบ 12345/678 วันที่ 5 มกราคม 2567", ["อบ 12345/678"]],
    ["ที่ ชพ ๕๒๒๐๑/๑๔๕ วันที่ ๙ เมษายน ๒๕๖๗", ["ชพ 52201/145"]],
    ["ตามหนังสือที่ มท ๐๘๐๘.๒/ว ๑๒๓๔ ลงวันที่ ๑ มีนาคม ๒๕๖๖", ["มท 0808.2/ว 1234"]],
    ["ที่ ศธ๐๔๐๑๐ / ว๑๒", ["ศธ 04010/ว12"]],
    ["คำสั่งที่ ๑๒๓/๒๕๖๗ เรื่อง แต่งตั้งคณะทำงาน", ["123/2567"]],
    ["คำสั่งเทศบาลตำบลท่าข้าม ที่ 45/2566", ["45/2566"]],
    ["ประกาศเลขที่ 7/2565 และคำสั่งที่ 8/2565", ["7/2565", "8/2565"]],
    ["ครุภัณฑ์ทะเบียนที่ ๔๑๖/๖๗", ["416/67"]],
    ["วันที่ 1/10/2566", []],
    ["เลขที่ 1/10/2566", []],
    ["บ้านเลขที่ 12/3 หมู่ที่ 4", []],
    ["เลขที่ 12/3 หมู่ 4 ตำบลท่าข้าม", []],
    ["ลำดับที่ 3 ข้อที่ 4", []],
    ["คะแนนที่ 28.5/30", []],
    ["ตัวชี้วัดที่ 1/2", []],
    ["", []],
  ])("%s", (text, numbers) => {
    expect(findDocumentNumbers(text).map(({ number }) => number)).toEqual(numbers);
  });

  it("gives places of the text in order, none within another", () => {
    const texts = fc.array(fc.oneof(thaiText(), fc.constantFrom("ที่ ", "เลขที่", " ก 12/", "ว 3", "คำสั่งที่ 1/2567")));
    fc.assert(
      fc.property(texts, (pieces) => {
        const text = pieces.join("");
        let last = 0;
        for (const { span, raw } of findDocumentNumbers(text)) {
          expect(span[0]).toBeGreaterThanOrEqual(last);
          expect(text.slice(...span)).toBe(raw);
          expect(raw).toContain("/");
          last = span[1];
        }
      }),
      { seed: 4 },
    );
  });
});
