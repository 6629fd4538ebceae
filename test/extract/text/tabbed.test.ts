import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../../src/extract/limits.js";
import { extractText } from "../../../src/extract/text/index.js";
import { linesOf, rowsOf } from "../laid-out.js";

const read = (...lines: string[]) => extractText(lines.join("\n"), "utf-8", "text/plain", DEFAULT_LIMITS);
const HEADER = "มาตรการ\tขั้นตอน\tผู้รับผิดชอบ";

describe("tabbed tables", () => {
  it("reads a header and its rows, short rows and empty cells included", () => {
    const document = read("ก่อนตาราง", "", HEADER, "๑. ก\tทำ ก\tกองช่าง", "\tทำ ข", "๒. ข\t\tกองคลัง", "", "หลังตาราง");
    expect(rowsOf(document)).toEqual([
      ["มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ"],
      ["๑. ก", "ทำ ก", "กองช่าง"],
      ["", "ทำ ข", ""],
      ["๒. ข", "", "กองคลัง"],
    ]);
    expect(document.tables[0]).toMatchObject({ origin: "tabbed", headerRows: 1, columns: 3 });
    expect(linesOf(document)).toEqual(["paragraph: ก่อนตาราง", "paragraph: หลังตาราง"]);
    expect(document.tables[0]?.cells.filter((c) => c.row === 2).map((c) => c.column)).toEqual([0, 1]);
  });

  it("drops columns to the right of the header that hold nothing", () => {
    expect(read(HEADER, "ก\tข\tค\t\t", "ง\tจ\tฉ\t").tables[0]?.columns).toBe(3);
    expect(read(HEADER, "ก\tข\tค\tเกิน").tables[0]?.columns).toBe(4);
  });

  it("joins parts under a repeated header, blanks and misprints aside, and keeps its blocks", () => {
    const again = "มาตรการ\tขั้น ตอน\tผู้รับผิดชอป";
    const document = read(HEADER, "๑\tก\tข", "", again, "๒\tค\tง", "", "", HEADER, "๓\tจ\tฉ");
    expect(rowsOf(document).map((row) => row[0])).toEqual(["มาตรการ", "๑", "๒", "๓"]);
    const parts = document.tables[0]?.parts;
    expect(parts?.map((part) => part.firstRow)).toEqual([0, 2, 3]);
    expect(parts?.[1]?.repeatedHeader.map((index) => document.blocks[index]?.text)).toEqual(again.split("\t"));
    expect(document.blocks.filter((block) => block.kind === "repeated-header")).toHaveLength(6);
  });

  it("keeps tables apart whose headers differ in words, in a year, or that stand under other text", () => {
    expect(read(HEADER, "๑\tก\tข", "", "ลำดับ\tตัวชี้วัด\tคะแนน", "๒\tค\t90.00").tables).toHaveLength(2);
    const year = (no: string) => `ตัวชี้วัด\tคะแนน ปี ${no}`;
    expect(read(year("2566"), "ก\t80.00", "", year("2567"), "ก\t90.00").tables).toHaveLength(2);
    expect(read(HEADER, "๑\tก\tข", "", "ข้อความคั่น", "", HEADER, "๑\tก\tข").tables).toHaveLength(2);
  });

  it("carries a part without a header on after blank lines where it has as many columns", () => {
    const document = read(HEADER, "๑\tก\tข", "", "\t<p>ต่อจากหน้าก่อน</p>\t", "๒\tค\tง");
    expect(rowsOf(document).map((row) => row[1])).toEqual(["ขั้นตอน", "ก", "<p>ต่อจากหน้าก่อน</p>", "ค"]);
  });

  it("sets a Markdown separator row aside", () => {
    const document = read("ลำดับ\tชื่อ", "--\t---", "1\tก", "2\tข");
    expect(rowsOf(document)).toEqual([
      ["ลำดับ", "ชื่อ"],
      ["1", "ก"],
      ["2", "ข"],
    ]);
    expect(linesOf(document)).toEqual(["hidden: --\t---"]);
  });

  it("takes two header rows with the spans that their empty places stand for", () => {
    const document = read("ลำดับ\tตัวชี้วัด\tคะแนน\t\tการเปลี่ยนแปลง", "\t\t2566\t2567\t", "1\tก\t80.00\t90.00\tเพิ่มขึ้น");
    const table = document.tables[0];
    expect(table?.headerRows).toBe(2);
    const spans = table?.cells.filter((c) => c.row < 2).map((c) => [c.row, c.column, c.rowSpan, c.columnSpan]);
    expect(spans).toEqual([
      [0, 0, 2, 1],
      [0, 1, 2, 1],
      [0, 2, 1, 2],
      [0, 4, 2, 1],
      [1, 2, 1, 1],
      [1, 3, 1, 1],
    ]);
  });

  it("carries a cell over lines while its mark-up is open, and a row until it is full", () => {
    const document = read(
      HEADER,
      "๑\t<p>ก",
      "ยังอยู่ในเซลล์",
      "จบ</p>\tกองช่าง",
      "๒\t<p>ข</p>\t<p>ค",
      "ง</p>",
      "๓\tจ",
      "ต่อ\tฉ",
    );
    expect(rowsOf(document).slice(1)).toEqual([
      ["๑", "<p>ก\nยังอยู่ในเซลล์\nจบ</p>", "กองช่าง"],
      ["๒", "<p>ข</p>", "<p>ค\nง</p>"],
      ["๓", "จ\nต่อ", "ฉ"],
    ]);
  });

  it("does not wait for lists that are never closed", () => {
    const document = read(HEADER, '๑\tก\t<ul style="x">- ก- ข', "๒\tค\tง", "", "ข้อความ");
    expect(document.tables[0]?.rows).toBe(3);
    expect(linesOf(document)).toEqual(["paragraph: ข้อความ"]);
  });

  it("leaves memos, signatures and indented prose alone", () => {
    const memo = ["ส่วนราชการ\tสำนักปลัด", "ที่\tกท ๑/๒๕๖๖", "วันที่\t๑ มกราคม ๒๕๖๖", "เรื่อง\tรายงานผล"];
    expect(read(...memo).tables).toEqual([]);
    expect(read(...memo, HEADER, "๑\tก\tข").tables).toHaveLength(1);
    expect(read("\tตามที่ได้รายงาน", "\tจึงเรียนมา").tables).toEqual([]);
    expect(read("\tตามที่ได้ประกาศผล\tการประเมิน\tประจำปี", "\tบัดนี้ได้วิเคราะห์แล้ว").tables).toEqual([]);
    expect(read("\tตามที่มีผลการประเมิน\tคะแนน ตัวชี้วัด\tได้กำหนดมาตรการ", "\tจึงเรียนมา").tables).toEqual([]);
    expect(read("\tIIT\tEIT", "คะแนน\t90.00\t85.00").tables).toHaveLength(1);
    expect(read("(ลงชื่อ)\t..............\tผู้รายงาน", "\t(นายก ข)\t", "\tตำแหน่ง\t").tables).toEqual([]);
  });

  it("joins over form feeds, with page furniture between, and tells pages", () => {
    const page = (no: number, row: string) => ["รายงานประจำปี", HEADER, row, `- ${no} -`].join("\n");
    const document = read([page(1, "๑\tก\tข"), page(2, "๒\tค\tง"), page(3, "๓\tจ\tฉ")].join("\n\f"));
    expect(document.tables).toHaveLength(1);
    expect(document.tables[0]?.parts.map((part) => part.page)).toEqual([1, 2, 3]);
    expect(document.pages.map((p) => p.number)).toEqual([1, 2, 3]);
    expect(linesOf(document).filter((l) => l.startsWith("page-number"))).toHaveLength(3);
    expect(linesOf(document).filter((l) => l.startsWith("header"))).toHaveLength(3);
  });
});
