/** An element of an XML part; names carry the usual prefix of their namespace whatever the file calls it. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}
export type XmlNode = XmlElement | string;

/** Thrown for XML that we refuse: document type declarations, broken nesting, too deep, too many elements. */
export class XmlRefused extends Error {
  readonly reason: "declaration" | "malformed" | "too-large";
  constructor(reason: XmlRefused["reason"], message: string) {
    super(message);
    this.reason = reason;
  }
}

/** Canonical prefixes by namespace; the transitional and the strict form share one. */
const PREFIXES: Record<string, string> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
  "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
  "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
  "urn:schemas-microsoft-com:vml": "v",
  "urn:schemas-microsoft-com:office:office": "o",
  "http://schemas.openxmlformats.org/package/2006/relationships": "",
  "http://schemas.openxmlformats.org/package/2006/content-types": "",
};

const NAMED: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const MAX_DEPTH = 120;
const MAX_ELEMENTS = 3_000_000;

interface Open {
  element: XmlElement;
  written: string;
  scope: Map<string, string>;
}

/** Parses one XML part. Entities other than the five of XML itself and any DOCTYPE are refused. */
export function parseXml(source: string): XmlElement {
  const open: Open[] = [];
  let root: XmlElement | null = null;
  let elements = 0;
  let at = 0;
  const text = (from: number, to: number) => {
    const parent = open.at(-1);
    if (parent && to > from) parent.element.children.push(unescapeText(source.slice(from, to)));
  };
  while (at < source.length) {
    const next = source.indexOf("<", at);
    if (next < 0) break;
    text(at, next);
    if (source.startsWith("<!--", next)) at = after(source, "-->", next + 4);
    else if (source.startsWith("<![CDATA[", next)) {
      at = after(source, "]]>", next + 9);
      open.at(-1)?.element.children.push(source.slice(next + 9, at - 3));
    } else if (source.startsWith("<?", next)) at = after(source, "?>", next + 2);
    else if (source.startsWith("<!", next)) throw new XmlRefused("declaration", "document type declaration");
    else if (source.startsWith("</", next)) {
      at = after(source, ">", next + 2);
      const closed = open.pop();
      if (closed?.written !== source.slice(next + 2, at - 1).trim())
        throw new XmlRefused("malformed", "end tag does not match");
    } else {
      at = endOfTag(source, next + 1);
      elements += 1;
      if (elements > MAX_ELEMENTS) throw new XmlRefused("too-large", "too many elements");
      if (open.length >= MAX_DEPTH) throw new XmlRefused("too-large", "nested too deeply");
      const selfClosing = source[at - 2] === "/";
      const started = startTag(source.slice(next + 1, at - (selfClosing ? 2 : 1)), open.at(-1)?.scope ?? new Map());
      const parent = open.at(-1);
      if (parent) parent.element.children.push(started.element);
      else if (root) throw new XmlRefused("malformed", "two root elements");
      else root = started.element;
      if (!selfClosing) open.push(started);
    }
  }
  if (!root || open.length > 0) throw new XmlRefused("malformed", "XML ends early");
  return root;
}

/** The first child element of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => typeof node !== "string" && node.name === name);
}

/** All child elements of a name. */
export function children(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter((node): node is XmlElement => typeof node !== "string" && node.name === name);
}

/** The `w:val` of a child element; undefined where the child or the attribute is absent. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes["w:val"];
}

/** A switch such as `w:vanish`: undefined where absent, false for val="0", "false" or "off". */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  if (!found) return undefined;
  return !["0", "false", "off", "none"].includes((found.attributes["w:val"] ?? "true").toLowerCase());
}

/** True where an element of a name stands anywhere below. */
export function holds(element: XmlElement, names: ReadonlySet<string>): boolean {
  return element.children.some((node) => typeof node !== "string" && (names.has(node.name) || holds(node, names)));
}

