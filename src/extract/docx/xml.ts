/** An element of an XML part; names carry the usual prefix of their namespace whatever the file calls it. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
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
/** Longer tags hardly ever stand twice. */
const LONGEST_KEPT_TAG = 200;
const EXCLAMATION_MARK = 0x21;
const SLASH = 0x2f;
const GREATER_THAN = 0x3e;
const QUESTION_MARK = 0x3f;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const MAX_DEPTH = 120;
const MAX_ELEMENTS = 3_000_000;

interface Open {
  element: XmlElement;
  tag: Tag;
}

/** What a start tag says; `scope` is that of the content. */
interface Tag extends Pick<XmlElement, "name" | "attributes"> {
  written: string;
  scope: Scope;
}

/** The namespaces declared at a place, and the tags read there: a part writes few different ones, each very often. */
interface Scope {
  prefixes: ReadonlyMap<string, string>;
  tags: Map<string, Tag>;
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
    const sign = source.charCodeAt(next + 1);
    if (sign === SLASH) {
      at = endOfEndTag(source, next + 2, open.pop()?.tag.written);
    } else if (sign === QUESTION_MARK) at = after(source, "?>", next + 2);
    else if (sign !== EXCLAMATION_MARK) {
      at = endOfTag(source, next + 1);
      elements += 1;
      if (elements > MAX_ELEMENTS) throw new XmlRefused("too-large", "too many elements");
      if (open.length >= MAX_DEPTH) throw new XmlRefused("too-large", "nested too deeply");
      const selfClosing = source.charCodeAt(at - 2) === SLASH;
      const parent = open.at(-1);
      const tag = startTag(source.slice(next + 1, at - (selfClosing ? 2 : 1)), parent?.tag.scope ?? scopeOf(new Map()));
      const started: XmlElement = { name: tag.name, attributes: tag.attributes, children: [] };
      if (parent) parent.element.children.push(started);
      else if (root) throw new XmlRefused("malformed", "two root elements");
      else root = started;
      if (!selfClosing) open.push({ element: started, tag });
    } else if (source.startsWith("<!--", next)) at = after(source, "-->", next + 4);
    else if (source.startsWith("<![CDATA[", next)) {
      at = after(source, "]]>", next + 9);
      open.at(-1)?.element.children.push(source.slice(next + 9, at - 3));
    } else throw new XmlRefused("declaration", "document type declaration");
  }
  if (!root || open.length > 0) throw new XmlRefused("malformed", "XML ends early");
  return root;
}

/** The first child element of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element) for (const node of element.children) if (typeof node !== "string" && node.name === name) return node;
  return undefined;
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
  const found: XmlElement[] = [];
  const look = (nodes: readonly XmlNode[]) => {
    for (const node of nodes) {
      if (typeof node === "string") continue;
      if (node.name === name) found.push(node);
      else look(node.children);
    }
  };
  look(element.children);
  return found;
}

/** Makes an element. */
export function element(name: string, attributes: Record<string, string>, ...nodes: XmlNode[]): XmlElement {
  return { name, attributes, children: nodes };
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
  for (let at = from; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === GREATER_THAN) return at + 1;
    if (code !== QUOTE && code !== APOSTROPHE) continue;
    at = source.indexOf(code === QUOTE ? '"' : "'", at + 1);
    if (at < 0) break;
  }
  throw new XmlRefused("malformed", "XML ends early");
}

function endOfEndTag(source: string, from: number, opened: string | undefined): number {
  const end = after(source, ">", from);
  if (opened === undefined || source.slice(from, end - 1).trim() !== opened)
    throw new XmlRefused("malformed", "end tag does not match");
  return end;
}

function startTag(printed: string, outer: Scope): Tag {
  const known = outer.tags.get(printed);
  if (known) return known;
  const tag = readTag(printed, outer);
  if (printed.length <= LONGEST_KEPT_TAG) outer.tags.set(printed, tag);
  return tag;
}

function readTag(printed: string, outer: Scope): Tag {
  const end = printed.search(/[\s/>]/);
  const written = end < 0 ? printed : printed.slice(0, end);
  if (!written) throw new XmlRefused("malformed", "tag without a name");
  const found = attributesOf(printed, written.length);
  const declared = found.filter(isDeclaration);
  const scope =
    declared.length === 0
      ? outer
      : scopeOf(new Map([...outer.prefixes, ...declared.map(([name, value]) => [name.slice(6), value] as const)]));
  const attributes: Record<string, string> = {};
  for (const each of found) if (!isDeclaration(each)) attributes[canonical(each[0], scope.prefixes, false)] = each[1];
  return { name: canonical(written, scope.prefixes, true), attributes, written, scope };
}

function isDeclaration([name]: readonly [string, string]): boolean {
  return name === "xmlns" || name.startsWith("xmlns:");
}

function scopeOf(prefixes: ReadonlyMap<string, string>): Scope {
  return { prefixes, tags: new Map() };
}

function canonical(name: string, scope: ReadonlyMap<string, string>, isElement: boolean): string {
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
