/** A blank inside a name as printed; bounded, so that no pattern runs away. */
export const BLANK = "[ \\t\\u00a0\\u200b]{0,20}";
const B = BLANK;
const dotted = (...parts: string[]) => parts.map((part) => `${part}${B}\\.`).join(B);
const WOMAN = `(?:${B}(?:หญิง|\\(หญิง\\)))?`;

/** Ranks of the army, the navy, the air force, the police and the volunteer defence corps, written out or abbreviated. */
export const RANK = `(?:ว่าที่${B})?(?:${[
  dotted("พล", `(?:[รอต]${B}\\.${B})?[อทตจ]`),
  dotted("พ", `(?:[ตจอ]${B}\\.${B})?[อทต]`),
  dotted("น", "[อทต]"),
  dotted("ร", `(?:ต${B}\\.${B})?[อทต]`),
  dotted("จ", `(?:ส${B}\\.${B})?[อทต]`),
  dotted("ส", `(?:ต${B}\\.${B})?[อทต]`),
  dotted("ด", "ต"),
  `(?:พล(?:เรือ|อากาศ|${B}ตำรวจ)?|พัน(?:จ่าอากาศ|จ่า|${B}ตำรวจ)?|นาวา(?:อากาศ)?|เรือ(?:อากาศ)?|ร้อย(?:${B}ตำรวจ)?|จ่า(?:อากาศ|สิบ)?|สิบ(?:${B}ตำรวจ)?)${B}(?:เอก|โท|ตรี)`,
  "พลจัตวา|พลตำรวจจัตวา|(?:ดาบ|จ่าสิบ)ตำรวจ|พลทหาร",
  "นาย(?:กอง|หมวด|หมู่)(?:เอก|โท|ตรี)|นายกองใหญ่",
].join("|")})${WOMAN}`;

/** The titles of everybody. */
export const CIVIL = `นาง${B}\\.?${B}สาว|น${B}\\.?${B}ส${B}\\.|นาย|นาง|นส(?=[ .])\\.?|เด็กชาย|เด็กหญิง`;

const PROFESSOR = "(?:ผู้ช่วย|รอง)?ศาสตราจารย์(?:พิเศษ|เกียรติคุณ|คลินิก)?";

/** Titles of learning, of medicine and of birth. */
export const LEARNED = [
  `(?:(?:${PROFESSOR}|ผศ|รศ|ศ)${B}\\.?${B})?ดร${B}\\.`,
  `${PROFESSOR}|(?:ผศ|รศ)${B}\\.|ดอกเตอร์`,
  `(?:นพ|พญ|ทพญ|ทพ|ภกญ|ภก|ภญ|สพญ|ทนพญ|ทนพ)${B}\\.|ทพ${B}\\.${B}ญ${B}\\.|${dotted("น", "สพ")}|${dotted("สพ", "ญ")}`,
  "นายแพทย์|แพทย์หญิง|(?:ทันต|นายสัตว|สัตว)แพทย์(?:หญิง)?|เภสัชกร(?!รม)(?:หญิง)?",
  `${dotted("ม", "ร", "ว")}|${dotted("ม", "[ลจ]")}|หม่อม(?:ราชวงศ์|หลวง|เจ้า)|ท่านผู้หญิง|คุณหญิง`,
].join("|");

/** The titles that are the names of posts too: what follows them is a name only where it is no other word. */
export const PROFESSION = /(?:แพทย์|แพทย์หญิง|เภสัชกร|เภสัชกรหญิง|ศาสตราจารย์|พิเศษ|เกียรติคุณ|คลินิก)$/;

/** What follows นาย in the name of an office: นายก, นายอำเภอ, นายช่าง. */
export const OFFICE =
  /^(?:ก(?:องค์|เทศ|อบ|สมาคม|สภา|รัฐ|เมือง|$)|ทะเบียน|อำเภอ|ช่าง|ตรวจ|จ้าง|แพทย์|ทหาร|ประกัน|ทุน|หน้า|ด่าน|สถานี|ไปรษณีย์|เวร|สัตว|พยาบาล|งาม|สนาม)/;

/** What stands behind a given name where no family name does. */
export const NO_FAMILY =
  /^(?:จังหวัด|อำเภอ|ตำบล|ปลัด|นายก|รองนายก|ผู้อำนวยการ|หัวหน้า|ตำแหน่ง|เป็น|และ|ได้|ให้|ที่|กรรมการ|ประธาน|เลขานุการ|เทศบาล|องค์การ|อบต|ครั้ง|วันที่|เรื่อง|พ้น|ขอ|รายงาน|แจ้ง|เสนอ)/;
