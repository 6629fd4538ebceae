import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../../src/extract/limits.js";
import { extractText } from "../../../src/extract/text/index.js";
import { documentSchema } from "../../../src/model/document.js";
import { linesOf, rowsOf } from "../laid-out.js";

const read = (text: string, limits = DEFAULT_LIMITS) => extractText(text, "utf-8", "text/plain", limits);
const FRAGMENTS = [
  "\t",
  "\n",
  "\n\n",
  "\f",
  " ",
  "  ",
  "|",
  "---",
  "มาตรการ",
  "คะแนน",
  "ผู้รับผิดชอบ",
  "1.",
  "2.",
  "๑",
  "87.45",
  "<p>",
  "</p>",
  "<b>",
  "<table>",
  "</table>",
  "<tr>",
  "<td>",
  "# ",
  "[image: a.png]",
  "ลงชื่อ",
  "ข้อความ",
  "\tก\n",
  "\v",
  "\u2028",
  "<ul>",
  "**",
];
const layouts = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 120 }).map((parts) => parts.join(""));

describe("text", () => {
  it("makes a block of each line, tells headings, lists, pictures and page numbers", () => {
    const document = read(
      [
        "## ผลการประเมิน",
        "**บทสรุป**",
        "ข้อความของรายงานซึ่งเขียนด้วยภาษาไทยเป็นส่วนใหญ่ตลอดทั้งฉบับและยาวพอสมควร",
        "- ข้อย่อย",
        "[image: a.png]",
        "![ภาพ](a.png)",
        "- ๓ -",
        "The image shows a screenshot of a page with a menu.",
        "<https://example.org/a>",
        "",
        "๒. ข้อเสนอแนะในการพัฒนา",
        "",
      ].join("\n"),
    );
    expect(linesOf(document).map((line) => line.split(":")[0])).toEqual([
      "heading",
      "heading",
      "paragraph",
      "list-item",
      "picture-text",
      "picture-text",
      "page-number",
      "picture-text",
      "paragraph",
      "heading",
    ]);
  });

  it("reads Markdown tables", () => {
    const document = read(
      "| ลำดับ | ชื่อ \\| นาม |\n|---|:--|\n| 1 | ก |\n| 2 | ข |\n\n| ลำดับ | ชื่อ \\| นาม |\n|---|---|\n| 3 | ค |",
    );
    expect(rowsOf(document).map((row) => row.map((cell) => cell.trim()))).toEqual([
      ["ลำดับ", "ชื่อ \\| นาม"],
      ["1", "ก"],
      ["2", "ข"],
      ["3", "ค"],
    ]);
  });

  it("reads an HTML table in plain text", () => {
    const document = read(
      "ก่อน\n<table><tr><th>ตัวชี้วัด</th><th>คะแนน</th></tr>\n<tr><td rowspan=2>ก</td><td>1</td></tr><tr><td>2</td></tr></table>\nหลัง",
    );
    expect(document.tables[0]?.cells.map((c) => [c.row, c.column, c.rowSpan])).toEqual([
      [0, 0, 1],
      [0, 1, 1],
      [1, 0, 2],
      [1, 1, 1],
      [2, 1, 1],
    ]);
    expect(linesOf(document)).toEqual(["paragraph: ก่อน", "paragraph: หลัง"]);
  });

  it("reads columns set by blanks under a header", () => {
    const document = read(
      [
        "ลำดับ   ตัวชี้วัด                    คะแนน",
        "  1     การปฏิบัติหน้าที่             87.45",
        "  2     การใช้งบประมาณ             76.22",
        "        ของหน่วยงาน",
        "",
        "โดยหน่วยงานได้คะแนนรวมทั้งหมดตามที่แสดงไว้ในตารางข้างต้นนี้",
      ].join("\n"),
    );
    expect(rowsOf(document)).toEqual([
      ["ลำดับ", "ตัวชี้วัด", "คะแนน"],
      ["1", "การปฏิบัติหน้าที่", "87.45"],
      ["2", "การใช้งบประมาณ\nของหน่วยงาน", "76.22"],
    ]);
    expect(linesOf(document)).toHaveLength(1);
  });

  it("says where it stopped", () => {
    const rows = Array.from({ length: 40 }, (_, row) => `${row}\tก\tข`).join("\n");
    expect(read(`ลำดับ\tมาตรการ\tคะแนน\n${rows}`, { ...DEFAULT_LIMITS, rows: 10 }).problems[0]?.code).toBe("row-limit");
    expect(read("ก\nข\nค", { ...DEFAULT_LIMITS, lines: 2 }).problems[0]?.code).toBe("text-limit");
    expect(read("ก".repeat(50), { ...DEFAULT_LIMITS, characters: 20 }).problems[0]?.code).toBe("text-limit");
  });

  it("loses nothing, invents nothing, and numbers what it makes", () => {
    fc.assert(
      fc.property(layouts, (text) => {
        const document = read(text);
        documentSchema.parse(document);
        document.blocks.forEach((block, index) => {
          expect(block.index).toBe(index);
          for (const line of (block.readings[0]?.raw ?? "").split("\n")) expect(text.includes(line.trim())).toBe(true);
        });
        document.tables.forEach((table, index) => {
          expect(table.index).toBe(index);
          for (const cell of table.cells) {
            expect(cell.row + cell.rowSpan).toBeLessThanOrEqual(table.rows);
            expect(cell.column + cell.columnSpan).toBeLessThanOrEqual(table.columns);
          }
        });
        const letters = (from: string) => from.replace(/<[^<>\n]*>|[\s|]/g, "");
        const kept = document.blocks.map((block) => letters(block.text)).join("");
        expect([...kept].sort().join("")).toBe([...letters(text)].sort().join(""));
      }),
      { numRuns: 300 },
    );
  });

  it("ends on ten thousand alike lines of any kind", () => {
    const kinds = [
      "\tก\n",
      "\tก\n\n",
      "มาตรการ\tคะแนน\n",
      "ก\tข\n",
      "<p>ก\tข\n",
      "| ก | ข |\n",
      "<table>\n",
      "ลำดับ  คะแนน  ผล\n",
      "\tมาตรการ\n\tคะแนน\n\n",
      "    \n",
    ];
    for (const kind of kinds) {
      expect(() => read(kind.repeat(10_000)), kind).not.toThrow();
    }
  });
});
