import type { RepairPass } from "./repair-pass.js";

const HYPHEN = { class: "soft-hyphen", reason: "U+00AD stands for a printed hyphen" };
const MINUS = { class: "soft-hyphen", reason: "U+00AD before a number stands for a minus sign" };
const SOFT = { class: "soft-hyphen", reason: "invisible hyphenation point" };

/**
 * U+00AD: some PDF readers give it for a printed hyphen, so between digits, and between letters where no author's
 * mark-up can have meant a hyphenation point, it becomes `-`; before a number a minus; elsewhere it vanishes.
 */
export const resolveSoftHyphens: RepairPass = (text, context) => {
  if (!text.text.includes("\u00ad")) return;
  text.replaceEach(/(?<=[0-9๐-๙])\u00ad(?=[0-9๐-๙])/g, HYPHEN, () => "-");
  if (!context.authored) text.replaceEach(/(?<=[\p{L}\p{M}\p{N}])\u00ad(?=[\p{L}\p{N}])/gu, HYPHEN, () => "-");
  text.replaceEach(/(?<=^|[\s(])\u00ad(?=[0-9๐-๙])/g, MINUS, () => "-");
  text.replaceEach(/\u00ad+/g, SOFT, () => "");
};

const ZERO_WIDTH = { class: "zero-width", reason: "character without width or a control code" };

/** Zero width blanks and joiners, byte order marks, direction marks and control codes vanish. */
export const dropZeroWidth: RepairPass = (text) => {
  text.replaceEach(
    /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]+/g,
    ZERO_WIDTH,
    () => "",
  );
};

const WIDE_SPACE = { class: "wide-space", reason: "no-break or wide blank" };

/** No-break, wide and narrow blanks become plain ones. */
export const plainSpaces: RepairPass = (text) => {
  text.replaceEach(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g, WIDE_SPACE, (match) =>
    " ".repeat(match[0].length),
  );
};
