import { createRequire } from "node:module";
import { STYLE_MAP } from "./marks.js";
import type { XmlElement, XmlNode } from "./xml.js";

/** What mammoth makes of a value, with its warnings, which we leave. */
interface Result<T> {
  value: T;
}
interface MammothText {
  type: "text";
  value: string;
}
interface MammothElement {
  type: "element";
  children: (MammothElement | MammothText)[];
}
type BodyReader = object;
type NotesReader = (root: MammothElement) => Result<object[]>;

/**
 * mammoth's own parts behind its reader of packages: it would unpack and parse once more what stands here as a tree
 * already, and takes most of its time for that. Its version is pinned.
 */
const load = createRequire(import.meta.url);
const { Element, text } = load("mammoth/lib/xml/nodes") as {
  Element: new (
    name: string,
    attributes: Record<string, string>,
    children: MammothElement["children"],
  ) => MammothElement;
  text(value: string): MammothText;
};
const { createBodyReader } = load("mammoth/lib/docx/body-reader") as { createBodyReader(parts: object): BodyReader };
const { createFootnotesReader, createEndnotesReader } = load("mammoth/lib/docx/notes-reader") as Record<
  "createFootnotesReader" | "createEndnotesReader",
  (reader: BodyReader) => NotesReader
>;
const { DocumentXmlReader } = load("mammoth/lib/docx/document-xml-reader") as {
  DocumentXmlReader: new (parts: object) => { convertXmlToDocument(root: MammothElement): Result<object> };
};
const { DocumentConverter } = load("mammoth/lib/document-to-html") as {
  DocumentConverter: new (options: object) => { convertToHtml(document: object): Promise<Result<string>> };
};
const { Notes } = load("mammoth/lib/documents") as { Notes: new (notes: object[]) => object };
const { defaultNumbering } = load("mammoth/lib/docx/numbering-xml") as { defaultNumbering: object };
const { defaultStyles } = load("mammoth/lib/docx/styles-reader") as { defaultStyles: object };
const { readStyle } = load("mammoth/lib/style-reader") as { readStyle(rule: string): Result<object> };

const STYLES = STYLE_MAP.map((rule) => readStyle(rule).value);

/** The version of mammoth that is at work. */
export const { version: MAMMOTH_VERSION } = load("mammoth/package.json") as { version: string };

/** The trees of a document part and of its notes, as `rebuild` prepares them. */
export interface PreparedParts {
  document: XmlElement;
  footnotes: XmlElement | null;
  endnotes: XmlElement | null;
}

/** The HTML that mammoth makes of prepared parts, with the classes of `marks.ts`. */
export async function htmlOf({ document, footnotes, endnotes }: PreparedParts): Promise<string> {
  const bodyReader = createBodyReader({ numbering: defaultNumbering, styles: defaultStyles });
  const notes = [
    ...(footnotes ? createFootnotesReader(bodyReader)(elementOf(footnotes)).value : []),
    ...(endnotes ? createEndnotesReader(bodyReader)(elementOf(endnotes)).value : []),
  ];
  const reader = new DocumentXmlReader({ bodyReader, notes: new Notes(notes), comments: [] });
  const read = reader.convertXmlToDocument(elementOf(document)).value;
  return (await new DocumentConverter({ styleMap: STYLES }).convertToHtml(read)).value;
}

function elementOf({ name, attributes, children }: XmlElement): MammothElement {
  return new Element(name, attributes, nodesOf(children));
}

/** Elements and texts; texts side by side are one, as mammoth expects. */
function nodesOf(children: readonly XmlNode[]): MammothElement["children"] {
  const nodes: MammothElement["children"] = [];
  let written = "";
  const flush = () => {
    const value = plain(written);
    if (value !== "") nodes.push(text(value));
    written = "";
  };
  for (const child of children) {
    if (typeof child === "string") written += child;
    else {
      flush();
      nodes.push(elementOf(child));
    }
  }
  flush();
  return nodes;
}

const NOT_PLAIN = /[\u0000-\u0008\u000b-\u001f\u0085\u2028\ufffe\uffff]|\p{Surrogate}/u;

/** Text as a reader of XML hands it on: no control signs, every line end a line feed, no half of a letter. */
function plain(written: string): string {
  if (!NOT_PLAIN.test(written)) return written;
  return written
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/\r[\n\u0085]|[\r\u0085\u2028]/g, "\n")
    .replace(/\p{Surrogate}/gu, "\ufffd");
}
