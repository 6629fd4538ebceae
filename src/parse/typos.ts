import type { Document } from "../model/document.js";
import type { Typo } from "../model/mentions.js";
import { findMisspellings } from "../thai/misspellings.js";
import { findTermSlips } from "../thai/term-slips.js";
import { evidenceOf } from "./read.js";
import { isSetAside } from "./result-years.js";

/** The suspected slips of the pen of a document: one entry a misspelling, with every place where it is printed. */
export function parseTypos(document: Document): Typo[] {
  const typos = new Map<string, Typo>();
  for (const block of document.blocks) {
    if (isSetAside(block)) continue;
    for (const { start, end, printed, suggestion } of slipsOf(block.text)) {
      const typo = typos.get(printed) ?? { printed, suggestion, evidence: [] };
      typo.evidence.push(evidenceOf(block, [start, end]));
      typos.set(printed, typo);
    }
  }
  return [...typos.values()];
}

function slipsOf(text: string): { start: number; end: number; printed: string; suggestion: string }[] {
  const known = findMisspellings(text);
  const others = findTermSlips(text).filter(
    ({ start, end }) => !known.some((slip) => slip.start < end && start < slip.end),
  );
  return [...known, ...others].sort((a, b) => a.start - b.start);
}
