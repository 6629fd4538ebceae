import { squash } from "../../thai/loose.js";
import { remembered } from "../remembered.js";

/** What a column of a table of measures holds. */
export type ColumnRole =
  | "no"
  | "section"
  | "title"
  | "steps"
  | "responsible"
  | "period"
  | "monitoring"
  | "result"
  | "outcome"
  | "remark"
  | "budget"
  | "target"
  | "score"
  /** A state of the work that is ticked where it holds. */
  | "state"
  | "other";

export interface RoleMatch {
  role: ColumnRole;
  /** Length of the matched words, a little more where they open the header. */
  weight: number;
}

const WORDS: Record<Exclude<ColumnRole, "state" | "other">, readonly string[]> = {
  no: ["ลำดับ", "ลำดับที่", "ที่", "ข้อ", "ข้อที่", "no", "no."],
  section: [
    "ประเด็น",
    "ประเด็นการประเมิน",
    "ประเด็นที่ต้องแก้ไข",
    "ประเด็นที่ต้องปรับปรุง",
    "ประเด็นที่ต้องพัฒนา",
    "ประเด็นตัวชี้วัด",
    "ตัวชี้วัดการประเมิน",
    "ตัวชี้วัดที่",
    "ตัวชี้วัดita",
    "หัวข้อ",
    "ด้าน",
    "หมวด",
    "ยุทธศาสตร์",
    "กลยุทธ์",
    "ข้อคำถาม",
    "แบบวัด",
    "เครื่องมือ",
    "จุดที่ต้องพัฒนา",
    "ข้อบกพร่อง",
    "ผลการวิเคราะห์",
  ],
  title: [
    "มาตรการ",
    "กิจกรรม",
    "แนวทาง",
    "โครงการ",
    "มาตรการ/กิจกรรม",
    "มาตรการ/แนวทาง",
    "มาตรการ/แนวทางการดำเนินการ",
    "มาตรการ/แนวทางการดำเนินงาน",
    "โครงการ/กิจกรรม",
    "กิจกรรม/โครงการ",
    "แนวทาง/มาตรการ",
    "ข้อเสนอแนะ",
    "เรื่องที่ดำเนินการ",
    "รายการ",
    "การดำเนินการ",
    "การดำเนินงาน",
  ],
  steps: [
    "ขั้นตอน",
    "ขั้นตอนหรือวิธีการ",
    "ขั้นตอนการดำเนินการ",
    "ขั้นตอนการดำเนินงาน",
    "ขั้นตอนการปฏิบัติ",
    "วิธีการ",
    "วิธีการดำเนินการ",
    "วิธีการดำเนินงาน",
    "วิธีดำเนินการ",
    "วิธีดำเนินงาน",
    "วิธีปฏิบัติ",
    "แนวทางการดำเนินการ",
    "แนวทางการดำเนินงาน",
    "แนวทางดำเนินการ",
    "แนวทางการปฏิบัติ",
    "แนวทางปฏิบัติ",
    "แนวทางการแก้ไข",
    "แนวทางการพัฒนา",
    "รายละเอียดการดำเนินการ",
    "รายละเอียดกิจกรรม",
    "กระบวนการ",
  ],
  responsible: [
    "ผู้รับผิดชอบ",
    "หน่วยงานที่รับผิดชอบ",
    "หน่วยงานรับผิดชอบ",
    "หน่วยงานผู้รับผิดชอบ",
    "ส่วนราชการที่รับผิดชอบ",
    "ฝ่ายที่รับผิดชอบ",
    "กองที่รับผิดชอบ",
    "เจ้าหน้าที่รับผิดชอบ",
    "ผู้ที่เกี่ยวข้อง",
    "ผู้เกี่ยวข้อง",
    "ผู้ดำเนินการ",
    "หน่วยดำเนินการ",
    "หน่วยงานที่ดำเนินการ",
    "รับผิดชอบ",
    "responsible",
  ],
  period: [
    "ระยะเวลา",
    "ระยะเวลาดำเนินการ",
    "ระยะเวลาการดำเนินการ",
    "ระยะเวลาดำเนินงาน",
    "ระยะเวลาในการดำเนินการ",
    "กำหนดเวลา",
    "กำหนดการ",
    "กำหนดแล้วเสร็จ",
    "กรอบเวลา",
    "กรอบระยะเวลา",
    "ช่วงเวลา",
    "ช่วงระยะเวลา",
    "ห้วงเวลา",
    "ไตรมาส",
    "เริ่ม",
    "เริ่มต้น",
    "วันเริ่ม",
    "วันเริ่มต้น",
    "วันที่เริ่ม",
    "วันที่เริ่มต้น",
    "เริ่มดำเนินการ",
    "สิ้นสุด",
    "วันสิ้นสุด",
    "วันที่สิ้นสุด",
    "แล้วเสร็จ",
    "วันที่แล้วเสร็จ",
    "วันเดือนปี",
    "วันที่ดำเนินการ",
    "ปีที่ดำเนินการ",
    "เวลาดำเนินการ",
  ],
  monitoring: [
    "กำกับติดตาม",
    "การกำกับติดตาม",
    "การกำกับติดตาม/รายงานผล",
    "การติดตาม",
    "การติดตามผล",
    "การติดตามประเมินผล",
    "การติดตามและรายงานผล",
    "ติดตามผล",
    "การรายงานผล",
    "รายงานผล",
    "วิธีการติดตาม",
    "แนวทางการติดตาม",
    "แนวทางการกำกับติดตาม",
    "การประเมินผล",
  ],
  result: [
    "ผลการดำเนินการ",
    "ผลการดำเนินงาน",
    "ผลดำเนินการ",
    "ผลดำเนินงาน",
    "สรุปผล",
    "สรุปผลการดำเนินการ",
    "สรุปผลการดำเนินการตามมาตรการ",
    "รายงานผลการดำเนินการ",
    "รายงานผลการดำเนินงาน",
    "ผลการปฏิบัติ",
    "ผลการปฏิบัติงาน",
    "สถานะ",
    "ความก้าวหน้า",
    "ความคืบหน้า",
    "การดำเนินการที่ผ่านมา",
  ],
  outcome: [
    "ผลลัพธ์",
    "ผลสำเร็จ",
    "ผลลัพธ์หรือผลสำเร็จ",
    "ผลลัพธ์หรือความสำเร็จของการดำเนินการ",
    "ผลลัพธ์/ตัวชี้วัดความสำเร็จ",
    "ผลสัมฤทธิ์",
    "ผลผลิต",
    "ผลที่คาดว่าจะได้รับ",
    "ผลที่ได้รับ",
    "ผลที่เกิดขึ้น",
    "ประโยชน์ที่คาดว่าจะได้รับ",
    "ประโยชน์ที่ได้รับ",
    "ความสำเร็จของการดำเนินการ",
    "ตัวชี้วัดความสำเร็จ",
    "ตัวชี้วัดผลสำเร็จ",
  ],
  remark: ["หมายเหตุ", "ปัญหา", "ปัญหา/อุปสรรค", "ปัญหาอุปสรรค", "ปัญหาและอุปสรรค", "อุปสรรค", "เอกสารอ้างอิง"],
  budget: ["งบประมาณ", "งบประมาณที่ใช้", "งบประมาณ(บาท)", "วงเงิน", "จำนวนเงิน", "ค่าใช้จ่าย"],
  target: ["เป้าหมาย", "เป้าหมาย/ตัวชี้วัด", "ตัวชี้วัด/เป้าหมาย", "ตัวชี้วัด", "ค่าเป้าหมาย", "กลุ่มเป้าหมาย", "วัตถุประสงค์"],
  score: [
    "คะแนน",
    "ผลคะแนน",
    "คะแนนที่ได้",
    "คะแนนเฉลี่ย",
    "ค่าคะแนน",
    "ร้อยละ",
    "น้ำหนัก",
    "เปลี่ยนแปลง",
    "ระดับ",
    "ผลการประเมิน",
    "แบบสำรวจ",
  ],
};

