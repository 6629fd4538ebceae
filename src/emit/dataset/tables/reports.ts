import type { Report } from "../../../model/report.js";
import type { CsvCell } from "../../csv.js";
import { digestOf } from "../../digest.js";
import { keyCells } from "../../keys.js";
import { both, type Column, column, type Table } from "../column.js";
import { REPORT_KIND, STATUS, TEXT_LAYER } from "../meanings.js";
import { AREA_CODES, BUDDHIST_YEAR, KEYS, POINTS, REPORT_ID, reportIdOf } from "./keys.js";

const COUNT = { constraints: { required: true, minimum: 0 } } as const;
const AT_FINDINGS = "findings[], without those accepted or explained by another";

const COUNTS: readonly Column[] = [
  column(
    "report_errors",
    "integer",
    both("ข้อผิดพลาดของรายงาน", "the report's errors"),
    both("ข้อผิดพลาดที่ชี้ได้ว่าเป็นของรายงานเอง", "errors that are the report's own"),
    `${AT_FINDINGS}: severity error, cause report`,
    COUNT,
  ),
  column(
    "other_errors",
    "integer",
    both("ข้อผิดพลาดอื่น", "other errors"),
    both("ข้อผิดพลาดที่อาจเป็นของการอ่านหรือยังไม่ชี้ขาด", "errors that may be our reading's, or are not to be told"),
    `${AT_FINDINGS}: severity error, another cause`,
    COUNT,
  ),
  column(
    "warnings",
    "integer",
    both("คำเตือน", "warnings"),
    both("จำนวนคำเตือน", "how many warnings"),
    `${AT_FINDINGS}: severity warning`,
    COUNT,
  ),
  column(
    "infos",
    "integer",
    both("ข้อสังเกต", "infos"),
    both("จำนวนข้อสังเกต", "how many remarks"),
    `${AT_FINDINGS}: severity info`,
    COUNT,
  ),
  column(
    "unread_scores",
    "integer",
    both("คะแนนที่อ่านไม่ได้", "unread scores"),
    both("คะแนนที่พิมพ์ไว้แต่อ่านค่าไม่ได้", "scores that are printed but not readable"),
    "assessments[]: read values without a value",
    COUNT,
  ),
];

/** One row for each document, those that could not be read included. */
export const REPORTS: Table = {
  name: "reports",
  title: both("รายงาน", "reports"),
  description: both(
    "หนึ่งแถวต่อหนึ่งเอกสาร รวมเอกสารที่อ่านไม่สำเร็จ",
    "one row for each document, those that could not be read included",
  ),
  primaryKey: ["report_id"],
  foreignKeys: [],
  columns: [
    { ...REPORT_ID, constraints: { required: true, unique: true } },
    ...KEYS,
    ...AREA_CODES,
    column("status", "string", both("สถานะ", "status"), both("อ่านได้เพียงใด", "how much of it was read"), "status", {
      constraints: { required: true },
      meanings: STATUS,
    }),
    column(
      "kinds",
      "string",
      both("ชนิดเอกสาร", "kinds"),
      both(`ชนิดของเอกสาร คั่นด้วยการขึ้นบรรทัด: ${Object.keys(REPORT_KIND).join(", ")}`, "what the document is, one a line"),
      "kinds[]",
    ),
    column(
      "fiscal_year",
      "integer",
      both("ปีงบประมาณ", "fiscal year"),
      both("ปีงบประมาณของเอกสาร", "the document's fiscal year"),
      "fiscalYear",
      BUDDHIST_YEAR,
    ),
    column(
      "measures_year",
      "integer",
      both("ปีของมาตรการ", "year of the measures"),
      both("ปีงบประมาณที่ช่วงเวลาของมาตรการส่วนใหญ่อยู่", "the fiscal year in which most periods of the measures lie"),
      "measuresYear",
      BUDDHIST_YEAR,
    ),
    column(
      "total",
      "number",
      both("คะแนนรวม", "total"),
      both(
        "คะแนนรวมของปีงบประมาณของเอกสาร ถ้าไม่มีใช้ผลที่อยู่ท้ายสุด ดูทุกปีใน assessments",
        "the total of the document's fiscal year, else of the last assessment; all years stand in assessments",
      ),
      "assessments[].total",
      POINTS,
    ),
    column(
      "level",
      "string",
      both("ระดับ", "level"),
      both("ระดับผลการประเมินของคะแนนรวมนั้น", "the level printed with that total"),
      "assessments[].level",
    ),
    ...COUNTS,
    column(
      "pages",
      "integer",
      both("จำนวนหน้า", "pages"),
      both("จำนวนหน้า ว่างคือแฟ้มไม่มีหน้า", "pages; empty: the format has none"),
      "source.pages",
      { constraints: { minimum: 0 } },
    ),
    column("bytes", "integer", both("ขนาดแฟ้ม", "bytes"), both("ขนาดแฟ้มต้นฉบับ", "the size of the file"), "source.bytes", {
      unit: both("ไบต์", "bytes"),
      isWide: true,
      ...COUNT,
    }),
    column(
      "media_type",
      "string",
      both("ชนิดแฟ้ม", "media type"),
      both("ชนิดของแฟ้ม (IANA media type)", "the file's media type (IANA)"),
      "source.mediaType",
      { constraints: { required: true } },
    ),
    column(
      "text_layer",
      "string",
      both("ที่มาของตัวอักษร", "text layer"),
      both("ใครเป็นผู้เขียนตัวอักษรในแฟ้ม", "who drew the text"),
      "source.textLayer",
      { constraints: { required: true }, meanings: TEXT_LAYER },
    ),
    column(
      "memo_number",
      "string",
      both("เลขที่หนังสือ", "memo number"),
      both("เลขที่ของบันทึกข้อความ", "the memorandum's number"),
      "memo.number",
    ),
    column(
      "memo_date",
      "string",
      both("วันที่หนังสือ", "memo date"),
      both("วันที่แบบ ISO (คริสต์ศักราช) ละเอียดเท่าที่พิมพ์ไว้", "ISO date (common era), as precise as printed"),
      "memo.date",
      { constraints: { pattern: "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?" } },
    ),
    column(
      "memo_subject",
      "string",
      both("เรื่อง", "memo subject"),
      both("เรื่องของบันทึกข้อความ", "what the memorandum is about"),
      "memo.subject",
    ),
  ],
  rows: (report) => [reportCells(report)],
};

function reportCells(report: Report): CsvCell[] {
  const { source, agency, memo } = report;
  const digest = digestOf(report);
  const result = digest.results.find(({ fiscalYear }) => fiscalYear === digest.fiscalYear) ?? digest.results.at(-1);
  return [
    reportIdOf(report),
    ...keyCells(report),
    agency.codes.province,
    agency.codes.district,
    report.status,
    report.kinds.join("\n"),
    digest.fiscalYear,
    report.measuresYear,
    result?.total?.value ?? null,
    result?.level ?? null,
    digest.reportErrors,
    digest.otherErrors,
    digest.warnings,
    digest.infos,
    digest.unreadScores,
    source.pages,
    source.bytes,
    source.mediaType,
    source.textLayer,
    memo?.number?.value ?? null,
    memo?.date?.value ?? null,
    memo?.subject?.value ?? null,
  ];
}
