import type { Severity } from "../model/finding.js";
import type { ReportStatus } from "../model/report.js";

/** The words of the summary, in Thai, for a reviewer at an oversight body. */
export const SUMMARY = {
  title: "สรุปผลการตรวจรายงานการประเมิน ITA",
  processed: (files: number) => `ประมวลผลแล้ว ${files} แฟ้ม`,
  counts: (complete: number, partial: number, failed: number, skipped: number) =>
    `อ่านได้ครบ ${complete} · อ่านได้บางส่วน ${partial} · อ่านไม่สำเร็จ ${failed} · ข้าม ${skipped}`,
  findings: (errors: number, warnings: number, infos: number) =>
    `ข้อผิดพลาด ${errors} · คำเตือน ${warnings} · ข้อสังเกต ${infos}`,
  noReports: "ไม่มีรายงานที่ประมวลผล",
  needLook: "รายงานที่ควรตรวจก่อน",
  needLookOrder: "เรียงจากรายงานที่มีข้อผิดพลาดซึ่งเป็นของรายงานเอง แล้วจึงรายงานที่มีคะแนนซึ่งอ่านค่าไม่ได้ และรายงานที่มีคำเตือน",
  nothingToLookAt: "ไม่พบรายงานที่ต้องตรวจเป็นพิเศษ",
  why: "เหตุที่ควรตรวจ",
  reportErrors: (count: number) => `ข้อผิดพลาดของรายงาน ${count} รายการ`,
  otherErrors: (count: number) => `ข้อผิดพลาดที่ยังไม่ชี้ขาดว่าเป็นของรายงานหรือของการอ่าน ${count} รายการ`,
  unreadScores: (count: number) => `คะแนนที่พิมพ์ไว้แต่อ่านค่าไม่ได้ ${count} ค่า`,
  warnings: (count: number) => `คำเตือน ${count} รายการ`,
  file: "แฟ้ม",
  result: "ผลการประเมิน",
  noResult: "ไม่พบคะแนนรวม",
  unread: "อ่านค่าไม่ได้",
  unknownAgency: "ไม่พบชื่อหน่วยงาน",
  fiscalYear: (year: number) => `ปีงบประมาณ ${year}`,
  unknownYear: "ไม่พบปีงบประมาณ",
  total: (year: number | null, total: string) => `${year === null ? "" : `ปี ${year} `}คะแนนรวม ${total}`,
  level: (level: string) => `ระดับ ${level}`,
  printed: (text: string) => `พิมพ์ไว้ว่า “${text}”`,
  page: (page: number) => `หน้า ${page}`,
  tableRow: (table: number, row: number | null) => `ตารางที่ ${table}${row === null ? "" : ` แถวที่ ${row}`}`,
  paragraph: (block: number) => `ข้อความที่ ${block}`,
  explained: "เป็นผลต่อเนื่องจากข้อข้างต้น:",
  more: (count: number) => `และอีก ${count} รายการ ดูได้ในแฟ้ม findings.csv`,
  infos: (count: number) => `มีข้อสังเกตอีก ${count} รายการ`,
  problems: "ปัญหาในการอ่าน",
  remedy: "วิธีแก้",
  allReports: "รายงานทั้งหมด",
  columns: ["แฟ้ม", "หน่วยงาน", "ปี", "คะแนนรวม", "ระดับ", "ข้อผิดพลาด", "คำเตือน", "ข้อสังเกต", "สถานะ"],
  failedFiles: "แฟ้มที่อ่านไม่สำเร็จ",
  skippedFiles: "แฟ้มที่ข้าม",
  none: "–",
} as const;

export const SEVERITY_LABEL: Readonly<Record<Severity, string>> = {
  error: "ข้อผิดพลาด",
  warning: "คำเตือน",
  info: "ข้อสังเกต",
};

export const CAUSE_LABEL = {
  report: "เป็นของรายงาน",
  reading: "อาจเป็นของการอ่าน",
  undetermined: "ยังไม่ชี้ขาด",
} as const;

export const STATUS_LABEL: Readonly<Record<ReportStatus, string>> = {
  complete: "ครบ",
  partial: "บางส่วน",
  failed: "ไม่สำเร็จ",
};