/** Elements of a name anywhere below, outermost only. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((node) =>
    typeof node === "string" ? [] : node.name === name ? [node] : descendants(node, name),
  );
}

/** Makes an element. */
export function element(name: string, attributes: Record<string, string>, ...nodes: XmlNode[]): XmlElement {
  return { name, attributes, children: nodes };
}

/** Writes an element back as XML; namespaces are declared on the root for the prefixes that a main document part uses. */
export function writeXml(root: XmlElement): string {
  const parts: string[] = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'];
  const declared = new Map(Object.entries(PREFIXES).filter(([uri, prefix]) => prefix && !uri.includes("purl.oclc")));
  const write = (node: XmlNode, extra: string) => {
    if (typeof node === "string") {
      parts.push(escapeText(node));
      return;
    }
    const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeText(value)}"`);
    parts.push(`<${node.name}${extra}${attributes.join("")}>`);
    for (const next of node.children) write(next, "");
    parts.push(`</${node.name}>`);
  };
  write(root, [...declared].map(([uri, prefix]) => ` xmlns:${prefix}="${uri}"`).join(""));
  return parts.join("");
}

function escapeText(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[&<>"]/g, (found) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[found] ?? found);
}

function unescapeText(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&([^;&\s]{1,12});/g, (_, name: string) => {
    const named = NAMED[name];
    if (named !== undefined) return named;
    const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    if (!name.startsWith("#")) throw new XmlRefused("declaration", "undeclared entity");
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  });
}

function after(source: string, token: string, from: number): number {
  const found = source.indexOf(token, from);
  if (found < 0) throw new XmlRefused("malformed", "XML ends early");
  return found + token.length;
}

function endOfTag(source: string, from: number): number {
  let quote = "";
  for (let at = from; at < source.length; at += 1) {
    const sign = source[at];
    if (quote) {
      if (sign === quote) quote = "";
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === ">") return at + 1;
  }
  throw new XmlRefused("malformed", "XML ends early");
}

function startTag(tag: string, outer: Map<string, string>): Open {
  const written = /^[^\s/>]+/.exec(tag)?.[0] ?? "";
  if (!written) throw new XmlRefused("malformed", "tag without a name");
  const found = attributesOf(tag, written.length);
  let scope = outer;
  for (const [name, value] of found) {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
    if (scope === outer) scope = new Map(outer);
    scope.set(name === "xmlns" ? "" : name.slice(6), value);
  }
  const attributes: Record<string, string> = {};
  for (const [name, value] of found)
    if (name !== "xmlns" && !name.startsWith("xmlns:")) attributes[canonical(name, scope, false)] = value;
  return { element: { name: canonical(written, scope, true), attributes, children: [] }, written, scope };
}

function canonical(name: string, scope: Map<string, string>, isElement: boolean): string {
  const colon = name.indexOf(":");
  if (colon < 0 && !isElement) return name;
  const prefix = colon < 0 ? "" : name.slice(0, colon);
  const local = name.slice(colon + 1);
  const known = PREFIXES[scope.get(prefix) ?? ""];
  if (known === undefined) return name.startsWith("w:") && !scope.has("w") ? name : colon < 0 ? name : `x-${local}`;
  return known ? `${known}:${local}` : local;
}

function attributesOf(tag: string, from: number): [string, string][] {
  const found: [string, string][] = [];
  let at = from;
  for (;;) {
    const equals = tag.indexOf("=", at);
    if (equals < 0) return found;
    let open = equals + 1;
    while (tag[open] === " " || tag[open] === "\n" || tag[open] === "\t" || tag[open] === "\r") open += 1;
    const quote = tag[open];
    const close = quote === '"' || quote === "'" ? tag.indexOf(quote, open + 1) : -1;
    if (close < 0) throw new XmlRefused("malformed", "attribute without quotes");
    found.push([tag.slice(at, equals).trim(), unescapeText(tag.slice(open + 1, close))]);
    at = close + 1;
  }
}
