import type { RepairPass } from "./repair-pass.js";

const ADDRESS_OR_DIGITS =
  /https?:\/\/[^\s<>"ก-๎]{1,2000}|www\.[^\s<>"ก-๎]{1,2000}|[A-Za-z0-9๐-๙._%+-]{1,64}@[A-Za-z0-9๐-๙.-]{1,255}|[๐-๙]+/gi;
const REPAIR = { class: "thai-digit", reason: "Thai digits as Arabic digits" };

/** Thai digits become Arabic ones of the same length, but for those in web and e-mail addresses. */
export const arabicDigits: RepairPass = (text) => {
  if (!/[๐-๙]/.test(text.text)) return;
  text.replaceEach(ADDRESS_OR_DIGITS, REPAIR, (match) =>
    /^[๐-๙]+$/.test(match[0]) ? match[0].replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50)) : null,
  );
};
