import { describe, expect, it } from "vitest";
import { linesOf } from "../../../src/extract/text/lines.js";
import { pageFurniture } from "../../../src/extract/text/page-furniture.js";

const kinds = (...pages: string[]) => {
  const { lines } = linesOf(pages.join("\f"), 1000);
  return [...pageFurniture(lines)].map(([at, kind]) => `${kind}: ${lines[at]?.text}`).sort();
};

describe("page furniture", () => {
  it("finds running heads, feet and page numbers", () => {
    const page = (no: number) => `รายงานประจำปี หน้า ${no}/3\nเนื้อหา ${no}\nเทศบาลตัวอย่าง`;
    expect(kinds(page(1), page(2), page(3))).toEqual([
      "footer: เทศบาลตัวอย่าง",
      "footer: เทศบาลตัวอย่าง",
      "footer: เทศบาลตัวอย่าง",
      "header: รายงานประจำปี หน้า 1/3",
      "header: รายงานประจำปี หน้า 2/3",
      "header: รายงานประจำปี หน้า 3/3",
    ]);
    expect(kinds("ก\n1", "ข\n๒")).toEqual(["page-number: 1", "page-number: ๒"]);
  });

  it("leaves headings that count on and headers of tables", () => {
    const page = (no: number) => `ตัวชี้วัดที่ ${no}\nเนื้อหา ${no}\nจบ ${no} ก`;
    expect(kinds(page(1), page(2), page(3))).toEqual([]);
    const table = (no: number) => `ตัวชี้วัด\tคะแนน\nก\t${no}`;
    expect(kinds(table(1), table(2), table(3))).toEqual([]);
  });

  it("needs form feeds", () => {
    expect(kinds("ก\nข\n1")).toEqual([]);
  });
});
