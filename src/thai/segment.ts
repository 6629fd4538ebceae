import type { Span } from "../model/place.js";
import { knownWords } from "./known-words.js";
import type { Trie } from "./trie.js";
import { isMark, splitByWords } from "./word-split.js";

/** `word`: of the lexicon; `unknown`: Thai letters that no word covers; `sign`: ๆ, ฯ, punctuation, any other script. */
export type SegmentKind = "word" | "unknown" | "latin" | "digits" | "space" | "sign";

/** A piece of a text; `span` in UTF-16 units. */
export interface Segment {
  span: Span;
  kind: SegmentKind;
}

/** Far above any number of words in a run, so that a split with fewer unknown letters always wins. */
const UNKNOWN_LETTER = 1 << 20;
const STOP = 0x2e;

/**
 * Cuts a text into words and what stands between them: every character in exactly one segment, in order. Runs of Thai
 * letters (with full stops behind them, for abbreviations) are split with the fewest letters outside words, then the
 * fewest words, then the longest words first. A sign is a segment of its own, repeated signs are one.
 */
export function segment(text: string, lexica: readonly Trie[] = [knownWords()]): Segment[] {
  const segments: Segment[] = [];
  for (let at = 0; at < text.length; ) {
    const kind = kindOf(text.charCodeAt(at));
    let end = at + 1;
    if (kind === "unknown") while (isThai(text.charCodeAt(end)) || text.charCodeAt(end) === STOP) end += 1;
    else if (kind === "sign") end = endOfSign(text, at);
    else while (end < text.length && kindOf(text.charCodeAt(end)) === kind) end += 1;
    if (kind === "unknown") addWords(segments, text, at, end, lexica);
    else segments.push({ span: [at, end], kind });
    at = end;
  }
  return segments;
}

function addWords(segments: Segment[], text: string, start: number, end: number, lexica: readonly Trie[]): void {
  const { steps } = splitByWords(text, start, end, lexica, UNKNOWN_LETTER);
  let unknown = start;
  const close = (at: number) => {
    if (unknown < at) segments.push({ span: [unknown, at], kind: "unknown" });
  };
  for (let at = start; at < end; ) {
    const next = at + (steps[at - start] ?? 1);
    const stop = next === at + 1 && text.charCodeAt(at) === STOP;
    if (stop || next > at + 1) {
      close(at);
      segments.push({ span: [at, next], kind: stop ? "sign" : "word" });
      unknown = next;
    }
    at = next;
  }
  close(end);
}

function endOfSign(text: string, at: number): number {
  const sign = text.codePointAt(at) ?? 0;
  const width = sign > 0xffff ? 2 : 1;
  let end = at + width;
  while (text.codePointAt(end) === sign) end += width;
  return end;
}

/** The kind of a character alone; of Thai letters `unknown`. */
function kindOf(code: number): SegmentKind {
  if (isThai(code)) return "unknown";
  if ((code >= 0x30 && code <= 0x39) || (code >= 0x0e50 && code <= 0x0e59)) return "digits";
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return "latin";
  return code <= 0x20 || code === 0xa0 || (code >= 0x1680 && SPACE.test(String.fromCharCode(code))) ? "space" : "sign";
}

const SPACE = /\s/;

/** True for the letters, vowels and marks of Thai; not for ฯ, ๆ, ฿ and digits. */
function isThai(code: number): boolean {
  return (code >= 0x0e01 && code <= 0x0e2e) || (code >= 0x0e40 && code <= 0x0e45) || isMark(code);
}
