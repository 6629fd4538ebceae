import type { Assessment } from "../../../model/assessment.js";
import type { CsvCell } from "../../csv.js";
import { signedChange } from "../../scores-csv.js";
import { both, column, type Table } from "../column.js";
import { CHANGE_UNIT, CONFIDENCE, DIRECTION } from "../meanings.js";
import { BUDDHIST_YEAR, OF_REPORT, POINTS, REPORT_ID, reportIdOf, rowNumber } from "./keys.js";

const confidence = (of: string, th: string) =>
  column(
    `${of}_confidence`,
    "string",
    both(`ความมั่นใจของ${th}`, `confidence of the ${of}`),
    both(`อ่าน${th}ได้แน่ชัดเพียงใด`, `how surely the ${of} was read`),
    `assessments[].${of}.confidence`,
    { meanings: CONFIDENCE },
  );

/** One row for each fiscal year of which a report prints its own agency's result. */
export const ASSESSMENTS: Table = {
  name: "assessments",
  title: both("ผลการประเมินรายปี", "assessments"),
  description: both(
    "หนึ่งแถวต่อหนึ่งปีงบประมาณที่รายงานพิมพ์ผลของหน่วยงานตนไว้",
    "one row for each fiscal year of which a report prints its own agency's result",
  ),
  primaryKey: ["report_id", "assessment"],
  foreignKeys: [OF_REPORT],
  columns: [
    REPORT_ID,
    rowNumber("assessment", "ลำดับของผลการประเมินรายปี", "the assessment's place in the record", "assessments[]"),
    column(
      "fiscal_year",
      "integer",
      both("ปีงบประมาณ", "fiscal year"),
      both("ปีงบประมาณของผล ว่างคือรายงานไม่บอก", "the result's fiscal year; empty: the report doesn't say"),
      "assessments[].fiscalYear",
      BUDDHIST_YEAR,
    ),
    column(
      "total",
      "number",
      both("คะแนนรวม", "total"),
      both("คะแนนรวมที่พิมพ์ไว้", "the printed total"),
      "assessments[].total",
      POINTS,
    ),
    column(
      "total_printed",
      "string",
      both("คะแนนรวมตามที่พิมพ์", "total as printed"),
      both("คะแนนรวมตามตัวอักษร", "the total as it is written"),
      "assessments[].total.raw",
    ),
    confidence("total", "คะแนนรวม"),
    column(
      "level",
      "string",
      both("ระดับ", "level"),
      both("ระดับผลการประเมินที่พิมพ์ไว้", "the printed level"),
      "assessments[].level; scale of levels of the fiscal year (NACC)",
    ),
    confidence("level", "ระดับ"),
    column(
      "change",
      "number",
      both("การเปลี่ยนแปลง", "change"),
      both("การเปลี่ยนแปลงของคะแนนรวมที่พิมพ์ไว้ ลบคือลดลง", "the printed change of the total, negative: down"),
      "assessments[].totalChange.value",
    ),
    column(
      "change_direction",
      "string",
      both("ทิศทาง", "direction of change"),
      both("ทิศทางที่รายงานกล่าว", "the direction that the report states"),
      "assessments[].totalChange.direction",
      { meanings: DIRECTION },
    ),
    column(
      "change_unit",
      "string",
      both("หน่วยของการเปลี่ยนแปลง", "unit of change"),
      both("หน่วยของ change", "the unit of change"),
      "assessments[].totalChange.unit",
      { meanings: CHANGE_UNIT },
    ),
    column(
      "chosen_by_formula",
      "boolean",
      both("เลือกตารางด้วยสูตร", "chosen by formula"),
      both("ตารางคะแนนถูกเลือกเพราะผลคำนวณลงตัว", "the score table was chosen because its arithmetic agrees"),
      "assessments[].selectedBy",
      { constraints: { required: true } },
    ),
  ],
  rows: (report) => report.assessments.map((one, index) => assessmentCells(reportIdOf(report), one, index)),
};

function assessmentCells(id: string, assessment: Assessment, index: number): CsvCell[] {
  const { fiscalYear, total, level, totalChange, selectedBy } = assessment;
  const change = totalChange?.value ?? null;
  return [
    id,
    index,
    fiscalYear,
    total?.value ?? null,
    total?.raw ?? null,
    total?.confidence ?? null,
    level?.value ?? null,
    level?.confidence ?? null,
    change && signedChange(change),
    change?.direction ?? null,
    change?.unit ?? null,
    selectedBy === "formula",
  ];
}
