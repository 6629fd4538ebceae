import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../../src/extract/limits.js";
import { displayWidth } from "../../../src/extract/text/display-width.js";
import { extractText } from "../../../src/extract/text/index.js";
import { linesOf, rowsOf } from "../laid-out.js";

const read = (text: string) => extractText(text, "utf-8", "text/plain", DEFAULT_LIMITS);

/** Lines whose cells begin at the given display columns. */
function laid(columns: readonly number[], lines: readonly (readonly string[] | "")[]): string {
  return lines
    .map((cells) => {
      let line = "";
      if (cells !== "")
        cells.forEach((text, index) => {
          if (text) line += " ".repeat(Math.max(0, (columns[index] ?? 0) - displayWidth(line))) + text;
        });
      return line;
    })
    .join("\n");
}

const PLAN = ["มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา"];
const AT = [0, 24, 50, 68];

describe("tables set with blanks", () => {
  it("reads rows parted by blank lines, whose cells run on over lines", () => {
    const document = read(
      laid(AT, [
        PLAN,
        "",
        ["1. ทำคู่มือบริการ", "1. ร่างคู่มือ", "กองช่าง", "ม.ค. - ก.พ. 2568"],
        ["ให้ประชาชน", "2. เผยแพร่"],
        "",
        ["2. เปิดช่องทางแจ้ง", "จัดทำแบบฟอร์ม", "สำนักปลัด", "มี.ค. 2568"],
        "",
        ["ลงชื่อ"],
      ]),
    );
    expect(rowsOf(document)).toEqual([
      PLAN,
      ["1. ทำคู่มือบริการ\nให้ประชาชน", "1. ร่างคู่มือ\n2. เผยแพร่", "กองช่าง", "ม.ค. - ก.พ. 2568"],
      ["2. เปิดช่องทางแจ้ง", "จัดทำแบบฟอร์ม", "สำนักปลัด", "มี.ค. 2568"],
    ]);
    expect(linesOf(document)).toEqual(["paragraph: ลงชื่อ"]);
  });

  it("tells rows without blank lines by their labels, and sub-rows by their periods", () => {
    const document = read(
      laid(AT, [
        PLAN,
        ["1) ทำคู่มือบริการ", "ร่างคู่มือ", "กองช่าง", "ม.ค. - ก.พ. 2568"],
        ["ให้ประชาชน", "ทั้งหมด"],
        ["", "เผยแพร่", "สำนักปลัด", "มี.ค. 2568"],
        ["2) เปิดช่องทางแจ้ง", "จัดทำแบบฟอร์ม", "สำนักปลัด", "เม.ย. 2568"],
      ]),
    );
    expect(rowsOf(document).slice(1)).toEqual([
      ["1) ทำคู่มือบริการ\nให้ประชาชน", "ร่างคู่มือ\nทั้งหมด", "กองช่าง", "ม.ค. - ก.พ. 2568"],
      ["", "เผยแพร่", "สำนักปลัด", "มี.ค. 2568"],
      ["2) เปิดช่องทางแจ้ง", "จัดทำแบบฟอร์ม", "สำนักปลัด", "เม.ย. 2568"],
    ]);
  });

  it("reads a head of two rows, and sums that stand over the first columns", () => {
    const document = read(
      laid(
        [0, 8, 34, 44],
        [
          ["ที่", "ตัวชี้วัด", "คะแนน ปีงบประมาณ"],
          ["", "", "2566", "2567"],
          ["1", "การปฏิบัติหน้าที่", "81.25", "90.00"],
          ["2", "การใช้งบประมาณ", "79.10", "85.50"],
          ["คะแนนเฉลี่ยรวม", "", "80.18", "87.75"],
        ],
      ),
    );
    const places = document.tables[0]?.cells.map(({ row, column, rowSpan, columnSpan }) =>
      [row, column, rowSpan, columnSpan].join(),
    );
    expect(document.tables[0]?.headerRows).toBe(2);
    expect(places).toEqual(expect.arrayContaining(["0,0,2,1", "0,2,1,2", "1,2,1,1", "1,3,1,1", "4,0,1,2"]));
    expect(rowsOf(document).at(-1)).toEqual(["คะแนนเฉลี่ยรวม", "", "80.18", "87.75"]);
  });

  it("reads figures below one header word, with sums between labelled rows", () => {
    const rows = rowsOf(
      read(
        laid(
          [0, 30, 50],
          [
            ["ตัวชี้วัด", "เทศบาลตำบลหนึ่ง", "เทศบาลตำบลสอง"],
            ["1. การปฏิบัติหน้าที่", "81.25", "90.00"],
            ["เฉลี่ย IIT", "81.25", "90.00"],
            ["2. คุณภาพการดำเนินงาน", "79.10", "85.50"],
            ["ระดับผลการประเมิน", "ผ่าน", "ผ่านดี"],
          ],
        ),
      ),
    );
    expect(rows.map((row) => row[0])).toEqual([
      "ตัวชี้วัด",
      "1. การปฏิบัติหน้าที่",
      "เฉลี่ย IIT",
      "2. คุณภาพการดำเนินงาน",
      "ระดับผลการประเมิน",
    ]);
  });

  it("keeps a column that only its head fills, and headings between rows", () => {
    const document = read(
      laid(
        [0, 8, 30, 46, 64],
        [
          ["ลำดับ", "มาตรการ", "ดำเนินการแล้ว", "ยังไม่ดำเนินการ", "หมายเหตุ"],
          ["ด้านการให้บริการ"],
          ["1", "ทำคู่มือบริการ", "✓", "", "ไม่มี"],
          ["2", "เปิดช่องทาง", "✓", "", "ไม่มี"],
        ],
      ),
    );
    expect(document.tables[0]?.columns).toBe(5);
    expect(document.tables[0]?.cells.filter((cell) => cell.row === 2).map((cell) => cell.column)).toEqual([0, 1, 2, 4]);
    expect(rowsOf(document)[1]).toEqual(["ด้านการให้บริการ", "", "", "", ""]);
  });

  it("ends a table at the head of the next one", () => {
    const document = read(
      laid(
        [0, 26, 38],
        [
          ["ตัวชี้วัด", "ข้อคำถาม", "คะแนน"],
          ["1. การปฏิบัติหน้าที่", "ข้อ i1", "81.25"],
          ["", "ข้อ i2", "82.00"],
          "",
          ["คะแนนรายข้อ แบบวัด OIT"],
          "",
          ["ตัวชี้วัด", "ข้อคำถาม", "คะแนน"],
          ["9. การเปิดเผยข้อมูล", "ข้อ o1", "100.00"],
          ["", "ข้อ o2", "0.00"],
        ],
      ),
    );
    expect(document.tables.map((table) => table.rows)).toEqual([3, 3]);
  });

  it("joins the lines of a counted row under a head of scores", () => {
    const document = read(
      laid(
        [0, 34],
        [
          ["ผลคะแนนรายตัวชี้วัด", "เรื่องที่ควรพัฒนา"],
          ["แบบวัด (IIT)"],
          ["1. การใช้ทรัพย์สินของราชการ", "ควรให้ความสำคัญกับ"],
          ["83.61 คะแนน", "การใช้งบประมาณ"],
          ["2. การใช้อำนาจ 72.10"],
          ["คะแนน"],
          ["แบบวัด (EIT)"],
          ["1. คุณภาพการดำเนินงาน 67.50"],
        ],
      ),
    );
    expect(rowsOf(document).map(([first]) => first)).toEqual([
      "ผลคะแนนรายตัวชี้วัด",
      "แบบวัด (IIT)",
      "1. การใช้ทรัพย์สินของราชการ\n83.61 คะแนน",
      "2. การใช้อำนาจ 72.10\nคะแนน",
      "แบบวัด (EIT)",
      "1. คุณภาพการดำเนินงาน 67.50",
    ]);
  });

  describe("of two tables with an empty line between", () => {
    const scores = laid(
      [0, 8, 34, 48],
      [
        ["ลำดับ", "ตัวชี้วัด", "คะแนน 2566", "คะแนน 2567"],
        ["1", "การปฏิบัติหน้าที่", "91.20", "92.20"],
        ["2", "การใช้งบประมาณ", "88.10", "89.10"],
      ],
    );
    const instruments = [
      ["IIT", "90.00"],
      ["EIT", "85.00"],
    ];

    it("reads each by its own head where that stands elsewhere", () => {
      const document = read(`${scores}\n\n${laid([0, 18], [["เครื่องมือ", "คะแนน"], ...instruments])}`);
      expect(document.tables.map(({ rows, columns }) => [rows, columns])).toEqual([
        [3, 4],
        [3, 2],
      ]);
    });

    it("reads the second by its own head below a line of words", () => {
      const below = laid([0, 18], [["คะแนนรายเครื่องมือ"], ["เครื่องมือ", "คะแนน"], ...instruments]);
      const document = read(`${scores}\n\n${below}`);
      expect(document.tables.map(({ rows, columns }) => [rows, columns])).toEqual([
        [3, 4],
        [3, 2],
      ]);
      expect(linesOf(document)).toEqual(["paragraph: คะแนนรายเครื่องมือ"]);
    });

    it("puts lines laid out otherwise into none of the first one's rows", () => {
      const document = read(`${scores}\n\n${laid([0, 18], instruments)}`);
      expect(document.tables.map(({ rows }) => rows)).toEqual([3]);
      expect(rowsOf(document)[2]).toEqual(["2", "การใช้งบประมาณ", "88.10", "89.10"]);
    });

    it("keeps figures that end where those above them do", () => {
      const more = laid(
        [0, 8, 33, 47],
        [
          ["3", "การใช้อำนาจ", "100.00", "100.00"],
          ["4", "การใช้ทรัพย์สิน", "100.00", "100.00"],
        ],
      );
      expect(rowsOf(read(`${scores}\n\n${more}`))).toHaveLength(5);
    });

    it("keeps rows parted by empty lines together, be some cells empty", () => {
      const parted = laid(AT, [
        PLAN,
        ["1. ก", "ทำ", "กองช่าง", "ทุกเดือน"],
        "",
        ["2. ข", "", "กองคลัง"],
        ["   ต่อ", "", "และคณะ"],
      ]);
      expect(rowsOf(read(parted))).toHaveLength(3);
    });
  });

  it("puts each text into its column, whatever the widths", () => {
    const word = fc.constantFrom("กองช่าง", "ที่ปรึกษา", "ทำ", "เผยแพร่ข้อมูล", "ก");
    const widths = fc.array(fc.integer({ min: 18, max: 40 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(widths, fc.array(fc.tuple(word, word, word), { minLength: 2, maxLength: 8 }), (gaps, body) => {
        const at = [0, ...gaps].map((_, index, all) => all.slice(0, index + 1).reduce((sum, gap) => sum + gap, 0));
        const rows = body.map((cells, index) => [`${index + 1}. ทำ`, ...cells]);
        expect(rowsOf(read(laid(at, [PLAN, ...rows])))).toEqual([PLAN, ...rows]);
      }),
    );
  });
});
