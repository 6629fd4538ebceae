import { MARK } from "./marks.js";

const PLAIN = new Map<number, number>([
  [MARK.listLineEnd, MARK.lineBreak],
  [MARK.listCellEnd, MARK.cellEnd],
  [MARK.listHeadingEnd, MARK.headingEnd],
  [MARK.listItemEnd, MARK.listItemEnd],
]);

/** Writes the labels of list paragraphs, in their order, in front of them; the marks of lists become those of any text. */
export function withLabels(text: string, labels: readonly string[]): string {
  const pieces: string[] = [];
  let start = 0;
  let used = 0;
  for (const match of text.matchAll(/[\n\ufdd0-\ufdd5\ufdd7-\ufdd9]/g)) {
    const mark = match[0].charCodeAt(0);
    const plain = PLAIN.get(mark);
    const paragraph = text.slice(start, match.index);
    if (plain !== undefined) {
      if (paragraph.trim() !== "") pieces.push(labels[used] ?? "");
      used += 1;
    }
    pieces.push(paragraph, String.fromCharCode(plain ?? mark));
    start = match.index + 1;
  }
  return pieces.concat(text.slice(start)).join("");
}
