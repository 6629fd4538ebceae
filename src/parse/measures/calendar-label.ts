import { toArabicDigits } from "../../thai/digits.js";
import { MONTH_PATTERN } from "../../thai/months.js";
import { findQuarters } from "../../thai/quarters.js";

const MONTH = new RegExp(MONTH_PATTERN);
const LONGEST_LABEL = 40;

/** True for the head of a column that stands for a quarter or a month. */
export function isCalendarLabel(label: string): boolean {
  const text = toArabicDigits(label);
  return text.length <= LONGEST_LABEL && (findQuarters(text) !== null || MONTH.test(text));
}
