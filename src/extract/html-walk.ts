import type { DefaultTreeAdapterTypes } from "parse5";
import { InlineText } from "./html-inline.js";
import { isHidden, isNavigation } from "./html-navigation.js";
import { attribute, elementsOf, type HtmlRow, rowsOfTable, tableOfHtml } from "./html-table.js";
import type { Limits } from "./limits.js";
import type { RawBlock, RawCell, RawItem } from "./raw-items.js";
import { RowBudget } from "./tables/row-budget.js";

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

const DROPPED = new Set(
  "script style noscript template svg canvas iframe object embed select option button input textarea head link meta audio video map".split(
    " ",
  ),
);
const BLOCKS = new Set(
  "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section summary table ul caption tr td th tbody thead tfoot".split(
    " ",
  ),
);
const HEADING = /^h[1-6]$/;

type Kind = RawBlock["kind"];

/** What holds for an element and everything inside it. */
interface Frame {
  kind: Kind;
  /** Set aside as a whole: hidden or navigation. */
  aside: Kind | null;
  insideContent: boolean;
  depth: number;
}

/** Walks a page in document order and collects raw items. */
export class HtmlWalk {
  readonly items: RawItem[] = [];
  tooDeep = false;
  private readonly budget: RowBudget;
  private contentSeen = false;
  private inline = new InlineText();

  constructor(
    private readonly limits: Limits,
    private readonly roots: ReadonlySet<Element>,
  ) {
    this.budget = new RowBudget(limits);
  }

  /** True where tables were cut at the row limit. */
  get rowsCut(): boolean {
    return this.budget.cut;
  }

  read(body: Element): void {
    const frame: Frame = { kind: "paragraph", aside: null, insideContent: false, depth: 0 };
    this.children(body, frame);
    this.flush(frame);
  }

  private children(parent: { childNodes: Node[] }, frame: Frame): void {
    for (const child of parent.childNodes) {
      if ("tagName" in child) this.element(child, frame);
      else if ("value" in child) this.inline.add(child.value);
    }
  }

  private element(element: Element, outer: Frame): void {
    const tag = element.tagName;
    if (DROPPED.has(tag)) return;
    if (outer.depth >= this.limits.depth * 2) {
      this.tooDeep = true;
      return;
    }
    if (tag === "br" || tag === "img") {
      if (tag === "br") this.inline.breakLine();
      else this.picture(element, outer);
      return;
    }
    const frame = this.frameOf(element, outer);
    const block = BLOCKS.has(tag) || frame.aside !== outer.aside;
    if (block) this.flush(outer);
    if (tag === "table") this.table(element, frame);
    else {
      if (tag === "li") this.inline.add(labelOf(element));
      this.inline.preserve(tag === "pre", () => this.children(element, frame));
    }
    if (block) this.flush(frame);
  }

  private frameOf(element: Element, outer: Frame): Frame {
    const insideContent = outer.insideContent || this.roots.has(element);
    const tag = element.tagName;
    let kind: Kind = BLOCKS.has(tag) && outer.kind !== "list-item" ? "paragraph" : outer.kind;
    if (HEADING.test(tag)) kind = "heading";
    else if (tag === "li") kind = "list-item";
    let aside = outer.aside;
    if (aside === null && isHidden(element)) aside = "hidden";
    else if (aside === null && isNavigation(element, insideContent)) aside = this.contentSeen ? "footer" : "header";
    return { kind, aside, insideContent, depth: outer.depth + 1 };
  }

  private flush(frame: Frame): void {
    const raw = this.inline.take();
    if (raw === "") return;
    this.push({ type: "block", kind: this.kindOf(frame), raw }, frame);
  }

  private kindOf(frame: Frame): Kind {
    if (frame.aside) return frame.aside;
    if (this.roots.size > 0 && !frame.insideContent) return this.contentSeen ? "footer" : "header";
    return frame.kind;
  }

  private push(block: RawBlock, frame: Frame): void {
    this.items.push(block);
    if (frame.aside === null && (this.roots.size === 0 || frame.insideContent)) this.contentSeen = true;
  }

  private picture(element: Element, frame: Frame): void {
    const text = attribute(element, "alt")?.trim() ?? "";
    if (text === "") return;
    this.flush(frame);
    this.items.push({ type: "block", kind: frame.aside ?? "picture-text", raw: text });
  }

