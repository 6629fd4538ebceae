import type { BlockKind, Document, Table } from "../../model/document.js";
import { findYears } from "../../thai/fiscal-year.js";
import { squash } from "../../thai/loose.js";
import { firstBlock } from "./surroundings.js";

const SAID = new Set<BlockKind>(["paragraph", "heading", "list-item"]);
const LINES_ABOVE = 4;
const LONGEST_HEADING = 170;
const OF_MEASURES = /มาตรการ|แนวทาง|แผน|กิจกรรม|โครงการ|การดำเนินการ|การดำเนินงาน|การขับเคลื่อน|การกำหนด/;
/** The second line of a heading that goes on in a block of its own. */
const YEAR_ALONE = /^\s*(?:ประจำ)?ปีงบประมาณ\s*(?:พ\.ศ\.)?\s*[0-9๐-๙]{4}\s*$/;
const RESULT_BEFORE = /(?<!ยกระดับ|พัฒนา|เพิ่ม|รองรับ|เตรียม)(ผลการประเมิน|ผลการวิเคราะห์|ผลคะแนน|คะแนน)[^0-9]{0,80}$/;

/**
 * The Buddhist fiscal year that the heading close above a table of measures gives them; the years of results that it
 * speaks of don't count. Null where no such heading names one.
 */
export function yearAbove(document: Document, table: Table): number | null {
  let looked = 0;
  for (let at = firstBlock(table) - 1; at >= 0 && looked < LINES_ABOVE; at -= 1) {
    const block = document.blocks[at];
    if (!block || block.place !== null) return null;
    if (!SAID.has(block.kind) || block.text.trim() === "") continue;
    looked += 1;
    const above = document.blocks[at - 1];
    const before = above?.place === null && YEAR_ALONE.test(block.text) ? above.text : "";
    const loose = squash(before + block.text);
    if (loose.length > LONGEST_HEADING || !OF_MEASURES.test(loose)) continue;
    const years = findYears(block.text).filter(
      (year) => year.kind !== "calendar" && !RESULT_BEFORE.test(squash(before + block.text.slice(0, year.span[0]))),
    );
    if (years.length > 0) return Math.max(...years.map(({ year }) => year));
  }
  return null;
}
