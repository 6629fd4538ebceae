import type { Report } from "../../../model/report.js";
import { recordName } from "../../names.js";
import { both, type Column, column, type ForeignKey } from "../column.js";
import { AGENCY_TYPE, CONFIDENCE } from "../meanings.js";

/** The name of a report's record: the key of `reports`, which every other table repeats. */
export const reportIdOf = (report: Report): string => recordName(report.source.path);

const AT_NAME = "agency.name";
const DOPA = "codes of the Department of Provincial Administration (DOPA)";

/** `report_id`, as every table but `reports` has it. */
export const REPORT_ID: Column = column(
  "report_id",
  "string",
  both("รหัสรายงาน", "report id"),
  both("ชื่อของระเบียนใน reports/ ใช้เชื่อมตาราง", "the name of the record in reports/; joins the tables"),
  "source.path",
  { constraints: { required: true } },
);

/** The columns that name the report and its agency, as in the flat tables of a run. */
export const KEYS: readonly Column[] = [
  column(
    "path",
    "string",
    both("แฟ้ม", "path"),
    both("ทางไปยังแฟ้มเมื่อนับจากโฟลเดอร์ที่อ่าน", "where the file lies below the folder that was read"),
    "source.path",
    { constraints: { required: true } },
  ),
  column(
    "sha256",
    "string",
    both("ค่าแฮชของแฟ้ม", "SHA-256"),
    both("SHA-256 ของแฟ้มต้นฉบับ ว่างคือเปิดแฟ้มไม่ได้", "SHA-256 of the file's bytes; empty: it could not be opened"),
    "source.sha256",
    { constraints: { pattern: "[0-9a-f]{64}" } },
  ),
  column(
    "agency",
    "string",
    both("หน่วยงาน", "agency"),
    both("ชื่อหน่วยงานเจ้าของรายงาน", "the reporting agency's name"),
    AT_NAME,
  ),
  column(
    "agency_type",
    "string",
    both("ประเภทหน่วยงาน", "agency type"),
    both("ประเภทตามชื่อหน่วยงาน", "its type, by its name"),
    "agency.type",
    { meanings: AGENCY_TYPE },
  ),
  column(
    "province",
    "string",
    both("จังหวัด", "province"),
    both("จังหวัดของหน่วยงาน", "the agency's province"),
    "agency.province",
  ),
  column(
    "district",
    "string",
    both("อำเภอ", "district"),
    both("อำเภอในรูปทางการ เช่น เมืองเพชรบุรี", "the district in its official form"),
    "agency.district",
  ),
  column(
    "subdistrict",
    "string",
    both("ตำบล", "subdistrict"),
    both("ตำบลของหน่วยงาน", "the agency's subdistrict"),
    "agency.subdistrict",
  ),
  column(
    "subdistrict_code",
    "string",
    both("รหัสตำบล", "subdistrict code"),
    both("รหัสตำบลหกหลักของกรมการปกครอง", "the subdistrict's six-digit code"),
    `agency.codes.subdistrict; ${DOPA}`,
    { constraints: { pattern: "[0-9]{6}" } },
  ),
];

/** The codes of the places above the subdistrict. */
export const AREA_CODES: readonly Column[] = [
  column(
    "province_code",
    "string",
    both("รหัสจังหวัด", "province code"),
    both("รหัสจังหวัดสองหลักของกรมการปกครอง", "the province's two-digit code"),
    `agency.codes.province; ${DOPA}`,
    { constraints: { pattern: "[0-9]{2}" } },
  ),
  column(
    "district_code",
    "string",
    both("รหัสอำเภอ", "district code"),
    both("รหัสอำเภอสี่หลักของกรมการปกครอง", "the district's four-digit code"),
    `agency.codes.district; ${DOPA}`,
    { constraints: { pattern: "[0-9]{4}" } },
  ),
];

export const BUDDHIST_YEAR = { unit: both("ปีพุทธศักราช", "year of the Buddhist era") };
export const POINTS = { unit: both("คะแนน 0–100", "points, 0–100") };
export const INDICATOR_NUMBER = { constraints: { minimum: 1, maximum: 10 } };

/** The column of the official number of an indicator; `th` and `en` say more of it where more is to be said. */
export function indicatorColumn(
  source: string,
  th = "เลขตัวชี้วัดทางการ",
  en = "the official number of the indicator",
): Column {
  return column("indicator", "integer", both("ตัวชี้วัดที่", "indicator"), both(th, en), source, INDICATOR_NUMBER);
}

/** Where a value was read: page and printed text of the first place. */
export const PLACE: readonly Column[] = [
  column(
    "page",
    "integer",
    both("หน้า", "page"),
    both("หน้าที่อ่านค่านี้ นับจาก 1", "the page where it was read, from 1"),
    "evidence[0].page",
    { constraints: { minimum: 1 } },
  ),
  column(
    "evidence_text",
    "string",
    both("ข้อความที่พิมพ์ไว้", "evidence text"),
    both("ข้อความตามที่พิมพ์ไว้ตรงนั้น", "what is printed there"),
    "evidence[0].text",
  ),
];

/** How surely a value was read. */
export const CONFIDENCE_COLUMN: Column = column(
  "confidence",
  "string",
  both("ความมั่นใจ", "confidence"),
  both("อ่านค่านี้ได้แน่ชัดเพียงใด", "how surely it was read"),
  "confidence",
  { meanings: CONFIDENCE },
);

/** A row number of the record, from 0. */
export function rowNumber(name: string, th: string, en: string, source: string): Column {
  return column(name, "integer", both(th, en), both(`${th} นับจาก 0`, `${en}, from 0`), source, {
    constraints: { required: true, minimum: 0 },
  });
}

/** The key by which a table hangs on `reports`. */
export const OF_REPORT: ForeignKey = { fields: ["report_id"], resource: "reports", references: ["report_id"] };
