import type { Block, Document } from "../model/document.js";
import { picturePages } from "../model/picture-pages.js";
import type { Span } from "../model/place.js";
import { edited } from "./edited-text.js";

const REPAIR = { class: "item-code", reason: "letter of an item's code misread, in a column of consecutive codes" };
/** The word before a code, also where a scan spoilt its mark or its last letter. */
const BEFORE = "(?:[ขซช][ก-๎()]{0,3} ?)?";
const CODE = new RegExp(`^${BEFORE}([ieoIEO])([0-9]{1,2})(?![0-9.])`);
const MISREAD = new RegExp(`^${BEFORE}([0Q1l|!cC6])([1-9][0-9]?)(?![0-9.])`);
const LOOK_ALIKES: Readonly<Record<string, string>> = { o: "0Q", i: "1l|!", e: "cC6" };

interface Entry {
  block: Block;
  letter: string;
  number: number;
}

/**
 * A cell such as `ข้อ 05` or `ข้อ 14` between the cells `o4` and `o6`, or `i3` and `i5`, of its column: the letter
 * of its code was misread, and its place in the series says which letter that was. On a page read from its picture the
 * same holds for `o7` between `e6` and `e8`, and for `o9` below `e8` at the end of the column.
 */
export function mendCodeColumns(document: Document): Document {
  const mended = new Map<number, Block>();
  const pictures = picturePages(document.pageDecisions);
  for (const table of document.tables) {
    const columns = new Map<number, Block[]>();
    for (const cell of table.cells) {
      const block = cell.block === null ? undefined : document.blocks[cell.block];
      if (!block || block.text.length > 40) continue;
      const column = columns.get(cell.column);
      if (column) column.push(block);
      else columns.set(cell.column, [block]);
    }
    for (const blocks of columns.values()) mendColumn(blocks, pictures, mended);
  }
  if (mended.size === 0) return document;
  return { ...document, blocks: document.blocks.map((block) => mended.get(block.index) ?? block) };
}

function mendColumn(blocks: readonly Block[], pictures: ReadonlySet<number>, mended: Map<number, Block>): void {
  const sound = blocks.map((block) => soundCode(block));
  sound.forEach((entry, index) => {
    const before = sound[index - 1];
    if (!entry || !before || !pictures.has(entry.block.page ?? 0)) return;
    if (!goesOnAs(before, entry, sound.slice(index + 1), sound[index - 2] ?? null)) return;
    sound[index] = { ...entry, letter: before.letter };
    const start = CODE.exec(entry.block.text)?.[0].search(/[ieo]/i) ?? 0;
    mend(entry.block, [start, start + 1], before.letter, mended);
  });
  let before: Entry | null = null;
  for (const [index, block] of blocks.entries()) {
    const entry = sound[index];
    if (entry) {
      before = entry;
      continue;
    }
    const match = MISREAD.exec(block.text);
    if (!match || !before) continue;
    const [whole, sign = "", digits = ""] = match;
    const number = Number(digits);
    const after = sound.slice(index + 1).find((next) => next !== null) ?? null;
    const follows = before.number + 1 === number && LOOK_ALIKES[before.letter]?.includes(sign) === true;
    const leads = after === null || after.letter !== before.letter || after.number > number;
    if (!follows || !leads) continue;
    mend(block, [whole.length - digits.length - 1, whole.length], `${before.letter}${digits}`, mended);
    before = { block, letter: before.letter, number };
  }
}

function mend(block: Block, [start, end]: Span, after: string, mended: Map<number, Block>): void {
  mended.set(
    block.index,
    edited(block, (text) => text.replace(start, end, after, REPAIR)),
  );
}

/**
 * Whether a code goes on by its number in a series of another letter: codes of that letter follow with the numbers that
 * are due, or the column ends while the series had two before.
 */
function goesOnAs(before: Entry, entry: Entry, after: readonly (Entry | null)[], earlier: Entry | null): boolean {
  if (before.number + 1 !== entry.number || before.letter === entry.letter) return false;
  const due = after.findIndex((next, offset) => next?.number !== entry.number + 1 + offset);
  const run = due < 0 ? after : after.slice(0, due);
  return run.some((next) => next?.letter === before.letter) || (due < 0 && earlier?.letter === before.letter);
}

function soundCode(block: Block): Entry | null {
  const match = CODE.exec(block.text);
  return match ? { block, letter: (match[1] ?? "").toLowerCase(), number: Number(match[2]) } : null;
}
