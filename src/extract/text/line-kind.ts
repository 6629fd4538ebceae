import type { RawBlock } from "../raw-items.js";

const PICTURE_MARK =
  /^\s*(?:\[(?:image|รูปภาพ|ภาพ|picture)\s*:[^\]]*\]|!\[[^\]]*\]\([^)]*\)|<img\b[^>]*>|<!--\s*(?:image|picture|figure)\s*-->|<\/?figure>)\s*$/i;
const PICTURE_DESCRIPTION =
  /^\s*(?:<p>\s*)?(?:the|this|an?)\s+(?:image|picture|photo(?:graph)?|screenshot|screen|figure|chart|diagram|illustration|logo|infographic)\b.{0,60}\b(?:shows?|showing|depicts?|displays?|contains?|features?|is|of|illustrates?|consists?|appears?)\b/i;
const COMMENT = /^\s*<!--.*-->\s*$/;
const PAGE_NUMBER =
  /^\s*(?:[-–—]\s*[0-9๐-๙]{1,4}\s*[-–—]|(?:หน้า(?:ที่)?|page)\s*[0-9๐-๙]{1,4}(?:\s*(?:\/|จาก|of)\s*[0-9๐-๙]{1,4})?|<page_number>.*<\/page_number>|<!--\s*PageNumber.*-->)\s*$/i;
const MARKDOWN_HEADING = /^\s{0,3}#{1,6}\s+\S/;
const BOLD_LINE = /^\s*(?:\*\*[^*]+\*\*|<(?:b|strong)>[^<]+<\/(?:b|strong)>|__[^_]+__)\s*$/i;
const LIST_ITEM = /^\s*(?:[•●○▪]\s*\S|[-–*]\s*[^\s*_=.–-]|[(]?[0-9๐-๙]{1,3}[)]\s*\S)/;
const SECTION =
  /^\s*(?:(?:ส่วนที่|บทที่|ตอนที่|หมวดที่)\s*[0-9๐-๙]{1,2}(?:\s|$)|ภาคผนวก|[0-9๐-๙]{1,2}\s*[.)]\s*(?:การวิเคราะห์|ผลการ(?:ประเมิน|วิเคราะห์|ดำเนิน)|ข้อเสนอแนะ|มาตรการ(?:ส่งเสริม|เพื่อ|ใน)|การนำผล|สรุปผล|บทนำ|หลักการ|ความเป็นมา|วัตถุประสงค์|แนวทางการ(?:นำ|พัฒนา|ดำเนิน)|ปัญหา))/;
const LONGEST_HEADING = 160;

/** What stands around a line. */
export interface LineContext {
  /** A blank line, or the edge of the text, above and below. */
  alone: boolean;
  /** Most of the document's letters are Thai. */
  thaiDocument: boolean;
}

/** The kind of a line of text that belongs to no table; `heading` only where mark-up or a section number says so. */
export function kindOfLine(text: string, context: LineContext): RawBlock["kind"] {
  if (PICTURE_MARK.test(text)) return "picture-text";
  if (PAGE_NUMBER.test(text)) return "page-number";
  if (COMMENT.test(text)) return "hidden";
  if (context.thaiDocument && PICTURE_DESCRIPTION.test(text) && !/[ก-๙]{12}/.test(text)) return "picture-text";
  if (MARKDOWN_HEADING.test(text)) return "heading";
  if (text.length <= LONGEST_HEADING) {
    if (BOLD_LINE.test(text)) return "heading";
    if (context.alone && SECTION.test(text)) return "heading";
  }
  return LIST_ITEM.test(text) ? "list-item" : "paragraph";
}

/** True where most letters of a text are Thai; reads at most the first 20,000 characters. */
export function isMostlyThai(text: string): boolean {
  const head = text.slice(0, 20_000);
  const thai = head.match(/[ก-๙]/g)?.length ?? 0;
  const latin = head.match(/[a-z]/gi)?.length ?? 0;
  return thai > latin;
}
