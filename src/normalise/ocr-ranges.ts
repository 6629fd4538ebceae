import { highestItem, parseItemCode } from "../ita/index.js";
import type { Replacement } from "./edited-text.js";
import type { RepairPass } from "./repair-pass.js";

const REPAIR = { class: "item-code", reason: "letter of the second code of a range misread as a digit on a picture" };
const RANGE = /(?<![A-Za-z0-9๐-๙])([ieo])([0-9๐-๙]{1,2})(\s*(?:[-–—]|ถึง)\s*)[0-9๐-๙]([0-9๐-๙]{1,2})(?![0-9๐-๙./])/gi;

/**
 * `e6 - 110` on a page read from its picture: a range of items ends in a code of the letter that it began with, so the
 * digit in front of a later number is that letter.
 */
export const mendOcrRanges: RepairPass = (text, { isPicture }) => {
  if (!isPicture) return;
  const replacements: Replacement[] = [];
  for (const match of text.text.matchAll(RANGE)) {
    const [whole, letter = "", first = "", between = "", last = ""] = match;
    const [from, to] = [parseItemCode(letter + first), parseItemCode(letter + last)];
    if (!from || !to || to.number <= from.number || to.number > highestItem(to.letter, null)) continue;
    const start = match.index + letter.length + first.length + between.length;
    replacements.push({ start, end: match.index + whole.length, after: `${letter}${last}`, repair: REPAIR });
  }
  if (replacements.length > 0) text.replaceAll(replacements);
};
