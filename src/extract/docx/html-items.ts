import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import type { RawBlock, RawCell, RawItem, RawTable } from "../raw-items.js";
import { headerRowsOf } from "../tables/header-rows.js";
import { BREAK, HIDDEN, LABEL, PART, PICTURE, UNDRAWN } from "./marks.js";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const MAX_HEADER_ROWS = 3;
const PAGE_NUMBER = /^\s*(?:หน้า(?:ที่)?\s*)?(?:[-–—(]\s*)?[0-9๐-๙]{1,4}\s*(?:[-–—)]\s*)?$/;

interface Written {
  text: string;
  isLabelled: boolean;
  isUndrawn: boolean;
  hasBreak: boolean;
  aside: RawBlock[];
}

/**
 * Blocks and tables from the HTML that mammoth made of a rebuilt package: headers stand before the first part mark,
 * footers after the second; footnotes follow the footers and belong to the body.
 */
export function itemsOfHtml(html: string): RawItem[] {
  const parts: Node[][] = [[]];
  const notes: Node[] = [];
  for (const node of parseFragment(html).childNodes) {
    if (!("tagName" in node)) continue;
    if (classOf(node) === PART) parts.push([]);
    else if (node.tagName === "ol") notes.push(node);
    else parts.at(-1)?.push(node);
  }
  const [headers = [], body = [], footers = []] = parts;
  const flow = new Flow();
  flow.read([...body, ...notes]);
  return [...furnitureOf(headers, "header"), ...flow.items, ...furnitureOf(footers, "footer")];
}

function furnitureOf(nodes: readonly Node[], kind: "header" | "footer"): RawBlock[] {
  const flow = new Flow();
  flow.read(nodes);
  const texts = flow.items.flatMap((item) =>
    item.type === "table" ? item.cells.map((cell) => cell.raw) : item.kind === "hidden" ? [] : [item.raw],
  );
  return [...new Set(texts.filter((text) => text.trim() !== ""))].map((raw) => ({
    type: "block",
    kind: PAGE_NUMBER.test(raw) ? "page-number" : kind,
    raw,
  }));
}

class Flow {
  readonly items: RawItem[] = [];
  isUndrawn = false;
  private afterBreak = false;

  read(nodes: readonly Node[]): void {
    for (const node of nodes) {
      if (!("tagName" in node)) continue;
      if (node.tagName === "table") this.table(node);
      else if (node.tagName === "p" || node.tagName === "h1") this.paragraph(node);
      else this.read(node.childNodes);
    }
  }

  private paragraph(node: Element): void {
    const written = write(node.childNodes);
    this.isUndrawn ||= written.isUndrawn;
    this.afterBreak ||= written.hasBreak;
    if (written.text.trim() !== "") {
      const kind = node.tagName === "h1" ? "heading" : written.isLabelled ? "list-item" : "paragraph";
      this.items.push({ type: "block", kind, raw: written.text });
      this.afterBreak = written.hasBreak;
    }
    this.items.push(...written.aside);
  }

  private table(node: Element): void {
    const rows = rowsOf(node);
    const only = rows.length === 1 ? cellsOf(rows[0]?.row) : [];
    if (only.length === 1 && only[0]) {
      this.read(only[0].childNodes);
      return;
    }
    const cells: RawCell[] = [];
    const after: RawItem[] = [];
    const taken: number[] = [];
    rows.forEach(({ row }, rowIndex) => {
      let column = 0;
      for (const cell of cellsOf(row)) {
        while ((taken[column] ?? 0) > rowIndex) column += 1;
        const columnSpan = spanOf(cell, "colspan");
        const rowSpan = Math.min(spanOf(cell, "rowspan"), rows.length - rowIndex);
        for (let covered = column; covered < column + columnSpan; covered += 1) taken[covered] = rowIndex + rowSpan;
        const content = contentOf(cell);
        after.push(...content.after);
        cells.push({ row: rowIndex, column, rowSpan, columnSpan, raw: content.raw, drawn: !content.isUndrawn });
        column += columnSpan;
      }
    });
    if (cells.length > 0) {
      const headerRows = headerRowsIn(cells, rows.filter(({ isHeader }) => isHeader).length, rows.length);
      this.items.push({ type: "table", origin: "marked-up", headerRows, cells, afterBreak: this.afterBreak });
      this.afterBreak = false;
    }
    this.items.push(...after);
  }
}

