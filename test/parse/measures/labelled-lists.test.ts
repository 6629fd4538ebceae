import { describe, expect, test } from "vitest";
import type { Measure } from "../../../src/model/measure.js";
import { parseMeasures } from "../../../src/parse/measures/index.js";
import { documentOf } from "./build.js";

const measuresOf = (...lines: string[]) => parseMeasures(documentOf(lines), { fiscalYear: 2567 }).measures;
const brief = (measure: Measure) => ({
  no: measure.no?.value ?? null,
  title: measure.title?.value,
  steps: measure.steps.map((step) => step.value),
  responsible: measure.responsible.map((unit) => unit.value),
  period: measure.period?.value ?? null,
});
const QUARTERS = [
  { start: "2023-10-01", end: "2023-12-31" },
  { start: "2024-01-01", end: "2024-03-31" },
];

describe("measures written as labelled lists", () => {
  test("numbered titles, labels with and without colon, steps on lines of their own", () => {
    const measures = measuresOf(
      "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2567",
      "มาตรการที่ 1 จัดทำคู่มือการให้บริการ",
      "วิธีดำเนินการ",
      "1. แต่งตั้งคณะทำงาน",
      "2. เผยแพร่บนเว็บไซต์",
      "ผู้รับผิดชอบ: สำนักปลัด",
      "ระยะเวลาดำเนินการ : ไตรมาส 1",
      "มาตรการที่ 2 อบรมเจ้าหน้าที่",
      "วิธีดำเนินการ จัดอบรมครึ่งวัน",
      "ผู้รับผิดชอบ กองคลัง",
      "ระยะเวลา ไตรมาส 2",
      "จึงประกาศให้ทราบโดยทั่วกัน",
    );
    expect(measures.map(brief)).toEqual([
      {
        no: "1",
        title: "จัดทำคู่มือการให้บริการ",
        steps: ["1. แต่งตั้งคณะทำงาน", "2. เผยแพร่บนเว็บไซต์"],
        responsible: ["สำนักปลัด"],
        period: QUARTERS[0],
      },
      { no: "2", title: "อบรมเจ้าหน้าที่", steps: ["จัดอบรมครึ่งวัน"], responsible: ["กองคลัง"], period: QUARTERS[1] },
    ]);
    expect(measures[1]?.responsible[0]?.evidence[0]).toMatchObject({ block: 9, table: null, text: "กองคลัง" });
  });

  test("titles without a number, bullets before labels, Thai numerals, sections by indicator", () => {
    const measures = measuresOf(
      "ตัวชี้วัดที่ ๒ การใช้งบประมาณ",
      "เผยแพร่แผนการใช้จ่าย",
      "- ผู้รับผิดชอบ : กองคลัง",
      "- ระยะเวลา : ไตรมาส ๑",
      "ตัวชี้วัดที่ ๓ การใช้อำนาจ",
      "ประกาศหลักเกณฑ์การเลื่อนเงินเดือน",
      "- ผู้รับผิดชอบ : สำนักปลัด",
      "- ระยะเวลา : ไตรมาส ๒",
    );
    expect(measures.map(({ title, indicator }) => [title?.value, indicator])).toEqual([
      ["เผยแพร่แผนการใช้จ่าย", 2],
      ["ประกาศหลักเกณฑ์การเลื่อนเงินเดือน", 3],
    ]);
    expect(measures.map((measure) => measure.period?.value)).toEqual(QUARTERS);
  });

  test("all labels in one paragraph", () => {
    const measures = measuresOf(
      "1. จัดทำคู่มือ วิธีดำเนินการ: ตั้งคณะทำงาน ผู้รับผิดชอบ: สำนักปลัด ระยะเวลา: ไตรมาส 1",
      "2. อบรมเจ้าหน้าที่ วิธีดำเนินการ: จัดอบรม ผู้รับผิดชอบ: กองคลัง ระยะเวลา: ไตรมาส 2",
    );
    expect(measures.map(brief)).toMatchObject([
      { no: "1", title: "จัดทำคู่มือ", steps: ["ตั้งคณะทำงาน"], responsible: ["สำนักปลัด"], period: QUARTERS[0] },
      { no: "2", title: "อบรมเจ้าหน้าที่", steps: ["จัดอบรม"], responsible: ["กองคลัง"], period: QUARTERS[1] },
    ]);
  });

  test("labels of other things are no measures", () => {
    expect(measuresOf("ที่ประชุมรับทราบ", "ระยะเวลา ๓ ชั่วโมง", "ผู้รับผิดชอบ: นายกเทศมนตรี")).toEqual([]);
    expect(
      measuresOf("1. การให้บริการ", "ขั้นตอน: ยื่นคำขอ", "2. การรับชำระภาษี", "ขั้นตอน: ยื่นแบบ", "วิธีการ: ชำระที่กองคลัง"),
    ).toEqual([]);
  });

  test("are not looked for beside a table of measures", () => {
    const table = {
      rows: [
        ["มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา"],
        ["จัดทำคู่มือ", "กองช่าง", "ไตรมาส 1"],
        ["จัดอบรม", "กองช่าง", "ไตรมาส 2"],
      ],
    };
    const lists = [
      "มาตรการที่ 1 ก",
      "ผู้รับผิดชอบ: กองคลัง",
      "ระยะเวลา: ไตรมาส 1",
      "มาตรการที่ 2 ข",
      "ผู้รับผิดชอบ: กองคลัง",
      "ระยะเวลา: ไตรมาส 1",
    ];
    expect(parseMeasures(documentOf([table, ...lists]), { fiscalYear: 2567 }).measures).toHaveLength(2);
  });
});
