import type { Severity } from "../model/finding.js";
import type { ReportStatus } from "../model/report.js";

/** A line for people: Thai first, English beside it. */
const both = (th: string, en: string): string => `${th} · ${en}`;

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

const STATUS: Record<ReportStatus, string> = {
  complete: both("ครบ", "complete"),
  partial: both("บางส่วน", "partial"),
  failed: both("อ่านไม่ได้", "failed"),
};

const SEVERITY: Record<Severity, string> = {
  error: both("ผิด", "error"),
  warning: both("เตือน", "warning"),
  info: both("แจ้ง", "info"),
};

/** What the command line says, by id. */
export const say = {
  about: both(
    "อ่านรายงานการประเมิน ITA แล้วตรวจว่าข้อมูลสอดคล้องกันหรือไม่",
    "reads Thai ITA reports and checks that they are consistent",
  ),
  runAbout: both("ตรวจรายงานทั้งชุด", "judge reports and write records, findings and a summary"),
  showAbout: both("แสดงผลของรายงานหนึ่งฉบับ", "show one report on the terminal"),
  rulesAbout: both("รายการกฎ", "list the rules"),
  explainAbout: both("อธิบายกฎหนึ่งข้อ", "explain one rule"),
  schemaAbout: both("พิมพ์ JSON Schema", "print the JSON Schema of the files written"),
  inputs: both("ไฟล์ โฟลเดอร์ หรือ .zip", "files, folders or .zip files"),
  file: both("ไฟล์รายงาน", "the report"),
  out: both("โฟลเดอร์ผลลัพธ์", "where to write"),
  jobs: both("จำนวนเอกสารที่อ่านพร้อมกัน", "documents read at once"),
  memory: both("หน่วยความจำต่อเอกสาร (MB)", "memory a document, in MB"),
  timeout: both("เวลาต่อเอกสาร (วินาที)", "time a document, in seconds"),
  failOn: both("ระดับข้อค้นพบที่ทำให้จบด้วยรหัส 1", "findings at or above this end with status 1"),
  native: both(
    "โปรแกรมภายนอกที่ให้ใช้ คั่นด้วยจุลภาค: soffice (แปลง .doc ด้วย LibreOffice), tesseract (อ่านภาพสแกน)",
    "native tools to use, comma-separated: soffice (converts .doc with LibreOffice), tesseract (reads scans)",
  ),
  maskPeople: both(
    "ปกปิดชื่อบุคคล หมายเลขโทรศัพท์ เลขประจำตัวประชาชน และอีเมลในผลลัพธ์ทุกไฟล์",
    "put pseudonyms for people's names, phone and identity numbers and e-mail addresses in every file",
  ),
  format: both(
    "รูปแบบของชุดข้อมูลใน dataset/ คั่นด้วยจุลภาค: csv, parquet ค่าเดิมคือทั้งสอง",
    "formats of the tables in dataset/, comma-separated: csv, parquet; both where not given",
  ),
  reviewBudget: both(
    "ขนาดภาพรวมในหน้าตรวจทาน review.html (MB) ค่าเดิม 20",
    "size of the pictures in review.html, in MB; 20 where not given",
  ),
  config: both("ไฟล์ตั้งค่า", "configuration file"),
  baseline: both("แฟ้มข้อค้นพบที่ยอมรับแล้ว (สร้างด้วย prongsai baseline)", "accepted findings (made by prongsai baseline)"),
  official: both("ตารางผลอย่างเป็นทางการ (CSV) เพื่อเทียบกับรายงาน", "official results (CSV) to hold the reports against"),
  checkAbout: both(
    "ตรวจระเบียนของผลลัพธ์เดิมอีกครั้งโดยไม่อ่านเอกสารใหม่",
    "judge the records of an earlier run again, without reading a document",
  ),
  recheckedRecords: (records: number, changed: number) =>
    both(`ตรวจซ้ำ ${records} ระเบียน เปลี่ยน ${changed}`, `${plural(records, "record")} judged again, ${changed} changed`),
  baselineAbout: both(
    "พิมพ์ข้อค้นพบของผลลัพธ์เป็นรายการสำหรับยอมรับ ลบรายการที่ไม่ยอมรับออกก่อนใช้",
    "print the findings of a run as a baseline; delete what is not to be accepted",
  ),
  results: both("โฟลเดอร์ผลลัพธ์ของ prongsai run", "a folder written by prongsai run"),
  unusedBaseline: (count: number) =>
    both(
      `รายการที่ยอมรับแล้วแต่ไม่พบข้อค้นพบตรงกัน ${count} รายการ ดู manifest.json`,
      `${plural(count, "baseline entry")} met no finding`,
    ),
  quiet: both("ไม่แสดงความคืบหน้า", "show no progress"),
  json: both("พิมพ์ระเบียนเป็น JSON", "print the record as JSON"),
  rule: both("รหัสกฎ", "rule id"),
  schemaOf: both("ชนิดไฟล์", "which file"),
  examples: both("ตัวอย่าง", "Examples"),
  exits: both("รหัสเมื่อจบ", "Exit status"),
  exitLines: [
    `0  ${both("ตรวจได้ทุกฉบับ ไม่พบปัญหาถึงระดับที่ตั้งไว้", "all judged, no finding at or above --fail-on")}`,
    `1  ${both("พบปัญหาถึงระดับที่ตั้งไว้", "such findings")}`,
    `2  ${both("มีเอกสารที่ตรวจไม่ได้ หรือใช้คำสั่งผิด", "a document could not be judged, or wrong usage")}`,
  ],

  configUsed: (file: string) => both(`ใช้ค่าที่ตั้งจาก ${file}`, `settings from ${file}`),
  started: (documents: number, skipped: number) =>
    both(`เอกสาร ${documents} ฉบับ ข้าม ${skipped} ไฟล์`, `${plural(documents, "document")}, ${skipped} skipped`),
  nothing: both("ไม่พบเอกสารที่อ่านได้", "no document found"),
  writing: both("กำลังเขียนตารางและสรุป", "writing tables and summary"),
  judged: (counts: Record<ReportStatus, number>, skipped: number) =>
    both(
      `ตรวจแล้ว ${counts.complete + counts.partial + counts.failed} ฉบับ: ครบ ${counts.complete} บางส่วน ${counts.partial} อ่านไม่ได้ ${counts.failed} ข้าม ${skipped}`,
      `${counts.complete} complete, ${counts.partial} partial, ${counts.failed} failed, ${skipped} skipped`,
    ),
  found: (counts: Record<Severity, number>) =>
    both(
      `ข้อค้นพบ: ผิด ${counts.error} เตือน ${counts.warning} แจ้ง ${counts.info}`,
      `${plural(counts.error, "error")}, ${plural(counts.warning, "warning")}, ${counts.info} info`,
    ),
  lookFirst: both("ควรดูก่อน", "look at these first"),
  andMore: (count: number) => both(`และอีก ${count} ฉบับ`, `and ${count} more`),
  unread: both("อ่านไม่ได้", "could not be judged"),
  summaryAt: (file: string) => both(`สรุปสำหรับอ่าน: ${file}`, "the summary, for people"),
  reviewAt: (file: string) => both(`หน้าตรวจ เปิดด้วยเบราว์เซอร์: ${file}`, "the review page, for a browser"),
  resultsAt: (folder: string) => both(`ผลลัพธ์ทั้งหมด: ${folder}`, "all results"),
  status: (status: ReportStatus) => STATUS[status],
  severity: (severity: Severity) => SEVERITY[severity],
  counted: (counts: Record<Severity, number>) => {
    const parts = (["error", "warning", "info"] as const).flatMap((severity) =>
      counts[severity] > 0 ? [severity === "info" ? `${counts.info} info` : plural(counts[severity], severity)] : [],
    );
    return parts.length === 0 ? both("ไม่พบปัญหา", "no findings") : parts.join(", ");
  },

  agency: both("หน่วยงาน", "Agency"),
  unknown: both("ไม่พบ", "not found"),
  fiscalYear: both("ปีงบประมาณ", "Fiscal year"),
  province: both("จังหวัด", "Province"),
  kinds: both("ชนิด", "Kinds"),
  statusLabel: both("การอ่าน", "Status"),
  scoresOf: (year: number | null) =>
    year === null ? both("คะแนน ไม่ระบุปี", "scores, year unknown") : both(`คะแนนปี ${year}`, `scores of ${year}`),
  scoreColumns: ["", "ตัวชี้วัด · indicator", "คะแนน · score", "ความมั่นใจ · confidence"],
  total: both("คะแนนรวม", "total"),
  level: both("ระดับ", "level"),
  noScores: both("ไม่พบคะแนนของหน่วยงาน", "no scores found"),
  notRead: both("อ่านไม่ชัด", "unreadable"),
  measures: (count: number, year: number | null) =>
    both(`มาตรการ ${count} แถว${year === null ? "" : ` ปี ${year}`}`, plural(count, "measure")),
  findingsHeading: (count: number) => both(`ข้อค้นพบ ${count} ข้อ`, plural(count, "finding")),
  problems: both("ปัญหาในการอ่าน", "Problems"),
  remedy: both("วิธีแก้", "remedy"),
  page: (page: number) => both(`หน้า ${page}`, `page ${page}`),
  table: (table: number, row: number | null) =>
    both(`ตาราง ${table}${row === null ? "" : ` แถว ${row}`}`, `table ${table}${row === null ? "" : ` row ${row}`}`),
  paragraph: (block: number) => both(`ย่อหน้า ${block}`, `paragraph ${block}`),

  oneFile: (file: string) => both(`show อ่านได้ครั้งละหนึ่งฉบับ: ${file}`, "show reads one report; use run for more"),
  skippedFile: (file: string, reason: string) => both(`ไม่รองรับไฟล์นี้: ${file}`, `not a report that is read (${reason})`),
  noRule: (rule: string) => both(`ไม่มีกฎชื่อ ${rule}`, `no such rule: ${rule}; see "prongsai rules"`),
  notANumber: (text: string) => both(`ต้องเป็นตัวเลข: ${text}`, `not a number: ${text}`),
  unexpected: (detail: string) => both(`ทำงานต่อไม่ได้: ${detail}`, "the run could not go on"),
};
