import type { Measure } from "../../../model/measure.js";
import type { ReadValue } from "../../../model/read-value.js";
import type { Report } from "../../../model/report.js";
import type { CsvCell } from "../../csv.js";
import { placeCells } from "../../keys.js";
import { MEASURE_COLUMNS, measureRows } from "../../measures-csv.js";
import { both, type Column, column, dayOf, type Table } from "../column.js";
import { MEASURE_PART } from "../meanings.js";
import {
  BUDDHIST_YEAR,
  CONFIDENCE_COLUMN,
  indicatorColumn,
  KEYS,
  OF_REPORT,
  PLACE,
  REPORT_ID,
  reportIdOf,
  rowNumber,
} from "./keys.js";

const ROW = rowNumber("row", "ลำดับของแถวมาตรการ", "the measure's place in the record", "measures[]");
const [START, END] = [MEASURE_COLUMNS.indexOf("start"), MEASURE_COLUMNS.indexOf("end")];

function printed(name: string, th: string, en: string, from = `measures[].${name}`): Column {
  return column(name, "string", both(th, en), both(`${th}ตามที่พิมพ์ไว้`, `${en}, as printed`), from);
}

function list(name: string, th: string, en: string): Column {
  const said = both(`${th} บรรทัดละหนึ่งรายการ ดูแยกแถวใน measure_parts`, `${en}, one a line; a row each in measure_parts`);
  return column(name, "string", both(th, en), said, `measures[].${name}[]`);
}

function day(name: "start" | "end", th: string, en: string): Column {
  const said = both(`${th} (คริสต์ศักราช)`, `${en} (common era)`);
  return column(name, "date", both(th, en), said, `measures[].period.value.${name}`);
}

/** One row for each measure, in printed order. */
export const MEASURES: Table = {
  name: "measures",
  title: both("มาตรการ", "measures"),
  description: both("หนึ่งแถวต่อหนึ่งมาตรการ ตามลำดับที่พิมพ์ไว้", "one row for each measure, in printed order"),
  primaryKey: ["report_id", "row"],
  foreignKeys: [OF_REPORT],
  columns: [
    REPORT_ID,
    ...KEYS,
    column(
      "fiscal_year",
      "integer",
      both("ปีงบประมาณ", "fiscal year"),
      both("ปีของมาตรการ ถ้าไม่ทราบใช้ปีของเอกสาร", "the year of the measures, else the document's"),
      "measuresYear, fiscalYear",
      BUDDHIST_YEAR,
    ),
    ROW,
    printed("no", "เลขลำดับ", "number"),
    printed("section", "หมวด", "section"),
    indicatorColumn(
      "measures[].indicator",
      "เลขตัวชี้วัดทางการที่มาตรการนี้ตอบ",
      "the official number of the indicator that it answers",
    ),
    printed("title", "มาตรการ", "title"),
    list("steps", "ขั้นตอน", "steps"),
    list("responsible", "ผู้รับผิดชอบ", "responsible units"),
    day("start", "วันเริ่ม", "first day"),
    day("end", "วันสิ้นสุด", "last day"),
    printed("period_raw", "ระยะเวลา", "period", "measures[].period.raw"),
    printed("monitoring", "การติดตาม", "monitoring"),
    printed("result", "ผลการดำเนินการ", "result"),
    printed("outcome", "ผลลัพธ์", "outcome"),
    printed("remark", "หมายเหตุ", "remark"),
    printed("budget", "งบประมาณ", "budget"),
    printed("target", "เป้าหมาย", "target"),
    { ...CONFIDENCE_COLUMN, description: both("ต่ำสุดของทุกช่องในแถว", "the least of all cells of the row") },
    ...PLACE,
  ],
  rows: measureCells,
};

function measureCells(report: Report): CsvCell[][] {
  const id = reportIdOf(report);
  return measureRows(report).map((row) => {
    const days = (cell: CsvCell, at: number) =>
      at === START || at === END ? dayOf(typeof cell === "string" ? cell : null) : cell;
    return [id, ...row.map(days)];
  });
}

/** One row for each step, responsible unit and further cell of a measure. */
export const MEASURE_PARTS: Table = {
  name: "measure_parts",
  title: both("ส่วนย่อยของมาตรการ", "parts of measures"),
  description: both(
    "หนึ่งแถวต่อหนึ่งขั้นตอน ผู้รับผิดชอบ หรือช่องอื่นของมาตรการ",
    "one row for each step, responsible unit or further cell of a measure",
  ),
  primaryKey: ["report_id", "row", "part", "position"],
  foreignKeys: [OF_REPORT, { fields: ["report_id", "row"], resource: "measures", references: ["report_id", "row"] }],
  columns: [
    REPORT_ID,
    ROW,
    column(
      "part",
      "string",
      both("ส่วน", "part"),
      both("เป็นส่วนใดของมาตรการ", "which part of the measure it is"),
      "measures[].{steps,responsible,other}",
      { constraints: { required: true }, meanings: MEASURE_PART },
    ),
    rowNumber("position", "ลำดับในส่วนนั้น", "its place in the part", "measures[].{steps,responsible,other}[]"),
    printed("header", "หัวคอลัมน์", "header of the column", "measures[].other[].header"),
    column("text", "string", both("ข้อความ", "text"), both("ข้อความที่อ่านได้", "what was read"), "value of the entry"),
    CONFIDENCE_COLUMN,
    ...PLACE,
  ],
  rows: (report) => report.measures.flatMap((measure, row) => partCells(reportIdOf(report), measure, row)),
};

function partCells(id: string, { steps, responsible, other }: Measure, row: number): CsvCell[][] {
  const cells = (part: string, index: number, header: string | null, read: ReadValue<string>): CsvCell[] => [
    ...[id, row, part, index, header, read.value, read.confidence],
    ...placeCells(read),
  ];
  return [
    ...steps.map((read, index) => cells("step", index, null, read)),
    ...responsible.map((read, index) => cells("responsible", index, null, read)),
    ...other.map(({ header, value }, index) => cells("other", index, header, value)),
  ];
}
