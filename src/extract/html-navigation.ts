import type { DefaultTreeAdapterTypes } from "parse5";
import { attribute, elementsOf } from "./html-table.js";

type Element = DefaultTreeAdapterTypes.Element;

/** Fewer characters than this are no report. */
const LEAST_CONTENT = 200;
const SITE_ROLES = new Set(["navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar"]);
const SITE_TAGS = new Set(["nav", "header", "footer", "aside", "menu"]);
const HIDDEN_CLASS = /(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text|d-none|hidden)(?:\s|$)/i;
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** The elements that hold the report: `main`, else `article`s; none where the page has neither or they hold too little. */
export function contentRoots(body: Element): Set<Element> {
  const mains: Element[] = [];
  const articles: Element[] = [];
  const stack: Element[] = [body];
  for (let element = stack.pop(); element; element = stack.pop()) {
    if (element.tagName === "main" || attribute(element, "role") === "main") mains.push(element);
    else if (element.tagName === "article") articles.push(element);
    else stack.push(...elementsOf(element));
  }
  for (const roots of [mains, articles]) {
    const length = roots.reduce((sum, root) => sum + textStats(root).text, 0);
    if (length >= LEAST_CONTENT && length * 4 >= textStats(body).text) return new Set(roots);
  }
  return new Set();
}

/** True for what a site puts around its content: menus, banners, lists of short links. */
export function isNavigation(element: Element, insideContent: boolean): boolean {
  const role = attribute(element, "role");
  if (element.tagName === "nav" || role === "navigation" || role === "menu" || role === "menubar") return true;
  if (insideContent) return false;
  if (SITE_TAGS.has(element.tagName) || (role !== null && SITE_ROLES.has(role))) return true;
  if (element.tagName !== "ul" && element.tagName !== "ol") return false;
  const { text, linked, links } = textStats(element);
  return links >= 3 && linked * 10 >= text * 8 && linked <= links * 40;
}

/** True for elements that a browser does not show. */
export function isHidden(element: Element): boolean {
  if (attribute(element, "hidden") !== null) return true;
  const style = attribute(element, "style");
  if (style !== null && HIDDEN_STYLE.test(style)) return true;
  const classes = attribute(element, "class");
  return classes !== null && HIDDEN_CLASS.test(classes);
}

function textStats(root: Element): { text: number; linked: number; links: number } {
  const stats = { text: 0, linked: 0, links: 0 };
  const stack: [Element, boolean][] = [[root, false]];
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const [element, inLink] = entry;
    if (element.tagName === "script" || element.tagName === "style") continue;
    const linked = inLink || element.tagName === "a";
    if (element.tagName === "a") stats.links += 1;
    for (const child of element.childNodes) {
      if ("tagName" in child) stack.push([child, linked]);
      else if ("value" in child) {
        const length = child.value.replace(/\s+/g, "").length;
        stats.text += length;
        if (linked) stats.linked += length;
      }
    }
  }
  return stats;
}