const LONGEST_HEADER = 160;
const PHRASES = Object.entries(WORDS)
  .flatMap(([role, words]) => words.map((word) => phraseOf(role as ColumnRole, squash(word))))
  .sort((a, b) => b.word.length - a.word.length);
/** Words so short that they must be the whole header. */
const WHOLE_ONLY = 4;
/** Words that stand in many headers and mean something only where they open one. */
const OPENING_ONLY = new Set(["การดำเนินการ", "การดำเนินงาน", "รายการ", "ระดับ", "เรื่อง"].map(squash));

interface Phrase {
  role: ColumnRole;
  word: string;
  /** How many misprints are forgiven. */
  limit: number;
  /** One piece more than misprints are forgiven: one of them must stand whole in a text that holds the word. */
  pieces: readonly string[];
}

function phraseOf(role: ColumnRole, word: string): Phrase {
  const limit = word.length >= 12 ? 2 : word.length >= 6 ? 1 : 0;
  const size = Math.floor(word.length / (limit + 1));
  const pieces = Array.from({ length: limit + 1 }, (_, piece) =>
    word.slice(piece * size, piece === limit ? word.length : (piece + 1) * size),
  );
  return { role, word, limit, pieces };
}

/**
 * The roles that a column header may stand for, best first. Blanks and wrapped words do not matter; a misprint is
 * forgiven where no word matches as written, but in no word of less weight than `least`. A text too long for a header
 * matches nothing.
 */
