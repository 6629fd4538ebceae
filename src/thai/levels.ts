import type { Span } from "../model/place.js";
import { type Loose, loosen, squash } from "./loose.js";

/** A level of the scale as printed in the text, in its canonical spelling. */
export interface LevelToken {
  span: Span;
  raw: string;
  level: string;
  /** `ระดับ A ขึ้นไป`: a bound that is aimed at, not what was reached. */
  threshold: boolean;
}

const WORDS = [
  "ผ่านดีเยี่ยม",
  "ผ่านดี",
  "ผ่าน",
  "ต้องปรับปรุงโดยด่วน",
  "ต้องปรับปรุง",
  "สูงมาก",
  "สูง",
  "ปานกลาง",
  "ต่ำมาก",
  "ต่ำ",
] as const;
const CANONICAL = new Map<string, string>([
  ...WORDS.map((word) => [word, word] as const),
  ["ปรับปรุงโดยด่วน", "ต้องปรับปรุงโดยด่วน"],
  ["ต้องปรับปรุงด่วน", "ต้องปรับปรุงโดยด่วน"],
  ["ปรับปรุง", "ต้องปรับปรุง"],
  ["pass", "ผ่าน"],
  ["passed", "ผ่าน"],
  ["passgood", "ผ่านดี"],
  ["passexcellent", "ผ่านดีเยี่ยม"],
  ["needsimprovement", "ต้องปรับปรุง"],
  ["improvementneeded", "ต้องปรับปรุง"],
]);

const QUOTE = "[\"'“”‘’«»(\\[]";
const CLOSE = "[\"'“”‘’«»)\\]]";
const LEAD =
  "(?:ระดับ|เกรด)(?:คะแนน|(?:ของ)?ผลการประเมิน|การประเมิน|คุณธรรมและความโปร่งใส|คุณภาพ|ผลคะแนน|\\(?ita\\)?|ที่ได้(?:รับ)?|ได้แก่|อยู่ที่|อยู่ใน|คือ|เป็น|เท่ากับ|ระดับ|เกณฑ์|เกรด|[:=–-]){0,4}";
const LETTER = new RegExp(
  `(?:(${LEAD})${QUOTE}?|(?:เกณฑ์|ผลการประเมิน(?:อยู่ใน|คือ|[:=])?)${QUOTE}?|${QUOTE})(aa|[a-f])`,
  "g",
);
const LONE_AA = /aa/g;
const WORD = new RegExp(
  `(${LEAD}${QUOTE}?|ผลการประเมิน(?:อยู่ใน|คือ|:)?${QUOTE}?|เกณฑ์(?:ระดับ|คือ|:)?${QUOTE}?|${QUOTE})?(ผ่าน(?:ดี(?:เยี่ยม)?)?|ต้องปรับปรุง(?:โดยด่วน)?|สูงมาก|สูง|ปานกลาง|ต่ำมาก|ต่ำ)`,
  "g",
);
const MAY_FOLLOW =
  /^(?:และ|โดย|ซึ่ง|แต่|จาก|คิดเป็น|มี|เมื่อ|จึง|ทั้ง|หรือ|ถือ|อยู่|รวม|ตามลำดับ|คะแนน|ลดลง|เพิ่มขึ้น|สูงกว่า|ใน|ด้วย|ขึ้นไป|ของ|ได้|พบ|ดังนี้|แสดง|ประจำ|ปี)/;
const OLD_SCALE = /^(?:สูงมาก|สูง|ปานกลาง|ต่ำมาก|ต่ำ)$/;
const NEVER_FOLLOWS = /^(?:เกณฑ์|ตาม(?!ลำดับ)|ระบบ|ช่องทาง|การ|เว็บ|ทาง|ค่า)/;

function endsThere(loose: Loose, end: number): boolean {
  if (end >= loose.text.length) return true;
  if (!/[ก-๎]/.test(loose.text.charAt(end))) return true;
  const rest = loose.text.slice(end, end + 12);
  return !NEVER_FOLLOWS.test(rest) && (loose.gapBefore(end) || MAY_FOLLOW.test(rest));
}

