import { both } from "./column.js";

/** The words of the data package and the codebook. */
export const DATASET = {
  name: "prongsai-dataset",
  title: both("ข้อมูลจากรายงานการประเมิน ITA", "Data read from Thai ITA reports"),
  description: both(
    "คะแนน มาตรการ และข้อค้นพบ ที่อ่านจากรายงานการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ค่าทุกค่าเป็นสิ่งที่พิมพ์ไว้ในเอกสาร ไม่มีการเติมหรือแก้ตัวเลข",
    "Scores, measures and findings read from reports on the Integrity and Transparency Assessment. Every value is what a document prints; no number was filled in or repaired.",
  ),
  licence: both(
    "ตัวเลขและข้อความมาจากรายงานที่หน่วยงานของรัฐเผยแพร่ ชุดข้อมูลนี้ไม่อ้างสิทธิใด ๆ เหนือข้อมูลเหล่านั้น การใช้ต่อให้เป็นไปตามเงื่อนไขของหน่วยงานเจ้าของรายงาน นิยามตารางและคำอธิบายคอลัมน์เป็นส่วนหนึ่งของโปรแกรม (AGPL-3.0-or-later)",
    "Figures and texts come from reports that public agencies publish. No right over them is claimed here; their further use follows the terms of the agencies. The definitions of tables and columns are part of the program (AGPL-3.0-or-later).",
  ),
  people: both(
    "ตารางไม่มีคอลัมน์สำหรับชื่อบุคคล แต่ช่องข้อความ เช่น ผู้รับผิดชอบ อาจมีชื่อตามที่พิมพ์ไว้ เว้นแต่รันด้วย --mask-people",
    "No column is meant for names of people, but cells of text, such as responsible units, can hold them as printed unless the run was made with --mask-people.",
  ),
  otherAgencies: both(
    "คะแนนของหน่วยงานอื่น ค่าเฉลี่ยประเทศ และสิ่งที่กล่าวถึงในเนื้อความ อยู่ในระเบียน reports.jsonl ไม่อยู่ในตารางเหล่านี้",
    "Scores of other agencies, national means and mentions of the text stand in the records (reports.jsonl), not in these tables.",
  ),
  rules: [
    both(
      "CSV: UTF-8 ไม่มี BOM, CRLF, RFC 4180, ทศนิยมเป็นจุด, ช่องว่างเปล่าคือไม่มีค่า และไม่เติมเครื่องหมาย ' หน้าข้อความ (แฟ้ม .csv นอกโฟลเดอร์นี้ทำไว้สำหรับสเปรดชีต)",
      "CSV: UTF-8 without byte order mark, CRLF, RFC 4180, dot decimals, an empty cell is no value, no ' in front of texts (the .csv files outside this folder are for spreadsheets)",
    ),
    both(
      "Parquet: string เป็น UTF-8, integer เป็น INT32 (bytes เป็น INT64), number เป็น DOUBLE, date เป็น DATE และค่าว่างเป็น null จริง",
      "Parquet: string is UTF-8, integer INT32 (bytes INT64), number DOUBLE, date DATE, and no value is a real null",
    ),
    both(
      "รายการหลายค่าในช่องเดียวคั่นด้วยการขึ้นบรรทัด (LF) ทั้งใน CSV และ Parquet",
      "several values in one cell are joined by line feeds, in CSV and Parquet alike",
    ),
    both("ปีเป็นพุทธศักราช วันที่เป็น ISO คริสต์ศักราช", "years are of the Buddhist era, dates ISO of the common era"),
    both("ทุกตารางเชื่อมกันด้วย report_id", "all tables join on report_id"),
  ],
  codebook: both("คู่มือตัวแปร", "Codebook"),
  version: both("รุ่นของตาราง", "version of the tables"),
  reading: both("วิธีอ่าน", "How to read it"),
  licenceHeading: both("สิทธิในข้อมูล", "Rights"),
  primaryKey: both("คีย์หลัก", "primary key"),
  foreignKey: both("เชื่อมกับ", "joins"),
  columns: [
    both("คอลัมน์", "column"),
    both("ชนิด", "type"),
    both("ความหมาย", "meaning"),
    both("หน่วย", "unit"),
    both("ที่มา", "source"),
  ],
  values: both("ค่าที่เป็นได้", "values"),
  bounds: both("ช่วง", "range"),
  pattern: both("รูปแบบ", "pattern"),
} as const;
