/** A stretch of a line without two blanks in a row, with its place in display columns (marks above and below count nothing). */
export interface Segment {
  text: string;
  left: number;
  right: number;
}

const ZERO_WIDTH = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0300-\u036f\u200b-\u200f\ufeff]/g;

/** How many columns a text takes in a fixed-width font. */
export function displayWidth(text: string): number {
  return text.length - (text.match(ZERO_WIDTH)?.length ?? 0);
}

/** The stretches of a line, from left to right. */
export function segmentsOf(line: string): Segment[] {
  const segments: Segment[] = [];
  let column = 0;
  let offset = 0;
  for (const found of line.matchAll(/\S+(?: \S+)*/g)) {
    column += displayWidth(line.slice(offset, found.index));
    const left = column;
    column += displayWidth(found[0]);
    offset = found.index + found[0].length;
    segments.push({ text: found[0], left, right: column });
  }
  return segments;
}
