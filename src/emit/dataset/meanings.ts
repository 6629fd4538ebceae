import type { InstrumentId } from "../../model/assessment.js";
import type { Cause, CoverageState, Severity } from "../../model/finding.js";
import type { Confidence } from "../../model/read-value.js";
import type { AgencyType, ReportKind, ReportStatus } from "../../model/report.js";
import type { BothLanguages } from "../../model/review.js";
import type { ProblemCategory, TextLayer } from "../../model/source.js";
import { both } from "./column.js";

export const AGENCY_TYPE: Readonly<Record<AgencyType, BothLanguages>> = {
  "provincial-administrative-organization": both("องค์การบริหารส่วนจังหวัด", "provincial administrative organization"),
  "city-municipality": both("เทศบาลนคร", "city municipality"),
  "town-municipality": both("เทศบาลเมือง", "town municipality"),
  "subdistrict-municipality": both("เทศบาลตำบล", "subdistrict municipality"),
  "subdistrict-administrative-organization": both("องค์การบริหารส่วนตำบล", "subdistrict administrative organization"),
  "special-local-government": both("องค์กรปกครองส่วนท้องถิ่นรูปแบบพิเศษ", "special local government"),
  province: both("จังหวัด", "province"),
  ministry: both("กระทรวง", "ministry"),
  department: both("กรมหรือเทียบเท่า", "department"),
  university: both("สถาบันอุดมศึกษา", "university"),
  school: both("โรงเรียน", "school"),
  "education-area-office": both("สำนักงานเขตพื้นที่การศึกษา", "education area office"),
  hospital: both("โรงพยาบาล", "hospital"),
  "state-enterprise": both("รัฐวิสาหกิจ", "state enterprise"),
  "public-organization": both("องค์การมหาชน", "public organization"),
  "independent-agency": both("องค์กรอิสระ", "independent agency"),
  court: both("ศาล", "court"),
  other: both("อื่น ๆ", "other"),
};

export const REPORT_KIND: Readonly<Record<ReportKind, BothLanguages>> = {
  "result-analysis": both("รายงานวิเคราะห์ผลการประเมิน", "analysis of the results"),
  "measures-plan": both("มาตรการส่งเสริมคุณธรรมและความโปร่งใส", "plan of measures"),
  "implementation-report": both("รายงานผลการดำเนินการตามมาตรการ", "report on the measures taken"),
  memo: both("บันทึกข้อความ", "memorandum"),
  minutes: both("รายงานการประชุม", "minutes of a meeting"),
  announcement: both("ประกาศ", "announcement"),
  other: both("เอกสารอื่น", "another document"),
};

export const STATUS: Readonly<Record<ReportStatus, BothLanguages>> = {
  complete: both("อ่านได้ครบ", "all of it was read"),
  partial: both("อ่านได้บางส่วน", "judged on what was read"),
  failed: both("อ่านไม่สำเร็จ", "could not be judged"),
};

export const TEXT_LAYER: Readonly<Record<TextLayer, BothLanguages>> = {
  native: both("ตัวอักษรจากโปรแกรมของผู้จัดทำ", "text of the author's program"),
  "embedded-ocr": both("ตัวอักษรจาก OCR ที่ติดมากับแฟ้ม", "text of an OCR program before us"),
  ocr: both("ตัวอักษรจาก OCR ของโปรแกรมนี้", "text of our own OCR"),
  mixed: both("ปนกัน", "mixed"),
  unknown: both("ไม่ทราบ", "not known"),
};

export const CONFIDENCE: Readonly<Record<Confidence, BothLanguages>> = {
  high: both("สูง: พยานสองทางตรงกัน หรือเป็นข้อความจากแฟ้มต้นฉบับ", "two independent witnesses, or the author's own text"),
  medium: both("กลาง: พยานเดียวที่น่าเชื่อถือ", "one sound witness"),
  low: both("ต่ำ: พยานขัดกัน หรือตัวอักษรน่าสงสัย", "witnesses differ, or a doubtful character was involved"),
};

