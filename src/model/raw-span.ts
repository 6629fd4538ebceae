import type { Block, Edit } from "./document.js";
import type { Box, Span } from "./place.js";

/**
 * The range of a block's raw text that a range of its cleaned text came from. What was deleted beside the range
 * stays outside it. Inside an edit that kept the length (digits, say) offsets map one to one; a range that cuts
 * into any other edit takes in the whole edit. An empty range maps to an empty one, unless it lies within an edit.
 */
export function toRaw(block: Pick<Block, "edits">, span: Span): Span {
  const end = rawOffset(block.edits, span[1], "end");
  return [Math.min(end, rawOffset(block.edits, span[0], "start")), end];
}

const shiftsOf = new WeakMap<readonly Edit[], { count: number; starts: number[] }>();

/** Where each edit starts in the cleaned text; kept beside the list, since one block is asked many times. */
function textStarts(edits: readonly Edit[]): number[] {
  const kept = shiftsOf.get(edits);
  if (kept && kept.count === edits.length) return kept.starts;
  let shift = 0;
  const starts = edits.map((edit) => {
    const start = edit.span[0] + shift;
    shift += edit.after.length - edit.before.length;
    return start;
  });
  shiftsOf.set(edits, { count: edits.length, starts });
  return starts;
}

function rawOffset(edits: readonly Edit[], offset: number, side: "start" | "end"): number {
  const starts = textStarts(edits);
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = starts[middle] ?? 0;
    const passed = side === "start" ? start + (edits[middle]?.after.length ?? 0) <= offset : start < offset;
    if (passed) low = middle + 1;
    else high = middle;
  }
  const index = side === "start" ? low : low - 1;
  const edit = edits[index];
  const start = starts[index];
  const previous = edits[low - 1];
  const previousStart = starts[low - 1];
  const shift = previous && previousStart !== undefined ? previousStart + previous.after.length - previous.span[1] : 0;
  if (!edit || start === undefined) return offset - shift;
  const inside = start < offset && offset < start + edit.after.length;
  if (!inside) return offset - shift;
  if (edit.before.length === edit.after.length) return edit.span[0] + offset - start;
  return side === "start" ? edit.span[0] : edit.span[1];
}

/** The smallest box around the glyphs of a raw range; the block's own box where single glyphs have none. */
export function boxOf(block: Pick<Block, "glyphBoxes" | "box">, raw: Span): Box | null {
  const glyphs = block.glyphBoxes;
  if (!glyphs) return block.box;
  let box: Box | null = null;
  const end = Math.min(raw[1] * 4, glyphs.length);
  for (let at = Math.max(0, raw[0]) * 4; at + 3 < end; at += 4) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = [glyphs[at], glyphs[at + 1], glyphs[at + 2], glyphs[at + 3]];
    if (!(x1 > x0)) continue;
    if (box === null) box = [x0, y0, x1, y1];
    else {
      if (x0 < box[0]) box[0] = x0;
      if (y0 < box[1]) box[1] = y0;
      if (x1 > box[2]) box[2] = x1;
      if (y1 > box[3]) box[3] = y1;
    }
  }
  return box ? (box.map((n) => Math.round(n * 100) / 100) as Box) : block.box;
}
