import { squash } from "../../thai/loose.js";
import type { NumberToken } from "../../thai/numbers.js";
import { PERCENT_BEFORE, PERCENT_BEHIND } from "../../thai/percent-words.js";

/** What the words around a number of running text make of it. */
export type NumberSense =
  | { sense: "score"; strength: "strong" | "weak" }
  | { sense: "change"; direction: "up" | "down" | null; unit: "points" | "percent" }
  | { sense: "none" };

const LEFT_WINDOW = 60;
const RIGHT_WINDOW = 24;
const ASIDES_WINDOW = 140;
const ASIDE = /\([^()\n]{0,80}\)/g;
const NOT_A_SCORE_LEFT =
  /(เต็ม|เกณฑ์|ไม่น้อยกว่า|ไม่ต่ำกว่า|น้อยกว่า|มากกว่า|ต่ำกว่า|สูงกว่า|เกินกว่า|ตั้งแต่|เป้าหมาย|ระหว่าง|อันดับ(ที่)?|ลำดับ(ที่)?|ครั้งที่|ข้อ|หน้า|มาตรา|พ\.?ศ\.?|ปี(งบประมาณ)?|ไตรมาส(ที่)?|รอบ|โทร\.?|เลขที่|ชั้น|หมู่(ที่)?|[0-9][-–—/.]|ตัวชี้วัด(ที่|ย่อยที่|ย่อย)?|เพียง|อย่างน้อย|ทั้ง|ทั้งสิ้น)[(["“:]*$/;
const NOT_A_SCORE_RIGHT =
  /^(?:(?:คะแนน|%)?(?:ขึ้นไป|ลงมา|ทุกแห่ง)|%?(?:แห่ง|หน่วยงาน|ตัวชี้วัด(?!ที่)|เครื่องมือ|ข้อ|ครั้ง|คน|ราย|บาท|วัน|เดือน|ปี(?!งบ|พ\.?ศ|25)|ของหน่วยงาน|ของจำนวน|อันดับ|ช่องทาง|โครงการ|กิจกรรม|ประเด็น|น\.)|(?:คะแนน)?(?:[-–—]|\/(?!(?:30|40)(?![0-9.]))|ถึง)[0-9])/;
const SCORE_LEFT =
  /(คะแนน|ร้อยละ|เท่ากับ|อยู่ที่|ได้|รวม|เฉลี่ย|จำนวน|คือ|เป็น|เหลือ|scores?(?:of|is|was)?|[(:=])(คะแนน|เฉลี่ย|รวม|ที่|ร้อยละ|ภาพรวม|เท่ากับ|อยู่ที่|จำนวน|คือ|เป็น|ได้|ผล|ประเมิน|การ|[:=(])*$/;
/** The words of a change with any marks on their letters: what a scan loses or adds most. */
const UP = /เพ[ัิ-ฺ็-๎]*ม(?:ข[ัิ-ฺ็-๎]*น)?|ส[ัิ-ฺ็-๎]*งข[ัิ-ฺ็-๎]*น/.source;
const DOWN = /ล[ัิ-ฺ็-๎]*ดล[ัิ-ฺ็-๎]*ง|ลด|ต[ัิ-ฺ็-๎]*[ำา]ลง/.source;
const CHANGE_LEFT = new RegExp(
  `(?:(${UP}|(?:สูง|มาก)กว่าปี|(?<![a-z])up|increased(?:by)?)|(${DOWN}|(?:ต่ำ|น้อย)กว่าปี|(?<![a-z])down|decreased(?:by)?)|ผลต่าง|แตกต่าง|ต่างกัน)((?:[^0-9]|(?<![0-9])25[5-7][0-9](?![0-9])){0,44})$`,
);
const LEFT_FOR_BECOMES = /(เหลือ|เป็น(?!จำนวน|ร้อยละ)|อยู่ที่|ที่ได้|ซึ่งได้|ได้คะแนน|มีคะแนน|คะแนนเฉลี่ย|ผลคะแนน|\()/;
/** Right behind these stands where a score came from: `ลดลงจาก 87.85 คะแนน เหลือ 87.54 คะแนน`. */
const MOVED_FROM = /จาก(?:เดิม|คะแนน|ร้อยละ|ที่ได้|[:(])*$/;
/** In brackets right behind the year that a result is compared with stands that year's score, or how far it moved. */
const BESIDE_YEAR_BEFORE =
  /(?:จาก|กว่า|กับ)(?:ผลการประเมิน|คะแนน)?(?:ใน|ของ)?ปี(?:งบประมาณ)?(?:ที่ผ่านมา|ที่แล้ว|ก่อน(?:หน้า)?|(?:พ\.?ศ\.?)?25[5-7][0-9])\((?:ซึ่ง|ที่)?(?:ได้|มี)?(?:คะแนน|ร้อยละ|จำนวน|รวม|เฉลี่ย|[+:=])*$/;
/** No total is as small, and no change as large. */
const LEAST_TOTAL = 30;
const PERCENT_LEFT = new RegExp(`(?:${PERCENT_BEFORE}|เปอร์เซ็นต์)[:(]*$`);
const PERCENT_RIGHT = new RegExp(`^(?:${PERCENT_BEHIND})`);
const SIGNED_CHANGE = /(คิดเป็น|เปลี่ยนแปลง|ร้อยละ)(ร้อยละ|จำนวน|:)*$/;

/**
 * Decides from the words beside a number whether it is a score, a change or neither: thresholds, full marks,
 * ranks, counts and ranges are neither. A score is `strong` where a word for scores stands right before or behind.
 */
export function senseOf(text: string, token: NumberToken): NumberSense {
  const left = squash(text.slice(Math.max(0, token.span[0] - LEFT_WINDOW), token.span[0]));
  const right = squash(text.slice(token.span[1], token.span[1] + RIGHT_WINDOW));
  const size = Math.abs(token.value);
  if (NOT_A_SCORE_RIGHT.test(right)) return { sense: "none" };
  if (size > 100 || token.integerDigits > 3)
    return isScoreBeyond(token, left, right) ? { sense: "score", strength: "strong" } : { sense: "none" };
  const unit = PERCENT_LEFT.test(left) || PERCENT_RIGHT.test(right) ? "percent" : "points";
  if (token.negative) {
    const moved = SIGNED_CHANGE.test(left) || CHANGE_LEFT.test(left);
    return moved ? { sense: "change", direction: "down", unit } : { sense: "none" };
  }
  const told = token.decimals > 0 || unit === "percent" || /^(?:คะแนน|points)/.test(right);
  const change = told ? CHANGE_LEFT.exec(withoutAsides(text, token.span[0])) : null;
  if (change && MOVED_FROM.test(change[3] ?? "")) return { sense: "none" };
  if (change && (!LEFT_FOR_BECOMES.test(change[3] ?? "") || (size < LEAST_TOTAL && BESIDE_YEAR_BEFORE.test(left)))) {
    const direction = change[1] !== undefined ? "up" : change[2] !== undefined ? "down" : null;
    return { sense: "change", direction, unit };
  }
  if (NOT_A_SCORE_LEFT.test(left)) return { sense: "none" };
  const unitBehind = /^(คะแนน|%|\/(?:30|40)(?![0-9.]))/.test(right);
  const wordBefore = SCORE_LEFT.test(left);
  if (token.decimals === 0 && !(wordBefore && /คะแนน[^0-9]{0,12}$/.test(left))) return { sense: "none" };
  if (wordBefore || unitBehind) return { sense: "score", strength: isSaidScore(left, right) ? "strong" : "weak" };
  return { sense: "none" };
}

/** `เพิ่มขึ้นจากปีที่ผ่านมา (ร้อยละ 90.14)`: whether a number is the score of the year that another one is compared with. */
export function isOfYearBefore(text: string, { span: [start], value, decimals }: NumberToken): boolean {
  const left = squash(text.slice(Math.max(0, start - LEFT_WINDOW), start));
  return decimals > 0 && value >= LEAST_TOTAL && BESIDE_YEAR_BEFORE.test(left);
}

function isSaidScore(left: string, right: string): boolean {
  return /(?:คะแนน|scores?)[^0-9]{0,20}$/.test(left) || /^(?:คะแนน|points?)/.test(right);
}

/** A score with a lost decimal point or a digit too many stands where only a score can: behind "คะแนน…" and before "คะแนน", or behind "คะแนน…ร้อยละ". */
function isScoreBeyond(
  { negative, integerDigits, decimals, value }: NumberToken,
  left: string,
  right: string,
): boolean {
  if (negative || integerDigits > 4 || NOT_A_SCORE_LEFT.test(left) || CHANGE_LEFT.test(left)) return false;
  if (decimals === 0 && (integerDigits !== 4 || isLikeAYear(value))) return false;
  if (!SCORE_LEFT.test(left)) return false;
  return (
    /คะแนน[^0-9]{0,40}(?:ร้อยละ|เท่ากับ|อยู่ที่)[:(]*$/.test(left) ||
    (/คะแนน[^0-9]{0,20}$/.test(left) && /^(?:คะแนน|%)/.test(right))
  );
}

/** The words left of a number without those in brackets: `ลดลงจากปี 2565 (93.20 คะแนน ระดับ A) จำนวน 2.12 คะแนน`. */
function withoutAsides(text: string, offset: number): string {
  return squash(text.slice(Math.max(0, offset - ASIDES_WINDOW), offset).replace(ASIDE, " ")).slice(-LEFT_WINDOW);
}

const isLikeAYear = (value: number) => (value >= 2400 && value <= 2600) || (value >= 1950 && value <= 2060);
