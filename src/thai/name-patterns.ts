/** A blank inside a name as printed; bounded, so that no pattern runs away. */
export const BLANK = "[ \\t\\u00a0\\u200b]{0,20}";
const B = BLANK;
const dotted = (letters: string) => [...letters].map((letter) => `${letter}${B}\\.`).join(B);

/** Ranks of the army, the navy, the air force and the police, written out or abbreviated. */
export const RANK = [
  `ว่าที่${B}(?:ร้อย${B}(?:ตรี|โท|เอก)|พัน${B}(?:ตรี|โท|เอก)|${dotted("รต")}|${dotted("รท")}|${dotted("รอ")}|${dotted("พต")})(?:${B}หญิง|${B}\\(หญิง\\))?`,
  `(?:พล|พ|ร|จ|ส|ด)${B}\\.${B}(?:ส${B}\\.${B})?(?:[ตทอ]${B}\\.)(?:${B}[ตทอ]${B}\\.)?(?:${B}หญิง)?`,
  "(?:พันจ่าอากาศ|พันจ่า|จ่าอากาศ|จ่าสิบ|จ่า|ร้อยตำรวจ|พันตำรวจ|พลตำรวจ|สิบตำรวจ|สิบ|เรืออากาศ|เรือ|นาวาอากาศ|นาวา|พล|พัน|ร้อย)(?:ตรี|โท|เอก)(?:หญิง)?|(?:ดาบ|จ่าสิบ)ตำรวจ",
].join("|");

/** The titles of everybody. */
export const CIVIL = `นาง${B}\\.?${B}สาว|น${B}\\.?${B}ส${B}\\.|นาย|นาง|นส(?=[ .])\\.?|เด็กชาย|เด็กหญิง`;

/** Titles of learning, of medicine and of birth. */
export const LEARNED = `(?:(?:ผู้ช่วยศาสตราจารย์|รองศาสตราจารย์|ศาสตราจารย์|ผศ|รศ|ศ)${B}\\.?${B})?ดร${B}\\.|(?:ผศ|รศ)${B}\\.|(?:นพ|พญ|ทพ|ภก)${B}\\.|ม${B}\\.${B}(?:ร${B}\\.${B}ว|ล)${B}\\.|นายแพทย์|แพทย์หญิง`;

/** What follows นาย in the name of an office: นายก, นายอำเภอ, นายช่าง. */
export const OFFICE =
  /^(?:ก(?:องค์|เทศ|อบ|สมาคม|สภา|รัฐ|เมือง|$)|ทะเบียน|อำเภอ|ช่าง|ตรวจ|จ้าง|แพทย์|ทหาร|ประกัน|ทุน|หน้า|ด่าน|สถานี|ไปรษณีย์|เวร|สัตว|พยาบาล|งาม|สนาม)/;

/** What stands behind a given name where no family name does. */
export const NO_FAMILY =
  /^(?:จังหวัด|อำเภอ|ตำบล|ปลัด|นายก|รองนายก|ผู้อำนวยการ|หัวหน้า|ตำแหน่ง|เป็น|และ|ได้|ให้|ที่|กรรมการ|ประธาน|เลขานุการ|เทศบาล|องค์การ|อบต|ครั้ง|วันที่|เรื่อง|พ้น|ขอ|รายงาน|แจ้ง|เสนอ)/;
