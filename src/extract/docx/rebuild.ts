import type { Limits } from "../limits.js";
import type { PreparedParts } from "./mammoth-html.js";
import { PART } from "./marks.js";
import { Numbering } from "./numbering.js";
import type { DocxPackage } from "./package.js";
import { Preparer, type Tally } from "./prepare.js";
import { Styles } from "./styles.js";
import { child, children, descendants, element, type XmlElement } from "./xml.js";

/** mammoth needs about 20 KB of memory and a quarter of a millisecond for a paragraph in a cell. */
const MAX_PARAGRAPHS = 40_000;
const MAX_ROWS = 5_000;

/** A package made anew for mammoth: headers, body and footers in one part, with a mark paragraph between them. */
export interface RebuiltPackage extends PreparedParts {
  /** True where tables had more rows than allowed. */
  rowsDropped: boolean;
  /** True where the text had more paragraphs than allowed. */
  paragraphsDropped: boolean;
  /** How many pictures the body shows. */
  pictures: number;
}

/** Rebuilds a package so that mammoth sees what Word prints. Nothing of the original is kept that is not text. */
export function rebuildPackage(parts: DocxPackage, limits: Limits): RebuiltPackage {
  const styles = new Styles(parts.styles);
  const tally: Tally = {
    rowsLeft: Math.min(limits.rows, MAX_ROWS),
    cellsLeft: limits.cells,
    rowsDropped: 0,
    paragraphsLeft: MAX_PARAGRAPHS,
    paragraphsDropped: 0,
    pictures: 0,
  };
  const preparer = () => new Preparer(styles, new Numbering(parts.numbering, parts.styles), tally);
  const body = child(parts.document, "w:body") ?? element("w:body", {});
  const sections = descendants(body, "w:sectPr");
  const main = preparer();
  const content = main.blocks(body);
  const pictures = tally.pictures;
  const furniture = (reference: string, from: Map<string, XmlElement>) => {
    const ids = sections.flatMap((section) => children(section, reference).map((found) => found.attributes["r:id"]));
    return [...new Set(ids)].flatMap((id) => {
      const part = from.get(id ?? "");
      return part ? preparer().blocks(part) : [];
    });
  };
  const document = element(
    "w:document",
    {},
    element(
      "w:body",
      {},
      ...furniture("w:headerReference", parts.headers),
      partMark(),
      ...content,
      partMark(),
      ...furniture("w:footerReference", parts.footers),
    ),
  );
  const notes = (name: string, root: XmlElement | null) =>
    root &&
    element(
      `w:${name}s`,
      {},
      ...children(root, `w:${name}`).map((note) => element(note.name, note.attributes, ...main.blocks(note))),
    );
  const footnotes = notes("footnote", parts.footnotes);
  const endnotes = notes("endnote", parts.endnotes);
  return {
    document,
    footnotes,
    endnotes,
    rowsDropped: tally.rowsDropped > 0,
    paragraphsDropped: tally.paragraphsDropped > 0,
    pictures,
  };
}

function partMark(): XmlElement {
  const style = element("w:pStyle", { "w:val": PART });
  return element("w:p", {}, element("w:pPr", {}, style), element("w:r", {}, element("w:t", {}, "-")));
}
