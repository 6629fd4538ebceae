import type { RepairPass } from "./repair-pass.js";

const SIGN = { class: "replacement-sign", reason: "U+FFFD beside sara am, from a glyph split in two" };
const SWAPPED = { class: "swapped-am", reason: "sara aa and sara am exchanged throughout the line" };

/** U+FFFD around sara am: `ด�ำเนิน`, `ประจ�าปี`, `ประจำ� ปี`, and lines in which aa and am changed places. */
export const mendReplacementSigns: RepairPass = (text) => {
  if (!text.text.includes("\uFFFD")) return;
  text.replaceEach(/[^\n]*\uFFFD[^\n]*/g, SWAPPED, (line) => (isSwapped(line[0]) ? unswap(line[0]) : null));
  text.replaceEach(/\uFFFD ?(?=ำ)/g, SIGN, () => "");
  text.replaceEach(/(?<=[ก-ฮ][่-๋]?)\uFFFD ?า/g, SIGN, () => "ำ");
  text.replaceEach(/(?<=ำ)\uFFFD ?/g, SIGN, () => "");
};

/** True where only am stands for the many aa of Thai, and the true am carries the sign. */
function isSwapped(line: string): boolean {
  const am = line.match(/ำ/g)?.length ?? 0;
  const aa = line.match(/า/g)?.length ?? 0;
  return /\uFFFD ?ำ/.test(line) && am > aa * 2 && am > 3;
}

function unswap(line: string): string {
  return line.replace(/\uFFFD ?ำ|ำ/g, (match) => (match === "ำ" ? "า" : "ำ"));
}
