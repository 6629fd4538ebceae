import { squash } from "../../thai/loose.js";

/** A drawn tick, or one that was typed, or read from a picture, as the letter that looks like it. */
const TICK = /^[\s([]*(?:[✓✔√☑✅/●◉■⬤]|[vV]{1,2}|v\/|\\\/)[\s)\]]*$/u;
/** What a drawn tick is read as from a picture beside others that were read as ticks: a sign or three, no letter of a word. */
const LIKE_TICK = /^\s*[^\sก-ฮ\-–—_.](?:\s?[^\sก-ฮ\-–—_.]){0,2}\s*$/u;
const CROSS = /^[\s([]*[xX✕✖✗✘×☒❌][\s)\]]*$/u;
const STATE =
  /แล้ว(?!เสร็จภายใน)|เสร็จ(?:สิ้น|สมบูรณ์)|ยังไม่|ไม่ได้|ไม่(?:ดำเนิน|ปฏิบัติ)|อยู่(?:ใน)?ระหว่าง|^(?:ไม่)?(?:มี|ทำ|ได้|บรรลุ|ผ่าน|ดำเนินการ|ปฏิบัติ)$/;
const LONGEST_LABEL = 60;

/** True for a cell that holds nothing but a tick; a cross is one too where the table ticks with crosses. */
export function isTick(text: string, crossesTick: boolean): boolean {
  return TICK.test(text) || (crossesTick && CROSS.test(text));
}

/** True for a cell that holds what a tick can be taken for: one among others in a column of ticks. */
export function isLikeTick(text: string): boolean {
  return LIKE_TICK.test(text) && !CROSS.test(text);
}

/** True for a cell that holds nothing but a tick or a cross. */
export function isMark(text: string): boolean {
  return TICK.test(text) || CROSS.test(text);
}

/** True for the head of a column that says how far the work is ("ดำเนินการแล้ว", "ยังไม่ดำเนินการ", "มี", "ไม่มี"). */
export function isStateLabel(label: string): boolean {
  return label.length <= LONGEST_LABEL && STATE.test(squash(label));
}
