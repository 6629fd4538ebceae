import { both } from "../dataset/column.js";

/** The words of the workbook. */
export const WORKBOOK = {
  sheets: {
    summary: "สรุป (summary)",
    reports: "รายงาน (reports)",
    scores: "คะแนน (scores)",
    measures: "มาตรการ (measures)",
    findings: "ข้อค้นพบ (findings)",
    typos: "คำที่น่าจะพิมพ์ผิด (typos)",
  },
  further: (name: string, number: number) => `${name} (${number})`,
  cut: " …[ตัดที่นี่ · cut here]",
  yes: "ใช่",
  no: "ไม่",
  confidence: { high: "สูง", medium: "กลาง", low: "ต่ำ" },
  levelOf: { total: "คะแนนรวม", instrument: "เครื่องมือ", indicator: "ตัวชี้วัด", item: "ข้อคำถาม" },
  allFindings: both("ข้อค้นพบทั้งหมด", "all findings"),
  title: both("สรุปผลการตรวจรายงานการประเมิน ITA", "What was found in the ITA reports"),
  program: (name: string, version: string, rules: number) =>
    `ตรวจด้วย ${name} ${version} ตามกฎ ${rules} ข้อ · judged by ${name} ${version} with ${rules} rules`,
  skipped: both("ข้าม", "skipped"),
  findings: both("ข้อค้นพบ ตามระดับและสาเหตุ", "findings by severity and cause"),
  all: both("รวม", "all"),
  settled: both("ในจำนวนนี้ยอมรับแล้วหรือเป็นผลของข้ออื่น", "of these accepted, or explained by another finding"),
  statuses: both("การอ่านเอกสาร", "how the documents were read"),
  levels: both("ระดับผลการประเมินที่พิมพ์ไว้", "levels as printed"),
  years: both("ปีงบประมาณของเอกสาร", "fiscal years of the documents"),
  unknown: both("ไม่พบ", "not found"),
  others: both("อื่น ๆ", "others"),
  look: both("รายงานที่ควรตรวจก่อน", "reports that need a look first"),
  lookMore: (count: number) => `และอีก ${count} รายงาน เรียงไว้ใน summary.md · and ${count} more, listed in summary.md`,
  nothingToLookAt: both("ไม่พบรายงานที่ต้องตรวจเป็นพิเศษ", "no report needs a special look"),
  contents: both("แผ่นงาน", "sheets"),
  rows: both("แถว", "rows"),
  notes: both("หมายเหตุ", "notes"),
  noteLinks: both(
    "ลิงก์ชี้ไปยังแถวตามลำดับเดิม กรองได้โดยลิงก์ยังตรง แต่ถ้าเรียงแถวใหม่ลิงก์จะไม่ตรง",
    "Links point at rows in their first order: filters keep them right, sorting does not.",
  ),
  noteLinkLimit: (limit: string) =>
    both(
      `แผ่นงานหนึ่งมีลิงก์ได้ไม่เกิน ${limit} ลิงก์ แถวหลังจากนั้นไม่มีลิงก์`,
      `A sheet holds at most ${limit} links; rows after those have none.`,
    ),
  noteExact: both(
    "ข้อความที่ยาวเกินหนึ่งช่องถูกตัดและมีเครื่องหมายบอก ค่าเต็มอยู่ใน dataset/ และ reports.jsonl",
    "A text longer than a cell can hold is cut and marked; whole values stand in dataset/ and reports.jsonl.",
  ),
  noteFurther: both(
    "ตารางที่ยาวเกินหนึ่งแผ่นงานต่อในแผ่นงานที่มีเลขกำกับ",
    "A table longer than a sheet goes on in sheets with a number.",
  ),
} as const;
