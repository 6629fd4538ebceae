import type { Document } from "../model/document.js";
import type { YearMention } from "../model/mentions.js";
import type { ReadValue } from "../model/read-value.js";
import { findYears } from "../thai/fiscal-year.js";
import type { BlockRole } from "./block-roles.js";
import { readValue } from "./read.js";
import { isSetAside } from "./result-years.js";

const KIND_ORDER = { fiscal: 0, bare: 1, calendar: 2 } as const;

/** Every year that the document names, with the part that its line plays. */
export function yearMentions(document: Document, roles: BlockRole[]): YearMention[] {
  return document.blocks.flatMap((block) =>
    isSetAside(block)
      ? []
      : findYears(block.text).map((year) => ({
          ...readValue(document, block, year.span, year.year),
          role: roles[block.index] ?? "body",
          kind: year.kind,
        })),
  );
}

/**
 * The fiscal year in the document's title, a memo's subject counting as one: the commonest of the title's years,
 * fiscal years before others; where the title names none, the first heading's. Null where none is named there.
 */
export function titleYear(mentions: YearMention[], documentDateLines: ReadonlySet<number>): ReadValue<number> | null {
  for (const roles of [["title", "memo"], ["heading"]]) {
    const named = mentions.filter(
      (mention) => roles.includes(mention.role) && !documentDateLines.has(mention.evidence[0]?.block ?? -1),
    );
    const kind = Math.min(...named.map((mention) => KIND_ORDER[mention.kind]));
    const best = commonest(named.filter((mention) => KIND_ORDER[mention.kind] === kind && mention.kind !== "calendar"));
    if (best) return best;
  }
  return null;
}

function commonest(mentions: YearMention[]): ReadValue<number> | null {
  const counts = new Map<number | null, number>();
  for (const { value } of mentions) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const first = mentions.find(({ value }) => counts.get(value) === most);
  if (!first) return null;
  const { value, raw, confidence, evidence } = first;
  const others = mentions.filter(
    (mention, index) =>
      mention.value !== value && mentions.findIndex((other) => other.value === mention.value) === index,
  );
  if (others.length === 0) return { value, raw, confidence, evidence };
  return {
    value,
    raw,
    confidence,
    evidence,
    alternatives: others.map((other) => ({
      value: other.value,
      raw: other.raw,
      from: other.role,
      confidence: other.confidence,
    })),
  };
}
