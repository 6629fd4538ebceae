import type { Report } from "../../../model/report.js";
import type { CsvCell } from "../../csv.js";
import { keyCells, placeCells } from "../../keys.js";
import { printedCells, printedScores, signedChange } from "../../scores-csv.js";
import { both, column, type Table } from "../column.js";
import { CHANGE_UNIT, DIRECTION, INSTRUMENT, LEVEL_OF } from "../meanings.js";
import {
  BUDDHIST_YEAR,
  CONFIDENCE_COLUMN,
  indicatorColumn,
  KEYS,
  OF_REPORT,
  PLACE,
  POINTS,
  REPORT_ID,
  reportIdOf,
  rowNumber,
} from "./keys.js";

const AT_SCORE = "assessments[].{total,instruments[],indicators[],items[]}";
const ITA = "ITA framework of the fiscal year (NACC)";

/** One row for each score that a report prints about its own agency. */
export const SCORES: Table = {
  name: "scores",
  title: both("คะแนน", "scores"),
  description: both(
    "หนึ่งแถวต่อหนึ่งคะแนนที่รายงานพิมพ์ไว้เกี่ยวกับหน่วยงานของตน: คะแนนรวม เครื่องมือ ตัวชี้วัด และข้อคำถาม ตาม level_of",
    "one row for each score that a report prints about its own agency: total, instruments, indicators, items, by level_of",
  ),
  primaryKey: ["report_id", "score_row"],
  foreignKeys: [
    OF_REPORT,
    { fields: ["report_id", "assessment"], resource: "assessments", references: ["report_id", "assessment"] },
  ],
  columns: [
    REPORT_ID,
    rowNumber("score_row", "ลำดับคะแนนในรายงาน", "the score's place in the report", AT_SCORE),
    rowNumber("assessment", "ลำดับของผลการประเมินรายปี", "the assessment's place in the record", "assessments[]"),
    ...KEYS,
    column(
      "fiscal_year",
      "integer",
      both("ปีงบประมาณ", "fiscal year"),
      both("ปีงบประมาณของคะแนน", "the fiscal year that the score is of"),
      "assessments[].fiscalYear",
      BUDDHIST_YEAR,
    ),
    column(
      "level_of",
      "string",
      both("คะแนนของ", "level of"),
      both("คะแนนนี้เป็นของสิ่งใด", "what the score is of"),
      AT_SCORE,
      { constraints: { required: true }, meanings: LEVEL_OF },
    ),
    column(
      "instrument",
      "string",
      both("เครื่องมือ", "instrument"),
      both("เครื่องมือการประเมิน", "the instrument of the assessment"),
      `assessments[].instruments[].id; ${ITA}`,
      { meanings: INSTRUMENT },
    ),
    column(
      "part",
      "integer",
      both("ส่วน", "part"),
      both("ส่วนของเครื่องมือหรือของข้อ ว่างคือทั้งหมด", "the part of an instrument or item; empty: all of it"),
      `assessments[].{instruments,items}[].part; ${ITA}`,
      { constraints: { minimum: 1 } },
    ),
    indicatorColumn(
      `assessments[].{indicators[].no,items[].indicator}; ${ITA}`,
      "เลขตัวชี้วัดทางการ 1–10",
      "the official number of the indicator",
    ),
    column(
      "item",
      "string",
      both("ข้อ", "item"),
      both("รหัสข้อ เช่น i4 e9 o12", "the item's code, such as i4, e9 or o12"),
      `assessments[].items[].code; ${ITA}`,
    ),
    column(
      "name",
      "string",
      both("ชื่อตัวชี้วัด", "name"),
      both("ชื่อตัวชี้วัดตามที่พิมพ์ไว้", "the indicator's name as printed"),
      "assessments[].indicators[].name",
    ),
    column(
      "score",
      "number",
      both("คะแนน", "score"),
      both(
        "คะแนนบนฐาน 0–100 ว่างคือพิมพ์ไว้แต่อ่านไม่ได้ คะแนนที่พิมพ์เกินช่วงคงไว้ตามจริง",
        "the score on 0–100; empty: printed but not readable; a number printed outside the range stays as it is",
      ),
      AT_SCORE,
      POINTS,
    ),
    column(
      "printed",
      "string",
      both("ตามที่พิมพ์", "printed"),
      both("คะแนนตามที่พิมพ์ไว้ รวมเลขไทยและรูปแบบ 30/40", "the score as printed, Thai digits and the form 30/40 included"),
      `${AT_SCORE}.raw`,
    ),
    column(
      "printed_value",
      "number",
      both("คะแนนถ่วงที่พิมพ์", "printed value"),
      both("คะแนนที่พิมพ์เป็นส่วนของน้ำหนัก", "points printed as a share of the weight"),
      "assessments[].instruments[].printed.value",
    ),
    column(
      "printed_of",
      "number",
      both("จากน้ำหนัก", "printed of"),
      both("น้ำหนักของคะแนนนั้น เช่น 30 หรือ 40", "the weight that those points are of, such as 30 or 40"),
      "assessments[].instruments[].printed.of",
    ),
    column(
      "change",
      "number",
      both("การเปลี่ยนแปลง", "change"),
      both(
        "การเปลี่ยนแปลงจากปีก่อนตามที่รายงานพิมพ์ ลบคือลดลง หน่วยดู change_unit",
        "change from the year before as the report prints it, negative: down; its unit is change_unit",
      ),
      "assessments[].{totalChange,indicators[].change}.value",
    ),
    column(
      "change_direction",
      "string",
      both("ทิศทาง", "direction of change"),
      both("ทิศทางที่รายงานกล่าว", "the direction that the report states"),
      "assessments[].{totalChange,indicators[].change}.direction",
      { meanings: DIRECTION },
    ),
    column(
      "change_unit",
      "string",
      both("หน่วยของการเปลี่ยนแปลง", "unit of change"),
      both("หน่วยของ change", "the unit of change"),
      "assessments[].{totalChange,indicators[].change}.unit",
      { meanings: CHANGE_UNIT },
    ),
    CONFIDENCE_COLUMN,
    ...PLACE,
  ],
  rows: scoreCells,
};

function scoreCells(report: Report): CsvCell[][] {
  const id = reportIdOf(report);
  const keys = keyCells(report);
  return printedScores(report).map((row, index) => {
    const { assessment, score, printed } = row;
    const change = row.change?.value ?? null;
    return [
      id,
      index,
      assessment,
      ...keys,
      ...printedCells(row),
      printed?.value ?? null,
      printed?.of ?? null,
      change && signedChange(change),
      change?.direction ?? null,
      change?.unit ?? null,
      score.confidence,
      ...placeCells(score),
    ];
  });
}
