import { describe, expect, test } from "vitest";
import { brief, parse, YEAR } from "./build.js";

describe("sections and indicators", () => {
  const header = ["มาตรการ", "วิธีการ", "ผู้รับผิดชอบ", "ระยะเวลา"];
  const line = (title: string) => [title, "ประชุมชี้แจง", "กองคลัง", YEAR];

  test("numbers restart in each section; a heading alone or over the whole width", () => {
    const { measures } = parse([
      {
        origin: "marked-up",
        rows: [
          header,
          [{ text: "ด้านที่ 1 การเปิดเผยข้อมูลของหน่วยงาน", columnSpan: 4 }, null, null, null],
          line("1. ทำเว็บไซต์"),
          line("2. ตอบคำถาม"),
          ["ด้านบริการ", "", "", ""],
          line("1. ลดขั้นตอน"),
        ],
      },
    ]);
    expect(measures.map((m) => [m.section?.value, m.no?.value])).toEqual([
      ["ด้านที่ 1 การเปิดเผยข้อมูลของหน่วยงาน", "1"],
      ["ด้านที่ 1 การเปิดเผยข้อมูลของหน่วยงาน", "2"],
      ["ด้านบริการ", "1"],
    ]);
  });

  test("numbered headings with sub-numbered measures", () => {
    const { measures } = parse([
      {
        rows: [
          ["ที่", ...header],
          ["1", "ความโปร่งใสของงบประมาณ", "", "", ""],
          ["1.1", "เผยแพร่แผน", "ขึ้นเว็บ", "กองคลัง", YEAR],
          ["1.2", "รายงานผล", "ขึ้นเว็บ", "กองคลัง", YEAR],
          ["2", "การบริการ", "", "", ""],
          ["2.1", "ทำคู่มือ", "พิมพ์แจก", "สำนักปลัด", YEAR],
        ],
      },
    ]);
    expect(measures.map((m) => m.no?.value)).toEqual(["1.1", "1.2", "2.1"]);
    expect(measures[2]?.section?.value).toBe("การบริการ");
  });

  test("an indicator column is taken down; names decide, an unofficial wording by number and place", () => {
    const { measures } = parse([
      {
        rows: [
          ["ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา"],
          ["1. การปฏิบัติหน้าที่", "1. ทำคู่มือ", "สำนักปลัด", YEAR],
          ["", "2. อบรม", "สำนักปลัด", YEAR],
          ["2. การใช้งบประมาณ", "1. เผยแพร่แผน", "กองคลัง", YEAR],
          ["3. การใช้อำนาจ", "1. ประเมินผลเป็นธรรม", "สำนักปลัด", YEAR],
          ["4. การใช้ทรัพย์สินของทางราชการ", "1. ทำทะเบียน", "กองคลัง", YEAR],
          ["5. การแก้ปัญหาและป้องกันทุจริต", "1. ประกาศนโยบาย", "สำนักปลัด", YEAR],
        ],
      },
    ]);
    expect(measures.map((m) => m.indicator)).toEqual([1, 1, 2, 3, 4, 5]);
    expect(measures.map((m) => m.title?.value)).toEqual([
      "ทำคู่มือ",
      "อบรม",
      "เผยแพร่แผน",
      "ประเมินผลเป็นธรรม",
      "ทำทะเบียน",
      "ประกาศนโยบาย",
    ]);
    expect(measures[1]?.section?.value).toBe("1. การปฏิบัติหน้าที่");
  });

  test("an indicator behind the year that ends a heading in the same block", () => {
    const measures = parse([
      "แนวทางพัฒนา ปีงบประมาณ พ.ศ. 2568 ตัวชี้วัดที่ 2 การใช้งบประมาณ",
      {
        headerRows: 1,
        rows: [
          ["มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา"],
          ["เผยแพร่แผนการใช้จ่าย", "ลงเว็บไซต์", "กองคลัง", YEAR],
        ],
      },
    ]).measures;
    expect(measures.map(({ indicator }) => indicator)).toEqual([2]);
    expect(measures[0]?.section?.raw).toBe("ตัวชี้วัดที่ 2 การใช้งบประมาณ");
  });

  test("headings that name an indicator, numbered by a column of their own", () => {
    const { measures } = parse([
      {
        rows: [
          ["ลำดับ", "ตัวชี้วัด", "แนวทางการดำเนินการ", "ผู้รับผิดชอบ", "กำหนดเวลา"],
          ["6", "คุณภาพการดำเนินงาน", "ปรับปรุงจุดบริการ", "ทุกกอง", "ไตรมาส 1-2"],
          ["7", "ประสิทธิภาพการสื่อสาร", "เพิ่มช่องทางสื่อสาร", "สำนักปลัด", "ไตรมาส 3"],
        ],
      },
    ]);
    expect(measures.map((m) => [m.no?.value, m.indicator, m.title?.value])).toEqual([
      ["6", 6, "ปรับปรุงจุดบริการ"],
      ["7", 7, "เพิ่มช่องทางสื่อสาร"],
    ]);
  });

  test("a line above a table names its indicator", () => {
    const rows = [header, line("1. ทำคู่มือ"), line("2. อบรม")];
    const { measures } = parse([
      "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร",
      { rows },
      "ตัวชี้วัดที่ 8 การปรับปรุงการทำงาน",
      { rows: [header, line("1. ลดขั้นตอน")] },
    ]);
    expect(measures.map((m) => [m.indicator, m.no?.value])).toEqual([
      [7, "1"],
      [7, "2"],
      [8, "1"],
    ]);
  });

  test("merged cells with spans are carried down", () => {
    const { measures } = parse(
      [
        {
          origin: "marked-up",
          rows: [
            header,
            [{ text: "1. จัดซื้อจัดจ้างโปร่งใส", rowSpan: 3 }, "1) เผยแพร่แผน", "กองคลัง", { text: YEAR, rowSpan: 3 }],
            [null, "2) รายงานผล", "กองช่าง", null],
            [null, "3) ประชุมทบทวน", "", null],
          ],
        },
      ],
      null,
    );
    expect(measures.map(brief)).toEqual([
      ["1", "จัดซื้อจัดจ้างโปร่งใส", "กองคลัง"],
      ["1", "จัดซื้อจัดจ้างโปร่งใส", "กองช่าง"],
    ]);
    expect(measures[1]?.steps.map((s) => s.value)).toEqual(["2) รายงานผล", "3) ประชุมทบทวน"]);
    expect(measures[1]?.period?.value).toEqual({ start: "2024-10-01", end: "2025-09-30" });
  });
});
