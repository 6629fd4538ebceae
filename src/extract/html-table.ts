import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import type { RawBlock, RawCell, RawItem, RawTable } from "./raw-items.js";
import { headerRowsOf } from "./tables/header-rows.js";

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

const WIDEST_SPAN = 200;

/** One row of a table's own, with the part of the table it stands in. */
export interface HtmlRow {
  element: Element;
  inHead: boolean;
  cells: Element[];
}

/** The children of a node that are elements. */
export function elementsOf(node: { childNodes: Node[] }): Element[] {
  return node.childNodes.filter((child): child is Element => "tagName" in child);
}

/** An attribute's value, null where it is absent. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((entry) => entry.name === name)?.value ?? null;
}

/** The rows of a table, without those of tables inside its cells. */
export function rowsOfTable(table: Element): HtmlRow[] {
  const rows: HtmlRow[] = [];
  const addRow = (element: Element, inHead: boolean) => {
    const cells = elementsOf(element).filter((cell) => cell.tagName === "td" || cell.tagName === "th");
    rows.push({ element, inHead, cells });
  };
  for (const child of elementsOf(table)) {
    if (child.tagName === "tr") addRow(child, false);
    if (child.tagName !== "thead" && child.tagName !== "tbody" && child.tagName !== "tfoot") continue;
    for (const row of elementsOf(child)) if (row.tagName === "tr") addRow(row, child.tagName === "thead");
  }
  return rows;
}

/** Lays out a table's cells by their spans. `contentOf` gives a cell's raw text and, where it is set aside, its kind. */
export function tableOfHtml(
  rows: readonly HtmlRow[],
  contentOf: (cell: Element, row: HtmlRow) => Pick<RawCell, "raw" | "kind">,
  page: number | null,
): RawTable {
  const cells: RawCell[] = [];
  const taken: number[] = [];
  rows.forEach((row, rowIndex) => {
    let column = 0;
    for (const element of row.cells) {
      while ((taken[column] ?? 0) > rowIndex) column += 1;
      const columnSpan = spanOf(element, "colspan", WIDEST_SPAN);
      const rowSpan = Math.min(spanOf(element, "rowspan", rows.length, rows.length), rows.length - rowIndex);
      for (let covered = column; covered < column + columnSpan; covered += 1) taken[covered] = rowIndex + rowSpan;
      cells.push({ row: rowIndex, column, rowSpan, columnSpan, ...contentOf(element, row), page });
      column += columnSpan;
    }
  });
  return { type: "table", origin: "marked-up", headerRows: headerRowsOfHtml(rows, cells), cells, page };
}

/** The tables of a stretch of plain text that holds mark-up; a cell's raw text is its source between the tags. */
export function htmlTables(text: string, start: number, end: number, page: number | null): RawItem[] {
  const source = text.slice(start, end);
  const items: RawItem[] = [];
  const rawOf = (element: Element): Pick<RawCell, "raw"> => {
    const place = element.sourceCodeLocation;
    const from = place?.startTag?.endOffset;
    const last = element.childNodes.at(-1)?.sourceCodeLocation;
    const to = place?.endTag?.startOffset ?? last?.endOffset ?? from;
    return { raw: from === undefined || to === undefined ? "" : source.slice(from, to) };
  };
  const paragraph = (raw: string) => {
    const block: RawBlock = { type: "block", kind: "paragraph", raw, page };
    if (raw.trim() !== "") items.push(block);
  };
  for (const element of parseFragment(source, { sourceCodeLocationInfo: true }).childNodes) {
    const { startOffset = 0, endOffset = 0 } = element.sourceCodeLocation ?? {};
    if (element.nodeName === "#text") paragraph(source.slice(startOffset, endOffset));
    if (!("tagName" in element)) continue;
    if (element.tagName === "table") {
      for (const child of elementsOf(element)) {
        if (child.tagName === "caption") paragraph(rawOf(child).raw);
      }
      const rows = rowsOfTable(element);
      if (rows.some((row) => row.cells.length > 0)) items.push(tableOfHtml(rows, rawOf, page));
    } else paragraph(rawOf(element).raw);
  }
  return items;
}

function spanOf(element: Element, name: string, most: number, whenZero = 1): number {
  const value = Number.parseInt(attribute(element, name) ?? "1", 10);
  if (value === 0) return Math.max(1, whenZero);
  return Number.isFinite(value) && value > 0 ? Math.min(value, Math.max(1, most)) : 1;
}

function headerRowsOfHtml(rows: readonly HtmlRow[], cells: readonly RawCell[]): number {
  const inHead = rows.filter((row) => row.inHead).length;
  if (inHead > 0 && inHead <= 5 && inHead < rows.length) return inHead;
  let headed = 0;
  while (rows[headed]?.cells.length && rows[headed]?.cells.every((cell) => cell.tagName === "th")) headed += 1;
  if (headed > 0 && headed <= 5 && headed < rows.length) return headed;
  const texts: string[][] = [];
  for (const cell of cells) {
    if (cell.row >= 5) break;
    while (texts.length <= cell.row) texts.push([]);
    const row = texts[cell.row];
    if (!row) continue;
    while (row.length < cell.column) row.push("");
    row.push(cell.raw);
  }
  const found = headerRowsOf(texts);
  const deepest = cells.reduce((most, cell) => (cell.row === 0 ? Math.max(most, cell.rowSpan ?? 1) : most), 1);
  return found === 0 ? 0 : Math.min(rows.length, Math.max(found, deepest <= 3 ? deepest : 1));
}