export function matchHeader(text: string, least = 0): readonly RoleMatch[] {
  const { header, roles } = rolesAsWritten(text);
  return roles.length > 0 || header === "" ? roles : rolesMisprinted(header, least);
}

/** The header without blanks and brackets, empty where it is too long for one, and the roles whose words it holds. */
const rolesAsWritten = remembered((text): { header: string; roles: readonly RoleMatch[] } => {
  const header = squash(text).replace(/[()[\]"'*_]/g, "");
  if (header.length === 0 || header.length > LONGEST_HEADER) return { header: "", roles: [] };
  const best = new Map<ColumnRole, number>();
  const note = (role: ColumnRole, weight: number) => {
    if (weight > (best.get(role) ?? 0)) best.set(role, weight);
  };
  for (const { role, word } of PHRASES) {
    if (word.length <= WHOLE_ONLY) {
      if (header === word || (role === "section" && header.startsWith(word))) note(role, word.length + 1);
      continue;
    }
    const at = header.indexOf(word);
    if (at === 0 || (at > 0 && !OPENING_ONLY.has(word)))
      note(role, word.length + (at === 0 ? 2 : 0) + (header.length === word.length ? 4 : 0));
  }
  return { header, roles: bestFirst(best) };
});

function rolesMisprinted(header: string, least: number): RoleMatch[] {
  const best = new Map<ColumnRole, number>();
  for (const { role, word, limit, pieces } of PHRASES) {
    const weight = word.length - 2 * limit;
    if (limit === 0 || weight < least || weight <= (best.get(role) ?? 0)) continue;
    if (pieces.some((piece) => header.includes(piece)) && holdsNearly(header, word, limit)) best.set(role, weight);
  }
  return bestFirst(best);
}

function bestFirst(best: ReadonlyMap<ColumnRole, number>): RoleMatch[] {
  return [...best].map(([role, weight]) => ({ role, weight })).sort((a, b) => b.weight - a.weight);
}

/** Whether some part of a text is a word but for so many misprints. */
function holdsNearly(text: string, word: string, limit: number): boolean {
  let above = new Uint8Array(text.length + 1);
  let row = new Uint8Array(text.length + 1);
  for (let i = 1; i <= word.length; i += 1) {
    const letter = word.charCodeAt(i - 1);
    let least = i;
    row[0] = i;
    for (let j = 1; j <= text.length; j += 1) {
      const swap = (above[j - 1] ?? 0) + (letter === text.charCodeAt(j - 1) ? 0 : 1);
      const distance = Math.min(swap, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      row[j] = distance;
      if (distance < least) least = distance;
    }
    if (least > limit) return false;
    [above, row] = [row, above];
  }
  return above.some((distance) => distance <= limit);
}
