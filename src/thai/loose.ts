import type { Span } from "../model/place.js";

const LEFT_OUT = /[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]+/g;
const REWRITTEN = /[A-Z๐-๙]/g;
const IGNORED = /[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/;

/** A text without blanks, and the way back to the text it was made from. */
export interface Loose {
  text: string;
  /** The range of the given text that a range of the loosened text came from, blanks inside included. */
  span(start: number, end: number): Span;
  /** Whether something was dropped directly before this offset of the loosened text; true at both ends. */
  gapBefore(offset: number): boolean;
  /** The offset in the given text of a character of the loosened text. */
  offset(offset: number): number;
}

function looseCharacter(code: number, character: string): string {
  if (code >= 0x0e50 && code <= 0x0e59) return String.fromCharCode(code - 0x0e50 + 48);
  if (code >= 65 && code <= 90) return String.fromCharCode(code + 32);
  if (code > 32 && code < 127) return character;
  return IGNORED.test(character) ? "" : character;
}

/** The text for matching: no white space, no zero-width characters, Latin in lower case, Arabic digits. */
export function squash(text: string): string {
  return text
    .replace(LEFT_OUT, "")
    .replace(REWRITTEN, (character) => looseCharacter(character.charCodeAt(0), character));
}

const MOST_KEPT = 64;
const kept = new Map<string, Loose>();

/** The squashed text together with the offsets that its characters had. */
export function loosen(text: string): Loose {
  const known = kept.get(text);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const loose = loosened(text);
  kept.set(text, loose);
  return loose;
}

function loosened(text: string): Loose {
  const offsets = new Uint32Array(text.length + 1);
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x0e01 || code > 0x0e4e) {
      const character = text.charAt(index);
      const kept = looseCharacter(code, character);
      if (kept !== character) {
        parts.push(text.slice(from, index), kept);
        from = index + 1;
      }
      if (kept === "") continue;
    }
    offsets[length] = index;
    length += 1;
  }
  parts.push(text.slice(from));
  offsets[length] = text.length;
  const at = (offset: number) => offsets[Math.max(0, Math.min(offset, length))] ?? text.length;
  return {
    text: parts.join(""),
    offset: at,
    span: (start, end) => (end > start ? [at(start), at(end - 1) + 1] : [at(start), at(start)]),
    gapBefore: (offset) => offset <= 0 || offset >= length || at(offset) > at(offset - 1) + 1,
  };
}
