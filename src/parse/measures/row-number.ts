import type { Span } from "../../model/place.js";
import { toArabicDigits } from "../../thai/digits.js";

/** A row's printed number: Arabic digits without a closing dot, where it stands, and where the words after it start. */
export interface RowNumber {
  value: string;
  span: Span;
  end: number;
}

const NUMBER = "[0-9๐-๙]{1,3}(?:\\.[0-9๐-๙]{1,2}){0,3}";
const COUNTED =
  "(?!ครั้ง|คน|ราย|วัน|เดือน|ปี|บาท|โครงการ|กิจกรรม|ชั่วโมง|ชม|นาที|แห่ง|ช่องทาง|ข้อ|ด้าน|ส่วน|ไตรมาส|%|ร้อยละ|คะแนน|ล้าน)";
const LABEL = "(?:(?:มาตรการ|กิจกรรม|โครงการ|แนวทาง|ประเด็น|ข้อ|ลำดับ|ตัวชี้วัด|ด้าน|ขั้นตอน)?\\s*ที่\\s*|ข้อ\\s*)?";
const LEADING = new RegExp(
  `^\\s*(${LABEL})([(\\[]?)(${NUMBER})(?:\\s*[.)\\]:]+\\s*|\\s*[-–]\\s+|\\s+${COUNTED}(?=[ก-ฮเ-ไA-Za-z(“"])|(?=[ก-ฮเ-ไ]))`,
);
const WHOLE = new RegExp(`^\\s*(?:${LABEL})[(\\[]?(${NUMBER})\\s*[.)\\]:]*\\s*$`);

/** True for a cell that holds nothing but a row number such as "๑.", "(2)" or "6.1". */
export function isOnlyNumber(text: string): boolean {
  return WHOLE.test(text);
}

/** The number that opens a text ("๑. …", "1.มี…", "6.1 …", "มาตรการที่ 2 …"), or that is the whole of it; null without one. */
export function leadingNumber(text: string): RowNumber | null {
  const whole = WHOLE.exec(text);
  if (whole?.[1]) return found(text, whole[0], whole[1], 0);
  const match = LEADING.exec(text.slice(0, 80));
  const digits = match?.[3];
  if (!match || !digits) return null;
  const closed = /[.)\]:]\s*$|[-–]\s+$/.test(match[0]) || match[1] !== "" || digits.includes(".");
  if (!closed && !/\s$/.test(match[0])) return null;
  return found(text, match[0], digits, (match[1] ?? "").length);
}

function found(text: string, matched: string, digits: string, after: number): RowNumber {
  const start = text.indexOf(digits, after);
  return { value: toArabicDigits(digits), span: [start, start + digits.length], end: matched.length };
}
