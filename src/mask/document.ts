import type { Block, Document, Edit } from "../model/document.js";
import type { Span } from "../model/place.js";
import { type MaskedBlock, maskBlock } from "./block.js";
import type { Finder } from "./known.js";
import type { PlacedName } from "./placed-name.js";
import type { Pseudonyms } from "./pseudonyms.js";
import { type MaskRange, replaceRanges, withoutOverlaps } from "./range.js";

/** A masked document, and by block index where ranges of raw texts went; blocks without anything personal are absent. */
export interface MaskedDocument {
  document: Document;
  moved: ReadonlyMap<number, MaskedBlock>;
}

/** Masks the texts of a document: raw and cleaned, in every reading, in edits and in what readers disagree about. */
export function maskDocument(
  document: Document,
  names: readonly PlacedName[],
  pseudonyms: Pseudonyms,
  finder: Finder,
): MaskedDocument {
  const placed = new Map<number, MaskRange[]>();
  for (const { given, family, parts } of names) {
    const replacement = pseudonyms.of(given, family).text;
    for (const { block, span } of parts) {
      const ranges = placed.get(block) ?? [];
      placed.set(block, ranges);
      ranges.push({ span, replacement });
    }
  }
  const moved = new Map<number, MaskedBlock>();
  const blocks = document.blocks.map((block) => {
    const masked = maskOne(block, placed.get(block.index) ?? [], finder);
    if (masked) moved.set(block.index, masked);
    return masked?.block ?? block;
  });
  const readerDifferences = maskDifferences(document.readerDifferences, { document, moved }, finder);
  return { document: { ...document, blocks, readerDifferences }, moved };
}

/** The places where two readers disagree; within a masked place none of them is told. */
export function maskDifferences(
  differences: Document["readerDifferences"],
  { document, moved }: MaskedDocument,
  finder: Finder,
): Document["readerDifferences"] {
  return differences.map((difference) => {
    const masked = difference.block === null ? undefined : moved.get(difference.block);
    const { span } = difference;
    if (!masked || span === null) {
      const readings = difference.readings.map((reading) => ({ ...reading, text: finder.masked(reading.text) }));
      return { ...difference, readings };
    }
    const now = masked.span(span);
    const hidden = masked.masked.some((place) => place[0] <= span[1] && place[1] >= span[0]);
    const text = (masked.block.readings[0]?.raw ?? document.blocks[0]?.text ?? "").slice(...now);
    const readings = difference.readings.map((reading) => ({
      ...reading,
      text: hidden ? text : finder.masked(reading.text),
    }));
    return { ...difference, span: now, readings };
  });
}

function maskOne(block: Block, placed: readonly MaskRange[], finder: Finder): MaskedBlock | null {
  const raw = block.readings[0]?.raw ?? "";
  const inText = withoutOverlaps([...placed, ...finder.ranges(block.text)]);
  const inRaw = block.edits.length === 0 && raw === block.text ? [] : finder.ranges(raw);
  const others = block.readings.slice(1);
  if (inText.length + inRaw.length === 0 && others.every((reading) => finder.ranges(reading.raw).length === 0)) {
    return null;
  }
  const masked = maskBlock({ ...block, edits: block.edits.map((edit) => withReasons(edit, finder)) }, inText, inRaw);
  const lines = block.lines.map((line) => ({ ...line, span: lineSpan(line.span, masked) }));
  const first = masked.block.readings[0];
  const readings = others.map((reading) => ({ ...reading, raw: otherReading(reading.raw, raw, masked, finder) }));
  return { ...masked, block: { ...masked.block, lines, readings: first ? [first, ...readings] : readings } };
}

function withReasons(edit: Edit, finder: Finder): Edit {
  const repairs = edit.repairs.map((repair) => ({ ...repair, reason: finder.masked(repair.reason) }));
  return { ...edit, repairs };
}

/** A masked place that a line end cuts belongs to the first of the two lines. */
function lineSpan(span: Span, masked: MaskedBlock): Span {
  const [start, end] = masked.span(span);
  const cut = masked.masked.find((place) => place[0] < span[0] && place[1] > span[0]);
  const from = cut ? masked.span(cut)[1] : start;
  return [Math.min(from, Math.max(end, from)), Math.max(end, from)];
}

/** Another reader's text: masked where the first one's is; where the two differ there, the whole difference is. */
function otherReading(other: string, raw: string, masked: MaskedBlock, finder: Finder): string {
  const own = finder.ranges(other);
  if (own.length >= masked.masked.length) return replaceRanges(other, own);
  let start = 0;
  while (start < other.length && start < raw.length && other[start] === raw[start]) start += 1;
  let tail = 0;
  while (tail < Math.min(other.length, raw.length) - start && other.at(-1 - tail) === raw.at(-1 - tail)) tail += 1;
  const shift = other.length - raw.length;
  const newRaw = masked.block.readings[0]?.raw ?? "";
  const moved = (offset: number, within: number) =>
    offset <= start ? offset : offset >= raw.length - tail ? offset + shift : within;
  const copied = masked.masked.map(
    (place): MaskRange => ({
      span: [moved(place[0], start), moved(place[1], other.length - tail)],
      replacement: newRaw.slice(...masked.span(place)),
    }),
  );
  return replaceRanges(other, withoutOverlaps([...own, ...copied]));
}
