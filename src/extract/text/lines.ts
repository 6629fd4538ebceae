/** A physical line: a range of the decoded text. */
export interface Line {
  start: number;
  end: number;
  text: string;
  /** From 1 where the text has form feeds, else null. */
  page: number | null;
  /** True where a form feed stands before the line. */
  afterBreak: boolean;
  blank: boolean;
  tabs: number;
}

const BREAKS = /[\n\f\v\u2028\u2029]/g;

/** Splits decoded text into at most `limit` lines; `complete` is false where more remain. */
export function linesOf(text: string, limit: number): { lines: Line[]; complete: boolean } {
  const lines: Line[] = [];
  const paged = text.includes("\f");
  let page = 1;
  let start = 0;
  let afterBreak = false;
  const push = (end: number) => {
    const line = text.slice(start, end);
    lines.push({
      start,
      end,
      text: line,
      page: paged ? page : null,
      afterBreak,
      blank: line.trim() === "",
      tabs: line.split("\t").length - 1,
    });
    afterBreak = false;
  };
  for (const found of text.matchAll(BREAKS)) {
    if (lines.length >= limit) return { lines, complete: false };
    push(found.index);
    start = found.index + 1;
    if (found[0] === "\f") {
      page += 1;
      afterBreak = true;
    }
  }
  if (start === text.length) return { lines, complete: true };
  if (lines.length >= limit) return { lines, complete: false };
  push(text.length);
  return { lines, complete: true };
}
