import { describe, expect, test } from "vitest";
import { parseMeasures } from "../../../src/parse/measures/index.js";
import { brief, type CellSpec, parse, rawDocumentOf, YEAR } from "./build.js";

describe("column order and wording", () => {
  test("eight columns in an order of their own, number column, misspelt and wrapped headers", () => {
    const { measures } = parse([
      {
        rows: [
          [
            "ลำดับ ที่",
            "ระยะ เวลา",
            "หน่วยงานที่รับผิดชอป",
            "กิจกรรม / โครงการ",
            "ขั้นตอน การดำเนินงาน",
            "งบประมาณ (บาท)",
            "ผลที่คาดว่า จะได้รับ",
            "หมาย เหตุ",
          ],
          ["๑", "ไตรมาส ๒", "กองช่าง", "ตรวจรับงานจ้างให้โปร่งใส", "ตั้งกรรมการ", "10,000", "งานได้มาตรฐาน", "-"],
          ["๒", "ไตรมาส ๓ - ๔", "สำนักปลัด", "ทำคู่มือประชาชน", "ร่างคู่มือ", "ไม่ใช้", "ประชาชนสะดวก", ""],
        ],
      },
    ]);
    expect(measures.map(brief)).toEqual([
      ["1", "ตรวจรับงานจ้างให้โปร่งใส", "กองช่าง"],
      ["2", "ทำคู่มือประชาชน", "สำนักปลัด"],
    ]);
    expect(measures[0]).toMatchObject({ budget: { value: "10,000" }, outcome: { value: "งานได้มาตรฐาน" } });
    expect(measures[1]?.period?.value).toEqual({ start: "2025-04-01", end: "2025-09-30" });
    expect(measures[1]?.steps[0]?.value).toBe("ร่างคู่มือ");
    expect(measures[1]?.remark).toBeNull();
  });

  test("a header of two rows with a spanning head", () => {
    const { measures } = parse([
      {
        origin: "marked-up",
        headerRows: 2,
        rows: [
          [
            { text: "มาตรการ", rowSpan: 2 },
            { text: "แนวทางการดำเนินการ", rowSpan: 2 },
            { text: "ผู้รับผิดชอบ", rowSpan: 2 },
            { text: "ระยะเวลา", columnSpan: 2 },
            null,
          ],
          [null, null, null, "เริ่มต้น", "สิ้นสุด"],
          ["1. จัดช่องทางร้องเรียน", "เปิดเพจ", "กองคลัง", "1 ต.ค. 2567", "31 มี.ค. 2568"],
          ["2. อบรมบุคลากร", "จัดอบรม", "กองคลัง", "1 ม.ค. 2568", "31 มี.ค. 2568"],
        ],
      },
    ]);
    expect(measures).toHaveLength(2);
    expect(measures[0]?.period?.value).toEqual({ start: "2024-10-01", end: "2025-03-31" });
  });

  test("a caption row above the header and unknown columns kept", () => {
    const { measures } = parse([
      {
        origin: "marked-up",
        rows: [
          [{ text: "ตารางแสดงมาตรการประจำปี", columnSpan: 4 }, null, null, null],
          ["มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา", "พื้นที่"],
          ["1. เปิดเผยราคากลาง", "กองคลัง", "ตลอดปี", "ทุกหมู่บ้าน"],
        ],
      },
    ]);
    expect(measures).toHaveLength(1);
    expect(measures[0]?.other).toMatchObject([{ header: "พื้นที่", value: { value: "ทุกหมู่บ้าน" } }]);
    expect(measures[0]?.period?.value).toEqual({ start: "2024-10-01", end: "2025-09-30" });
  });

  test("a column for each quarter, marked", () => {
    const { measures } = parse([
      {
        origin: "marked-up",
        headerRows: 2,
        rows: [
          [
            { text: "ที่", rowSpan: 2 },
            { text: "โครงการ/กิจกรรม", rowSpan: 2 },
            { text: "ผู้รับผิดชอบ", rowSpan: 2 },
            { text: "ระยะเวลาดำเนินการ", columnSpan: 4 },
            null,
            null,
            null,
          ],
          [null, null, null, "ไตรมาส 1", "ไตรมาส 2", "ไตรมาส 3", "ไตรมาส 4"],
          ["1", "ทำคู่มือ", "กองคลัง", "", "✓", "✓", ""],
          ["2", "อบรม", "สำนักปลัด", "✓", "", "", ""],
        ],
      },
    ]);
    expect(measures.map((m) => m.period?.value)).toEqual([
      { start: "2025-01-01", end: "2025-06-30" },
      { start: "2024-10-01", end: "2024-12-31" },
    ]);
  });

  test("one field a row, one measure below the other", () => {
    const { measures } = parse([
      {
        headerRows: 0,
        rows: [
          ["มาตรการ", "1. ทำคู่มือ"],
          ["ขั้นตอนการดำเนินงาน", "ร่างและพิมพ์"],
          ["ผู้รับผิดชอบ", "กองคลัง"],
          ["ระยะเวลา", "ไตรมาส 2"],
          ["มาตรการ", "2. อบรม"],
          ["ขั้นตอนการดำเนินงาน", "เชิญวิทยากร"],
          ["ผู้รับผิดชอบ", "สำนักปลัด"],
          ["ระยะเวลา", "ตลอดปี"],
        ],
      },
    ]);
    expect(measures.map(brief)).toEqual([
      ["1", "ทำคู่มือ", "กองคลัง"],
      ["2", "อบรม", "สำนักปลัด"],
    ]);
    expect(measures[1]?.title?.evidence[0]).toMatchObject({ table: 0, row: 4, column: 1 });
  });

  test("no header at all", () => {
    const { measures } = parse([
      {
        headerRows: 0,
        rows: [
          ["1", "ปรับปรุงขั้นตอนการให้บริการประชาชน", "จัดทำแผนผังขั้นตอนและติดประกาศ", "สำนักปลัด", YEAR],
          ["2", "เผยแพร่แผนการใช้จ่ายงบประมาณ", "นำแผนขึ้นเว็บไซต์และแจ้งเวียน", "กองคลัง", YEAR],
          ["3", "กำกับการใช้ทรัพย์สินของราชการ", "จัดทำทะเบียนยืมคืนทรัพย์สิน", "กองช่าง", "ไตรมาส 2"],
        ],
      },
    ]);
    expect(measures.map(brief)).toEqual([
      ["1", "ปรับปรุงขั้นตอนการให้บริการประชาชน", "สำนักปลัด"],
      ["2", "เผยแพร่แผนการใช้จ่ายงบประมาณ", "กองคลัง"],
      ["3", "กำกับการใช้ทรัพย์สินของราชการ", "กองช่าง"],
    ]);
    expect(measures[2]?.steps[0]?.value).toBe("จัดทำทะเบียนยืมคืนทรัพย์สิน");
  });

  test.each<[string, CellSpec[][]]>([
    [
      "scores",
      [
        ["ที่", "ตัวชี้วัด", "คะแนน"],
        ["1", "การปฏิบัติหน้าที่", "98.20"],
        ["2", "การใช้งบประมาณ", "90.10"],
      ],
    ],
    [
      "items",
      [
        ["ข้อ", "ประเด็นการประเมิน", "คะแนน", "แนวทางการพัฒนา"],
        ["i1", "เจ้าหน้าที่ปฏิบัติงานตามขั้นตอน", "95.00", "รักษามาตรฐาน"],
      ],
    ],
    [
      "problems",
      [
        ["ตัวชี้วัด", "ประเด็นที่ต้องแก้ไข"],
        ["การใช้งบประมาณ", "บุคลากรไม่ทราบแผน"],
      ],
    ],
    [
      "people",
      [
        ["ลำดับ", "ชื่อ - สกุล", "ตำแหน่ง", "หมายเหตุ"],
        ["1", "นายก ข", "ปลัด", "ประธาน"],
      ],
    ],
    [
      "a wide matrix",
      [
        ["1", "99.1", "88.2", "77.3"],
        ["2", "91.1", "82.2", "73.3"],
      ],
    ],
  ])("a table of %s is no table of measures", (_, rows) => {
    expect(parse([{ rows }])).toMatchObject({ measures: [], tables: [], measuresYear: null });
  });
});

test("a table of 50,000 rows is read to its end", () => {
  const row = (i: number) => [`${i}. มาตรการ ${i}`, "1. ทำ 2. ตรวจ", "กองคลัง", i % 3 ? YEAR : "จ.ค. 63 – มี.ค. 64"];
  const rows = Array.from({ length: 50_000 }, (_, i) => row(i + 1));
  const document = rawDocumentOf([{ rows: [["มาตรการ", "วิธีการ", "ผู้รับผิดชอบ", "ระยะเวลา"], ...rows] }]);
  expect(parseMeasures(document, { fiscalYear: 2568 }).measures).toHaveLength(50_000);
}, 120_000);
