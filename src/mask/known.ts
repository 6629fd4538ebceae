import { isWord } from "../thai/lexicon.js";
import { loosen, squash } from "../thai/loose.js";
import { findNames } from "../thai/person-names.js";
import { findPersonalData } from "../thai/personal-data.js";
import type { Pseudonyms } from "./pseudonyms.js";
import { type MaskRange, replaceRanges, withoutOverlaps } from "./range.js";

const SHORTEST_ALONE = 3;
const SHORTEST_INSIDE = 6;
const SHORTEST_MASKED = 3;

/** What finds everything to be masked in a text, once all names of the report are known. */
export interface Finder {
  /** All ranges, in order, none overlapping. */
  ranges(text: string): MaskRange[];
  /** The text with its ranges replaced. */
  masked(text: string): string;
}

/** A finder of the names in `pseudonyms`, however they are spaced or wrapped, and of whatever else looks personal. */
export function finderOf(pseudonyms: Pseudonyms): Finder {
  const whole = new Map<string, string>();
  const alone = new Map<string, string>();
  for (const { given, family, pseudonym } of pseudonyms.people) {
    if (family !== null) keepFirst(whole, squash(given + family), pseudonym.text);
    for (const part of [given, family ?? ""]) {
      if (part.length >= SHORTEST_ALONE && !isWord(part)) keepFirst(alone, part, pseudonym.text);
    }
  }
  const wholePattern = alternatives([...whole.keys()]);
  const alonePattern = alternatives([...alone.keys()]);
  const ranges = (text: string): MaskRange[] => {
    const found: MaskRange[] = [];
    if (wholePattern) {
      const loose = loosen(text);
      for (const { 0: name, index } of loose.text.matchAll(wholePattern)) {
        if (name.length < SHORTEST_INSIDE && !isFree(loose.text, index, name.length)) continue;
        found.push({ span: loose.span(index, index + name.length), replacement: whole.get(name) ?? "" });
      }
    }
    for (const { 0: name, index } of alonePattern ? text.matchAll(alonePattern) : []) {
      if (!isFree(text, index, name.length)) continue;
      found.push({ span: [index, index + name.length], replacement: alone.get(name) ?? "" });
    }
    for (const { span, given, family } of findNames(text)) {
      found.push({ span, replacement: pseudonyms.of(given, family).text });
    }
    for (const { kind, span } of findPersonalData(text)) {
      found.push({ span, replacement: pseudonyms.ofThing(kind, text.slice(...span)) });
    }
    return withoutOverlaps(found);
  };
  const kept = new Map<string, string>();
  const masked = (text: string): string => {
    if (text.length < SHORTEST_MASKED) return text;
    const known = kept.get(text);
    if (known !== undefined) return known;
    const replaced = replaceRanges(text, ranges(text));
    kept.set(text, replaced);
    return replaced;
  };
  return { ranges, masked };
}

function keepFirst(names: Map<string, string>, name: string, pseudonym: string): void {
  if (!names.has(name)) names.set(name, pseudonym);
}

/** Longer names first, so that none is cut by a shorter one. */
function alternatives(names: string[]): RegExp | null {
  if (names.length === 0) return null;
  const sorted = [...names].sort((a, b) => b.length - a.length);
  return new RegExp(sorted.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|"), "g");
}

/** Whether no letter stands beside a part of a text. */
function isFree(text: string, start: number, length: number): boolean {
  return !/[ก-๎A-Za-z]/.test(text.charAt(start - 1)) && !/[ก-๎A-Za-z]/.test(text.charAt(start + length));
}
