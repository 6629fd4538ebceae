import { htmlTables } from "../html-table.js";
import type { Recognised, Surroundings } from "./recogniser.js";

/** How far the end of a table is looked for, in lines. */
const LONGEST_TABLE = 20_000;
const OPENS = /^\s*<table[\s>]/i;
const CLOSES = /<\/table\s*>\s*$/i;

/** Reads a `<table>` that an OCR program or a Markdown writer left in plain text. */
export function embeddedHtmlTable(around: Surroundings, from: number): Recognised | null {
  const { lines, text } = around;
  const first = lines[from];
  if (!first || !OPENS.test(first.text)) return null;
  for (let at = from; at < Math.min(lines.length, from + LONGEST_TABLE); at += 1) {
    const line = lines[at];
    if (!line) break;
    if (at > from && OPENS.test(line.text)) break;
    if (!CLOSES.test(line.text)) continue;
    const items = htmlTables(text, first.start, line.end, first.page);
    if (items.length === 0) return null;
    return { items, next: at + 1, previous: { origin: "marked-up", columns: 0 } };
  }
  return null;
}
