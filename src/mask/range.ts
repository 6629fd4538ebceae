import type { Span } from "../model/place.js";

/** A range of a text and what stands there when it is masked. */
export interface MaskRange {
  span: Span;
  replacement: string;
}

/** Ranges in order; where two overlap, the one that starts first (the longer of two) takes the other in. */
export function withoutOverlaps(ranges: readonly MaskRange[]): MaskRange[] {
  const sorted = [...ranges].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const kept: MaskRange[] = [];
  for (const { span, replacement } of sorted) {
    const last = kept.at(-1);
    if (last && span[0] < last.span[1]) last.span = [last.span[0], Math.max(last.span[1], span[1])];
    else kept.push({ span, replacement });
  }
  return kept;
}

/** The text with each range replaced; a blank parts a pseudonym from a letter or digit behind it. */
export function replaceRanges(text: string, ranges: readonly MaskRange[]): string {
  let from = 0;
  let replaced = "";
  for (const { span, replacement } of ranges) {
    replaced += text.slice(from, span[0]) + parted(replacement, text.charAt(span[1]));
    from = span[1];
  }
  return replaced + text.slice(from);
}

/** A replacement as it stands before the character that follows. */
export function parted(replacement: string, next: string): string {
  return /[ก-๙0-9A-Za-z]/.test(next) && !replacement.endsWith("]") ? `${replacement} ` : replacement;
}
