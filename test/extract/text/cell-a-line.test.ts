import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../../src/extract/limits.js";
import { extractText } from "../../../src/extract/text/index.js";
import { linesOf, rowsOf } from "../laid-out.js";

const read = (text: string) => extractText(text, "utf-8", "text/plain", DEFAULT_LIMITS);
const group = (...cells: string[]) => `${cells.map((cell) => `\t${cell}`).join("\n")}\n\n`;
const HEADER = group("มาตรการ", "วิธีการ", "ผู้รับผิดชอบ", "การติดตาม");

describe("tables with a cell a line", () => {
  it("reads rows parted by blank lines, cells of several lines, blank lines inside a row", () => {
    const document = read(
      `หัวเรื่อง\n${HEADER}${group("1.ก", "ทำ ก\nทำต่อ", "กองช่าง\nสำนักปลัด", "")}${group("2.ข")}\tทำ ข\n\nย่อหน้าที่สอง\n\tกองคลัง\n\t\n\n\nจบตาราง`,
    );
    expect(rowsOf(document)).toEqual([
      ["มาตรการ", "วิธีการ", "ผู้รับผิดชอบ", "การติดตาม"],
      ["1.ก", "ทำ ก\nทำต่อ", "กองช่าง\nสำนักปลัด", ""],
      ["2.ข", "ทำ ข\n\nย่อหน้าที่สอง", "กองคลัง", ""],
    ]);
    expect(linesOf(document)).toEqual(["paragraph: หัวเรื่อง", "paragraph: จบตาราง"]);
  });

  it("lets the last cell of a row be absent", () => {
    const rows = rowsOf(read(`${HEADER}${group("1.ก", "ทำ ก", "กองช่าง")}${group("2.ข", "ทำ ข", "กองคลัง", "รายงาน")}`));
    expect(rows.map((row) => row[0])).toEqual(["มาตรการ", "1.ก", "2.ข"]);
    const short = rowsOf(read(`${HEADER}${group("1.ก")}${group("2.ข", "ทำ ข")}${group("3.ค", "ทำ ค", "กองคลัง")}`));
    expect(short.map((row) => row[0])).toEqual(["มาตรการ", "1.ก", "2.ข", "3.ค"]);
  });

  it("keeps heading rows, and a first row whose cells hold header words, in the table", () => {
    const rows = rowsOf(
      read(
        `${HEADER}${group("ตัวชี้วัดที่ 2 การใช้งบประมาณ", "", "", "")}${group("1.ก", "ทำ ก", "กองช่าง", "-")}${group("ตัวชี้วัดที่ 5 การแก้ไขปัญหา", "", "", "")}${group("2.ข", "ทำ ข", "กองคลัง", "-")}`,
      ),
    );
    expect(rows.map((row) => row[0])).toEqual([
      "มาตรการ",
      "ตัวชี้วัดที่ 2 การใช้งบประมาณ",
      "1.ก",
      "ตัวชี้วัดที่ 5 การแก้ไขปัญหา",
      "2.ข",
    ]);
    const head = group("ระยะเวลา", "ผู้รับผิดชอบ", "เป้าหมาย", "กิจกรรม");
    const first = group("ตลอดปีงบประมาณ 2568", "กองช่าง", "ร้อยละ ๘๐", "๑. ก");
    const second = group("ตลอดปีงบประมาณ 2568", "กองคลัง", "ร้อยละ ๘๐", "๒. ข");
    expect(rowsOf(read(`${head}${first}${second}`))).toHaveLength(3);
  });

  it("drops a header repeated in the middle", () => {
    const document = read(`${HEADER}${group("1.ก", "ข", "ค", "ง")}${HEADER}${group("2.จ", "ฉ", "ช", "ซ")}`);
    expect(rowsOf(document).map((row) => row[0])).toEqual(["มาตรการ", "1.ก", "2.จ"]);
    expect(document.tables[0]?.parts.map((part) => [part.firstRow, part.repeatedHeader.length])).toEqual([
      [0, 0],
      [2, 4],
    ]);
  });

  it("ends at a page break, at a form feed and at text that belongs to no cell", () => {
    const table = `${HEADER}${group("1.ก", "ข", "ค", "ง").trimEnd()}`;
    expect(linesOf(read(`${table}\n ภาคผนวก\nข้อความ`))).toEqual(["paragraph:  ภาคผนวก", "paragraph: ข้อความ"]);
    expect(linesOf(read(`${table}\fภาคผนวก`))).toEqual(["paragraph: ภาคผนวก"]);
    expect(linesOf(read(`${table}\n\nข้อความ`))).toEqual(["paragraph: ข้อความ"]);
  });

  it("reads scores with a number column of any order, rows without blank lines too", () => {
    const row = (no: number, score: string) => `\t${no}\n\tชื่อ\n\t${score}\n`;
    const parted = `\tอันดับ\n\tตัวชี้วัด\n\tคะแนน\n\n${row(1, "87.45")}\n${row(2, "81.44")}\n\nข้อเสนอแนะ`;
    const packed = `\tอันดับ\n\tตัวชี้วัด\n\tคะแนน\n${row(1, "87.45")}${row(2, "81.44")}ข้อเสนอแนะ`;
    for (const text of [parted, packed]) {
      expect(rowsOf(read(text)).slice(1)).toEqual([
        ["1", "ชื่อ", "87.45"],
        ["2", "ชื่อ", "81.44"],
      ]);
      expect(linesOf(read(text))).toEqual(["paragraph: ข้อเสนอแนะ"]);
    }
  });

  it("ends where another header begins", () => {
    const other = group("ลำดับ", "ตัวชี้วัด", "คะแนน", "ระดับ", "หมายเหตุ");
    const document = read(`${HEADER}${group("ก", "ข", "ค", "ง")}${other}${group("1", "การใช้อำนาจ", "90.00", "A", "")}`);
    expect(document.tables.map((table) => [table.rows, table.columns])).toEqual([
      [2, 4],
      [2, 5],
    ]);
  });

  it("leaves indented prose and lists alone", () => {
    expect(read("\tตามที่ได้รับมอบหมาย\n\tจึงเรียนมา\n\n\tขอแสดงความนับถือ\n").tables).toEqual([]);
    expect(read("\t1. การปฏิบัติหน้าที่\n\t2. การใช้งบประมาณ\n\n\t3. การใช้อำนาจ\n").tables).toEqual([]);
  });

  it("carries on after a form feed under a repeated header", () => {
    const document = read(`${HEADER}${group("1.ก", "ข", "ค", "ง")}\f${HEADER}${group("2.จ", "ฉ", "ช", "ซ")}`);
    expect(document.tables).toHaveLength(1);
    expect(document.tables[0]?.parts.map((part) => part.page)).toEqual([1, 2]);
  });
});
