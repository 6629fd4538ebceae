import { describe, expect, test } from "vitest";
import type { Measure } from "../../../src/model/measure.js";
import { parseMeasures } from "../../../src/parse/measures/index.js";
import { type CellSpec, documentOf, rawDocumentOf, type TableSpec } from "./build.js";

const YEAR = "ต.ค. 2567 – ก.ย. 2568";

function parse(content: (TableSpec | string)[], fiscalYear: number | null = 2568) {
  return parseMeasures(documentOf(content), { fiscalYear });
}

const brief = (m: Measure) => [
  m.no?.value ?? null,
  m.title?.value ?? null,
  m.responsible.map((u) => u.value).join("+"),
];

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

describe("page breaks", () => {
  const header = ["มาตรการ", "วิธีการ", "ผู้รับผิดชอบ", "ระยะเวลา"];

  test("title and step text alone after a break carries the row on", () => {
    const { measures } = parse([
      {
        rows: [
          header,
          ["1. เผยแพร่ข้อมูลที่", "1. ทำเว็บ 2. ติดประกาศใน", "กองคลัง", YEAR],
          ["ประชาชนสนใจ", "ที่ทำการ 3. แจ้งเวียน", "", ""],
          ["2. อบรม", "เชิญวิทยากร", "กองคลัง", YEAR],
        ],
        breaks: [2],
      },
    ]);
    expect(measures.map((m) => m.title?.value)).toEqual(["เผยแพร่ข้อมูลที่ประชาชนสนใจ", "อบรม"]);
    expect(measures[0]?.steps.map((s) => s.value)).toEqual(["1. ทำเว็บ", "2. ติดประกาศในที่ทำการ", "3. แจ้งเวียน"]);
    expect(measures[0]?.title?.evidence).toHaveLength(2);
  });

  test("under a title printed again another unit's steps are a row of their own", () => {
    const { measures } = parse([
      {
        rows: [
          header,
          ["1. ดูแลทรัพย์สิน", "ทำทะเบียนครุภัณฑ์", "กองคลัง", YEAR],
          ["1. ดูแลทรัพย์สิน (ต่อ)", "ตรวจนับพัสดุประจำปี", "กองช่าง", YEAR],
        ],
        breaks: [2],
      },
    ]);
    expect(measures.map((m) => [m.no?.value, m.responsible[0]?.value])).toEqual([
      ["1", "กองคลัง"],
      ["1", "กองช่าง"],
    ]);
  });

  test("a heading printed again over the next part does not part the table", () => {
    const { measures } = parse([
      { rows: [header, ["1. ทำคู่มือ", "พิมพ์", "กองคลัง", YEAR]] },
      "มาตรการส่งเสริมคุณธรรม (ต่อ)",
      { rows: [header, ["", "และแจกจ่าย", "", ""]] },
    ]);
    expect(measures.map((m) => m.steps[0]?.value)).toEqual(["พิมพ์และแจกจ่าย"]);
  });

  test("a score table right below is not carried on", () => {
    const { measures } = parse([
      { rows: [header, ["1. ทำคู่มือ", "พิมพ์", "กองคลัง", YEAR]] },
      {
        headerRows: 0,
        rows: [
          ["1", "การปฏิบัติหน้าที่", "98.10", "97.00"],
          ["2", "การใช้อำนาจ", "91.10", "90.00"],
        ],
      },
    ]);
    expect(measures).toHaveLength(1);
  });

  test("a numbered title after a break is new though its unit and period are missing", () => {
    const { measures } = parse([
      { rows: [header, ["1. ทำคู่มือ", "พิมพ์", "กองคลัง", YEAR], ["2. เปิดสายด่วน", "ติดตั้ง", "", ""]], breaks: [2] },
    ]);
    expect(measures).toHaveLength(2);
    expect(measures[1]?.responsible).toEqual([]);
  });

  test("a row printed again under its number is joined, equal texts once", () => {
    const again = ["๑. ประชาสัมพันธ์การประเมินฯ ให้ทั่วถึง", "ทำป้ายและแผ่นพับแจกทุกหมู่บ้าน", "กองคลัง", YEAR];
    const { measures } = parse([
      {
        rows: [
          [...header, "ผลการดำเนินการ"],
          ["๑. ประชาสัมพันธ์การประเมิน ให้ทั่วถึง", ...again.slice(1), "ทำป้ายแล้ว"],
          [...again, "และแจกแผ่นพับแล้ว"],
        ],
        breaks: [2],
      },
    ]);
    expect(measures).toHaveLength(1);
    expect(measures[0]?.result?.value).toBe("ทำป้ายแล้วและแจกแผ่นพับแล้ว");
    expect(measures[0]?.steps).toHaveLength(1);
    expect(measures[0]?.responsible).toHaveLength(1);
  });

  test("tables of the same columns with nothing between are one, with or without a header", () => {
    const { measures } = parse([
      { rows: [header, ["1. ทำคู่มือ", "พิมพ์", "กองคลัง", YEAR]] },
      "- 2 -",
      {
        headerRows: 0,
        rows: [
          ["", "และแจกจ่าย", "", ""],
          ["2. อบรม", "เชิญวิทยากร", "กองคลัง", YEAR],
        ],
      },
    ]);
    expect(measures.map((m) => m.steps.map((s) => s.value).join())).toEqual(["พิมพ์และแจกจ่าย", "เชิญวิทยากร"]);
  });

  test("in flat text a column filled once a part with the same words is merged; other empty cells stay empty", () => {
    const head = [...header, "การติดตามผล", "ผลการดำเนินการ"];
    const rows = [
      head,
      ["1. ก้าวหน้า", "ทำ", "กองคลัง", YEAR, "รายงานทุกเดือน", "แล้ว"],
      ["2. ถอยหลัง", "ทำ", "กองช่าง", YEAR, "", ""],
      ["3. ซ้ายหัน", "ทำ", "กองคลัง", YEAR, "รายงานทุก เดือน", ""],
      ["4. ขวาหัน", "ทำ", "กองช่าง", YEAR, "", ""],
    ];
    const flat = parse([{ rows, breaks: [3] }]).measures;
    expect(flat.map((m) => m.monitoring?.value ?? null)).toEqual([
      "รายงานทุกเดือน",
      "รายงานทุกเดือน",
      "รายงานทุกเดือน",
      "รายงานทุกเดือน",
    ]);
    expect(flat.map((m) => m.result?.value ?? null)).toEqual(["แล้ว", null, null, null]);
    const marked = parse([{ rows, origin: "marked-up" }]).measures;
    expect(marked.map((m) => m.monitoring === null)).toEqual([false, true, false, true]);
  });
});

