import { squash } from "../../thai/loose.js";
import type { RawBlock } from "../raw-items.js";
import { headerScore } from "../tables/header-rows.js";
import type { Line } from "./lines.js";

const BARE_NUMBER = /^\s*[-–—(]?\s*[0-9๐-๙]{1,4}\s*[-–—)]?\s*$/;
const PAGE_WORD = /หน้า|page|[0-9]\/[0-9]/;
/** A line is furniture where it stands at the same edge of at least this many pages, and of half of all pages. */
const LEAST_PAGES = 3;

/** Page numbers, running heads and feet of a text with form feeds, by line number. */
export function pageFurniture(lines: readonly Line[]): Map<number, RawBlock["kind"]> {
  const found = new Map<number, RawBlock["kind"]>();
  const pages = edgesOf(lines);
  if (pages.length < 2) return found;
  for (const edge of ["top", "bottom"] as const) {
    const counts = new Map<string, number>();
    const key = (index: number) => keyOf(lines[index]?.text ?? "");
    for (const page of pages) counts.set(key(page[edge]), (counts.get(key(page[edge])) ?? 0) + 1);
    for (const page of pages) {
      const at = page[edge];
      const line = lines[at];
      if (!line || isTableLine(line)) continue;
      const times = counts.get(key(at)) ?? 0;
      if (BARE_NUMBER.test(line.text)) found.set(at, "page-number");
      else if (times >= LEAST_PAGES && times * 2 >= pages.length) found.set(at, edge === "top" ? "header" : "footer");
    }
  }
  return found;
}

/** Only the number of a page may change in a line that repeats. */
function keyOf(text: string): string {
  const key = squash(text);
  return PAGE_WORD.test(key) ? key.replace(/[0-9]+/g, "#") : key;
}

/** A table's header is repeated at the top of pages too, but it belongs to the table. */
function isTableLine(line: Line): boolean {
  if (line.text.startsWith("\t") || /^\s*\||<t[rdh]\b/i.test(line.text)) return true;
  return headerScore(line.text.split(/\t| {2,}/)) >= 2;
}

/** First and last filled line of each page. */
function edgesOf(lines: readonly Line[]): { top: number; bottom: number }[] {
  const pages: { page: number | null; top: number; bottom: number }[] = [];
  lines.forEach((line, index) => {
    if (line.page === null || line.blank) return;
    const last = pages.at(-1);
    if (last && last.page === line.page) last.bottom = index;
    else pages.push({ page: line.page, top: index, bottom: index });
  });
  return pages;
}
