import { BREAK, HEADING, HIDDEN, LABEL, PICTURE, UNDRAWN } from "./marks.js";
import type { Numbering } from "./numbering.js";
import { numberingReference, type Styles } from "./styles.js";
import { attributeOf, child, children, descendants, element, holds, switchOf, type XmlElement } from "./xml.js";

const DELETED = new Set(["w:del", "w:moveFrom"]);
/** Containers whose content is printed as if they were not there. */
const TRANSPARENT = new Set([
  "w:ins",
  "w:moveTo",
  "w:hyperlink",
  "w:smartTag",
  "w:customXml",
  "w:fldSimple",
  "w:bdo",
  "w:dir",
  "w:rubyBase",
]);
const KEPT_IN_RUN = new Set([
  "w:t",
  "w:tab",
  "w:sym",
  "w:noBreakHyphen",
  "w:softHyphen",
  "w:fldChar",
  "w:instrText",
  "w:footnoteReference",
  "w:endnoteReference",
]);
const DRAWINGS = new Set(["w:drawing", "w:pict", "w:object"]);
const TEXT_BOX = new Set(["w:txbxContent"]);
const TEXT = new Set(["w:t"]);
/** Most grid columns that Word allows in a table. */
const MAX_GRID_SPAN = 63;
const MAX_COLUMNS = 200;

/** Counts what was taken and left while preparing. */
export interface Tally {
  rowsLeft: number;
  cellsLeft: number;
  rowsDropped: number;
  paragraphsLeft: number;
  paragraphsDropped: number;
  pictures: number;
}

/**
 * Rewrites a part's body so that everything Word prints is there for mammoth and nothing else: numbering labels written
 * out, header-row switches obeyed, deletions and alternate forms gone, containers opened, text boxes and pictures in a
 * form that survives. Style ids of `marks.ts` say what a run or paragraph is.
 */
export class Preparer {
  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
    private readonly tally: Tally,
  ) {}

  /** The block-level content of a body, cell, text box or note. */
  blocks(parent: XmlElement): XmlElement[] {
    return this.opened(parent).flatMap((node) => {
      if (node.name === "w:p") return this.isWithinBounds() ? [this.paragraph(node)] : [];
      if (node.name === "w:tbl") return this.table(node);
      return [];
    });
  }

  private isWithinBounds(): boolean {
    this.tally.paragraphsLeft -= 1;
    if (this.tally.paragraphsLeft < 0) this.tally.paragraphsDropped += 1;
    return this.tally.paragraphsLeft >= 0;
  }

  private opened(parent: XmlElement, found: XmlElement[] = []): XmlElement[] {
    for (const node of parent.children) {
      if (typeof node === "string" || DELETED.has(node.name)) continue;
      if (node.name === "w:sdt") for (const content of children(node, "w:sdtContent")) this.opened(content, found);
      else if (node.name === "mc:AlternateContent") this.opened(chosenForm(node), found);
      else if (TRANSPARENT.has(node.name)) this.opened(node, found);
      else found.push(node);
    }
    return found;
  }

  private paragraph(paragraph: XmlElement): XmlElement {
    const properties = child(paragraph, "w:pPr");
    const style = attributeOf(properties, "w:pStyle");
    const facts = this.styles.factsOf(style, "paragraph");
    const mark = child(properties, "w:rPr");
    const deleted = child(mark, "w:del") ?? child(mark, "w:moveFrom");
    const own = Number(attributeOf(properties, "w:outlineLvl") ?? facts.outlineLevel ?? 9);
    const kept = element("w:pPr", {});
    if (own < 9) kept.children.push(element("w:pStyle", { "w:val": HEADING }));
    if (deleted) kept.children.push(element("w:rPr", {}, element("w:del", {})));
    const made = element("w:p", {}, kept);
    if (switchOf(properties, "w:pageBreakBefore")) made.children.push(markRun(BREAK, " "));
    const label = deleted ? "" : this.numbering.next(numberingReference(properties), facts.numbering, style);
    if (label) made.children.push(markRun(LABEL, label));
    made.children.push(...this.runs(paragraph, facts.hidden ?? false));
    const section = child(properties, "w:sectPr");
    if (section && !["continuous", "nextColumn"].includes(attributeOf(section, "w:type") ?? "nextPage"))
      made.children.push(markRun(BREAK, " "));
    return made;
  }

  private runs(parent: XmlElement, hiddenByStyle: boolean): XmlElement[] {
    return this.opened(parent).flatMap((node) => {
      if (node.name === "w:r") return this.run(node, hiddenByStyle);
      if (node.name !== "m:oMath" && node.name !== "m:oMathPara") return [];
      const formula = descendants(node, "m:t").flatMap((text) => text.children);
      return [element("w:r", {}, element("w:t", { "xml:space": "preserve" }, ...formula))];
    });
  }

  private run(run: XmlElement, hiddenByStyle: boolean): XmlElement[] {
    const properties = child(run, "w:rPr");
    const byStyle = this.styles.factsOf(attributeOf(properties, "w:rStyle"), "character").hidden ?? hiddenByStyle;
    const hidden = switchOf(properties, "w:vanish") ?? byStyle;
    const made: XmlElement[] = [];
    const plain: XmlElement[] = [];
    const flush = () => {
      if (plain.length > 0) made.push(styledRun(hidden ? HIDDEN : null, plain.splice(0)));
    };
    for (const node of this.opened(run)) {
      if (KEPT_IN_RUN.has(node.name)) plain.push(node);
      else if (node.name === "w:ptab") plain.push(element("w:tab", {}));
      else if (node.name === "w:cr" || node.name === "w:br") {
        plain.push(element("w:br", {}));
        if (node.attributes["w:type"] === "page") {
          flush();
          made.push(markRun(BREAK, " "));
        }
      } else if (node.name === "w:ruby") {
        flush();
        made.push(...children(node, "w:rubyBase").flatMap((base) => this.runs(base, hidden)));
      } else if (DRAWINGS.has(node.name)) {
        flush();
        made.push(this.drawing(node));
      }
    }
    flush();
    return made;
  }

  private drawing(drawing: XmlElement): XmlElement {
    const boxes = textBoxes(drawing);
    if (boxes.length === 0) {
      this.tally.pictures += 1;
      return markRun(PICTURE, `-${pictureText(drawing)}`);
    }
    const shapes = boxes.map((box) =>
      element("v:shape", {}, element("v:textbox", {}, element("w:txbxContent", {}, ...this.blocks(box)))),
    );
    return element("w:r", {}, element("w:pict", {}, ...shapes));
  }

  private table(table: XmlElement): XmlElement[] {
    const made = element("w:tbl", {});
    for (const row of this.opened(table)) {
      if (row.name !== "w:tr" || child(child(row, "w:trPr"), "w:del")) continue;
      const cells = this.opened(row).filter((cell) => cell.name === "w:tc");
      if (this.tally.rowsLeft <= 0 || this.tally.cellsLeft < cells.length) {
        this.tally.rowsDropped += 1;
        continue;
      }
      this.tally.rowsLeft -= 1;
      this.tally.cellsLeft -= cells.length;
      made.children.push(this.row(row, cells));
    }
    return made.children.length > 0 ? [made] : [];
  }

  private row(row: XmlElement, cells: readonly XmlElement[]): XmlElement {
    const properties = child(row, "w:trPr");
    const kept = element("w:trPr", {});
    if (switchOf(properties, "w:tblHeader")) kept.children.push(element("w:tblHeader", {}));
    const made = element("w:tr", {}, kept);
    made.children.push(...skipped(attributeOf(properties, "w:gridBefore")));
    let columns = 0;
    for (const cell of cells) {
      const facts = child(cell, "w:tcPr");
      const span = clampSpan(attributeOf(facts, "w:gridSpan"));
      columns += span;
      if (columns > MAX_COLUMNS) {
        this.tally.rowsDropped += 1;
        break;
      }
      const last = made.children.at(-1);
      if (attributeOf(facts, "w:hMerge") === "continue" && typeof last === "object" && last.name === "w:tc") {
        widen(last, span);
        continue;
      }
      const merge = child(facts, "w:vMerge");
      const content = this.blocks(cell);
      made.children.push(
        element(
          "w:tc",
          {},
          element("w:tcPr", {}, element("w:gridSpan", { "w:val": String(span) }), ...(merge ? [merge] : [])),
          ...(content.length > 0 ? content : [element("w:p", {})]),
        ),
      );
    }
    made.children.push(...skipped(attributeOf(properties, "w:gridAfter")));
    return made;
  }
}

