import { squash } from "../../thai/loose.js";
import { type Line, textOf } from "./lines.js";
import type { PageContent } from "./page.js";

export type Furniture = "header" | "footer" | "page-number";

const PAGE_NUMBER = /^(?:หน้า(?:ที่)?|page)?[-–—(]?[0-9]{1,4}[-–—)]?(?:(?:\/|จาก|of)[0-9]{1,4})?$/;
const YEAR = /^25[0-9]{2}$/;
/** Shares of the page height in which running heads and feet stand. */
const TOP_ZONE = 0.12;
const BOTTOM_ZONE = 0.1;
const SAME_HEIGHT = 4;
const LONGEST = 200;
/** Words that stand more often than this in the margins of a page are no running head. */
const MOST_ON_PAGE = 4;

/**
 * Lines that are no part of the text: the same words, figures apart, at the same height on at least half of the pages
 * (two at least), and page numbers. Where the first page has nothing else above its table, its running head is its title.
 */
export function furnitureOf(pages: readonly PageContent[]): Map<Line, Furniture> {
  const found = new Map<Line, Furniture>();
  const places = new Map<string, { line: Line; page: PageContent; baseline: number }[]>();
  for (const page of pages) {
    for (const line of page.lines) {
      const zone = zoneOf(line, page);
      if (!zone) continue;
      const words = squash(textOf(line));
      if (words.length > LONGEST) continue;
      const key = `${zone}:${words.replace(/[0-9]+/g, "#")}`;
      const known = places.get(key) ?? [];
      places.set(key, known);
      known.push({ line, page, baseline: line.baseline });
      if (PAGE_NUMBER.test(words) && !YEAR.test(words) && isOutermost(line, page)) found.set(line, "page-number");
    }
  }
  for (const [key, lines] of places) {
    if (lines.length > pages.length * MOST_ON_PAGE) continue;
    for (const { line, baseline } of lines) {
      const alike = new Set(
        lines.filter((other) => Math.abs(other.baseline - baseline) <= SAME_HEIGHT).map((other) => other.page),
      );
      if (alike.size < 2 || alike.size * 2 < pages.length || found.has(line)) continue;
      found.set(
        line,
        PAGE_NUMBER.test(squash(textOf(line))) ? "page-number" : key.startsWith("top") ? "header" : "footer",
      );
    }
  }
  keepTitle(pages[0], found);
  return found;
}

function zoneOf(line: Line, { page }: PageContent): "top" | "bottom" | null {
  const height = page.height ?? 0;
  if (line.box[3] <= height * TOP_ZONE) return "top";
  return line.box[1] >= height * (1 - BOTTOM_ZONE) ? "bottom" : null;
}

/** First or last line of its page, with no other beside it; a page's lines come top to bottom. */
function isOutermost(line: Line, { lines }: PageContent): boolean {
  const isApart = (other: Line | undefined) =>
    other !== undefined && Math.abs(other.baseline - line.baseline) > line.size * 0.5;
  if (lines[0] === line) return isApart(lines[1]);
  return lines.at(-1) === line && isApart(lines.at(-2));
}

function keepTitle(first: PageContent | undefined, found: Map<Line, Furniture>): void {
  if (!first) return;
  const top = Math.min(...first.tables.map((table) => table.grid.box[1]));
  const above = first.lines.filter((line) => line.baseline < top);
  if (above.some((line) => !found.has(line))) return;
  for (const line of above) if (found.get(line) === "header") found.delete(line);
}
