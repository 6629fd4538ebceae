import type { Edit } from "../../model/document.js";
import type { Span } from "../../model/place.js";

/** A text cut to what stands around a mark; `mark` is the range within `text`. */
export interface Excerpt {
  text: string;
  mark: Span | null;
}

const BESIDE = 240;
const CUT = "…";

/** The range of a block's cleaned text that a range of its raw text became. What an edit replaced is taken in whole. */
export function cleanedSpan(edits: readonly Edit[], [from, to]: Span): Span {
  const start = cleanedOffset(edits, from, "start");
  return [start, Math.max(start, cleanedOffset(edits, to, "end"))];
}

function cleanedOffset(edits: readonly Edit[], offset: number, side: "start" | "end"): number {
  let shift = 0;
  for (const { span, before, after } of edits) {
    if (span[0] >= offset) break;
    if (offset < span[1]) {
      if (before.length === after.length) break;
      return side === "start" ? span[0] + shift : span[0] + shift + after.length;
    }
    shift += after.length - before.length;
  }
  return offset + shift;
}

/** Cuts a long text to the part around its mark, at the beginning where there is none. */
export function excerpt(text: string, mark: Span | null): Excerpt {
  const start = Math.max(0, Math.min(text.length, mark?.[0] ?? 0));
  const end = Math.max(start, Math.min(text.length, mark?.[1] ?? 0));
  const from = start <= BESIDE * 1.25 ? 0 : whole(text, start - BESIDE);
  const to = text.length - end <= BESIDE * 1.25 ? text.length : whole(text, end + BESIDE);
  const before = from > 0 ? CUT : "";
  const after = to < text.length ? CUT : "";
  const shift = before.length - from;
  return { text: `${before}${text.slice(from, to)}${after}`, mark: mark && [start + shift, end + shift] };
}

/** An offset that parts no letter from its marks and no pair of surrogates. */
function whole(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && /[\p{M}\uDC00-\uDFFF]/u.test(text[at] ?? "") && offset - at < 8) at -= 1;
  return at;
}

/** A text cut at its end. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, whole(text, most))}${CUT}`;
}
