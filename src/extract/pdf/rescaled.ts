import type { Document } from "../../model/document.js";
import type { Box } from "../../model/place.js";

/** A document whose pages are measured otherwise: every length of a page times the factor of its number. */
export function rescaled(document: Document, factors: ReadonlyMap<number, number>): Document {
  if (factors.size === 0) return document;
  const of = (page: number | null | undefined) => (page ? (factors.get(page) ?? 1) : 1);
  for (const page of document.pages) {
    const factor = of(page.number);
    page.width = page.width && times(page.width, factor);
    page.height = page.height && times(page.height, factor);
  }
  for (const block of document.blocks) {
    block.box = block.box && scaled(block.box, of(block.page));
    for (const line of block.lines) {
      const factor = of(line.page ?? block.page);
      line.box = scaled(line.box, factor);
      block.glyphBoxes?.subarray(line.span[0] * 4, line.span[1] * 4).forEach((value, index, own) => {
        own[index] = value * factor;
      });
    }
  }
  for (const difference of document.readerDifferences)
    difference.box = difference.box && scaled(difference.box, of(difference.page));
  return document;
}

function scaled([x0, y0, x1, y1]: Box, factor: number): Box {
  return [times(x0, factor), times(y0, factor), times(x1, factor), times(y1, factor)];
}

function times(value: number, factor: number): number {
  return Math.round(value * factor * 100) / 100;
}
