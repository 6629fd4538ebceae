import type { RawBlock, RawItem } from "../raw-items.js";
import { inReadingOrder, type ReadingPart } from "./columns.js";
import { contentOf } from "./content.js";
import type { Furniture } from "./furniture.js";
import { median } from "./geometry.js";
import type { Line } from "./lines.js";
import type { PageContent } from "./page.js";
import { paragraphsOf } from "./paragraphs.js";
import type { SecondReading } from "./second-reading.js";
import { ruledTable, unruledTable } from "./table-items.js";
import { unruledTables } from "./unruled.js";

/** What ends less than this above the lowest thing of a page ends with it, in points. */
const SAME_BOTTOM = 3;

/** The character size that most lines of a document have. */
export function usualSize(pages: readonly PageContent[]): number {
  return median(pages.flatMap((page) => page.lines.map((line) => line.size)));
}

/** Down to which place pages are filled, in points, by their size: the lowest line or table that is no running foot. */
export function pageBottoms(
  pages: readonly PageContent[],
  furniture: ReadonlyMap<Line, Furniture>,
): Map<string, number> {
  const bottoms = new Map<string, number>();
  for (const page of pages)
    bottoms.set(sizeKey(page), Math.max(bottoms.get(sizeKey(page)) ?? 0, bottomOf(page, furniture)));
  return bottoms;
}

function sizeKey({ page }: PageContent): string {
  return `${Math.round(page.width ?? 0)} ${Math.round(page.height ?? 0)}`;
}

function bottomOf(page: PageContent, furniture: ReadonlyMap<Line, Furniture>): number {
  const lines = page.lines.reduce((low, line) => (furniture.has(line) ? low : Math.max(low, line.box[3])), 0);
  return page.tables.reduce((low, { grid }) => Math.max(low, grid.box[3]), lines);
}

/** The blocks and tables of one page in reading order: heads, text and tables from top to bottom, feet, hidden text. */
export function itemsOfPage(
  content: PageContent,
  furniture: ReadonlyMap<Line, Furniture>,
  bodySize: number,
  second: SecondReading | null,
  bottoms: ReadonlyMap<string, number>,
): RawItem[] {
  const page = content.page.number;
  const block = (kind: RawBlock["kind"], lines: readonly Line[]): RawBlock => ({
    type: "block",
    kind,
    ...contentOf(
      lines,
      page,
      second,
      lines.map((_, index) => index < lines.length - 1),
    ),
  });
  const lowest = bottomOf(content, furniture);
  const place = (end: number) => ({
    page,
    second,
    bottom: lowest - end > SAME_BOTTOM ? null : (bottoms.get(sizeKey(content)) ?? null),
  });
  const aside = (wanted: (kind: Furniture, line: Line) => boolean) =>
    content.lines.flatMap((line) => {
      const kind = furniture.get(line);
      return kind && wanted(kind, line) ? [block(kind, [line])] : [];
    });
  const isAbove = (line: Line) => line.baseline < (content.page.height ?? 0) / 2;
  const body: { top: number; item: RawItem }[] = content.tables.map((table) => ({
    top: table.grid.box[1],
    item: ruledTable(table, place(table.grid.box[3])),
  }));
  for (const stretch of stretches(content, furniture)) {
    const parts = inReadingOrder(stretch);
    const stretchTop = Math.min(...stretch.map((line) => line.box[1]));
    for (const { lines: own, column } of parts) {
      const topOf = (lines: readonly Line[]) => (parts.length > 1 ? stretchTop : (lines[0]?.box[1] ?? 0));
      for (const part of unruledTables(own)) {
        if (part.cells)
          body.push({
            top: topOf(part.lines),
            item: unruledTable(part.cells, part.edges, place(part.lines.at(-1)?.box[3] ?? 0)),
          });
        else
          for (const { kind, lines } of paragraphsOf(part.lines, bodySize, widthOf(content, column), column !== null))
            body.push({ top: topOf(lines), item: block(kind, lines) });
      }
    }
  }
  body.sort((a, b) => a.top - b.top);
  return [
    ...aside((_kind, line) => isAbove(line)),
    ...body.map(({ item }) => item),
    ...aside((_kind, line) => !isAbove(line)),
    ...content.hidden.map((line) => block("hidden", [line])),
  ];
}

/** The width of the page, or that of one whose margins are those of a column. */
function widthOf({ page }: PageContent, column: ReadingPart["column"]): number {
  return column ? column.x0 + column.x1 : (page.width ?? 0);
}

/** Body lines between one table and the next. */
function stretches(content: PageContent, furniture: ReadonlyMap<Line, Furniture>): Line[][] {
  const tops = content.tables.map((table) => table.grid.box[1]).sort((a, b) => a - b);
  const found: Line[][] = Array.from({ length: tops.length + 1 }, () => []);
  for (const line of content.lines) {
    if (furniture.has(line)) continue;
    const after = tops.findIndex((top) => line.baseline < top);
    found[after < 0 ? tops.length : after]?.push(line);
  }
  return found.filter((lines) => lines.length > 0);
}
