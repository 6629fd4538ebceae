import type { Finding } from "../../../model/finding.js";
import type { Report } from "../../../model/report.js";
import type { CsvCell } from "../../csv.js";
import { findingRows } from "../../findings-csv.js";
import { both, type Column, column, type Table } from "../column.js";
import { CAUSE, COVERAGE, SEVERITY } from "../meanings.js";
import { BUDDHIST_YEAR, KEYS, OF_REPORT, PLACE, REPORT_ID, reportIdOf, rowNumber } from "./keys.js";

const RULE: Column = column(
  "rule",
  "string",
  both("กฎ", "rule"),
  both("รหัสกฎ อธิบายไว้ใน docs/rules/", "the rule's id; each has a page in docs/rules/"),
  "findings[].rule, coverage",
  { constraints: { required: true } },
);

function compared(name: "expected" | "actual", th: string, en: string): Column[] {
  const bound = (side: "low" | "high", sideTh: string): Column =>
    column(
      `${name}_${side}`,
      "number",
      both(`${th} (${sideTh})`, `${en}, ${side}`),
      both(`ขอบ${sideTh}ของ ${name} เมื่อเป็นตัวเลขหรือช่วง`, `the ${side} end of ${name} where it is a number or a range`),
      `findings[].${name}`,
    );
  const whole = column(
    name,
    "string",
    both(th, en),
    both(`${th} ตัวเลข ข้อความ หรือช่วง [ต่ำ, สูง]`, `${en}: a number, a text or a range [low, high]`),
    `findings[].${name}`,
  );
  return [whole, bound("low", "ล่าง"), bound("high", "บน")];
}

/** One row for each finding. */
export const FINDINGS: Table = {
  name: "findings",
  title: both("ข้อค้นพบ", "findings"),
  description: both("หนึ่งแถวต่อหนึ่งข้อที่ไม่สอดคล้องกัน", "one row for each thing that does not agree"),
  primaryKey: ["report_id", "finding_row"],
  foreignKeys: [OF_REPORT],
  columns: [
    REPORT_ID,
    rowNumber("finding_row", "ลำดับของข้อค้นพบ", "the finding's place in the record", "findings[]"),
    ...KEYS,
    RULE,
    column(
      "severity",
      "string",
      both("ระดับความรุนแรง", "severity"),
      both("ระดับของข้อค้นพบ", "how grave it is"),
      "findings[].severity",
      { constraints: { required: true }, meanings: SEVERITY },
    ),
    column(
      "cause",
      "string",
      both("สาเหตุ", "cause"),
      both("ความผิดเป็นของใคร", "whose error it is"),
      "findings[].cause",
      { constraints: { required: true }, meanings: CAUSE },
    ),
    column(
      "fiscal_year",
      "integer",
      both("ปีงบประมาณ", "fiscal year"),
      both("ปีงบประมาณที่ข้อค้นพบกล่าวถึง", "the fiscal year that it is about"),
      "findings[].fiscalYear",
      BUDDHIST_YEAR,
    ),
    column(
      "subject",
      "string",
      both("เรื่อง", "subject"),
      both("รหัสข้อ หรือ indicator N หรือ measure N", "an item's code, or indicator N, or measure N"),
      "findings[].{item,indicator,measure}",
    ),
    ...compared("expected", "ค่าที่ควรเป็น", "expected"),
    ...compared("actual", "ค่าที่พิมพ์ไว้", "actual"),
    column(
      "difference",
      "number",
      both("ผลต่าง", "difference"),
      both("ค่าที่พิมพ์ไว้ลบค่าที่ควรเป็น", "actual less expected"),
      "findings[].difference",
      { unit: both("คะแนน", "points") },
    ),
    column(
      "message_th",
      "string",
      both("คำอธิบาย", "message in Thai"),
      both("คำอธิบายภาษาไทย", "what does not agree, in Thai"),
      "findings[].message.th",
      { constraints: { required: true } },
    ),
    column(
      "message_en",
      "string",
      both("คำอธิบายภาษาอังกฤษ", "message in English"),
      both("คำอธิบายภาษาอังกฤษ", "what does not agree, in English"),
      "findings[].message.en",
      { constraints: { required: true } },
    ),
    ...PLACE,
    column(
      "fingerprint",
      "string",
      both("ลายนิ้วมือ", "fingerprint"),
      both("ชื่อคงที่ของข้อค้นพบข้ามการตรวจแต่ละครั้ง", "names the finding over runs"),
      "findings[].fingerprint",
      { constraints: { required: true, pattern: "[0-9a-f]{16}" } },
    ),
    column(
      "group",
      "string",
      both("เป็นผลจาก", "group"),
      both("fingerprint ของข้อที่อธิบายข้อนี้", "the fingerprint of the finding that explains it"),
      "findings[].group",
    ),
    column(
      "accepted",
      "boolean",
      both("ยอมรับแล้ว", "accepted"),
      both("อยู่ในรายการที่ยอมรับแล้ว", "it stands in the baseline of accepted findings"),
      "findings[].accepted",
      { constraints: { required: true } },
    ),
  ],
  rows: findingCells,
};

const COMPARED_AT = FINDINGS.columns.findIndex(({ name }) => name === "expected");

function findingCells(report: Report): CsvCell[][] {
  const id = reportIdOf(report);
  return findingRows(report).map((row, index) => {
    const finding = report.findings[index];
    const cells: CsvCell[] = [id, index, ...row];
    const [expected, actual] = [cells[COMPARED_AT], cells[COMPARED_AT + 1]];
    cells.splice(
      COMPARED_AT,
      2,
      ...[textOf(expected), ...boundsOf(finding?.expected)],
      ...[textOf(actual), ...boundsOf(finding?.actual)],
    );
    return cells;
  });
}

const textOf = (cell: CsvCell | undefined): CsvCell => (cell === null || cell === undefined ? null : String(cell));

function boundsOf(value: Finding["expected"] | undefined): [CsvCell, CsvCell] {
  if (Array.isArray(value)) return value;
  return typeof value === "number" ? [value, value] : [null, null];
}

/** One row for each rule and report: what became of the rule there. */
export const COVERAGE_TABLE: Table = {
  name: "coverage",
  title: both("ผลของกฎแต่ละข้อ", "coverage"),
  description: both(
    "หนึ่งแถวต่อหนึ่งกฎต่อหนึ่งรายงาน ใช้เป็นตัวหารของสัดส่วนข้อค้นพบ",
    "one row for each rule and report; the denominator of any share of findings",
  ),
  primaryKey: ["report_id", "rule"],
  foreignKeys: [OF_REPORT],
  columns: [
    REPORT_ID,
    RULE,
    column("state", "string", both("ผล", "state"), both("ผลของกฎในรายงานนี้", "what became of the rule"), "coverage", {
      constraints: { required: true },
      meanings: COVERAGE,
    }),
  ],
  rows: (report) => Object.entries(report.coverage).map(([rule, state]) => [reportIdOf(report), rule, state]),
};
