import type { RepairPass } from "./repair-pass.js";
import { isKnown, isMark } from "./word-cost.js";

const REPAIR = { class: "split-am", reason: "sara am split into a blank and sara aa" };
const TAILS =
  /^า(?:บล|เภอ|เนิน|นวน|หนด|กับ|หรับ|นัก|ปี|คัญ|นาจ|นวย|เร็จ|เป็น|รุง|สั่ง|ลัง|ดับ|งาน|ได้|ให้|การ|แนะ|เสนอ|ไป|ต่อ|หน้า|เดือน)/;
const LONGEST_WORD = 20;

/**
 * Sara am as blank + aa (`ต าบล`) or blank + am: aa can never begin a word, so the blank goes. It becomes am in
 * known tails, else am unless the dictionary knows a word with aa there and none with am.
 */
export const joinSplitAm: RepairPass = (text) => {
  const source = text.text;
  text.replaceEach(/(?<=[ก-ฮ][่-๋]?) +([าำ])/g, REPAIR, (match) => {
    if (match[1] === "ำ") return "ำ";
    const start = match.index ?? 0;
    const before = /[ก-๎]{0,12}$/.exec(source.slice(Math.max(0, start - 12), start))?.[0] ?? "";
    const after =
      /^[ก-๎]*/.exec(source.slice(start + match[0].length, start + match[0].length + LONGEST_WORD))?.[0] ?? "";
    if (TAILS.test(`า${after}`)) return "ำ";
    return wordAround(before, "า", after) && !wordAround(before, "ำ", after) ? "า" : "ำ";
  });
};

function wordAround(before: string, vowel: string, after: string): boolean {
  for (let from = 0; from < before.length; from += 1) {
    for (let to = after.length; to >= 0; to -= 1) {
      if (isMark(after.charAt(to))) continue;
      if (isKnown(before.slice(from) + vowel + after.slice(0, to)) && before.length - from + to > 1) return true;
    }
  }
  return false;
}

const MARK = { class: "split-mark", reason: "a mark parted from its letter by a blank" };

/** A vowel sign or tone that stands alone after a blank goes back to its letter, unless the line's marks are all adrift. */
export const joinSplitMarks: RepairPass = (text) => {
  if (!/[ก-ฮ] [ัิ-ฺ็-๎]/.test(text.text)) return;
  text.replaceEach(/[^\n]+/g, MARK, (line) =>
    /(?:^|[^ก-๎])[ัิ-ฺ็-๎]/.test(line[0].replace(/[ก-ฮ] [ัิ-ฺ็-๎]+/g, "")) ? null : line[0].replace(/([ก-ฮ]) ([ัิ-ฺ็-๎])/g, "$1$2"),
  );
};
