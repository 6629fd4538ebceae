import type { Replacement } from "./edited-text.js";
import type { RepairPass } from "./repair-pass.js";

const BLOCK_TAGS =
  "p|br|ul|ol|li|div|table|thead|tbody|tfoot|tr|td|th|h[1-6]|hr|blockquote|pre|caption|dl|dt|dd|section|article|center";
const INLINE_TAGS =
  "u|b|i|s|em|strong|span|sup|sub|font|mark|small|big|del|ins|strike|a|img|code|col|colgroup|label|input|tt";

/** An opening, closing or self-closing tag; at the end of the text one whose `>` was lost; or a comment. */
const TAG = new RegExp(
  `</?(?:(${BLOCK_TAGS})|${INLINE_TAGS})(?:\\s[^<>]{0,500})?\\s?/?>|</?(?:p|br|ul|ol|li|div|span)(?:\\s[^<>]{0,500})?$|<!--(?:[^-]|-(?!->)){0,2000}-->`,
  "gi",
);
const LIST = /^<[uo]l/i;
const GLUED_ITEM = /(?<=[^\s\-–])- ?(?=[\u0E01-\u0E5B])/g;

const BREAK = { class: "tag", reason: "mark-up of a paragraph or list; a line break stands for it" };
const INLINE = { class: "tag", reason: "mark-up of letters" };
const ITEM = { class: "tag", reason: "list mark-up without items; each hyphen starts one" };

/**
 * Mark-up left in the text by the program that made it. Tags of letters vanish; a run of tags with the blanks
 * between them becomes one line break where a paragraph or list starts or ends inside the text.
 */
export const stripTags: RepairPass = (text) => {
  if (!text.text.includes("<")) return;
  const source = text.text;
  const replacements: Replacement[] = [];
  let inList = false;
  let at = 0;
  for (const run of tagRuns(source)) {
    if (inList) replacements.push(...gluedItems(source, at, run.start));
    if (run.block) {
      const start = source.slice(0, run.start).trimEnd().length;
      const end = source.length - source.slice(run.end).trimStart().length;
      const inner = start > 0 && end < source.length;
      replacements.push({ start: Math.max(start, at), end, after: inner ? "\n" : "", repair: BREAK });
      inList = run.list;
      at = end;
    } else {
      for (const [start, end] of run.tags) replacements.push({ start, end, after: "", repair: INLINE });
      at = run.end;
    }
  }
  if (inList) replacements.push(...gluedItems(source, at, source.length));
  text.replaceAll(replacements);
};

interface TagRun {
  start: number;
  end: number;
  block: boolean;
  list: boolean;
  tags: [number, number][];
}

/** Tags with nothing but white space between them, together. */
function tagRuns(source: string): TagRun[] {
  const runs: TagRun[] = [];
  for (const match of source.matchAll(TAG)) {
    const start = match.index;
    const end = start + match[0].length;
    const block = match[1] !== undefined || !match[0].endsWith(">");
    const last = runs.at(-1);
    if (last && (last.end === start || (start - last.end < 200 && source.slice(last.end, start).trim() === ""))) {
      last.end = end;
      last.block ||= block;
      if (block) last.list = LIST.test(match[0]);
      last.tags.push([start, end]);
    } else {
      runs.push({ start, end, block, list: LIST.test(match[0]), tags: [[start, end]] });
    }
  }
  return runs;
}

function gluedItems(source: string, start: number, end: number): Replacement[] {
  return [...source.slice(start, end).matchAll(GLUED_ITEM)]
    .filter((match) => match.index > 0)
    .map((match) => ({ start: start + match.index, end: start + match.index, after: "\n", repair: ITEM }));
}
