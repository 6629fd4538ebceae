import type { Block, Document, Edit } from "../model/document.js";
import type { NormalisedText } from "../pipeline/normalise-text.js";
import { say } from "./messages.js";
import { sayOfNormalise } from "./normalise-messages.js";
import { repairName } from "./repair-names.js";
import { printable } from "./text-width.js";

/** The cleaned text of a document: a block a line of output, the cells of a table's row parted by tabs. */
export function documentText(document: Document): string[] {
  const lines: string[] = [];
  let row: string | null = null;
  for (const { place, text } of document.blocks) {
    const here: string | null = place === null ? null : `${place.table}/${place.row}`;
    const cell = place === null ? text : text.replace(/\s+/g, " ");
    if (here !== null && here === row) lines.push(`${lines.pop() ?? ""}\t${cell}`);
    else lines.push(cell);
    row = here;
  }
  return lines;
}

/** A document's blocks that were changed, with place, text and repairs; then how often each class was met. */
export function explainedDocument(document: Document): string[] {
  const changed = document.blocks.filter((block) => block.edits.length > 0);
  return [...changed.flatMap((block) => ["", ...explained(placeOf(block), block)]), ...counts(changed)];
}

/** The same for a plain text: one entry for each line that was changed, numbered from 1. */
export function explainedText(raw: string, { edits }: NormalisedText): string[] {
  const byLine = new Map<number, Edit[]>();
  let line = 1;
  let at = 0;
  for (const edit of edits) {
    for (let feed = raw.indexOf("\n", at); feed >= 0 && feed < edit.span[0]; feed = raw.indexOf("\n", at)) {
      at = feed + 1;
      line += 1;
    }
    byLine.set(line, [...(byLine.get(line) ?? []), edit]);
  }
  const rows = raw.split("\n");
  const entries = [...byLine].flatMap(([number, own]) => [
    "",
    sayOfNormalise.line(number),
    `  ${printable(rows[number - 1] ?? "")}`,
    ...own.map(editLine),
  ]);
  return [...entries, ...counts([{ edits }])];
}

function explained(place: string, { text, edits }: Block): string[] {
  return [place, ...text.split("\n").map((line) => `  ${printable(line)}`), ...edits.map(editLine)];
}

function editLine({ span, before, after, repairs }: Edit): string {
  const why = repairs.map((repair) => `${repairName(repair.class)}: ${repair.reason}`).join("; ");
  return `    ${span[0]}–${span[1]}  ${quoted(before)} → ${quoted(after)}  ${why}`;
}

/** A text in quotes with whatever can't be seen written as its code. */
function quoted(text: string): string {
  const shown = text.replace(
    /[\u0000-\u001f\u007f-\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u2060\u3000\ue000-\uf8ff\ufeff\ufffd]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `“${shown}”`;
}

function placeOf({ page, place, index }: Block): string {
  const parts = [page === null ? null : say.page(page)];
  if (place === null) parts.push(say.paragraph(index + 1));
  else parts.push(say.table(place.table + 1, place.row + 1), sayOfNormalise.column(place.column + 1));
  return parts.filter((part) => part !== null).join(", ");
}

function counts(changed: readonly { edits: readonly Edit[] }[]): string[] {
  const count = new Map<string, number>();
  for (const { edits } of changed) {
    for (const { repairs } of edits) {
      for (const repair of repairs) count.set(repair.class, (count.get(repair.class) ?? 0) + 1);
    }
  }
  if (count.size === 0) return [sayOfNormalise.nothingMended];
  const classes = [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return ["", sayOfNormalise.mended, ...classes.map(([name, times]) => `  ${times}  ${repairName(name)}`)];
}
