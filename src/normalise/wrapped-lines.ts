import type { Block, Edit } from "../model/document.js";
import type { Replacement } from "./edited-text.js";
import { followsPersonTitle, hasWordAcross } from "./line-wrap.js";
import type { RepairPass } from "./repair-pass.js";

const JOINED = { class: "line-wrap", reason: "the printed line is full and its text goes on in the next one" };
const THAI = /[\u0e01-\u0e4e]/;
const ABBREVIATION = /^[ก-ฮ][ก-ฮะ-ู]{0,3}\./;
/** Ends a line without a blank, since a line may break behind it. */
const BREAKS_BEHIND = /[/\-–—]/;
const UNIT = /^(?:สำนัก|กอง(?!ทุน)|ฝ่าย|ศูนย์|งาน|ส่วน|โรงเรียน)/;
const LONGEST_UNIT = 60;
/** Words behind a blank by custom, where the reader of the page keeps no blanks at the ends of lines. */
const CUSTOM = /^(?:จังหวัด|อำเภอ|พ\.ศ\.|ประจำปี)/;
const DECIMAL = /^[0-9๐-๙]{1,3}\.[0-9๐-๙]{2}$/;
const AROUND = 100;

/** Where the raw text of a block holds a line feed only because a printed line was full. */
export function wrapsOf(block: Block): number[] {
  const raw = block.readings[0]?.raw ?? "";
  return block.lines.flatMap(({ span, wraps }) => {
    const at = wraps ? raw.indexOf("\n", span[1]) : -1;
    return at >= 0 && at <= span[1] + 1 ? [at] : [];
  });
}

/** True where the reader of a page kept blanks at the ends of lines, so that a line without one ends inside a phrase. */
export function keepsBlanks(blocks: readonly Block[]): boolean {
  return blocks.some((block) => {
    const raw = block.readings[0]?.raw ?? "";
    return wrapsOf(block).some((at) => raw[at - 1] === " ");
  });
}

/**
 * Joins the printed lines of a paragraph: without a blank where a word runs across or Thai stands on both sides, unless a
 * blank was set there; else with one.
 */
export const joinWrappedLines: RepairPass = (text, context) => {
  if (context.wraps.length === 0) return;
  const source = text.text;
  const replacements: Replacement[] = [];
  for (const [raw, at] of placesOf(context.wraps, text.edits)) {
    if (source[at] !== "\n") continue;
    const blankSet = text.raw[raw - 1] === " ";
    const after = blank(source, at, blankSet, context.blanksAreKept) ? " " : "";
    replacements.push({ start: at, end: at + 1, after, repair: JOINED });
  }
  text.replaceAll(replacements);
};

function blank(source: string, at: number, blankSet: boolean, blanksAreKept: boolean): boolean {
  const left = source.slice(Math.max(0, at - AROUND), at);
  const right = source.slice(at + 1, at + 1 + AROUND);
  const last = left.at(-1) ?? "";
  if (!blankSet && BREAKS_BEHIND.test(last) && left.at(-2) !== " ") return false;
  if (blanksAreKept && !blankSet && isBrokenNumber(left, right)) return false;
  if (!THAI.test(last) || !THAI.test(right[0] ?? "")) return true;
  if (hasWordAcross(source, at)) return false;
  if (blankSet || ABBREVIATION.test(right) || partsUnits(left, right)) return true;
  return !blanksAreKept && (CUSTOM.test(right) || followsPersonTitle(source, at));
}

/** A column so narrow that a number with decimals did not fit on its line. */
function isBrokenNumber(left: string, right: string): boolean {
  const [head = ""] = /\S+$/.exec(left) ?? [];
  const [tail = ""] = /^\S+/.exec(right) ?? [];
  return /^[0-9๐-๙]{1,3}(?:\.[0-9๐-๙]?)?$/.test(head) && DECIMAL.test(head + tail);
}

/** Two units below each other fill their lines by chance: the names stay apart. */
function partsUnits(left: string, right: string): boolean {
  const line = left.slice(left.lastIndexOf("\n") + 1);
  return UNIT.test(right) && UNIT.test(line) && line.length <= LONGEST_UNIT && !/(?:และ|หรือ|ของ|ของสำนัก)$/.test(line);
}

/** For ascending raw offsets the offsets in the edited text; inside an edit that of its line feed. */
function placesOf(raws: readonly number[], edits: readonly Edit[]): [number, number][] {
  const places: [number, number][] = [];
  let next = 0;
  let shift = 0;
  for (const raw of raws) {
    for (let edit = edits[next]; edit && edit.span[1] <= raw; edit = edits[next]) {
      shift += edit.after.length - edit.before.length;
      next += 1;
    }
    const edit = edits[next];
    if (!edit || edit.span[0] > raw) places.push([raw, raw + shift]);
    else {
      const inside = edit.after.indexOf("\n");
      if (inside >= 0) places.push([raw, edit.span[0] + shift + inside]);
    }
  }
  return places;
}
