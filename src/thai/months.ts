import { editDistance } from "./edit-distance.js";
import { squash } from "./loose.js";

const FULL = [
  "มกราคม",
  "กุมภาพันธ์",
  "มีนาคม",
  "เมษายน",
  "พฤษภาคม",
  "มิถุนายน",
  "กรกฎาคม",
  "สิงหาคม",
  "กันยายน",
  "ตุลาคม",
  "พฤศจิกายน",
  "ธันวาคม",
] as const;

const SHORT = ["มค", "กพ", "มีค", "เมย", "พค", "มิย", "กค", "สค", "กย", "ตค", "พย", "ธค"] as const;

const ENGLISH = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
const ENGLISH_FORMS = ENGLISH.map((name) => [
  ...new Set([name, name.slice(0, 3), ...(name === "September" ? ["Sept"] : [])]),
]);

/** Slips that are common in reports, beside the official name. */
const SLIPS: readonly (readonly string[])[] = [
  ["มกรคม", "มกกราคม", "มกราคน"],
  ["กุมภาพันธุ์", "กุมภาพันธ", "กุมพาพันธ์", "กุมภาพัน"],
  ["มีนคม", "มีนาคน"],
  ["เมษยน", "เมษายย", "เมศายน", "เมสายน", "เมษายม"],
  ["พฤกษภาคม", "พฤษาคม", "พฤษภาคน", "พฤศภาคม"],
  ["มิถุนยน", "มิถนายน", "มิถุนายม"],
  ["กรกฏาคม", "กรกฎคม", "กรกดาคม", "กรฎาคม"],
  ["สิงหคม", "สิงหาคน"],
  ["กันยยน", "กันยายม"],
  ["ตุลคม", "ตุลาคน"],
  ["พฤษจิกายน", "พฤศิจกายน", "พฤศจิกายม", "พฤจิกายน", "พฤศจิกยน"],
  ["ธันวคม", "ธันวาคน", "ทันวาคม"],
];

const GAP = "[\\s\\u200b]{0,3}";
const spaced = (word: string) => [...word].join("[\\u200b]?");

function shortPattern(word: string): string {
  const [last, first] = [word.slice(-1), word.slice(0, -1)];
  return `${spaced(first)}${GAP}\\.${GAP}${last}(?:${GAP}\\.)?|${spaced(first)}${last}(?:${GAP}\\.)?(?![ก-๎])`;
}

/** English months with a capital letter or in capitals, whole or cut short. */
const ENGLISH_PATTERN = `(?<![A-Za-z])(?:${ENGLISH_FORMS.flat()
  .flatMap((name) => [name, name.toUpperCase()])
  .sort((a, b) => b.length - a.length)
  .join("|")})(?![A-Za-z])\\.?`;

const LONG_FORMS = FULL.flatMap((name, index) => [name, ...(SLIPS[index] ?? [])]).sort((a, b) => b.length - a.length);

/**
 * Source of a regular expression (no groups that capture) for a month: full, short with or without dots and
 * inner blanks, common slips, English names. A short form never begins inside a word.
 */
export const MONTH_PATTERN = `(?:${LONG_FORMS.map(spaced).join("|")}|(?<![ก-๎][\\s]?\\.|[ก-๎](?<!เดือน|ถึง|ระหว่าง))(?:${[
  ...SHORT,
]
  .sort((a, b) => b.length - a.length)
  .map(shortPattern)
  .join("|")})|${ENGLISH_PATTERN})`;

/** A letter that every Thai form of a month has, or how an English one begins: without it, `MONTH_PATTERN` need not be tried. */
export const MONTH_LETTER = /[คพย]|[JFMASOND][aepucoAEPUCO][nbrylgptcvNBRYLGPTCV]/;

const KNOWN = new Map<string, number>([
  ...FULL.map((name, index) => [name, index + 1] as const),
  ...SHORT.map((name, index) => [name, index + 1] as const),
  ...ENGLISH_FORMS.flatMap((forms, index) => forms.map((form) => [form.toLowerCase(), index + 1] as const)),
  ...SLIPS.flatMap((slips, index) => slips.map((slip) => [slip, index + 1] as const)),
]);

/**
 * The month 1–12 that a word names: full, short with or without dots, or one slip of the pen away from a
 * full name. Null for anything else, such as `จ.ค.`, which is no month.
 */
export function monthOf(word: string): number | null {
  const key = squash(word).replaceAll(".", "").replace(/^เดือน/, "");
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  if (key.length < 5) return null;
  const near = FULL.flatMap((name, index) => (editDistance(key, name, 1) <= 1 ? [index + 1] : []));
  return near.length === 1 ? (near[0] ?? null) : null;
}
