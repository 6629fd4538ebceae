import type { Block, Document } from "../model/document.js";
import { squash } from "../thai/loose.js";
import { findPlaces } from "../thai/places.js";
import { isSetAside } from "./result-years.js";
import { agenciesOf } from "./scores/agencies.js";

/** The part that a block plays; a vote over names and years weighs them by it. */
export type BlockRole = "title" | "heading" | "score-heading" | "memo" | "table" | "body";

const LONGEST_HEADING = 170;
const LONGEST_TITLE_LINES = 14;
const DOCUMENT_WORDS =
  /^(ส่วนที่[0-9]+|บทที่[0-9]+|[0-9]+[.)])?(รายงาน|แผน|มาตรการ|การดำเนินการ|การดำเนินงาน|สรุป|ประกาศ|การวิเคราะห์|การนำผล|ผลการ|บันทึกรายงาน|คู่มือ|แนวทาง|ข้อมูล|การประเมิน|การขับเคลื่อน|เรื่อง)/;
const SCORE_HEADING =
  /คะแนน(ภาพรวม|การประเมิน|ราย|เฉลี่ย|ของ)|(ผล|สรุป)คะแนน|คะแนน.*ตัวชี้วัด|สรุปผลการประเมิน|ผลการประเมิน(ita|คุณธรรม|ระดับ)/;
const SENTENCE =
  /พบว่า|ดังนั้น|ได้รับคะแนน|มีคะแนน|ได้คะแนน|เพื่อให้|จึง|ทั้งนี้|โดยมี|ตามที่|ซึ่ง|เอกสารฉบับนี้|รายงานฉบับนี้|เข้ารับการประเมิน|ได้(นำ|จัด|กำหนด|ดำเนิน|เข้า|ร่วม|ทำการ|แต่งตั้ง|ทบทวน|วิเคราะห์|ประกาศ)/;
/** Headings of a document's parts: the title page ends before them. */
const PART_HEADING =
  /^((ส่วนที่|บทที่|หมวดที่|หมวด|ตอนที่)[0-9]|([0-9]{1,2}[.)]|[0-9]{1,2}(?=[ก-ฮ]))*(หลักการและเหตุผล|หลักการ$|ความเป็นมา|บทนำ|คำนำ|สารบัญ|บทสรุป|วัตถุประสงค์|ข้อมูลทั่วไป|ข้อมูลพื้นฐาน|ระเบียบวาระ|ผู้มาประชุม|ผู้เข้าร่วมประชุม|เหตุผลและความจำเป็น|ที่มาและความสำคัญ|ขั้นตอนการ|ข้อเสนอแนะ))/;
/** Words that carry a title on from the line above. */
const CARRIES_ON = /^(จาก|ตาม|และ)/;
const YEAR = /25[5-7][0-9]/;
/** The title of a report that is attached to a memorandum. */
const ATTACHED_TITLE = /^(รายงาน|แผน|มาตรการ|การวิเคราะห์)/;
const MEMO_END = /^จึง(?:เรียน|ขอ|เสนอ)/;
/** A line so long that begins as the title begins is the title once more. */
const SHORTEST_TITLE = 20;
const MEMO_HEAD = /^(บันทึกข้อความ|ส่วนราชการ|ที่\s|วันที่\s|เรื่อง\s*|เรียน\s|สิ่งที่ส่งมาด้วย|อ้างถึง)/;

/** Gives every block its role: the lines of the title page, headings, headings of scores, a memo's head, table cells, or body. */
export function blockRoles(document: Document): BlockRole[] {
  let titleOpen = true;
  let titleLines = 0;
  let isTitleSaid = false;
  let isNameAlone = false;
  let memoLines = 0;
  let mayBeAttached = false;
  let title = "";
  return document.blocks.map((block) => {
    if (block.place) {
      titleOpen = false;
      return "table";
    }
    if (isSetAside(block) || block.text.trim() === "") return "body";
    const loose = squash(block.text);
    if (loose === "บันทึกข้อความ") memoLines = 1;
    if (memoLines > 0 && memoLines < LONGEST_TITLE_LINES) {
      memoLines += 1;
      titleOpen = false;
      mayBeAttached ||= title === "" && MEMO_END.test(loose);
      if (MEMO_HEAD.test(block.text.trim())) return "memo";
      if (loose.length > LONGEST_HEADING) memoLines = 0;
    }
    if (loose.length > LONGEST_HEADING || SENTENCE.test(loose)) {
      titleOpen = false;
      return "body";
    }
    if (PART_HEADING.test(loose)) titleOpen = false;
    if (mayBeAttached && ATTACHED_TITLE.test(loose)) {
      titleOpen = true;
      mayBeAttached = false;
      memoLines = 0;
    }
    if (title !== "" && loose.startsWith(title)) return "title";
    if (SCORE_HEADING.test(loose)) {
      const isFirstSaid = titleLines === 1 && isNameAlone && !/[0-9]/.test(loose);
      titleOpen = titleOpen && (!isTitleSaid || isFirstSaid || CARRIES_ON.test(loose));
      if (!titleOpen) return "score-heading";
    }
    if (titleOpen && titleLines < LONGEST_TITLE_LINES) {
      titleLines += 1;
      if (title === "" && loose.length >= SHORTEST_TITLE && DOCUMENT_WORDS.test(loose)) title = withoutYear(loose);
      isNameAlone = titleLines === 1 && !YEAR.test(loose) && !DOCUMENT_WORDS.test(loose);
      isTitleSaid ||= YEAR.test(loose) || agenciesOf(block.text).length > 0;
      return "title";
    }
    return block.kind === "heading" || DOCUMENT_WORDS.test(loose) || isNameLine(block) ? "heading" : "body";
  });
}

function withoutYear(loose: string): string {
  return loose.replace(/(?:ประจำ)?(?:ปี(?:งบประมาณ)?)?(?:พ\.?ศ\.?)?25[5-7][0-9].*$/, "");
}

/** True for a line that is hardly more than an agency's name and its address. */
function isNameLine(block: Block): boolean {
  const agencies = agenciesOf(block.text);
  if (agencies.length === 0) return false;
  const covered = [...agencies.map((a) => a.span), ...findPlaces(block.text).map((p) => p.span)].sort(
    (a, b) => a[0] - b[0],
  );
  let end = 0;
  let letters = 0;
  for (const [start, stop] of covered) {
    letters += squash(block.text.slice(Math.max(start, end), Math.max(stop, end))).length;
    end = Math.max(end, stop);
  }
  return letters * 10 >= squash(block.text).length * 7;
}
