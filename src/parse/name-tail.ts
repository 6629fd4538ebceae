import type { Span } from "../model/place.js";

/** The span of a name with the letters that belong to it and follow it, blanks between left aside; as it was where others follow. */
export function withTail(text: string, span: Span, tail: string): Span {
  let end = span[1];
  for (const letter of tail) {
    while (/\s/.test(text[end] ?? "")) end += 1;
    if (text[end] !== letter) return span;
    end += 1;
  }
  return [span[0], end];
}
