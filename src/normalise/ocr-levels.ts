import type { Block, Document } from "../model/document.js";
import { picturePages } from "../model/picture-pages.js";
import { squash } from "../thai/loose.js";
import { edited } from "./edited-text.js";

const REPAIR = {
  class: "ocr-level",
  reason: "the letter of a level read as the digit of its shape; a level has no digits",
};
/** The one letter of a level that looks like a digit no other letter looks like. */
const READ = "8";
const MEANT = "B";
const IN_PROSE =
  /(?<=คะแนน\s{0,2}\(?(?:จัด)?(?:อยู่)?(?:ใน)?(?:ระดับ(?:ผลการประเมิน)?|เกณฑ์)\s{0,2}["'“‘(]?)8(?=["'”’)]|\s|$)/g;
const LABEL = /^(?:ระดับ|ผลการประเมินระดับ|เกรด)(?:คะแนน|ผลการประเมิน|ที่ได้)?(?:\(?ita\)?)?$/;

/** `คะแนน อยู่ในเกณฑ์ 8`, or a cell `8` in the row of levels, on a page read from its picture: the letter B. */
export function mendOcrLevels(document: Document): Document {
  const pictures = picturePages(document.pageDecisions);
  if (pictures.size === 0) return document;
  const cells = cellsOfLevels(document);
  return {
    ...document,
    blocks: document.blocks.map((block) => {
      if (block.page === null || !pictures.has(block.page) || !block.text.includes(READ)) return block;
      if (cells.has(block.index)) return block.text.trim() === READ ? mended(block, /8/g) : block;
      return mended(block, IN_PROSE);
    }),
  };
}

/** The blocks of the cells behind a label of levels in its row. */
function cellsOfLevels({ tables, blocks }: Document): Set<number> {
  const found = new Set<number>();
  for (const { cells } of tables) {
    const rows = new Set(
      cells
        .filter(({ block }) => block !== null && LABEL.test(squash(blocks[block]?.text ?? "")))
        .map(({ row, column }) => (column === 0 ? row : -1)),
    );
    for (const { row, column, block } of cells) if (block !== null && column > 0 && rows.has(row)) found.add(block);
  }
  return found;
}

function mended(block: Block, pattern: RegExp): Block {
  return edited(block, (text) => text.replaceEach(pattern, REPAIR, () => MEANT));
}
