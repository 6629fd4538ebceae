import type { Change } from "../../model/assessment.js";
import { squash } from "../../thai/loose.js";
import { findNumbers } from "../../thai/numbers.js";
import { saysPercent } from "../../thai/percent-words.js";

const UP = /เพิ่ม|สูงขึ้น|ดีขึ้น|[↑▲]/;
const DOWN = /ลด|ต่ำลง|[↓▼]/;
const SAME = /เท่าเดิม|คงเดิม|คงที่|ไม่เปลี่ยน|เท่ากัน/;

/** Reads the cell of a change column: a signed number, words with or without a number, or a dash; null where it says nothing. */
export function changeOfCell(text: string): Change | null {
  const loose = squash(text);
  if (loose === "") return null;
  const number = findNumbers(text)[0] ?? null;
  const direction = UP.test(loose) ? "up" : DOWN.test(loose) ? "down" : SAME.test(loose) ? "same" : null;
  const unit = saysPercent(loose) ? "percent" : "points";
  if (number) {
    const signed = number.negative || /^[+]/.test(loose);
    const byNumber = number.value === 0 ? "same" : number.negative ? "down" : signed ? "up" : null;
    return { value: number.value, direction: direction ?? byNumber, unit };
  }
  if (direction) return { value: null, direction, unit };
  return /^[-–—=]+$/.test(loose) ? { value: null, direction: "same", unit } : null;
}
