import type { Block, Document } from "../model/document.js";
import type { DateMention } from "../model/mentions.js";
import { findDates } from "../thai/dates.js";
import { squash } from "../thai/loose.js";
import { readValue } from "./read.js";
import { isSetAside } from "./result-years.js";

const MEETING = /ประชุม/;
const LONGEST_LINE = 120;
const LINES_OF_A_HEAD = 9;
const MEETING_NUMBER = /ครั้งที่\s*([0-9]{1,3})\s*\/\s*(2[45][0-9]{2})/g;
const MEETING_MONTH = /ประจำเดือน/;
const MEETING_BREAK = /^(บันทึก)?รายงานการประชุม|^การประชุม/;

/**
 * Every date of the document. Dates of one meeting's head (its month, its number in the year, its day) share a
 * `group`, so that a rule can hold them against each other.
 */
export function dateMentions(document: Document): DateMention[] {
  const mentions: DateMention[] = [];
  let meeting: { id: number; lines: number } | null = null;
  let meetings = 0;
  for (const block of document.blocks) {
    if (isSetAside(block) || block.text.trim() === "") continue;
    const loose = squash(block.text);
    const short = loose.length <= LONGEST_LINE && block.place === null;
    if (short && MEETING_BREAK.test(loose.replace(/^[0-9.)]+/, ""))) {
      meetings += 1;
      meeting = { id: meetings, lines: 0 };
    }
    if (meeting) meeting.lines += 1;
    if (!short || (meeting && meeting.lines > LINES_OF_A_HEAD)) meeting = null;
    mentions.push(...datesOf(document, block, meeting === null ? null : `meeting-${meeting.id}`, loose));
  }
  return mentions;
}

function datesOf(document: Document, block: Block, group: string | null, loose: string): DateMention[] {
  const mentions: DateMention[] = [];
  if (group !== null) {
    for (const match of block.text.matchAll(MEETING_NUMBER)) {
      const value = String(Number(match[2]) - 543);
      mentions.push({
        ...readValue(document, block, [match.index, match.index + match[0].length], value),
        role: "meeting-number",
        group,
      });
    }
  }
  const memo = block.place === null && /^วันที่|วันที่/.test(loose) && loose.length < 60;
  for (const date of findDates(block.text)) {
    const headed = group !== null && (MEETING_MONTH.test(loose) || /^(เมื่อ)?วัน/.test(loose) || MEETING.test(loose));
    const role = headed ? (date.precision === "month" ? "meeting-month" : "meeting") : memo ? "dated-line" : "body";
    mentions.push({ ...readValue(document, block, date.span, date.iso), role, group: headed ? group : null });
  }
  return mentions;
}
