import { HeadFilter } from "./head-filter.js";
import type { RepairPass } from "./repair-pass.js";
import { readAgain } from "./word-path.js";

const REPAIR = { class: "lost-am", reason: "sara am written as sara aa in a word that is none with aa" };

/**
 * Words in which sara am was lost to sara aa: an aa-form, and the am-form that it can only stand for. An aa-form
 * that good Thai can contain by chance carries the surroundings that rule the chance out.
 */
const FORMS: readonly (readonly [pattern: string, word: string])[] = [
  ["ดาเนิน", "ดำเนิน"],
  ["สาหรับ", "สำหรับ"],
  ["จานวน", "จำนวน"],
  ["กาหนด", "กำหนด"],
  ["สานัก", "สำนัก"],
  ["ตาบล", "ตำบล"],
  ["อาเภอ", "อำเภอ"],
  ["อานาจ", "อำนาจ"],
  ["อานวย", "อำนวย"],
  ["ชานาญ", "ชำนาญ"],
  ["บารุง", "บำรุง"],
  ["บาบัด", "บำบัด"],
  ["บาเหน็จ", "บำเหน็จ"],
  ["บานาญ", "บำนาญ"],
  ["สาเร็จ", "สำเร็จ"],
  ["สาคัญ", "สำคัญ"],
  ["สาเนา", "สำเนา"],
  ["(?<!อัส)สานึก", "สำนึก"],
  ["สารวจ", "สำรวจ"],
  ["จาเป็น", "จำเป็น"],
  ["จาแนก", "จำแนก"],
  ["จาหน่าย", "จำหน่าย"],
  ["จากัด", "จำกัด"],
  ["คานึง", "คำนึง"],
  ["คานวณ", "คำนวณ"],
  ["ดารง", "ดำรง"],
  ["ทาลาย", "ทำลาย"],
  ["ทาเนียบ", "ทำเนียบ"],
  ["ทางาน", "ทำงาน"],
  ["ถ้อยคา", "ถ้อยคำ"],
  ["ต่ากว่า", "ต่ำกว่า"],
  ["ต่าสุด", "ต่ำสุด"],
  ["น้าหนัก", "น้ำหนัก"],
  ["น้าประปา", "น้ำประปา"],
  ["น้าเสีย", "น้ำเสีย"],
  ["(?<!เว|ป)ลาดับ", "ลำดับ"],
  ["กาลัง(?=ใจ|คน|ดำ|ดา|พล|กาย)", "กำลัง"],
  ["อัตรากาลัง", "อัตรากำลัง"],
  ["กากับ(?=ดูแล|ติดตาม)", "กำกับ"],
  ["ประจา(?=ปี|เดือน|วัน|ตัว|งวด|สัปดาห์|ไตรมาส|ตำบล|อำเภอ|จังหวัด)", "ประจำ"],
  ["จัดทา(?=งบ|งาน|นโยบาย|[กขคจฉชซดตถทธบปผฝพฟภมรลวศสหอเ-ไ]|[^ก-๎]|$)", "จัดทำ"],
  ["กระทา(?=การ|ผิด|ความ|ที่|โดย|ดัง)", "กระทำ"],
  ["ทาหน้าที่", "ทำหน้าที่"],
  ["(?<=^|[^ก-๎]|เพื่อ|การ|และ|ได้|จะ|ที่|ไม่|อาจ|ซึ่ง|จึง)ทา(?=ให้|การ(?!ุ)|ความ|สัญญา|ประชา|บันทึก)", "ทำ"],
  ["(?<!รา)คา(?=สั่ง|แนะนำ|แนะนา|ถาม|ตอบ|ร้อง|นิยม|ชี้แจง|ปรึกษา|อธิบาย)", "คำ"],
  ["(?<=คำ|คา|ได้|การ|ให้)แนะนา(?!ย)", "แนะนำ"],
  ["(?<=^|[^ก-๎]|การ|และ|เพื่อ|ได้|จะ|ให้|โดย|ต้อง|ควร|สามารถ|ผู้)นา(?=ไปสู่|ไปใช้|ไปปรับ|เสนอ|ส่ง|เข้าข้อมูล|ผล|ข้อมูล)", "นำ"],
  ["ความจานง", "ความจำนง"],
  ["ชาระ(?=เงิน|หนี้|ภาษี|ค่า)", "ชำระ"],
  ["เงินสารอง", "เงินสำรอง"],
  ["ธารงรักษา", "ธำรงรักษา"],
];

const ANY = new RegExp(FORMS.map(([pattern]) => `(${pattern})`).join("|"), "gm");
const heads = new HeadFilter(FORMS.map(([pattern]) => pattern));

/** True where a document writes aa in words that can only have am, and am in hardly any. */
export function amIsLost(texts: Iterable<string>): boolean {
  let lost = 0;
  let kept = 0;
  for (const text of texts) {
    if (heads.mayOccur(text)) lost += text.match(ANY)?.length ?? 0;
    kept += text.match(/ำ/g)?.length ?? 0;
  }
  return lost >= 1 && lost >= kept * 3;
}

/** In a document without am these words are far likelier than the words with aa that they are then printed as. */
const LIKELY = new Map(
  ["ทำ", "นำ", "คำ", "น้ำ", "ต่ำ", "ประจำ", "แนะนำ", "กระทำ", "จัดทำ", "ผู้นำ"].map((word) => [word, 0.5] as const),
);
const AM = [{ letter: "ำ", cost: 0.3 }];

/**
 * Restores sara am in a closed list of words, never in `ต่า` alone, which begins `ต่าง`; and in a document that has lost
 * its am, wherever words are known with it and not without.
 */
export const restoreLostAm: RepairPass = (text, context) => {
  if (heads.mayOccur(text.text)) {
    text.replaceEach(ANY, REPAIR, (match) => {
      const form = FORMS[match.slice(1).findIndex((group) => group !== undefined)];
      return form?.[1] ?? null;
    });
  }
  if (!context.amIsLost) return;
  text.replaceEach(/[ก-๎]+/g, REPAIR, ([run]) => {
    const read = readAgain(run, (letter) => (letter === "า" ? AM : []), LIKELY);
    return read.text === run ? null : read.text;
  });
};
