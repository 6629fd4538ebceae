import type { RawBlock, RawCell, RawItem, RawTable } from "../raw-items.js";
import { headerRowsOf } from "../tables/header-rows.js";
import { contentOf } from "./content.js";
import type { Furniture } from "./furniture.js";
import { median } from "./geometry.js";
import { boxOfCell } from "./grid.js";
import type { Line } from "./lines.js";
import type { PageContent, TableOnPage } from "./page.js";
import { paragraphsOf } from "./paragraphs.js";
import type { SecondReading } from "./second-reading.js";
import { unruledTables } from "./unruled.js";

/** The character size that most lines of a document have. */
export function usualSize(pages: readonly PageContent[]): number {
  return median(pages.flatMap((page) => page.lines.map((line) => line.size)));
}

/** The blocks and tables of one page in reading order: heads, text and tables from top to bottom, feet, hidden text. */
export function itemsOfPage(
  content: PageContent,
  furniture: ReadonlyMap<Line, Furniture>,
  bodySize: number,
  second: SecondReading | null,
): RawItem[] {
  const page = content.page.number;
  const block = (kind: RawBlock["kind"], lines: readonly Line[]): RawBlock => ({
    type: "block",
    kind,
    ...contentOf(lines, page, second),
  });
  const aside = (wanted: (kind: Furniture, line: Line) => boolean) =>
    content.lines.flatMap((line) => {
      const kind = furniture.get(line);
      return kind && wanted(kind, line) ? [block(kind, [line])] : [];
    });
  const isAbove = (line: Line) => line.baseline < (content.page.height ?? 0) / 2;
  const body: { top: number; item: RawItem }[] = content.tables.map((table) => ({
    top: table.grid.box[1],
    item: ruledTable(table, page, second),
  }));
  for (const stretch of stretches(content, furniture)) {
    for (const part of unruledTables(stretch)) {
      const top = part.lines[0]?.box[1] ?? 0;
      if (part.cells)
        body.push({
          top,
          item: table(
            "unruled",
            part.cells.map((cell) => ({
              row: cell.row,
              column: cell.column,
              ...contentOf(cell.lines, page, second),
            })),
            part.edges,
            page,
          ),
        });
      else
        for (const { kind, lines } of paragraphsOf(part.lines, bodySize, content.page.width ?? 0))
          body.push({ top: lines[0]?.box[1] ?? 0, item: block(kind, lines) });
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

function ruledTable({ grid, lines }: TableOnPage, page: number, second: SecondReading | null): RawTable {
  const cells = grid.cells.map(
    (cell): RawCell => ({
      ...cell,
      ...contentOf(lines.get(cell) ?? [], page, second, boxOfCell(grid, cell)),
    }),
  );
  return table("ruled", cells, grid.xs, page);
}

function table(origin: RawTable["origin"], cells: RawCell[], columnEdges: number[], page: number): RawTable {
  const rows: string[][] = [];
  for (const cell of cells) {
    rows[cell.row] ??= [];
    const row = rows[cell.row] ?? [];
    while (row.length < columnEdges.length - 1) row.push("");
    row[cell.column] = cell.raw;
  }
  const headerRows = headerRowsOf(Array.from(rows, (row) => row ?? []).slice(0, 5));
  return { type: "table", origin, headerRows, cells, page, columnEdges };
}
