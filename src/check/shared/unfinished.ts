/** Words after which something must follow; the second group opens a list, which may follow in the next cell. */
const DANGLING = [
  "(?:เมื่อ|ตั้งแต่|ลง|ณ|ใน|ถึง|ระหว่าง|ภายใน)\\s?วันที่",
  "(?:คำสั่ง|ประกาศ|หนังสือ|ข้อ|มาตรา)(?:เลข)?ที่",
  "(?:^|[^ก-๎])(?:และ|หรือ|โดย|เพื่อ|ซึ่ง|จาก|สำหรับ|ระหว่าง|ของ|ตาม|ด้วย|ใน|กับ|ที่|วันที่)",
  "(?:รวมทั้ง|ตลอดจน|เนื่องจาก|นอกจาก|เพื่อให้|รวมถึง|ดำเนินการเพื่อ|ดำเนินงานของ|ซึ่ง)",
  "พ\\.ศ\\.",
  "[(\\[{“]",
];
const OPENS_LIST = ["(?:ดังนี้|ดังต่อไปนี้|ได้แก่|ประกอบด้วย|อาทิ|กล่าวคือ)\\s?:?", "[,:]", "(?:เช่น|คือ)"];

const STOPS = new RegExp(`(?:${DANGLING.join("|")})$`, "u");
const STOPS_BEFORE_LIST = new RegExp(`(?:${OPENS_LIST.join("|")})$`, "u");
const LONGEST_END = 40;

/**
 * The last words of a text that stops in the middle of a sentence: after a word or a bracket that opens something.
 * Null for a text that may be whole. `listMayFollow`: the text has a neighbour in which its list may stand.
 */
export function unfinishedEnd(text: string, listMayFollow: boolean): string | null {
  const whole = text.trim();
  const end = whole.slice(-LONGEST_END);
  if (!STOPS.test(end) && (listMayFollow || !STOPS_BEFORE_LIST.test(end))) return null;
  const firstWord = end.length < whole.length ? end.indexOf(" ") + 1 : 0;
  return end.slice(firstWord);
}
