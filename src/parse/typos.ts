import type { Document } from "../model/document.js";
import type { Typo } from "../model/mentions.js";
import { findMisspellings } from "../thai/misspellings.js";
import { evidenceOf } from "./read.js";
import { isSetAside } from "./result-years.js";

/** The suspected slips of the pen of a document: one entry a misspelling, with every place where it is printed. */
export function parseTypos(document: Document): Typo[] {
  const typos = new Map<string, Typo>();
  for (const block of document.blocks) {
    if (isSetAside(block)) continue;
    for (const { start, end, printed, suggestion } of findMisspellings(block.text)) {
      const typo = typos.get(printed) ?? { printed, suggestion, evidence: [] };
      typo.evidence.push(evidenceOf(block, [start, end]));
      typos.set(printed, typo);
    }
  }
  return [...typos.values()];
}
