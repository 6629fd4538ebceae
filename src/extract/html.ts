import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { Document } from "../model/document.js";
import type { Problem } from "../model/source.js";
import { buildDocument } from "./document-builder.js";
import { boundMarkup } from "./html-bounds.js";
import { contentRoots } from "./html-navigation.js";
import { elementsOf } from "./html-table.js";
import { HtmlWalk } from "./html-walk.js";
import type { Limits } from "./limits.js";
import { problemOf } from "./problems.js";

/** Pinned in package.json; the package does not tell its own version. */
const READER = { name: "parse5", version: "8.1.1" };

/**
 * Reads an HTML page: headings, paragraphs, lists and tables with spans; what surrounds the report on a site is set
 * aside as `header` or `footer`, hidden elements as `hidden`. A block's raw text is what a browser would show.
 */
export function extractHtml(text: string, encoding: string, limits: Limits): Document {
  const problems: Problem[] = [];
  const bounded = boundMarkup(text, limits);
  if (bounded.cut) problems.push(problemOf("text-limit"));
  const root = parse(bounded.text);
  const html = elementsOf(root as { childNodes: DefaultTreeAdapterTypes.ChildNode[] }).find(
    (e) => e.tagName === "html",
  );
  const body = html ? elementsOf(html).find((e) => e.tagName === "body") : undefined;
  const walk = new HtmlWalk(limits, body ? contentRoots(body) : new Set());
  if (body) walk.read(body);
  if (walk.rowsCut) problems.push(problemOf("row-limit"));
  if (walk.tooDeep && !bounded.cut) problems.push(problemOf("text-limit"));
  if (walk.items.length === 0) problems.push(problemOf("no-text"));
  return buildDocument(
    {
      mediaType: "text/html",
      encoding,
      textLayer: "native",
      readers: [READER],
      problems,
    },
    walk.items,
  );
}