/** Risks and managers have high and low levels too: the words of the scale before 2562 count only near these. */
function speaksOfIntegrity(before: string): boolean {
  return /ita|คุณธรรม|โปร่งใส/.test(before) && /ระดับ/.test(before) && !/เสี่ยง|ผู้บริหาร|หัวหน้า/.test(before);
}

/** Whether a letter in brackets or quotes stands behind a number or a word for a result, or begins the text. */
function isScored(text: string, at: number): boolean {
  return at === 0 || /[0-9]|คะแนน|ระดับ|เกณฑ์|เกรด|ผล/.test(text.slice(Math.max(0, at - 15), at));
}

/** The capital letter or `AA` at an offset of the loosened text, when no Latin letter or digit touches it in print. */
function loneLetter(text: string, loose: Loose, start: number): string | null {
  const at = loose.offset(start);
  if (/[A-Za-z0-9]/.test(text.charAt(at - 1))) return null;
  return /^(?:AA|[A-F])(?![A-Za-z0-9๐-๙]|-[A-Za-z])/.exec(text.slice(at, at + 4))?.[0] ?? null;
}

/**
 * All levels of a text: letters AA–F after ระดับ, เกรด or เกณฑ์, in quotes or in brackets, and `AA` anywhere; the words of
 * the scales after ระดับ, in quotes or in brackets, and `ผ่านดี`, `ผ่านดีเยี่ยม` anywhere. `ผ่านเกณฑ์` is no level.
 */
export function findLevels(text: string): LevelToken[] {
  const loose = loosen(text);
  const found = new Map<number, LevelToken>();
  const add = (start: number, word: string, level: string) => {
    const span = loose.span(start, start + word.length);
    if (!found.has(span[0]))
      found.set(span[0], {
        span,
        raw: text.slice(span[0], span[1]),
        level,
        threshold: loose.text.startsWith("ขึ้นไป", start + word.length),
      });
  };
  for (const match of loose.text.matchAll(LETTER)) {
    const start = match.index + match[0].length - (match[2] ?? "").length;
    const letter = loneLetter(text, loose, start);
    if (letter === null) continue;
    const opened = new RegExp(`${QUOTE}$`).test(loose.text.slice(match.index, start));
    const closed = new RegExp(`^${CLOSE}`).test(loose.text.slice(start + letter.length));
    if (match[1] !== undefined || !opened || (closed && isScored(loose.text, match.index))) add(start, letter, letter);
  }
  for (const match of loose.text.matchAll(LONE_AA)) {
    if (loneLetter(text, loose, match.index) === "AA") add(match.index, "AA", "AA");
  }
  for (const match of loose.text.matchAll(WORD)) {
    const [whole, lead, word = ""] = match;
    const start = match.index + whole.length - word.length;
    const end = start + word.length;
    const quoted = lead !== undefined && new RegExp(`${QUOTE}$`).test(lead);
    const closed = new RegExp(`^${CLOSE}`).test(loose.text.slice(end, end + 1));
    if (!endsThere(loose, end)) continue;
    if (OLD_SCALE.test(word) && !speaksOfIntegrity(loose.text.slice(Math.max(0, match.index - 60), start))) continue;
    if (
      word.startsWith("ผ่านดี") ||
      (lead !== undefined && /^(?:ระดับ|เกรด|เกณฑ์|ผลการ)/.test(lead)) ||
      (quoted && closed)
    ) {
      add(start, word, word);
    }
  }
  return [...found.values()].sort((a, b) => a.span[0] - b.span[0]);
}

/** The level that a cell names when it holds nothing else, `ระดับ`, quotes and brackets aside; else null. */
export function levelOfCell(text: string): string | null {
  const cell = squash(text)
    .replace(/^(?:ผลการประเมิน)?(?:อยู่ใน)?(?:ระดับ|เกรด)?[:=]?/, "")
    .replace(/^["'“”‘’([]+|["'“”‘’)\].]+$/g, "")
    .replace(/^(?:ระดับ|เกรด)/, "");
  if (/^(?:aa|[a-f])$/.test(cell)) return cell.toUpperCase();
  return CANONICAL.get(cell) ?? null;
}