function contentOf(cell: Element): { raw: string; after: RawItem[]; isUndrawn: boolean } {
  const flow = new Flow();
  flow.read(cell.childNodes);
  const lines: string[] = [];
  const after: RawItem[] = [];
  for (const item of flow.items) {
    if (item.type === "table") {
      if (isGrid(item)) after.push(item);
      else lines.push(...item.cells.map((inner) => inner.raw));
    } else if (item.kind === "hidden" || item.kind === "picture-text") after.push(item);
    else lines.push(item.raw);
  }
  return { raw: lines.join("\n"), after, isUndrawn: flow.isUndrawn && lines.length === 0 };
}

function isGrid(table: RawTable): boolean {
  return table.cells.some((cell) => cell.row > 0) && table.cells.some((cell) => cell.column > 0);
}

function headerRowsIn(cells: readonly RawCell[], marked: number, rows: number): number {
  const texts: string[][] = [];
  for (const cell of cells) {
    if (cell.row > MAX_HEADER_ROWS + 1) continue;
    texts[cell.row] ??= [];
    const row = texts[cell.row] ?? [];
    while (row.length < cell.column + (cell.columnSpan ?? 1)) row.push("");
    row[cell.column] = cell.raw;
  }
  const found = headerRowsOf(
    Array.from(texts, (row) => Array.from(row ?? [], (text) => text ?? "")),
    marked > 0,
  );
  if (found > 0) return found;
  return marked <= MAX_HEADER_ROWS && marked < rows ? marked : 0;
}

function rowsOf(table: Element): { row: Element; isHeader: boolean }[] {
  return table.childNodes.flatMap((node) => {
    if (!("tagName" in node)) return [];
    if (node.tagName === "tr") return [{ row: node, isHeader: false }];
    const isHeader = node.tagName === "thead";
    return rowsOf(node).map(({ row }) => ({ row, isHeader }));
  });
}

function cellsOf(row: Element | undefined): Element[] {
  return (row?.childNodes ?? []).filter(
    (node): node is Element => "tagName" in node && (node.tagName === "td" || node.tagName === "th"),
  );
}

function classOf(node: Element): string | undefined {
  return node.attrs.find((attribute) => attribute.name === "class")?.value;
}

function spanOf(cell: Element, name: string): number {
  const value = Number(cell.attrs.find((attribute) => attribute.name === name)?.value ?? 1);
  return value >= 1 ? Math.trunc(value) : 1;
}

function write(nodes: readonly Node[]): Written {
  const written: Written = { text: "", isLabelled: false, isUndrawn: false, hasBreak: false, aside: [] };
  for (const node of nodes) {
    if ("value" in node) written.text += node.value;
    else if ("tagName" in node) writeElement(node, written);
  }
  return written;
}

function writeElement(node: Element, written: Written): void {
  const href = node.attrs.find((attribute) => attribute.name === "href")?.value ?? "";
  if (/^#(?:foot|end)note-/.test(href)) {
    if (/^#(?:foot|end)note-ref-/.test(href) && written.text.endsWith(" ")) written.text = written.text.slice(0, -1);
    return;
  }
  if (node.tagName === "br") {
    written.text += "\n";
    return;
  }
  if (node.tagName === "input") {
    written.text += node.attrs.some((attribute) => attribute.name === "checked") ? "☑" : "☐";
    return;
  }
  const inner = write(node.childNodes);
  written.aside.push(...inner.aside);
  written.hasBreak ||= inner.hasBreak;
  written.isUndrawn ||= inner.isUndrawn;
  const mark = classOf(node);
  if (mark === HIDDEN || mark === PICTURE) {
    const kind = mark === HIDDEN ? "hidden" : "picture-text";
    written.aside.push({ type: "block", kind, raw: mark === PICTURE ? inner.text.slice(1) : inner.text });
  } else if (mark === BREAK) written.hasBreak = true;
  else if (mark === UNDRAWN) written.isUndrawn = true;
  else {
    written.isLabelled ||= inner.isLabelled || (mark === LABEL && written.text.trim() === "");
    written.text += inner.text;
  }
}
