import type { Block, Document } from "../model/document.js";
import type { Mentions } from "../model/mentions.js";
import type { Span } from "../model/place.js";
import { readValue } from "./read.js";
import { isSetAside } from "./result-years.js";

/** Signs that no mark of a template does without; few lines hold one. */
const SIGN = /[/([<_…xXoO๐]|วว|dd|\.{3}/;

/** Marks of a template that its user forgot to fill in or to strike out, with the role that each plays. */
const PATTERNS: [string, RegExp][] = [
  ["choice", /(?:เพิ่มขึ้น|ลดลง|สูงขึ้น|ต่ำลง|เท่าเดิม)\s*\/\s*(?:เพิ่มขึ้น|ลดลง|สูงขึ้น|ต่ำลง|เท่าเดิม|คะแนนสูงสุด|คะแนนต่ำสุด)/g],
  ["choice", /(?:ผ่าน|ไม่ผ่าน)\s*\/\s*(?:ผ่าน|ไม่ผ่าน)(?:เกณฑ์)?/g],
  ["placeholder", /\((?:\s*)(?:ระบุ|โปรดระบุ|ใส่|กรอก|เติม)[^()\n]{0,60}\)/g],
  ["placeholder", /\[(?:\s*)(?:ระบุ|ชื่อ|ใส่|กรอก|เติม|วันที่|คะแนน)[^\]\n]{0,60}\]/g],
  ["placeholder", /<(?:\s*)(?:ระบุ|ชื่อ|ใส่|กรอก|เติม)[^<>\n]{0,60}>/g],
  ["placeholder", /(?:ชื่อหน่วยงาน|ชื่อ อปท\.?|ชื่อองค์กร)\s*(?:\.{3,}|…+|_{3,}|[xX]{2,})/g],
  ["placeholder", /(?:[xX]{2,3}\.[xX]{2}|[oO]{3,}|๐๐\.๐๐|ววดดปป|วว\/ดด\/ปป(?:ปป)?|dd\/mm\/yyyy)/g],
  ["placeholder", /[xX]{2}\/[xX]{2}\/(?:25)?[xX]{2,4}/g],
  ["blank", /เมื่อวันที่\s*(?:\.{3,}|…+|_{3,})/g],
  [
    "blank",
    /(?:เทศบาลตำบล|เทศบาลเมือง|เทศบาลนคร|องค์การบริหารส่วนตำบล|องค์การบริหารส่วนจังหวัด|อบต\.|อำเภอ|จังหวัด|จำนวน|ร้อยละ|คะแนน|ระดับ)\s*(?:\.{4,}|…{2,}|_{4,})/g,
  ],
];

/**
 * What is left of a template in the text: undecided choices, placeholders and unfilled blanks of a sentence. The head of
 * a column or a row offers no choice.
 */
export function leftoverMentions(document: Document): Mentions["leftovers"] {
  return document.blocks.flatMap((block) => {
    if (isSetAside(block) || !SIGN.test(block.text)) return [];
    return PATTERNS.flatMap(([role, pattern]) =>
      [...block.text.matchAll(pattern)].flatMap((match) => {
        if (role === "choice" && match[0].trim() === block.text.trim() && isHead(document, block)) return [];
        const span: Span = [match.index, match.index + match[0].length];
        return [{ ...readValue(document, block, span, match[0].replace(/\s+/g, " ")), role }];
      }),
    );
  });
}

/** True for a cell in the first row or column of its table or in its header. */
function isHead({ tables }: Document, { place }: Block): boolean {
  if (place === null) return false;
  return place.column === 0 || place.row < Math.max(1, tables[place.table]?.headerRows ?? 0);
}