function chosenForm(alternate: XmlElement): XmlElement {
  const choice = child(alternate, "mc:Choice");
  const fallback = child(alternate, "mc:Fallback");
  if (!choice || !fallback) return choice ?? fallback ?? element("mc:Fallback", {});
  if (holds(choice, TEXT_BOX) || holds(choice, TEXT)) return choice;
  return holds(fallback, TEXT) ? fallback : choice;
}

function textBoxes(drawing: XmlElement): XmlElement[] {
  return drawing.children.flatMap((node) => {
    if (typeof node === "string") return [];
    if (node.name === "w:txbxContent") return [node];
    return textBoxes(node.name === "mc:AlternateContent" ? chosenForm(node) : node);
  });
}

function pictureText(drawing: XmlElement): string {
  const described = descendants(drawing, "wp:docPr")[0]?.attributes;
  const shape = descendants(drawing, "v:imagedata")[0]?.attributes;
  return described?.descr || described?.title || shape?.["o:title"] || "";
}

function styledRun(style: string | null, content: XmlElement[]): XmlElement {
  const properties = style ? [element("w:rPr", {}, element("w:rStyle", { "w:val": style }))] : [];
  return element("w:r", {}, ...properties, ...content);
}

function markRun(style: string, text: string): XmlElement {
  return styledRun(style, [element("w:t", { "xml:space": "preserve" }, text)]);
}

function skipped(columns: string | undefined): XmlElement[] {
  const span = Number(columns ?? 0);
  if (!(span > 0)) return [];
  const width = element("w:gridSpan", { "w:val": String(clampSpan(columns)) });
  return [element("w:tc", {}, element("w:tcPr", {}, width), element("w:p", {}, markRun(UNDRAWN, " ")))];
}

function widen(cell: XmlElement, by: number): void {
  const width = child(child(cell, "w:tcPr"), "w:gridSpan");
  if (width) width.attributes = { "w:val": String(clampSpan(String(Number(width.attributes["w:val"]) + by))) };
}

function clampSpan(value: string | undefined): number {
  const span = Math.trunc(Number(value ?? 1));
  return span >= 1 ? Math.min(span, MAX_GRID_SPAN) : 1;
}
