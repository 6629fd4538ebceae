import { describe, expect, test } from "vitest";
import type { Measure } from "../../../src/model/measure.js";
import { parseMeasures } from "../../../src/parse/measures/index.js";
import { readText } from "../../support/read-text.js";
import { type CellSpec, documentOf } from "./build.js";

const MARKED_UP = { origin: "marked-up" as const };
const measuresOf = (content: Parameters<typeof documentOf>[0]) =>
  parseMeasures(documentOf(content), { fiscalYear: 2567 }).measures;
const brief = ({ no, indicator, title, responsible, period }: Measure) => [
  no?.value ?? null,
  indicator,
  title?.value,
  responsible[0]?.value,
  period?.value?.start ?? null,
  period?.value?.end ?? null,
];

describe("tables of measures of odd shapes", () => {
  test("cards number the measure beside its title, below a row that heads both columns", () => {
    const card = (no: number, title: string): CellSpec[][] => [
      [`มาตรการที่ ${no}`, title],
      ["แนวทางการดำเนินงาน", "ประชุมชี้แจง"],
      ["ผู้รับผิดชอบ", "กองคลัง"],
      ["ระยะเวลา", "ม.ค. 67 - มี.ค. 67"],
    ];
    const rows = [["มาตรการ", "รายละเอียด"], ...card(1, "เปิดเผยแผนงบประมาณ"), ...card(2, "รายงานผลทุกเดือน")];
    const measures = measuresOf(["ตัวชี้วัดที่ 2 การใช้งบประมาณ", { ...MARKED_UP, rows }]);
    expect(measures.map(brief)).toEqual([
      ["1", 2, "เปิดเผยแผนงบประมาณ", "กองคลัง", "2024-01-01", "2024-03-31"],
      ["2", 2, "รายงานผลทุกเดือน", "กองคลัง", "2024-01-01", "2024-03-31"],
    ]);
  });

  test("quarters below a fiscal year, numbers of sub-rows below a merged one", () => {
    const rows: CellSpec[][] = [
      [
        { text: "ลำดับ", rowSpan: 2 },
        { text: "โครงการ/กิจกรรม", rowSpan: 2 },
        { text: "ปีงบประมาณ พ.ศ. 2567", columnSpan: 4 },
        null,
        null,
        null,
        { text: "ผู้รับผิดชอบ", rowSpan: 2 },
      ],
      [null, null, "ต.ค.-ธ.ค. 66", "ม.ค.-มี.ค. 67", "เม.ย.-มิ.ย. 67", "ก.ค.-ก.ย. 67", null],
      [{ text: "2", rowSpan: 2 }, "2.1 อบรมจริยธรรมบุคลากร", "", "/", "/", "", "กองการเจ้าหน้าที่"],
      [null, "2.2 คัดเลือกคนดีต้นแบบ", "", "", "", "/", "กองการเจ้าหน้าที่"],
    ];
    expect(measuresOf([{ ...MARKED_UP, headerRows: 2, rows }]).map(brief)).toEqual([
      ["2.1", null, "อบรมจริยธรรมบุคลากร", "กองการเจ้าหน้าที่", "2024-01-01", "2024-06-30"],
      ["2.2", null, "คัดเลือกคนดีต้นแบบ", "กองการเจ้าหน้าที่", "2024-07-01", "2024-09-30"],
    ]);
  });

  test("bare numbers of quarters below their head", () => {
    const rows: CellSpec[][] = [
      [
        { text: "มาตรการ", rowSpan: 2 },
        { text: "ระยะเวลาดำเนินการ (ไตรมาส)", columnSpan: 4 },
        null,
        null,
        null,
        { text: "ผู้รับผิดชอบ", rowSpan: 2 },
      ],
      [null, "1", "2", "3", "4", null],
      ["1. ทบทวนเกณฑ์การประเมินพนักงาน", "", "●", "", "", "ฝ่ายบุคคล"],
      ["2. จัดทำคู่มือการยืมทรัพย์สิน", "", "", "●", "●", "ฝ่ายพัสดุ"],
    ];
    expect(measuresOf([{ ...MARKED_UP, headerRows: 2, rows }]).map((each) => brief(each).slice(4))).toEqual([
      ["2024-01-01", "2024-03-31"],
      ["2024-04-01", "2024-09-30"],
    ]);
  });

  test("what is done in each quarter stands beside the period, and the first row is no head", () => {
    const rows: CellSpec[][] = [
      [
        { text: "ตัวชี้วัดที่ต้องพัฒนา", rowSpan: 2 },
        { text: "แผนการดำเนินการ ปี 2567", columnSpan: 2 },
        null,
        { text: "ผู้รับผิดชอบ", rowSpan: 2 },
      ],
      [null, "ไตรมาส 1", "ไตรมาส 2", null],
      ["การใช้ทรัพย์สินของราชการ", "จัดทำคู่มือ", "อบรมเจ้าหน้าที่", "กองคลัง"],
      ["การปรับปรุงระบบการทำงาน", "สำรวจปัญหา", "ทดลองใช้", "สำนักปลัด"],
    ];
    const measures = measuresOf([{ ...MARKED_UP, headerRows: 0, rows }]);
    expect(measures.map((each) => each.period?.value)).toEqual([
      { start: "2023-10-01", end: "2024-03-31" },
      { start: "2023-10-01", end: "2024-03-31" },
    ]);
    expect(measures[0]?.other.map(({ value }) => value.value)).toEqual(["จัดทำคู่มือ", "อบรมเจ้าหน้าที่"]);
  });

  test("plan and result below each other are one measure", () => {
    const rows: CellSpec[][] = [
      ["ที่", "มาตรการ", "แผน/ผล", "ต.ค.", "พ.ย.", "ธ.ค.", "ผู้รับผิดชอบ"],
      [
        { text: "1", rowSpan: 2 },
        { text: "ทบทวนระเบียบการยืมพัสดุ", rowSpan: 2 },
        "แผน",
        "x",
        "x",
        "",
        { text: "กองคลัง", rowSpan: 2 },
      ],
      [null, null, "ผล", "", "x", "x", null],
    ];
    expect(measuresOf([{ ...MARKED_UP, rows }]).map(brief)).toEqual([
      ["1", null, "ทบทวนระเบียบการยืมพัสดุ", "กองคลัง", "2023-10-01", "2023-11-30"],
    ]);
  });

  test("English heads, and a title whose head says nothing", () => {
    const rows: CellSpec[][] = [
      ["ประเด็น Gap", "แผนปิด Gap", "Owner", "Timeline", "KPI"],
      ["ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ", "จัดทำคู่มือการยืมทรัพย์สิน", "ฝ่ายพัสดุ", "Q1/2567", "ร้อยละ 90"],
      ["ตัวชี้วัดที่ 3 การใช้อำนาจ", "ทบทวนเกณฑ์การประเมินผล", "ฝ่ายบุคคล", "Oct 2023 - Mar 2024", "-"],
    ];
    expect(measuresOf([{ rows }]).map(brief)).toEqual([
      [null, 4, "จัดทำคู่มือการยืมทรัพย์สิน", "ฝ่ายพัสดุ", "2023-10-01", "2023-12-31"],
      [null, 3, "ทบทวนเกณฑ์การประเมินผล", "ฝ่ายบุคคล", "2023-10-01", "2024-03-31"],
    ]);
  });

  test("of two columns that may name the section the first is it", () => {
    const rows: CellSpec[][] = [
      ["หัวข้อ", "ผลการวิเคราะห์", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา"],
      ["(2) การให้บริการ", "ข้อ e8 ได้ 76.00 คะแนน", "เพิ่มบริการออนไลน์ 3 บริการ", "กองคลัง", "ไตรมาส 3"],
    ];
    expect(measuresOf([{ ...MARKED_UP, rows }])[0]?.section?.value).toBe("(2) การให้บริการ");
  });
});

describe("measures in lists of odd shapes", () => {
  const lines = [
    "แผนปฏิบัติการป้องกันการทุจริต พ.ศ. 2567",
    "องค์การบริหารส่วนตำบลคลองใหญ่ อำเภอแกลง จังหวัดระยอง",
    "",
    "1. ด้านการใช้งบประมาณ",
    "1.1 ชื่อกิจกรรม : จัดทำป้ายประชาสัมพันธ์",
    "- วัตถุประสงค์ : เพื่อให้ประชาชนรับทราบ",
    "- ระยะเวลา : มกราคม - มีนาคม 2567",
    "- ผู้รับผิดชอบ : กองคลัง",
    "- ตัวชี้วัดความสำเร็จ : ป้ายจำนวน 4 ป้าย",
    "2. ด้านการเปิดเผยข้อมูล",
    "2.1 ชื่อกิจกรรม : ปรับปรุงเว็บไซต์",
    "- วัตถุประสงค์ : เพื่อให้ข้อมูลครบถ้วน",
    "- ระยะเวลา : พ.ย. 2566",
    "- ผู้รับผิดชอบ : สำนักปลัด",
    "- ตัวชี้วัดความสำเร็จ : คะแนนไม่น้อยกว่า 90 คะแนน",
  ];

  test("numbers before the label, sections between the lists; a plan, and no recommendations", async () => {
    const { measures, kinds, recommendations } = await readText(lines.join("\n"));
    expect(measures.map(brief)).toEqual([
      ["1.1", 2, "จัดทำป้ายประชาสัมพันธ์", "กองคลัง", "2024-01-01", "2024-03-31"],
      ["2.1", 9, "ปรับปรุงเว็บไซต์", "สำนักปลัด", "2023-11-01", "2023-11-30"],
    ]);
    expect(measures[0]?.outcome?.value).toBe("ป้ายจำนวน 4 ป้าย");
    expect(kinds).toEqual(["measures-plan"]);
    expect(recommendations).toEqual([]);
  });

  test("an indicator with its score below heads no measures", () => {
    const measures = measuresOf([
      "การป้องกันการทุจริต",
      "83.33",
      ...["1. จัดทำจดหมายข่าว", "2. ปรับปรุงเว็บไซต์"].flatMap((title) => [
        title,
        "ผู้รับผิดชอบ : กองคลัง",
        "ระยะเวลา : ไตรมาส 1",
      ]),
    ]);
    expect(measures.map(({ indicator }) => indicator)).toEqual([null, null]);
  });
});
