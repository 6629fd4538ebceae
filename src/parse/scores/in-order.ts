import type { Span } from "../../model/place.js";

/** How many of some tokens, in order and not overlapping, end at or before an offset. */
function endedBy(tokens: readonly { span: Span }[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.span[1] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The last token that ends at or before an offset and fits; null where there is none. The tokens stand in order and do
 * not overlap; only those left of the offset are looked at, the nearest first.
 */
export function lastBefore<T extends { span: Span }>(
  tokens: readonly T[],
  offset: number,
  fits: (token: T) => boolean = () => true,
): T | null {
  for (let index = endedBy(tokens, offset) - 1; index >= 0; index -= 1) {
    const token = tokens[index];
    if (token && fits(token)) return token;
  }
  return null;
}

/** The first token that starts at or behind an offset; null where there is none. The tokens stand in order and do not overlap. */
export function firstAfter<T extends { span: Span }>(tokens: readonly T[], offset: number): T | null {
  const at = endedBy(tokens, offset);
  return [tokens[at], tokens[at + 1]].find((token) => token !== undefined && token.span[0] >= offset) ?? null;
}

/** Whether a span lies within one of the tokens, which stand in order and do not overlap. */
export function isWithin(tokens: readonly { span: Span }[], [start, end]: Span): boolean {
  const around = tokens[endedBy(tokens, start)];
  return around !== undefined && around.span[0] <= start && end <= around.span[1];
}
