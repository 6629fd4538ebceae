import { children, parseXml, type XmlElement, XmlRefused } from "./xml.js";
import { readZip, type ZipEntry, ZipRefused } from "./zip.js";

/** The kind of a relationship in both forms of the format, transitional and strict. */
const RELATIONSHIP_KIND = /\/officeDocument\/(?:2006\/)?relationships\/([A-Za-z]+)$/;
const SMALL_PART_BYTES = 8_000_000;

/** The parts of a DOCX package that carry text or say how text is printed; absent parts are null or empty. */
export interface DocxPackage {
  document: XmlElement;
  styles: XmlElement | null;
  numbering: XmlElement | null;
  footnotes: XmlElement | null;
  endnotes: XmlElement | null;
  /** Header and footer parts by relationship id of the document part. */
  headers: Map<string, XmlElement>;
  footers: Map<string, XmlElement>;
}

/**
 * Opens a DOCX package. Sizes are checked before anything is inflated, XML with declarations is refused.
 * Throws ZipRefused or XmlRefused.
 */
export function openPackage(bytes: Uint8Array, maxDocumentBytes: number): DocxPackage {
  const entries = readZip(bytes);
  const main = mainPart(entries);
  const folder = main.includes("/") ? main.slice(0, main.lastIndexOf("/") + 1) : "";
  const relations = relationsOf(entries, `${folder}_rels/${main.slice(folder.length)}.rels`);
  const budget = { left: maxDocumentBytes + SMALL_PART_BYTES };
  const document = readPart(entries, main, maxDocumentBytes, budget);
  if (!document) throw new ZipRefused("damaged", "no document part");
  const related = (type: string, fallback: string | null) => {
    const targets = relations
      .filter((relation) => relation.type === type)
      .map((relation) => ({
        id: relation.id,
        path: resolve(folder, relation.target),
      }));
    if (targets.length === 0 && fallback) targets.push({ id: "", path: folder + fallback });
    return targets.map(({ id, path }) => ({ id, path, root: optionalPart(entries, path, budget) }));
  };
  const one = (type: string) => related(type, `${type}.xml`)[0]?.root ?? null;
  const many = (type: string) =>
    new Map(related(type, null).flatMap(({ id, root }) => (root ? [[id, root] as const] : [])));
  return {
    document,
    styles: one("styles"),
    numbering: one("numbering"),
    footnotes: one("footnotes"),
    endnotes: one("endnotes"),
    headers: many("header"),
    footers: many("footer"),
  };
}

interface Relation {
  id: string;
  type: string;
  target: string;
}

function mainPart(entries: Map<string, ZipEntry>): string {
  const target = relationsOf(entries, "_rels/.rels").find((relation) => relation.type === "officeDocument")?.target;
  const path = target ? resolve("", target) : "word/document.xml";
  const found = entries.has(path) ? path : "word/document.xml";
  if (!entries.has(found)) throw new ZipRefused("damaged", "no document part");
  return found;
}

function relationsOf(entries: Map<string, ZipEntry>, path: string): Relation[] {
  const root = optionalPart(entries, path, { left: SMALL_PART_BYTES });
  return children(root ?? undefined, "Relationship").flatMap(({ attributes }) => {
    const { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode } = attributes;
    const kind = RELATIONSHIP_KIND.exec(type)?.[1];
    return kind && mode !== "External" ? [{ id, type: kind, target }] : [];
  });
}

function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith("/") ? target.slice(1) : folder + target).split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

/** A part that the text can do without: one that is damaged counts as absent, one with declarations does not. */
function optionalPart(entries: Map<string, ZipEntry>, path: string, budget: { left: number }): XmlElement | null {
  try {
    return readPart(entries, path, SMALL_PART_BYTES, budget);
  } catch (error) {
    if (error instanceof XmlRefused && error.reason === "declaration") throw error;
    if (error instanceof XmlRefused || error instanceof ZipRefused) return null;
    throw error;
  }
}

function readPart(
  entries: Map<string, ZipEntry>,
  path: string,
  maxBytes: number,
  budget: { left: number },
): XmlElement | null {
  const entry = entries.get(path);
  if (!entry) return null;
  const content = entry.read(Math.min(maxBytes, budget.left));
  budget.left -= content.length;
  return parseXml(decode(content));
}

function decode(content: Uint8Array): string {
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(content);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(content);
  return new TextDecoder("utf-8").decode(content);
}
