import type { RepairPass } from "./repair-pass.js";

const REPAIR = {
  class: "ocr-month",
  reason: "abbreviation of a month read as letters of its shape beside a year or another month",
};

/** A year, or a month at the other end of a period, behind the abbreviation or in front of it. */
const YEAR = "(?:25|๒๕)?[0-9๐-๙]{2}(?![0-9๐-๙])";
const MONTH = "(?:[มกสตพธ]|มี|เม|มิ)\\.\\s?[คพย]\\.";
const BEHIND = `(?=\\s{0,2}(?:${YEAR}|(?:[-–—]|ถึง)\\s{0,2}${MONTH}))`;
const IN_FRONT = `(?<=${MONTH}(?:\\s{0,2}${YEAR})?\\s{0,2}(?:[-–—]|ถึง)\\s{0,2})`;

/** As read, and the one month whose abbreviation has that shape: `NA.` may be two. */
const SHAPES: readonly (readonly [read: string, month: string])[] = [
  ["กุพ\\.", "ก.พ."],
  ["ก\\.ด\\.", "ก.ค."],
  ["ม\\.ด\\.", "ม.ค."],
  ["ส\\.ด\\.", "ส.ค."],
  ["[uH]\\.?A\\.", "ม.ค."],
  ["w\\.?(?:el|y|Y|ei)\\.", "พ.ย."],
  ["[nN]\\.[yY]\\.", "ก.ย."],
  ["[nN]\\.[wW]\\.", "ก.พ."],
];
const PATTERNS = SHAPES.map(([read, month]) => ({
  pattern: new RegExp(`(?<![ก-๎A-Za-z.])${read}${BEHIND}|${IN_FRONT}${read}`, "g"),
  month,
}));
const COMMA = new RegExp(`(?<![ก-๎])([มกสตพธ]|มี|เม|มิ)\\.([คพย]),(?=\\s{0,2}(?:${YEAR}|[-–—]|ถึง))`, "g");

/** `กุพ.- ก.ย. 2564`, `w.el. 2567`, `ม.ค,-เม.ย. 2567` on a page read from its picture. */
export const mendOcrMonths: RepairPass = (text, { isPicture }) => {
  if (!isPicture) return;
  for (const { pattern, month } of PATTERNS) text.replaceEach(pattern, REPAIR, () => month);
  text.replaceEach(COMMA, REPAIR, ([, first = "", last = ""]) => `${first}.${last}.`);
};
