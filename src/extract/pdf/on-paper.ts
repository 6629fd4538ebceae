import type { Document, Page } from "../../model/document.js";
import type { Box } from "../../model/place.js";
import type { PageContent } from "./page.js";

type Place = (box: Box) => Box;

/**
 * A document whose pages are measured otherwise: every length of a page times the factor of its number, and places of pages
 * that were photographed aslant where they lie on the photograph.
 */
export function onPaper(
  document: Document,
  factors: ReadonlyMap<number, number>,
  contents: readonly PageContent[],
): Document {
  const places = new Map<number, Place>();
  for (const page of document.pages) {
    const factor = factors.get(page.number) ?? 1;
    const paper = contents.find((content) => content.page.number === page.number)?.paper;
    if (factor === 1 && !paper) continue;
    resize(page, paper ?? page, factor);
    places.set(page.number, (box) => times(paper ? paper.place(box) : box, factor));
  }
  if (places.size === 0) return document;
  const placed = (box: Box, page: number | null | undefined): Box => places.get(page ?? 0)?.(box) ?? box;
  for (const block of document.blocks) {
    block.box = block.box && placed(block.box, block.page);
    for (const line of block.lines) {
      const page = line.page ?? block.page;
      line.box = placed(line.box, page);
      const glyphs = block.glyphBoxes?.subarray(line.span[0] * SIDES, line.span[1] * SIDES);
      const place = places.get(page ?? 0);
      if (glyphs && place) placeAll(glyphs, place);
    }
  }
  for (const difference of document.readerDifferences)
    difference.box = difference.box && placed(difference.box, difference.page);
  return document;
}

const SIDES = 4;

function placeAll(glyphs: Float32Array, place: Place): void {
  for (let at = 0; at + SIDES <= glyphs.length; at += SIDES) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = glyphs.subarray(at, at + SIDES);
    glyphs.set(place([x0, y0, x1, y1]), at);
  }
}

function resize(page: Page, { width, height }: { width: number | null; height: number | null }, factor: number): void {
  page.width = width && rounded(width * factor);
  page.height = height && rounded(height * factor);
}

function times([x0, y0, x1, y1]: Box, factor: number): Box {
  return [rounded(x0 * factor), rounded(y0 * factor), rounded(x1 * factor), rounded(y1 * factor)];
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
