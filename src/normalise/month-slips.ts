import type { Block, Document } from "../model/document.js";
import { edited } from "./edited-text.js";

const REPAIR = { class: "month-slip", reason: "no month is written so; the neighbouring cells agree on this one" };
const MONTHS = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."];
const MONTH = "(?<![ก-๎.])เ?[ก-ฮ][ิี]?ม?\\. ?[คยพ]\\.";
const ANY_MONTH = new RegExp(MONTH, "g");
const YEAR_NEAR = /^[^ก-๎]{0,3}(?:25)?[0-9]{2}(?![0-9])/;

/** A cell's text with its months and the place of one among them left open. */
interface Slot {
  block: number;
  start: number;
  printed: string;
  /** The cell's text without blanks, the month itself as `□`. */
  frame: string;
  /** Which month of the cell it is, and the year printed behind it. */
  position: string;
}

/**
 * Month abbreviations that no month has (`จ.ค.`) take the month that the other cells of their column print in the
 * same surroundings, or failing that at the same position of the period with the same year, if all those agree.
 */
export function mendMonthSlips(document: Document): Document {
  const mended = new Map<number, Block>();
  for (const table of document.tables) {
    const columns = new Map<number, Slot[]>();
    for (const cell of table.cells) {
      const block = cell.block === null ? undefined : document.blocks[cell.block];
      if (!block || block.text.length > 200 || !/\. ?[คยพ]\./.test(block.text)) continue;
      columns.set(cell.column, [...(columns.get(cell.column) ?? []), ...slotsOf(block)]);
    }
    for (const slots of columns.values()) mendColumn(document, slots, mended);
  }
  if (mended.size === 0) return document;
  return { ...document, blocks: document.blocks.map((block) => mended.get(block.index) ?? block) };
}

function slotsOf(block: Block): Slot[] {
  return [...block.text.matchAll(ANY_MONTH)].map((match, index) => {
    const end = match.index + match[0].length;
    const year = YEAR_NEAR.exec(block.text.slice(end, end + 9))?.[0].replace(/[^0-9]/g, "") ?? "";
    const frame = `${block.text.slice(0, match.index)}□${block.text.slice(end)}`.replace(/\s+/g, "");
    return { block: block.index, start: match.index, printed: match[0], frame, position: `${index} ${year}` };
  });
}

function mendColumn(document: Document, slots: readonly Slot[], mended: Map<number, Block>): void {
  const wrong = slots.filter((slot) => monthOf(slot) === null && looksLikeMonth(slot, document));
  if (wrong.length === 0) return;
  const byFrame = monthsBy(slots, (slot) => slot.frame);
  const byPosition = monthsBy(slots, (slot) => slot.position);
  for (const slot of wrong) {
    const month = onlyOne(byFrame.get(slot.frame) ?? byPosition.get(slot.position));
    const block = mended.get(slot.block) ?? document.blocks[slot.block];
    if (month === null || !block || month.at(-2) !== slot.printed.at(-2)) continue;
    const at = block.text.indexOf(slot.printed, Math.max(0, slot.start - 4));
    mended.set(
      slot.block,
      edited(block, (text) => text.replace(at, at + slot.printed.length, month, REPAIR)),
    );
  }
}

function monthsBy(slots: readonly Slot[], key: (slot: Slot) => string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const slot of slots) {
    const month = monthOf(slot);
    if (month === null) continue;
    const months = found.get(key(slot)) ?? new Set<string>();
    found.set(key(slot), months.add(month));
  }
  return found;
}

function onlyOne(months: ReadonlySet<string> | undefined): string | null {
  const [month, ...others] = months ?? [];
  return month !== undefined && others.length === 0 ? month : null;
}

function monthOf(slot: Slot): string | null {
  const month = slot.printed.replace(" ", "");
  return MONTHS.includes(month) ? month : null;
}

/** A year or a range sign behind it: `ร.ย.` in a sentence is no month. */
function looksLikeMonth(slot: Slot, document: Document): boolean {
  const after = document.blocks[slot.block]?.text.slice(slot.start + slot.printed.length) ?? "";
  return /^ ?(?:พ\.ศ\. ?)?(?:[0-9]{2}|[-–—])/.test(after);
}
