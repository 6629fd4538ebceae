import { describe, expect, test } from "vitest";
import { parseMeasures } from "../../../src/parse/measures/index.js";
import { documentOf } from "./build.js";

function periodsOf(periods: string[], fiscalYear: number | null, header = "ระยะเวลา") {
  const rows = periods.map((period, i) => [`${i + 1}. มาตรการเรื่องที่ ${i}`, "ประชุม", "กองคลัง", period]);
  const document = documentOf([{ rows: [["มาตรการ", "วิธีการ", "ผู้รับผิดชอบ", header], ...rows] }]);
  const { measures, measuresYear } = parseMeasures(document, { fiscalYear });
  return { measuresYear, values: measures.map((m) => m.period?.value ?? null) };
}

describe("the year of the measures", () => {
  test("is that of most periods that print one, and quarters take it", () => {
    const { measuresYear, values } = periodsOf(
      ["ต.ค. 67 – ก.ย. 68", "ไตรมาส 2", "1 มี.ค. 2568 - 31 พ.ค. 2568", "ต.ค. 66 – ก.ย. 67"],
      2567,
    );
    expect(measuresYear).toBe(2568);
    expect(values[1]).toEqual({ start: "2025-01-01", end: "2025-03-31" });
  });

  test("is the document's where only quarters are printed, or the header's", () => {
    expect(periodsOf(["ไตรมาส 1 - 4"], 2567)).toEqual({
      measuresYear: 2567,
      values: [{ start: "2023-10-01", end: "2024-09-30" }],
    });
    expect(periodsOf(["ตลอดปี"], 2567, "ระยะเวลา (ปีงบประมาณ 2568)").measuresYear).toBe(2568);
  });

  test("is not known without periods; a reversed period stays so and decides nothing", () => {
    expect(periodsOf(["", "-"], 2567)).toEqual({ measuresYear: null, values: [null, null] });
    const { measuresYear, values } = periodsOf(
      ["1 ตุลาคม 2569 – 30 กันยายน 2569", "1 ตุลาคม 2568 – 30 กันยายน 2569"],
      2568,
    );
    expect(measuresYear).toBe(2569);
    expect(values[0]).toEqual({ start: "2026-10-01", end: "2026-09-30" });
  });

  test("a period that cannot be read is printed but null", () => {
    expect(periodsOf(["ตามความเหมาะสม", "ไตรมาส 1"], 2567).values).toEqual([
      null,
      { start: "2023-10-01", end: "2023-12-31" },
    ]);
  });
});

test("a start and an end in columns of their own are one period", () => {
  const document = documentOf([
    {
      rows: [
        ["ที่", "แนวทางแก้ไข", "เริ่ม", "สิ้นสุด", "หน่วยงานรับผิดชอบ"],
        ["1", "จัดทำคู่มือการยืมทรัพย์สิน", "ต.ค. 2567", "มี.ค. 2568", "กองคลัง"],
        ["2", "พัฒนาระบบขอรับบริการ", "1 พ.ย. 2567", "30 ก.ย. 2568", "สำนักปลัด"],
      ],
    },
  ]);
  const { measures } = parseMeasures(document, { fiscalYear: 2568 });
  expect(measures.map(({ period, other }) => [period?.value, other])).toEqual([
    [{ start: "2024-10-01", end: "2025-03-31" }, []],
    [{ start: "2024-11-01", end: "2025-09-30" }, []],
  ]);
});
