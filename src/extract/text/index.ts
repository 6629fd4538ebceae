import type { Document } from "../../model/document.js";
import type { Problem } from "../../model/source.js";
import { buildDocument } from "../document-builder.js";
import type { Limits } from "../limits.js";
import { pipeTable } from "../markdown.js";
import { problemOf } from "../problems.js";
import type { RawItem } from "../raw-items.js";
import { headerScore } from "../tables/header-rows.js";
import { RowBudget } from "../tables/row-budget.js";
import { alignedTable } from "./aligned.js";
import { cellALineTable } from "./cell-a-line.js";
import { embeddedHtmlTable } from "./embedded-html.js";
import { isMostlyThai, kindOfLine } from "./line-kind.js";
import { type Line, linesOf } from "./lines.js";
import { pageFurniture } from "./page-furniture.js";
import type { Previous, Recognised, Recogniser, Surroundings } from "./recogniser.js";
import { hasInnerTab, tabbedTable } from "./tabbed.js";

/** In the order of trust: the first that recognises a table takes its lines. */
const RECOGNISERS: readonly Recogniser[] = [embeddedHtmlTable, pipeTable, cellALineTable, tabbedTable, alignedTable];

export const TEXT_READER = { name: "text", version: "1" };

/** Reads decoded text: a block for each line that belongs to no table, and the tables. Line breaks are `\n`. */
export function extractText(text: string, encoding: string, mediaType: string, limits: Limits): Document {
  const problems: Problem[] = [];
  const kept = text.length > limits.characters ? text.slice(0, limits.characters) : text;
  const { lines, complete } = linesOf(kept, limits.lines);
  if (kept.length < text.length || !complete) problems.push(problemOf("text-limit"));
  const walk = itemsOf(kept, lines, limits);
  if (walk.rowsCut) problems.push(problemOf("row-limit"));
  if (walk.items.length === 0) problems.push(problemOf("no-text"));
  const pages = kept.includes("\f") ? (lines.at(-1)?.page ?? 1) : 0;
  return buildDocument(
    {
      mediaType,
      encoding,
      textLayer: "unknown",
      readers: [TEXT_READER],
      pages: Array.from({ length: pages }, (_, page) => ({ number: page + 1, width: null, height: null, rotation: 0 })),
      problems,
    },
    walk.items,
  );
}

function itemsOf(text: string, lines: readonly Line[], limits: Limits): { items: RawItem[]; rowsCut: boolean } {
  const items: RawItem[] = [];
  const furniture = pageFurniture(lines);
  const thaiDocument = isMostlyThai(text);
  let previous: Previous | null = null;
  const budget = new RowBudget(limits);
  let plainUntil = 0;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (!line || line.blank) {
      at += 1;
      continue;
    }
    const aside = furniture.get(at);
    const found: Recognised | null = at >= plainUntil && !aside ? recognise({ text, lines, previous }, at) : null;
    if (found) {
      for (const item of found.items) {
        const kept = budget.take(item);
        if (kept) items.push(kept);
      }
      if (budget.cut) return { items, rowsCut: true };
      previous = found.previous;
      at = found.next;
      continue;
    }
    if (at >= plainUntil && hasInnerTab(line)) plainUntil = endOfPlainRun(lines, at);
    const alone = (lines[at - 1]?.blank ?? true) && (lines[at + 1]?.blank ?? true);
    const kind = aside ?? kindOfLine(line.text, { alone, thaiDocument });
    items.push({ type: "block", kind, raw: line.text, page: line.page });
    if (kind === "paragraph" || kind === "heading" || kind === "list-item") previous = null;
    at += 1;
  }
  return { items, rowsCut: false };
}

function recognise(around: Surroundings, at: number): Recognised | null {
  for (const recogniser of RECOGNISERS) {
    const found = recogniser(around, at);
    if (found) return found;
  }
  return null;
}

/**
 * Where a run of tabbed lines that is no table ends, or where a header inside it begins: its lines are tried as a
 * table once, not again from each of them.
 */
function endOfPlainRun(lines: readonly Line[], from: number): number {
  let at = from + 1;
  for (let line = lines[at]; line && !line.blank && line.tabs > 0; line = lines[at]) {
    if (headerScore(line.text.split("\t")) >= 2) break;
    at += 1;
  }
  return at;
}
