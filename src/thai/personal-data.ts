import type { Span } from "../model/place.js";
import { toArabicDigits } from "./digits.js";

/** What points at one person without being a name. `account`: a LINE id or a Facebook name behind its label. */
export type PersonalKind = "phone" | "email" | "identity" | "account";

export interface PersonalToken {
  kind: PersonalKind;
  span: Span;
}

const GAP = "[ \\t\\u00a0]?[-–—‐‑.)][ \\t\\u00a0\\n]?|[ \\t\\u00a0]";
const NOT_BEFORE = "(?<![0-9A-Za-z/,]|[0-9][.-])";
const NOT_AFTER = "(?![0-9A-Za-z]|[-./][0-9])";
const EXTENSION =
  "(?:[ ]{0,2}(?:ต่อ|กด|ext\\.?|#)[ ]{0,2}[0-9]{1,5}(?:[ ]?[-–,][ ]?[0-9]{1,5})?|[ ]?[-–][ ]?[0-9]{1,2}(?![0-9]))?";

const EMAIL =
  /(?<![\w.+%-])[\w.+%-]{1,64}[ \t]{0,2}(?:@|\(at\)|\[at\])[ \t]{0,2}[A-Za-z0-9-]{1,63}(?:[ ]?\.[ ]?[A-Za-z0-9-]{1,63}){1,6}/g;
const IDENTITY_GROUPED = new RegExp(
  `${NOT_BEFORE}[0-9][ ]?[-–— ][ ]?[0-9]{4}[ ]?[-–— ][ ]?[0-9]{5}[ ]?[-–— ][ ]?[0-9]{2}[ ]?[-–— ][ ]?[0-9](?![0-9A-Za-z])`,
  "g",
);
const IDENTITY_PLAIN = new RegExp(`${NOT_BEFORE}[0-9](?:[ ]?[0-9]){12}(?![0-9A-Za-z])`, "g");
const IDENTITY_LABEL =
  /(?:บัตรประ(?:จำตัว)?ประชาชน|ประจำตัวประชาชน|บัตรประชาชน|เลขประจำตัว|เลขที่บัตร)(?:[ ]?13[ ]?หลัก)?[^0-9\n]{0,20}$/;
const PHONE = new RegExp(
  `${NOT_BEFORE}(?:\\(?\\+[ ]?66\\)?|\\(?0\\)?)(?:(?:${GAP})?\\(?[0-9]){8,9}${NOT_AFTER}${EXTENSION}`,
  "g",
);
const PHONE_WORD =
  "โทรศัพท์(?:มือถือ|เคลื่อนที่)?|โทรสาร|โทร|มือถือ|เบอร์(?:ติดต่อ|โทร(?:ศัพท์)?)?|หมายเลขติดต่อ|[Tt]el(?:ephone)?|TEL|[Pp]hone|[Mm]obile|[Ff]ax|FAX";
const PHONE_LABEL = new RegExp(
  `(?:${PHONE_WORD})[ \\t]{0,4}\\.?[ \\t]{0,4}(?:หมายเลข|เลขที่)?[ \\t]{0,4}[:：]?[ \\t\\n]{0,4}(\\(?\\+?[0-9](?:[ \\t–.()-]{0,3}[0-9]){4,13}${EXTENSION})`,
  "g",
);
const LINE =
  /(?<![A-Za-z])(?:LINE|Line|line|ไลน์)[ \t]{0,3}(?:(?:ID|Id|id|ไอดี)[ \t]{0,3}[:：.]?|[:：])[ \t]{0,3}(@?[A-Za-z0-9][A-Za-z0-9._-]{2,39})/g;
const FACEBOOK =
  /(?:Facebook|facebook|FACEBOOK|เฟซบุ๊?[กค]|เฟสบุ๊?[กค]|(?<![A-Za-z])FB)[ \t]{0,3}(?:ชื่อ)?[ \t]{0,3}[:：][ \t]{0,3}((?!https?:|www)[A-Za-zก-๎0-9._]+(?:[ ][A-Za-zก-๎0-9._]+){0,2})/g;
const AGENCY_WORD = /เทศบาล|องค์การ|อบต|อบจ|สำนัก|กอง|ศูนย์|โรงเรียน|โรงพยาบาล|มหาวิทยาลัย|หน่วยงาน|เพจ|[Pp]age/;

/**
 * Phone numbers, e-mail addresses, 13-digit identity numbers, and the accounts named behind a label; digits Thai or Arabic.
 * In text order, none overlapping another.
 */
export function findPersonalData(text: string): PersonalToken[] {
  if (!/[0-9๐-๙@:：]|\(at\)|\[at\]/.test(text)) return [];
  const plain = toArabicDigits(text);
  const tokens: PersonalToken[] = [];
  const add = (kind: PersonalKind, start: number, found: string) => {
    const end = start + found.trimEnd().length;
    if (!tokens.some(({ span }) => span[0] < end && span[1] > start)) tokens.push({ kind, span: [start, end] });
  };
  for (const match of plain.matchAll(EMAIL)) add("email", match.index, match[0].replace(/[.-]+$/, ""));
  for (const match of plain.matchAll(IDENTITY_GROUPED)) add("identity", match.index, match[0]);
  for (const match of plain.matchAll(IDENTITY_PLAIN)) {
    const labelled = IDENTITY_LABEL.test(plain.slice(Math.max(0, match.index - 50), match.index));
    if (labelled || isIdentityNumber(match[0])) add("identity", match.index, match[0]);
  }
  for (const [kind, pattern] of [
    ["account", LINE],
    ["account", FACEBOOK],
    ["phone", PHONE_LABEL],
  ] as const) {
    for (const match of plain.matchAll(pattern)) {
      const [whole, found = ""] = match;
      if (kind === "account" && AGENCY_WORD.test(found)) continue;
      add(kind, match.index + whole.length - found.length, found);
    }
  }
  for (const match of plain.matchAll(PHONE)) if (isPhone(match[0])) add("phone", match.index, match[0]);
  return tokens.sort((a, b) => a.span[0] - b.span[0]);
}

/** Whether the last of 13 digits is the check digit of the other twelve. */
export function isIdentityNumber(text: string): boolean {
  const digits = [...toArabicDigits(text).replace(/[^0-9]/g, "")].map(Number);
  if (digits.length !== 13 || digits[0] === 0) return false;
  const sum = digits.slice(0, 12).reduce((total, digit, index) => total + digit * (13 - index), 0);
  return (11 - (sum % 11)) % 10 === digits[12];
}

/** Nine digits of a fixed line or ten of a mobile one, in groups that a number is dialled by. */
function isPhone(text: string): boolean {
  const number = text.replace(/(?:ต่อ|กด|ext|#).*$/s, "").replace(/^\(?\+ ?66\)?\D{0,2}0?/, "0");
  const groups = number.split(/[^0-9]+/).filter((group) => group !== "");
  const digits = groups.join("");
  const mobile = /^0[689][0-9]{8}/.test(digits);
  const fixed = /^0[2-57][0-9]{7}/.test(digits);
  if ((!mobile && !fixed) || digits.length > 13) return false;
  return groups.length <= 6 && groups.slice(1).every(({ length }) => length >= 2 || groups[0]?.length === 1);
}
