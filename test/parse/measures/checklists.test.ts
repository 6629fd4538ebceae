import { describe, expect, test } from "vitest";
import { parseMeasures } from "../../../src/parse/measures/index.js";
import { isStateLabel } from "../../../src/parse/measures/ticks.js";
import { documentOf, type TableSpec } from "./build.js";

const HEAD = ["ลำดับ", "มาตรการ", "ดำเนินการแล้ว", "ยังไม่ดำเนินการ", "หมายเหตุ"];
const measuresOf = (rows: TableSpec["rows"]) =>
  parseMeasures(documentOf([{ rows, headerRows: 1 }]), { fiscalYear: null }).measures;

describe("checklists", () => {
  test.each(["✓", "√", "✔", "/"])("take the head of the column ticked with %s as the result", (tick) => {
    const measures = measuresOf([
      HEAD,
      ["๑", "ทำคู่มือการให้บริการ", tick, "", "ไม่มี"],
      ["๒", "เปิดช่องทางรับเรื่อง", "", tick, "รองบประมาณ"],
    ]);
    expect(measures.map(({ no, title, result, remark }) => [no, title, result, remark].map((v) => v?.value))).toEqual([
      ["1", "ทำคู่มือการให้บริการ", "ดำเนินการแล้ว", "ไม่มี"],
      ["2", "เปิดช่องทางรับเรื่อง", "ยังไม่ดำเนินการ", "รองบประมาณ"],
    ]);
    expect(measures[1]?.result).toMatchObject({ raw: tick, evidence: [{ row: 2, column: 3 }] });
  });

  test("a column that nobody ticked stays empty, and a cross ticks only where nothing else does", () => {
    const crossed = measuresOf([HEAD, ["1", "ทำคู่มือ", "X", "", ""], ["2", "เปิดช่องทาง", "X", "", ""]]);
    expect(crossed.map((measure) => measure.result?.value)).toEqual(["ดำเนินการแล้ว", "ดำเนินการแล้ว"]);
    const both = measuresOf([
      HEAD,
      ["1", "ทำคู่มือ", "✓", "✗", ""],
      ["2", "เปิดช่องทาง", "✗", "✓", ""],
      ["3", "อบรม", "", "", ""],
    ]);
    expect(both.map((measure) => measure.result?.value)).toEqual(["ดำเนินการแล้ว", "ยังไม่ดำเนินการ", undefined]);
  });

  test("among ticks that were read as letters other signs that stand alone are some", () => {
    const rows = (ticks: string[]) =>
      measuresOf([HEAD, ...ticks.map((tick, index) => [`${index + 1}`, `ทำคู่มือเล่มใหม่ ${index}`, tick, "", ""])]);
    expect(rows(["v", "Vv", "'4", "4", "v"]).map(({ result }) => result?.value)).toEqual(
      Array.from({ length: 5 }, () => "ดำเนินการแล้ว"),
    );
    expect(rows(["“", "v", "I’", "'4", "v"]).map(({ result }) => result?.value)).toEqual(
      Array.from({ length: 5 }, () => "ดำเนินการแล้ว"),
    );
    expect(rows(["v", "-", "–", "v"]).map(({ result }) => result?.value ?? null)).not.toContain("-");
    expect(rows(["4", "3", "5"])).toEqual([]);
    expect(rows(["v", "12 ครั้ง", "มาก", "v"]).map(({ result }) => result?.value)).not.toContain("ดำเนินการแล้ว");
  });

  test("months and quarters that are ticked are periods", () => {
    const [measure] = measuresOf([
      ["ลำดับ", "มาตรการ", "ผู้รับผิดชอบ", "ไตรมาส 1", "ไตรมาส 2"],
      ["1", "ทำคู่มือ", "กองช่าง", "✓", ""],
      ["2", "อบรม", "กองคลัง", "", "✓"],
    ]);
    expect(measure?.result).toBeNull();
    expect(measure?.period?.raw).toBe("✓");
  });

  test.each([
    ["ดำเนินการแล้วเสร็จ", true],
    ["อยู่ระหว่างดำเนินการ", true],
    ["ไม่มี", true],
    ["ผู้รับผิดชอบ", false],
    ["ผลการดำเนินการ", false],
    ["มาตรการ", false],
  ])("%s says how far the work is: %s", (label, expected) => {
    expect(isStateLabel(label)).toBe(expected);
  });
});
