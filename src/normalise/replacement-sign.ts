import type { RepairPass } from "./repair-pass.js";

const SIGN = { class: "replacement-sign", reason: "U+FFFD beside sara am, from a glyph split in two" };

/** U+FFFD around sara am: `ด�ำเนิน`, `ประจ�าปี`, `ประจำ� ปี`. */
export const mendReplacementSigns: RepairPass = (text) => {
  if (!text.text.includes("\uFFFD")) return;
  text.replaceEach(/\uFFFD ?(?=ำ)/g, SIGN, () => "");
  text.replaceEach(/(?<=[ก-ฮ](?:[ัิ-ฺ็-๎]{1,3} ?)?)\uFFFD ?า/g, SIGN, () => "ำ");
  text.replaceEach(/(?<=ำ)\uFFFD ?/g, SIGN, () => "");
};
