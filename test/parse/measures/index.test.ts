import { describe, expect, test } from "vitest";
import { parseMeasures } from "../../../src/parse/measures/index.js";
import { documentOf, type TableSpec } from "./build.js";

const HEADER = ["มาตรการ/กิจกรรม", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา ดำเนินการ", "การติดตามผล"];
const YEAR = "ต.ค. ๒๕๖๗ – ก.ย. ๒๕๖๘";

function rowsOf(content: (TableSpec | string)[], fiscalYear: number | null = null) {
  return parseMeasures(documentOf(content), { fiscalYear });
}

const row = (title: string, steps = "๑. ประชุม ๒. ประกาศ", unit = "กองคลัง", period = YEAR, report = "รายงานปลัด") => [
  title,
  steps,
  unit,
  period,
  report,
];

describe("a plain plan", () => {
  const { measures, measuresYear } = rowsOf([{ rows: [HEADER, row("๑. ปรับปรุงคู่มือบริการ"), row("๒.อบรมจริยธรรม")] }]);

  test("gives one measure a row, with number, title, steps, unit and period", () => {
    expect(measures.map((m) => [m.no?.value, m.title?.value])).toEqual([
      ["1", "ปรับปรุงคู่มือบริการ"],
      ["2", "อบรมจริยธรรม"],
    ]);
    expect(measures[0]?.steps.map((s) => s.value)).toEqual(["1. ประชุม", "2. ประกาศ"]);
    expect(measures[0]?.responsible.map((u) => u.value)).toEqual(["กองคลัง"]);
    expect(measures[0]?.period?.value).toEqual({ start: "2024-10-01", end: "2025-09-30" });
    expect(measures[0]?.monitoring?.value).toBe("รายงานปลัด");
    expect(measuresYear).toBe(2568);
  });

  test("points into the raw text", () => {
    const title = measures[0]?.title;
    expect(title?.raw).toBe("๑. ปรับปรุงคู่มือบริการ");
    expect(title?.evidence[0]).toMatchObject({ table: 0, row: 1, column: 0, span: [0, 23] });
    expect(measures[0]?.no?.raw).toBe("๑");
    expect(measures[0]?.steps[1]?.raw).toBe("๒. ประกาศ");
  });
});
