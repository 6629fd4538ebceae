import type { Change } from "../../model/assessment.js";
import type { Span } from "../../model/place.js";
import { loosen } from "../../thai/loose.js";

/** A change that a sentence tells without its size: "คะแนนรวม … ลดลงจากปีงบประมาณ พ.ศ. …". */
export interface ToldChange {
  span: Span;
  change: Change;
}

const TOLD =
  /(เพิ่มขึ้น|สูงขึ้น|ลดลง|ต่ำลง|เท่าเดิม)(?=(?:เล็กน้อย|อย่างต่อเนื่อง)?(?:จาก|กว่า|เมื่อเทียบ(?:กับ)?|เมื่อเปรียบเทียบ(?:กับ)?)(?:ผลการประเมิน(?:ใน)?)?ปี)/g;
/** A size further on in the sentence; years are none. */
const SIZE = /(?<![0-9])(?!25[5-7][0-9](?![0-9.]))[0-9]/;
/** Where the word does not say what happened. */
const NOT_TOLD = /(?:ไม่|ให้|ควร|จะ|ต้อง|อาจ|แนวโน้ม|เพื่อ|คาดว่า(?:จะ)?)(?:มี|ได้)?(?:(?:ผล|ค่า)?คะแนน(?:รวม|เฉลี่ย|ภาพรวม)?)?$/;
const SENTENCE = 60;

/** The changes of a text whose direction alone is told. */
export function toldChanges(text: string): ToldChange[] {
  if (!/จาก|กว่า|เทียบ/.test(text)) return [];
  const loose = loosen(text);
  return [...loose.text.matchAll(TOLD)].flatMap((match): ToldChange[] => {
    const end = match.index + match[0].length;
    if (NOT_TOLD.test(loose.text.slice(0, match.index)) || SIZE.test(loose.text.slice(end, end + SENTENCE))) return [];
    const word = match[1] ?? "";
    const direction = /เพิ่ม|สูง/.test(word) ? "up" : word === "เท่าเดิม" ? "same" : "down";
    return [{ span: loose.span(match.index, end), change: { value: null, direction, unit: "points" } }];
  });
}
