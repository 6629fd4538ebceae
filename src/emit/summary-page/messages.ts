/** The words of the summary page: Thai, with English beneath the headings. */
export const PAGE = {
  title: "ภาพรวมผลการตรวจรายงานการประเมิน ITA",
  titleEnglish: "ITA reports at a glance",
  counts: (reports: number, complete: number, partial: number, failed: number) =>
    `รายงาน ${reports} ฉบับ: อ่านได้ครบ ${complete} · อ่านได้บางส่วน ${partial} · อ่านไม่สำเร็จ ${failed}`,
  findings: (errors: number, warnings: number, infos: number) =>
    `สิ่งที่พบ: ข้อผิดพลาด ${errors} · คำเตือน ${warnings} · ข้อสังเกต ${infos} (ไม่นับข้อที่เป็นผลต่อเนื่องจากข้ออื่นและข้อที่ยอมรับแล้ว)`,
  countsEnglish: (reports: number, errors: number, warnings: number, infos: number) =>
    `${reports} reports; ${errors} errors, ${warnings} warnings, ${infos} notes, without those explained by others or accepted`,
  nothing: "ไม่มีข้อมูลพอสำหรับแผนภาพ · Nothing to draw",
  figures: "ดูเป็นตาราง · The figures",
  totals: (year: number, agencies: number) => ({
    title: `คะแนนรวม ปีงบประมาณ ${year} ตามระดับ (${agencies} หน่วยงาน)`,
    subtitle: `Totals of fiscal year ${year} by level: agencies per five points`,
  }),
  binColumn: "ช่วงคะแนน",
  otherLevel: "ไม่พบระดับ",
  rules: (rules: number) => ({
    title: `สิ่งที่พบ ตามกฎและที่มาของความคลาดเคลื่อน (${rules} กฎ)`,
    subtitle: "Findings by rule and by whose error it is",
  }),
  ruleColumn: "กฎ",
  meaningColumn: "ความหมาย",
  causes: { report: "ของรายงาน", reading: "ของการอ่าน", undetermined: "ยังไม่ชี้ขาด" },
  indicators: (year: number, agencies: number) => ({
    title: `คะแนนรายตัวชี้วัด ปีงบประมาณ ${year} ตามเครื่องมือ (${agencies} หน่วยงาน)`,
    subtitle: `Indicators of fiscal year ${year} by instrument: lowest, quartiles, highest`,
  }),
  boxColumns: ["ตัวชี้วัด", "เครื่องมือ", "จำนวน", "ต่ำสุด", "ควอร์ไทล์ที่ 1", "มัธยฐาน", "ควอร์ไทล์ที่ 3", "สูงสุด"],
  madeBy: (name: string, version: string) => `จัดทำโดย ${name} ${version} · AGPL-3.0-or-later`,
} as const;
