import { describe, expect, test } from "vitest";
import { parse as parseReport } from "../../../src/parse/index.js";
import { parseMeasures } from "../../../src/parse/measures/index.js";
import { type CellSpec, documentOf, type TableSpec } from "./build.js";

const HEAD = ["ที่", "มาตรการ", "วิธีดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา"];
const FULL: CellSpec[][] = [
  ["1", "จัดทำคู่มือประชาชน", "ตั้งคณะทำงาน", "สำนักปลัด", "ไตรมาส 1"],
  ["2", "จัดอบรมเรื่องทรัพย์สินทางราชการ", "จัดอบรม", "กองคลัง", "ไตรมาส 2"],
  ["3", "เผยแพร่แผนจัดซื้อจัดจ้าง", "ประกาศบนเว็บไซต์", "กองคลัง", "ไตรมาส 3"],
];

function measuresOf(rows: CellSpec[][], origin: TableSpec["origin"] = "marked-up") {
  return parseMeasures(documentOf([{ origin, rows: [HEAD, ...rows] }]), { fiscalYear: 2568 }).measures;
}
const titles = (rows: CellSpec[][], origin?: TableSpec["origin"]) =>
  measuresOf(rows, origin).map((measure) => `${measure.no?.value ?? "-"} ${measure.title?.value}`);

describe("a row printed twice where no page break is told", () => {
  test("is one measure", () => {
    const again = ["2", "จัดอบรมเรื่องทรัพย์สิน ทางราชการ", "จัดอบรม และประเมินผลการอบรม", "กองคลัง", ""];
    const measures = measuresOf([FULL[0] ?? [], FULL[1] ?? [], again, FULL[2] ?? []]);
    expect(measures.map((measure) => measure.no?.value)).toEqual(["1", "2", "3"]);
    expect(measures[1]?.responsible.map((unit) => unit.value)).toEqual(["กองคลัง"]);
  });

  test("is two measures under another number, title, unit or period", () => {
    const [number, title, steps, unit, period] = FULL[1] as string[];
    const counted = (...row: (string | undefined)[]) =>
      measuresOf([...FULL.slice(0, 2), row.map((cell) => cell ?? "")]).length;
    expect(counted("3", title, steps, unit, period)).toBe(3);
    expect(counted(number, "ตรวจสอบพัสดุประจำปี", steps, unit, period)).toBe(3);
    expect(counted(number, title, steps, "กองช่าง", period)).toBe(3);
    expect(counted(number, title, steps, unit, "ไตรมาส 4")).toBe(3);
  });
});

describe("a row without number, unit and period in a table without page breaks", () => {
  test("carries the row above on where it opens in the middle of a sentence", () => {
    const goesOn = ["", "และเผยแพร่ให้ทุกกองทราบ", "", "", ""];
    expect(titles([FULL[0] ?? [], goesOn, ...FULL.slice(1)])).toEqual([
      "1 จัดทำคู่มือประชาชนและเผยแพร่ให้ทุกกองทราบ",
      "2 จัดอบรมเรื่องทรัพย์สินทางราชการ",
      "3 เผยแพร่แผนจัดซื้อจัดจ้าง",
    ]);
    const withSteps = ["", "รวมทั้งแผ่นพับ", "แจกจ่ายที่จุดบริการ", "", ""];
    expect(measuresOf([...FULL, withSteps])).toHaveLength(3);
  });

  test("stays a heading or a measure where it does not", () => {
    expect(titles([FULL[0] ?? [], ["", "ด้านการจัดซื้อจัดจ้าง", "", "", ""], ...FULL.slice(1)])).toHaveLength(3);
    expect(measuresOf([...FULL, ["", "ปรับปรุงเว็บไซต์", "เพิ่มหมวดข้อมูล", "", ""]])).toHaveLength(4);
  });

  test("takes merged cells down as before", () => {
    const merged = (text: string) => ({ text, rowSpan: 2 });
    const rows: CellSpec[][] = [
      [merged("1"), "จัดทำคู่มือประชาชน", "ตั้งคณะทำงาน", merged("สำนักปลัด"), merged("ไตรมาส 1")],
      [null, "และจัดทำแผ่นพับแจกประชาชน", "ออกแบบแผ่นพับ", null, null],
      ...FULL.slice(1),
    ];
    expect(measuresOf(rows)).toHaveLength(4);
  });

  test("does not change flat text, which lost its merged cells", () => {
    expect(measuresOf([...FULL, ["", "และจัดทำแผ่นพับแจกประชาชน", "ออกแบบ", "", ""]], "tabbed")).toHaveLength(4);
  });
});

test("quarters without a year, in a plan without a year in its title, are of the year after its result", () => {
  const scores = Array.from({ length: 10 }, (_, index) => [`${index + 1}`, SCORED[index] ?? "", "90.00"]);
  const report = parseReport(
    documentOf([
      "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
      "เทศบาลตำบลท่าทราย",
      "จากการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส ซึ่งเทศบาลได้รับผลการประเมินในปีงบประมาณ พ.ศ. 2566 ตามตารางต่อไปนี้ เพื่อให้ทุกกองนำไปใช้ปรับปรุงการทำงานต่อไป",
      { rows: [["ที่", "ตัวชี้วัด", "คะแนน"], ...scores] },
      "โดยกำหนดมาตรการไว้ดังต่อไปนี้ ซึ่งทุกกองจะต้องนำไปปฏิบัติ",
      { origin: "marked-up", rows: [HEAD, ...FULL] },
    ]),
  );
  expect(report.assessments.map((assessment) => assessment.fiscalYear)).toEqual([2566]);
  expect(report.measuresYear).toBe(2567);
  expect(report.measures[0]?.period?.value).toEqual({ start: "2023-10-01", end: "2023-12-31" });
});

const SCORED = [
  "การปฏิบัติหน้าที่",
  "การใช้งบประมาณ",
  "การใช้อำนาจ",
  "การใช้ทรัพย์สินของราชการ",
  "การแก้ไขปัญหาการทุจริต",
  "คุณภาพการดำเนินงาน",
  "ประสิทธิภาพการสื่อสาร",
  "การปรับปรุงระบบการทำงาน",
  "การเปิดเผยข้อมูล",
  "การป้องกันการทุจริต",
];
