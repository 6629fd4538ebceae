import { describe, expect, it } from "vitest";
import { FINDING_COLUMNS, findingRows } from "../../src/emit/findings-csv.js";
import { MEASURE_COLUMNS, measureRows } from "../../src/emit/measures-csv.js";
import { SCORE_COLUMNS, scoreRows } from "../../src/emit/scores-csv.js";
import { read, sampleFinding, sampleMeasure, sampleReport } from "./sample-report.js";

const KEYS = "path,sha256,agency,agency_type,province,district,subdistrict,subdistrict_code";
const asRecord = (columns: readonly string[], row: readonly unknown[] | undefined) =>
  Object.fromEntries(columns.map((column, index) => [column, row?.[index]]));

describe("scoreRows", () => {
  it("has the columns of the contract", () => {
    expect(SCORE_COLUMNS.join()).toBe(
      `${KEYS},fiscal_year,level_of,instrument,part,indicator,item,name,score,printed,change,confidence,page,evidence_text`,
    );
  });

  it("gives a row for each printed score and none for what is not printed", () => {
    const report = sampleReport({
      assessments: [
        {
          fiscalYear: 2566,
          total: read(88.5, "๘๘.๕"),
          level: read("ผ่านดี"),
          totalChange: read({ value: 1.25, direction: "down", unit: "points" }),
          instruments: [{ id: "OIT", part: null, score: read(75, "30/40"), printed: { value: 30, of: 40 } }],
          indicators: [
            { no: 1, name: read("การปฏิบัติหน้าที่"), instrument: "IIT", score: read<number>(null, "9?.1"), change: null },
            { no: 2, name: null, instrument: "IIT", score: null, change: null },
          ],
          items: [{ code: "e4", indicator: 7, part: 1, score: read(99.61) }],
          selectedBy: null,
        },
      ],
    });
    const rows = scoreRows(report).map((row) => asRecord(SCORE_COLUMNS, row));
    expect(rows.map((row) => [row.level_of, row.score, row.printed, row.change])).toEqual([
      ["total", 88.5, "๘๘.๕", -1.25],
      ["instrument", 75, "30/40", null],
      ["indicator", null, "9?.1", null],
      ["item", 99.61, "99.61", null],
    ]);
    expect(rows[0]).toMatchObject({
      path: "ปี2567/รายงาน.docx",
      agency: "เทศบาลตำบลบ้านสมมุติ",
      subdistrict_code: "990102",
      fiscal_year: 2566,
      page: 2,
      evidence_text: "๘๘.๕",
      confidence: "medium",
    });
    expect(rows[3]).toMatchObject({ instrument: "EIT", part: 1, indicator: 7, item: "e4" });
  });
});

describe("measureRows", () => {
  it("has the columns of the contract", () => {
    expect(MEASURE_COLUMNS.join()).toBe(
      `${KEYS},fiscal_year,row,no,section,indicator,title,steps,responsible,start,end,period_raw,monitoring,result,outcome,remark,budget,target,confidence,page,evidence_text`,
    );
  });

  it("joins lists by line feeds and takes the least sure reading", () => {
    const measure = sampleMeasure({
      no: read("1"),
      title: { ...read("จัดอบรม"), confidence: "low" },
      steps: [read("ขออนุมัติ"), read("จัดอบรม")],
      period: read({ start: "2024-10-01", end: "2025-09-30" }, "ตลอดปี"),
    });
    const row = asRecord(MEASURE_COLUMNS, measureRows(sampleReport({ measures: [measure] }))[0]);
    expect(row).toMatchObject({
      fiscal_year: 2568,
      row: 0,
      no: "1",
      steps: "ขออนุมัติ\nจัดอบรม",
      responsible: null,
      start: "2024-10-01",
      end: "2025-09-30",
      period_raw: "ตลอดปี",
      confidence: "low",
      evidence_text: "จัดอบรม",
    });
  });
});

describe("findingRows", () => {
  it("has the columns of the contract", () => {
    expect(FINDING_COLUMNS.join()).toBe(
      `${KEYS},rule,severity,cause,fiscal_year,subject,expected,actual,difference,message_th,message_en,page,evidence_text,fingerprint,group,accepted`,
    );
  });

  it("says what a finding is about and prints intervals", () => {
    const findings = [
      sampleFinding(),
      sampleFinding({ item: "i4", indicator: 1 }),
      sampleFinding({ indicator: 6 }),
      sampleFinding({ measure: "2.1", expected: "ก่อน", accepted: true }),
    ];
    const rows = findingRows(sampleReport({ findings })).map((row) => asRecord(FINDING_COLUMNS, row));
    expect(rows.map((row) => row.subject)).toEqual([null, "i4", "indicator 6", "measure 2.1"]);
    expect(rows[0]).toMatchObject({ expected: "[84.99, 85.01]", actual: 86, difference: 1, accepted: false });
    expect(rows[3]).toMatchObject({ expected: "ก่อน", accepted: true });
  });
});