  private table(table: Element, frame: Frame): void {
    const rows = rowsOfTable(table);
    for (const caption of elementsOf(table)) {
      if (caption.tagName !== "caption") continue;
      this.children(caption, frame);
      this.flush(frame);
    }
    if (this.kindOf(frame) !== frame.kind || isLayout(table, rows)) {
      for (const row of rows) for (const cell of row.cells) this.flowOfCell(cell, frame);
      return;
    }
    if (this.budget.cut) return;
    if (!rows.some((row) => row.cells.length > 0)) return;
    const inner: Element[] = [];
    const contentOf = (cell: Element, row: HtmlRow): Pick<RawCell, "raw" | "kind"> => ({
      raw: this.textOfCell(cell, inner, frame.depth),
      kind: isHidden(cell) || isHidden(row.element) ? "hidden" : "cell",
    });
    const kept = this.budget.take(tableOfHtml(rows, contentOf, null));
    if (kept) this.items.push(kept);
    this.contentSeen = true;
    for (const element of inner) this.element(element, frame);
  }

  private flowOfCell(cell: Element, frame: Frame): void {
    this.flush(frame);
    this.children(cell, this.frameOf(cell, frame));
    this.flush(frame);
  }

  /** The text of a cell, a line for each block inside; tables, pictures and hidden elements are handed out. */
  private textOfCell(cell: Element, inner: Element[], depth: number): string {
    const text = new InlineText();
    const visit = (parent: { childNodes: Node[] }, level: number) => {
      for (const child of parent.childNodes) {
        if (!("tagName" in child)) {
          if ("value" in child) text.add(child.value);
          continue;
        }
        const tag = child.tagName;
        if (DROPPED.has(tag)) continue;
        if (level > this.limits.depth * 2) this.tooDeep = true;
        else if (tag === "table" || tag === "img" || isHidden(child)) inner.push(child);
        else if (tag === "br") text.breakLine();
        else {
          const block = BLOCKS.has(tag);
          if (block) text.breakLine(true);
          if (tag === "li") text.add(labelOf(child));
          visit(child, level + 1);
          if (block) text.breakLine(true);
        }
      }
    };
    visit(cell, depth);
    return text.take();
  }
}

/** The number that a browser prints before an item of an ordered list; "" for bullets. */
function labelOf(item: Element): string {
  const list = item.parentNode;
  if (!list || !("tagName" in list) || list.tagName !== "ol") return "";
  const style = attribute(list, "style") ?? "";
  if (/list-style(?:-type)?\s*:\s*none/i.test(style)) return "";
  const items = labels.get(list) ?? numberItems(list);
  labels.set(list, items);
  const number = items.get(item);
  return number === undefined ? "" : `${number}. `;
}

const labels = new WeakMap<Element, Map<Element, number>>();

function numberItems(list: Element): Map<Element, number> {
  const numbers = new Map<Element, number>();
  let next = Number.parseInt(attribute(list, "start") ?? "1", 10);
  if (!Number.isFinite(next)) next = 1;
  for (const item of elementsOf(list)) {
    if (item.tagName !== "li") continue;
    const own = Number.parseInt(attribute(item, "value") ?? "", 10);
    if (Number.isFinite(own)) next = own;
    numbers.set(item, next);
    next += 1;
  }
  return numbers;
}

/** A table that only arranges a page: marked so, or one row or column that holds other tables or a whole page. */
function isLayout(table: Element, rows: readonly HtmlRow[]): boolean {
  const role = attribute(table, "role");
  if (role === "presentation" || role === "none") return true;
  const widest = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  if (widest <= 1 && rows.length <= 1) return true;
  const heads = rows.some((row) => row.cells.some((cell) => cell.tagName === "th"));
  return !heads && (rows.length === 1 || widest <= 1) && rows.some((row) => row.cells.some(hasTable));
}

function hasTable(cell: Element): boolean {
  const stack = elementsOf(cell);
  for (let element = stack.pop(); element; element = stack.pop()) {
    if (element.tagName === "table") return true;
    stack.push(...elementsOf(element));
  }
  return false;
}
