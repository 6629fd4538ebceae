import type { Block, Edit } from "../model/document.js";
import type { Span } from "../model/place.js";
import { type MaskRange, replaceRanges } from "./range.js";

/** A masked block, and where ranges of its raw text went. */
export interface MaskedBlock {
  block: Block;
  /** The masked raw text's range for a range of the raw text; one that cuts into a masked place takes it in whole. */
  span(raw: Span): Span;
  /** The masked places, as ranges of the raw text as it was. */
  masked: Span[];
}

/** The smallest part of a block whose raw and cleaned text belong together: a character, or a whole edit. */
interface Piece {
  raw: Span;
  text: Span;
  edit: Edit | null;
}

/** Pieces from `first` up to `end`, which are masked together. */
interface Group {
  first: number;
  end: number;
  ranges: MaskRange[];
}

/**
 * Masks ranges of a block's cleaned text, in the raw text too, and ranges of the raw text that the cleaned one has not.
 * Both kinds in order, none overlapping its like. What a repair changed within a masked place is no longer told.
 */
export function maskBlock(
  block: Block,
  textRanges: readonly MaskRange[],
  rawRanges: readonly MaskRange[],
): MaskedBlock {
  const raw = block.readings[0]?.raw ?? "";
  const pieces = piecesOf(raw, block.edits);
  const groups = groupsOf(pieces, textRanges);
  const hidden = new Map<Piece, MaskRange[]>();
  for (const range of rawRanges) takeRaw(range, pieces, groups, hidden);
  groups.sort((a, b) => a.first - b.first);

  const starts = new Uint32Array(raw.length + 1);
  const ends = new Uint32Array(raw.length + 1);
  const edits: Edit[] = [];
  const masked: Span[] = [];
  let newRaw = "";
  let newText = "";
  let lastEdit: Edit | null = null;
  const keep = (from: Span, to: string, opaque: boolean) => {
    const start = newRaw.length;
    newRaw += to;
    for (let offset = from[0]; offset <= from[1]; offset += 1) {
      const moved = start + offset - from[0];
      if (offset < from[1]) starts[offset] = opaque ? start : moved;
      if (offset > from[0]) ends[offset] = opaque ? newRaw.length : moved;
    }
  };
  let at = 0;
  for (const group of [...groups, { first: pieces.length, end: pieces.length, ranges: [] }]) {
    for (const piece of pieces.slice(at, group.first)) {
      const start = newRaw.length;
      const ranges = hidden.get(piece);
      const before = ranges ? replaceRanges(raw.slice(...piece.raw), ranges) : raw.slice(...piece.raw);
      const after = block.text.slice(...piece.text);
      keep(piece.raw, before, ranges !== undefined);
      if (ranges) masked.push(piece.raw);
      newText += after;
      const last = edits.at(-1);
      if (piece.edit && piece.edit === lastEdit && last) {
        last.span = [last.span[0], newRaw.length];
        last.before += before;
        last.after += after;
      } else if (piece.edit) {
        edits.push({ span: [start, newRaw.length], before, after, repairs: piece.edit.repairs });
      }
      lastEdit = piece.edit;
    }
    const [first, last] = [pieces[group.first], pieces[group.end - 1]];
    if (first && last) {
      const text: Span = [first.text[0], last.text[1]];
      const replacement = maskedPart(block.text, text, group.ranges);
      keep([first.raw[0], last.raw[1]], replacement, true);
      masked.push([first.raw[0], last.raw[1]]);
      newText += replacement;
      lastEdit = null;
    }
    at = group.end;
  }
  starts[raw.length] = newRaw.length;
  const span = ([start, end]: Span): Span => {
    const to = ends[Math.min(end, raw.length)] ?? newRaw.length;
    const from = starts[Math.min(start, raw.length)] ?? newRaw.length;
    return start === end ? [from, from] : [Math.min(from, to), to];
  };
  const { glyphBoxes: _, numerals = [], ...rest } = block;
  const reading = { reader: block.readings[0]?.reader ?? "", raw: newRaw };
  const result: Block = { ...rest, readings: [reading, ...block.readings.slice(1)], text: newText, edits };
  const kept = numerals.filter((numeral) => !masked.some((place) => overlap(numeral.span, place)));
  if (kept.length > 0) result.numerals = kept.map((numeral) => ({ ...numeral, span: span(numeral.span) }));
  return { block: result, span, masked };
}

function overlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && a[1] > b[0];
}

/** The characters of a block, each with its place in the raw and in the cleaned text; an edit that changes the length is one piece. */
function piecesOf(raw: string, edits: readonly Edit[]): Piece[] {
  const pieces: Piece[] = [];
  let text = 0;
  let at = 0;
  const single = (until: number, edit: Edit | null) => {
    for (; at < until; at += 1, text += 1) pieces.push({ raw: [at, at + 1], text: [text, text + 1], edit });
  };
  for (const edit of edits) {
    single(edit.span[0], null);
    if (edit.before.length === edit.after.length) single(edit.span[1], edit);
    else {
      pieces.push({ raw: [...edit.span], text: [text, text + edit.after.length], edit });
      text += edit.after.length;
      at = edit.span[1];
    }
  }
  single(raw.length, null);
  return pieces;
}

function groupsOf(pieces: readonly Piece[], ranges: readonly MaskRange[]): Group[] {
  const groups: Group[] = [];
  let index = 0;
  for (const range of ranges) {
    const [start, end] = range.span;
    while (index > 0 && (pieces[index - 1]?.text[1] ?? 0) > start) index -= 1;
    while (index < pieces.length && (pieces[index]?.text[1] ?? 0) <= start) index += 1;
    const first = index;
    while (index < pieces.length && (pieces[index]?.text[0] ?? 0) < end) index += 1;
    let last = index;
    while (
      last > first &&
      pieces[last - 1]?.text[0] === pieces[last - 1]?.text[1] &&
      (pieces[last - 1]?.text[0] ?? 0) >= end
    )
      last -= 1;
    if (last === first) continue;
    const before = groups.at(-1);
    if (before && first < before.end) {
      before.end = Math.max(before.end, last);
      before.ranges.push(range);
    } else groups.push({ first, end: last, ranges: [range] });
  }
  return groups;
}

/** A range of the raw text: within one edit it changes what stood there before; else it is masked in both texts. */
function takeRaw(range: MaskRange, pieces: readonly Piece[], groups: Group[], hidden: Map<Piece, MaskRange[]>): void {
  const [start, end] = range.span;
  const first = pieces.findIndex((piece) => piece.raw[1] > start);
  let last = first;
  while (last < pieces.length && (pieces[last]?.raw[0] ?? end) < end) last += 1;
  const [one, final] = [pieces[first], pieces[last - 1]];
  if (!one || !final) return;
  const touched = groups.filter((group) => group.first < last && group.end > first);
  if (touched.length > 0) {
    takeIn(touched, first, last, pieces, groups);
    return;
  }
  if (last - first === 1 && one.edit && one.raw[1] - one.raw[0] > 1) {
    const local: MaskRange = { ...range, span: [start - one.raw[0], Math.min(end, one.raw[1]) - one.raw[0]] };
    hidden.set(one, [...(hidden.get(one) ?? []), local]);
    return;
  }
  groups.push({ first, end: last, ranges: [{ ...range, span: [one.text[0], final.text[1]] }] });
}

/** Makes one group of several and of the pieces from `first` to `last`; what it has beyond them is masked with them. */
function takeIn(touched: Group[], first: number, last: number, pieces: readonly Piece[], groups: Group[]): void {
  const [kept, ...others] = touched;
  if (!kept) return;
  if (others.length === 0 && kept.first <= first && kept.end >= last) return;
  for (const other of others) groups.splice(groups.indexOf(other), 1);
  const replacement = touched.flatMap(({ ranges }) => ranges.map((range) => range.replacement)).join(" ");
  kept.first = Math.min(first, ...touched.map((group) => group.first));
  kept.end = Math.max(last, ...touched.map((group) => group.end));
  const [one, final] = [pieces[kept.first], pieces[kept.end - 1]];
  if (one && final) kept.ranges = [{ span: [one.text[0], final.text[1]], replacement }];
}

function maskedPart(text: string, span: Span, ranges: readonly MaskRange[]): string {
  const next = text.charAt(span[1]);
  const local = ranges.map(
    (range): MaskRange => ({
      replacement: range.replacement,
      span: [Math.max(0, range.span[0] - span[0]), Math.min(span[1], range.span[1]) - span[0]],
    }),
  );
  const replaced = replaceRanges(text.slice(...span) + next, local);
  return replaced.slice(0, replaced.length - next.length);
}