export const INSTRUMENT: Readonly<Record<InstrumentId, BothLanguages>> = {
  IIT: both("แบบวัดผู้มีส่วนได้ส่วนเสียภายใน", "internal integrity and transparency assessment"),
  EIT: both("แบบวัดผู้มีส่วนได้ส่วนเสียภายนอก", "external integrity and transparency assessment"),
  OIT: both("แบบวัดการเปิดเผยข้อมูลสาธารณะ", "open data integrity and transparency assessment"),
};

export const LEVEL_OF = {
  total: both("คะแนนรวมของหน่วยงาน", "the agency's total"),
  instrument: both("คะแนนของเครื่องมือหนึ่ง", "one instrument"),
  indicator: both("คะแนนของตัวชี้วัดหนึ่ง", "one indicator"),
  item: both("คะแนนของข้อคำถามหรือข้อ OIT หนึ่ง", "one question or published item"),
} as const;

export const SEVERITY: Readonly<Record<Severity, BothLanguages>> = {
  error: both("ข้อผิดพลาด", "error"),
  warning: both("คำเตือน", "warning"),
  info: both("ข้อสังเกต", "info"),
};

export const CAUSE: Readonly<Record<Cause, BothLanguages>> = {
  report: both("เป็นของรายงาน", "the report's own"),
  reading: both("อาจเป็นของการอ่าน", "perhaps our reading's"),
  undetermined: both("ยังไม่ชี้ขาด", "not to be told"),
};

export const COVERAGE: Readonly<Record<CoverageState, BothLanguages>> = {
  failed: both("พบข้อค้นพบ", "it found something"),
  "could-not-run": both("ตรวจไม่ได้เพราะค่าที่ต้องใช้อ่านไม่ชัด", "a value that it needs was not read surely"),
  passed: both("ตรวจแล้วไม่พบปัญหา", "it ran and found nothing"),
  "not-applicable": both("ไม่มีข้อมูลที่กฎนี้ตรวจ", "the report has nothing that it looks at"),
  disabled: both("ปิดไว้ในค่าที่ตั้ง", "turned off by the settings"),
};

export const DIRECTION = {
  up: both("เพิ่มขึ้น", "up"),
  down: both("ลดลง", "down"),
  same: both("เท่าเดิม", "the same"),
} as const;

export const CHANGE_UNIT = {
  points: both("คะแนน", "points"),
  percent: both("ร้อยละ", "percent"),
} as const;

export const CLAIM_KIND = {
  total: both("คะแนนรวม", "the total"),
  level: both("ระดับผลการประเมิน", "the level"),
  "pass-all": both("ผ่านเกณฑ์ทุกตัวชี้วัด", "all indicators pass"),
  rank: both("ลำดับสูงสุดหรือต่ำสุด", "a highest or lowest one"),
  change: both("การเพิ่มลดจากปีก่อน", "a change from the year before"),
  count: both("จำนวน", "a count"),
  other: both("อื่น ๆ", "other"),
} as const;

export const ELEMENT_STATE = {
  present: both("มี", "present"),
  missing: both("ไม่พบ", "missing"),
  unclear: both("ไม่แน่ชัด", "unclear"),
} as const;

export const MEASURE_PART = {
  step: both("ขั้นตอนหรือวิธีดำเนินการ", "a step"),
  responsible: both("ผู้รับผิดชอบ", "a responsible unit or person"),
  other: both("ช่องอื่นของตาราง ตามหัวคอลัมน์ใน header", "another column of the table, named in header"),
} as const;

export const PROBLEM_CATEGORY: Readonly<Record<ProblemCategory, BothLanguages>> = {
  input: both("ตัวแฟ้มเอง", "the file itself"),
  limit: both("เกินขีดจำกัดของโปรแกรม", "a bound of the program"),
  scope: both("อยู่นอกขอบเขตที่อ่าน", "outside what is read"),
  internal: both("ความผิดของโปรแกรม", "a fault of the program"),
};
