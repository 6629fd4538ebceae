import type { Block } from "../../model/document.js";
import type { Span } from "../../model/place.js";
import type { ColumnRole } from "./header-words.js";
import type { RowCell } from "./printed-rows.js";

/** A stretch of a block's cleaned text, trimmed: what follows a label (`ผู้รับผิดชอบ:`) with its role, or words without one (null). */
export interface LabelledText {
  role: ColumnRole | null;
  block: Block;
  span: Span;
  text: string;
  /** The number before the label: `1.2 ชื่อกิจกรรม:`. */
  mark?: RowCell;
}

const DO = "(?:ดำเนินการ|ดำเนินงาน|ปฏิบัติงาน|ปฏิบัติ)";
/** Labels in prose, longest first; they are narrower than column headers, since prose holds the same words. */
const LABELS: readonly (readonly [ColumnRole, string])[] = [
  ["steps", `(?:ขั้นตอน|วิธี)(?:การ)?(?:\\s*(?:/|หรือ|และ)\\s*(?:ขั้นตอน|วิธี)(?:การ)?)?\\s*${DO}?`],
  ["steps", `แนวทาง(?:การ)?${DO}`],
  ["responsible", "(?:(?:หน่วยงาน|ส่วนราชการ|ฝ่าย|กอง)(?:ที่|ผู้)?|ผู้)รับผิดชอบ(?:หลัก|โครงการ|กิจกรรม)?"],
  ["period", `(?:(?:กรอบ|ช่วง)(?:ระยะ)?|ระยะ)เวลา(?:ใน)?(?:การ)?\\s*${DO}?`],
  ["period", "กำหนด(?:แล้วเสร็จ|เวลา|การ)"],
  ["monitoring", "(?:แนวทาง)?การ(?:กำกับ\\s*)?ติดตาม(?:ผล|(?:และ)?(?:ประเมินผล|รายงานผล))?"],
  ["monitoring", "การรายงานผล"],
  ["result", "ผลการ(?:ดำเนินการ|ดำเนินงาน)"],
  ["outcome", "ผลลัพธ์(?:ที่คาดหวัง)?|ผลสำเร็จ|ผลที่คาดว่าจะได้รับ|ผลที่ได้รับ|ตัวชี้วัดความสำเร็จ|ผลผลิต"],
  ["budget", "งบประมาณ(?:ที่ใช้)?"],
  ["target", "(?:กลุ่ม|ค่า)?เป้าหมาย|วัตถุประสงค์"],
  ["remark", "ปัญหา\\s*(?:/|และ)?\\s*อุปสรรค|หมายเหตุ"],
  ["title", "(?:ชื่อ)?(?:มาตรการ|กิจกรรม|โครงการ)(?:\\s*/\\s*(?:มาตรการ|กิจกรรม|โครงการ))?"],
];
/** Those of which a line may open with the label and no colon. */
const WITHOUT_COLON = new Set<ColumnRole>(["steps", "responsible", "period", "monitoring"]);
const ANY_LABEL = LABELS.map(([, words]) => `(${words})`).join("|");
const BEFORE =
  "(?:[-–•*]|[0-9๐-๙]{1,2}(?:\\.[0-9๐-๙]{1,2})*[.)]|[0-9๐-๙]{1,2}(?:\\.[0-9๐-๙]{1,2})+(?=[ \\t])|\\([0-9๐-๙]{1,2}\\))?";
const WITH_COLON = new RegExp(`(?<=^|\\s)${BEFORE}[ \\t]*(?:${ANY_LABEL})[ \\t]*[:：]`, "gm");
const OPENING = new RegExp(`^[ \\t]*${BEFORE}[ \\t]*(?:${ANY_LABEL})(?=[ \\t]|$)`);
const MARK_UP = /^[\s*_#:：]+|[\s*_]+$/g;

/** The labelled and unlabelled stretches of a block, line by line, in printed order. */
export function labelledTexts(block: Block): LabelledText[] {
  const found: LabelledText[] = [];
  for (const line of block.text.matchAll(/[^\n]+/g)) {
    const cuts = [...line[0].matchAll(WITH_COLON)].map((match) => ({
      at: match.index,
      end: match.index + match[0].length,
      role: roleOf(match),
      mark: numberBefore(match[0]),
    }));
    const opening = cuts[0]?.at === 0 ? null : OPENING.exec(line[0]);
    const role = opening && roleOf(opening);
    if (opening && role && WITHOUT_COLON.has(role)) cuts.unshift({ at: 0, end: opening[0].length, role, mark: "" });
    const add = (start: number, end: number, of: ColumnRole | null, mark: MarkAt | null = null) => {
      const number = mark && markOf(block, line.index + mark.at, mark.number);
      const read = { ...trimmed(block, line.index + start, line.index + end, of), ...(number && { mark: number }) };
      if (of !== null || read.text !== "") found.push(read);
    };
    add(0, cuts[0]?.at ?? line[0].length, null);
    cuts.forEach((cut, index) => {
      add(cut.end, cuts[index + 1]?.at ?? line[0].length, cut.role, { at: cut.at, number: cut.mark });
    });
  }
  return found;
}

interface MarkAt {
  at: number;
  number: string;
}

/** The digits and stops that open a label, "" where it opens with none. */
function numberBefore(label: string): string {
  return /^[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*[.)]?(?=\s)/.exec(label)?.[0] ?? "";
}

function markOf(block: Block, at: number, number: string): RowCell | null {
  return number === "" ? null : { block, span: [at, at + number.length], text: number, own: true, columnSpan: 1 };
}

function roleOf(match: RegExpExecArray): ColumnRole | null {
  const index = match.slice(1).findIndex((group) => group !== undefined);
  return LABELS[index]?.[0] ?? null;
}

function trimmed(block: Block, start: number, end: number, role: ColumnRole | null): LabelledText {
  const text = block.text.slice(start, end);
  const lead = /^[\s*_#:：]*/.exec(text)?.[0].length ?? 0;
  const inner = text.replace(MARK_UP, "");
  return { role, block, span: [start + lead, start + lead + inner.length], text: inner };
}
