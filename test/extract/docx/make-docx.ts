import { Document, type FileChild, type INumberingOptions, Packer } from "docx";
import JSZip from "jszip";

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");

/** A DOCX by the docx package. */
export async function docxOf(children: FileChild[], numbering?: INumberingOptions): Promise<Uint8Array> {
  return new Uint8Array(
    await Packer.toBuffer(new Document({ sections: [{ children }], ...(numbering && { numbering }) })),
  );
}

/** A DOCX whose parts are written by hand: `body` is the content of `w:body`, others are contents of their root elements. */
export async function docxOfXml(
  body: string,
  parts: { numbering?: string; styles?: string; header?: string; footer?: string; footnotes?: string } = {},
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await docxOf([]));
  zip.file("word/document.xml", rooted("document", `<w:body>${body}</w:body>`));
  if (parts.numbering) zip.file("word/numbering.xml", rooted("numbering", parts.numbering));
  if (parts.styles) zip.file("word/styles.xml", rooted("styles", parts.styles));
  if (parts.footnotes) zip.file("word/footnotes.xml", rooted("footnotes", parts.footnotes));
  if (parts.header) zip.file("word/header1.xml", rooted("hdr", parts.header));
  if (parts.footer) zip.file("word/footer1.xml", rooted("ftr", parts.footer));
  const base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relations = ["header", "footer"].map(
    (kind) => `<Relationship Id="${kind}" Type="${base}/${kind}" Target="${kind}1.xml"/>`,
  );
  const path = "word/_rels/document.xml.rels";
  const before = (await zip.file(path)?.async("string")) ?? "";
  zip.file(path, before.replace("</Relationships>", `${relations.join("")}</Relationships>`));
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

/** Replaces or adds one part of a package. */
export async function withPart(bytes: Uint8Array, path: string, content: string | Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  zip.file(path, content);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

/** A paragraph of one run; `properties` go into `w:pPr`, `run` into `w:rPr`. */
export function p(text: string, properties = "", run = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A table cell; `properties` go into `w:tcPr`. */
export function tc(content: string, properties = ""): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith("<") ? content : p(content)}</w:tc>`;
}

/** A table row; `properties` go into `w:trPr`. */
export function tr(cells: string[], properties = ""): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((cell) => (cell.startsWith("<w:tc>") ? cell : tc(cell))).join("")}</w:tr>`;
}

export function tbl(...rows: string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join("")}</w:tbl>`;
}

/** The `w:numPr` of a paragraph. */
export function numbered(id: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
}

/** One abstract list with levels given as [format, text, start?]. */
export function abstractList(id: number, levels: [string, string, number?][]): string {
  const written = levels.map(
    ([format, text, start = 1], index) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${written.join("")}</w:abstractNum>`;
}

export function list(id: number, abstract: number, overrides = ""): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;
}

function rooted(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${name} ${NAMESPACES}>${content}</w:${name}>`;
}
