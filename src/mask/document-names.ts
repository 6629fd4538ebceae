import type { Block, Document } from "../model/document.js";
import type { Span } from "../model/place.js";
import { mayBeFullName } from "../thai/name-words.js";
import { findPeople } from "../thai/people.js";
import { findNames } from "../thai/person-names.js";
import type { PlacedName } from "./placed-name.js";
import { tableNames } from "./table-names.js";

const WORDS = "([ก-ฮเ-ไ][ก-ฮะ-ฺเ-ๅ็-๎]{1,24})([ \\t\\u00a0]{1,20})([ก-ฮเ-ไ][ก-ฮะ-ฺเ-ๅ็-๎]{1,24})(?![ก-ฮะ-ฺเ-ๅ็-๎])";
const LABELLED = new RegExp(
  `(?:ชื่อ[ ]?[-–][ ]?(?:นาม)?สกุล|ชื่อผู้[ก-๎]{2,20}|ผู้(?:รับผิดชอบ|จัดทำ|รายงาน|เสนอ|อนุมัติ|ตรวจสอบ|ประสานงาน|ให้ข้อมูล|ติดต่อ|บันทึก|ควบคุม|ดำเนินการ)(?:รายงาน|โครงการ|ข้อมูล)?)[ \\t)]{0,4}[:：][ \\t]{0,4}${WORDS}`,
  "g",
);
const SIGNED = new RegExp(`(?:ลงชื่อ|ลงนาม)[ \\t):：.…_]{1,200}\\(?${WORDS}`, "g");
const BRACKETED = new RegExp(`^[ \\t]{0,80}\\([ \\t.…]{0,80}${WORDS}[ \\t.…]{0,80}\\)[ \\t]{0,20}$`, "gm");
const SIGNATURE = /ลงชื่อ|ลงนาม|[.…_]{6}|ขอแสดงความนับถือ/;
const POSITION = /^[\s(]*(?:ตำแหน่ง|นายก|ปลัด|รอง|ผู้|หัวหน้า|นัก|เจ้า|ประธาน|กรรมการ|เลขา|นิติกร)/;
const BLOCKS_BEFORE = 3;

/** The names of a document, whole ones first, each kind in document order. */
export function documentNames(document: Document): PlacedName[] {
  const found = document.blocks.flatMap((block) => [...blockNames(block), ...signedNames(document, block)]);
  const names = [...found, ...tableNames(document)].sort((a, b) => compareParts(a.parts[0], b.parts[0]));
  return [...names.filter(({ family }) => family !== null), ...names.filter(({ family }) => family === null)];
}

function compareParts(a: PlacedName["parts"][number] | undefined, b: PlacedName["parts"][number] | undefined): number {
  return (a?.block ?? 0) - (b?.block ?? 0) || (a?.span[0] ?? 0) - (b?.span[0] ?? 0);
}

function blockNames(block: Block): PlacedName[] {
  const { text, index } = block;
  const careful = findPeople(text).map(({ given, family, nameSpan }) => placed(given, family, index, nameSpan));
  const wide = findNames(text).map(({ given, family, span }) => placed(given, family, index, span));
  return [...careful, ...wide, ...labelledNames(text, LABELLED, index), ...labelledNames(text, SIGNED, index)];
}

function labelledNames(text: string, pattern: RegExp, block: number): PlacedName[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [whole, given = "", gap = "", family = ""] = match;
    if (!mayBeFullName(given, family)) return [];
    const end = match.index + whole.length;
    return [placed(given, family, block, [end - given.length - gap.length - family.length, end])];
  });
}

/** `(สมชาย ใจดี)` on a line of its own below a line to sign on, or above a post. */
function signedNames(document: Document, block: Block): PlacedName[] {
  if (!block.text.includes("(")) return [];
  return [...block.text.matchAll(BRACKETED)].flatMap((match) => {
    const [whole, given = "", gap = "", family = ""] = match;
    if (!mayBeFullName(given, family)) return [];
    const before = document.blocks.slice(Math.max(0, block.index - BLOCKS_BEFORE), block.index).map(({ text }) => text);
    const above = [...before, block.text.slice(0, match.index)].join("\n");
    const below = block.text.slice(match.index + whole.length).trim() || (document.blocks[block.index + 1]?.text ?? "");
    if (!SIGNATURE.test(above) && !POSITION.test(below)) return [];
    const start = match.index + whole.indexOf(given);
    return [placed(given, family, block.index, [start, start + given.length + gap.length + family.length])];
  });
}

function placed(given: string, family: string | null, block: number, span: Span): PlacedName {
  return { given, family, parts: [{ block, span }] };
}