describe("repeated tables", () => {
  const header = ["มาตรการ", "วิธีการ", "ผู้รับผิดชอบ", "ระยะเวลา"];
  const table = {
    rows: [
      header,
      ["1. ทำคู่มือบริการประชาชน", "พิมพ์และแจกจ่าย", "กองคลัง", YEAR],
      ["2. อบรมจริยธรรมบุคลากร", "เชิญวิทยากร", "กองคลัง", YEAR],
      ["3. เปิดสายด่วนร้องเรียน", "ติดตั้งโทรศัพท์", "กองคลัง", YEAR],
    ],
  };

  test("a table printed twice counts once, with both places", () => {
    const { measures, repeatedTables } = parse([table, "ภาคผนวก", table]);
    expect(measures).toHaveLength(3);
    expect(repeatedTables).toHaveLength(1);
    expect(repeatedTables[0]).toMatchObject({
      rows: 3,
      role: "measures",
      evidence: [{ table: 1 }],
      of: [{ table: 0 }],
    });
  });

  test("and so when nothing stands between", () => {
    expect(parse([table, table]).measures).toHaveLength(3);
  });

  test("another plan of the same shape counts by itself", () => {
    const other = {
      rows: table.rows.map((row, i) =>
        i === 0 ? row : [`${i}. มาตรการอื่นเรื่องที่ ${i + 5} คนละเรื่องกัน`, "ดำเนินการตามแผนใหม่", "กองช่าง", YEAR],
      ),
    };
    const { measures, repeatedTables } = parse([table, "แผนที่สอง", other]);
    expect(measures).toHaveLength(6);
    expect(repeatedTables).toEqual([]);
  });
});

test("a table of 50,000 rows is read to its end", () => {
  const row = (i: number) => [`${i}. มาตรการ ${i}`, "1. ทำ 2. ตรวจ", "กองคลัง", i % 3 ? YEAR : "จ.ค. 63 – มี.ค. 64"];
  const rows = Array.from({ length: 50_000 }, (_, i) => row(i + 1));
  const document = rawDocumentOf([{ rows: [["มาตรการ", "วิธีการ", "ผู้รับผิดชอบ", "ระยะเวลา"], ...rows] }]);
  expect(parseMeasures(document, { fiscalYear: 2568 }).measures).toHaveLength(50_000);
}, 120_000);
