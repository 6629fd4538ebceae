import type { Replacement } from "./edited-text.js";
import type { RepairPass } from "./repair-pass.js";

const HEADING = { class: "markdown", reason: "mark-up of a heading" };
const STRONG = { class: "markdown", reason: "mark-up of letters" };
const ESCAPE = { class: "markdown", reason: "a backslash that keeps a sign from being mark-up" };
const HEADING_MARK = /^[ \t]{0,3}#{1,6}[ \t]+(?=[^\s#])/gm;
const STRONG_RUN = /(\*\*|__)(?=[^\s*_])[^\n*_]{1,400}(?<=[^\s*_])\1/g;
const ESCAPED = /\\(?=[|*_#[\]])/g;

/** Markdown marks of headings and bold letters vanish; a lone asterisk or underscore may be the author's and stays. */
export const stripMarkdown: RepairPass = (text) => {
  if (!/[#\\]|\*\*|__/.test(text.text)) return;
  text.replaceEach(HEADING_MARK, HEADING, () => "");
  const marks: Replacement[] = [...text.text.matchAll(STRONG_RUN)].flatMap(({ index, 0: run }) => {
    const end = index + run.length;
    return [
      { start: index, end: index + 2, after: "", repair: STRONG },
      { start: end - 2, end, after: "", repair: STRONG },
    ];
  });
  text.replaceAll(marks);
  text.replaceEach(ESCAPED, ESCAPE, () => "");
};
