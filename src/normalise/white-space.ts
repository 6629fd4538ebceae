import type { RepairPass } from "./repair-pass.js";

const SPACE = { class: "white-space", reason: "white space made single; line breaks kept" };

/** Blanks and tabs become one blank, line breaks with the blanks around them one line feed; none at the ends. */
export const singleWhiteSpace: RepairPass = (text) => {
  const length = text.text.length;
  text.replaceEach(/[ \t\r\n\v\f\u0085\u2028\u2029]+/g, SPACE, (match) => {
    const start = match.index ?? 0;
    if (start === 0 || start + match[0].length === length) return "";
    return /[^ \t]/.test(match[0]) ? "\n" : " ";
  });
};
