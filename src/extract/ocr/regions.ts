import { boxOfCell, gridOf } from "../pdf/grid.js";
import { groupRulings, joinSegments } from "../pdf/rulings.js";
import { partStacked } from "../pdf/stacked-tables.js";
import type { StraightPage } from "../raster/page.js";
import { crop, type GreyImage, type PixelBox } from "./image.js";
import { inkBox } from "./ink-box.js";

/** A part of a page whose lines stand below each other: a cell of a table, or a stretch of the page beside its tables. */
export interface Region {
  readonly x0: number;
  readonly y0: number;
  readonly image: GreyImage;
  readonly isCell: boolean;
}

const POINTS = 72;
/** Smaller cells hold no text, in inches. */
const SMALLEST = 0.08;
/** An empty stretch of the page that parts what is above from what is below, in inches. */
const EMPTY = 0.05;

/** The cells of the tables of a page, then the rest of it, each with its ink; regions without ink are left out. */
export function regionsOf({ text, rulings, dpi, threshold }: StraightPage): Region[] {
  const points = POINTS / dpi;
  const segments = rulings.map(({ horizontal, at, from, to }) => ({
    horizontal,
    at: at * points,
    from: from * points,
    to: to * points,
  }));
  const grids = groupRulings(joinSegments(segments))
    .flatMap(partStacked)
    .flatMap((group) => gridOf(group) ?? []);
  const cells = grids.flatMap((grid) =>
    grid.cells.map((cell): PixelBox => {
      const [x0, y0, x1, y1] = boxOfCell(grid, cell);
      return { x0: x0 / points, y0: y0 / points, x1: x1 / points, y1: y1 / points };
    }),
  );
  const large = cells.filter(({ x0, y0, x1, y1 }) => Math.min(x1 - x0, y1 - y0) >= SMALLEST * dpi);
  const rest = { ...text, data: text.data.slice() };
  const regions: Region[] = [];
  for (const cell of large.sort((a, b) => areaOf(a) - areaOf(b))) {
    const box = inkWithin(rest, cell, threshold);
    if (box) regions.push(regionOf(rest, box, true));
    whiten(rest, cell);
  }
  return [...regions.sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0), ...stretchesOf(rest, EMPTY * dpi, threshold)];
}

function regionOf(image: GreyImage, box: PixelBox, isCell: boolean): Region {
  return { x0: box.x0, y0: box.y0, image: crop(image, box), isCell };
}

/** The stretches of a page between empty ones. */
function stretchesOf(page: GreyImage, gap: number, threshold: number): Region[] {
  const stretches: [number, number][] = [];
  for (let y = 0; y < page.height; y += 1) {
    if (!inkWithin(page, { x0: 0, y0: y, x1: page.width, y1: y + 1 }, threshold)) continue;
    const last = stretches.at(-1);
    if (last && y - last[1] <= gap) last[1] = y + 1;
    else stretches.push([y, y + 1]);
  }
  return stretches.flatMap(([y0, y1]) => {
    const box = inkWithin(page, { x0: 0, y0, x1: page.width, y1 }, threshold);
    return box ? [regionOf(page, box, false)] : [];
  });
}

/** The box around the ink within a box, a pixel of paper around it. */
function inkWithin(image: GreyImage, box: PixelBox, threshold: number): PixelBox | null {
  const ink = inkBox(image, box, threshold);
  if (!ink) return null;
  return {
    x0: Math.max(0, Math.floor(box.x0), ink.x0 - 1),
    y0: Math.max(0, Math.floor(box.y0), ink.y0 - 1),
    x1: Math.min(image.width, Math.ceil(box.x1), ink.x1 + 1),
    y1: Math.min(image.height, Math.ceil(box.y1), ink.y1 + 1),
  };
}

function whiten({ width, height, data }: GreyImage, { x0, y0, x1, y1 }: PixelBox): void {
  for (let y = Math.max(0, Math.floor(y0)); y < Math.min(height, y1); y += 1)
    data.fill(255, y * width + Math.max(0, Math.floor(x0)), y * width + Math.min(width, Math.ceil(x1)));
}

function areaOf({ x0, y0, x1, y1 }: PixelBox): number {
  return (x1 - x0) * (y1 - y0);
}
