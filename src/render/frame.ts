import type { Document } from "../model/document.js";
import type { Box, Evidence } from "../model/place.js";

/** A part of a page to be drawn: `area` in the units of evidence boxes; sizes and `mark` in pixels of the picture. */
export interface Frame {
  page: number;
  area: Box;
  width: number;
  height: number;
  mark: Box;
}

/** The longer side of A4, and of the largest sheet taken at its word, in points. */
const A4_HEIGHT = 842;
const LARGEST_SHEET = 17 * 72;
/** Lengths in points of a sheet of A4. */
const BESIDE = 8;
const ABOVE = 12;
const LEAST_WIDTH = 260;
const MOST_WIDTH = 620;
const MOST_HEIGHT = 200;
/** How far a tall row is shown above and below the mark. */
const MOST_OF_ROW = 48;
const LEAST_MARK = 4;
const AROUND_MARK = 1.5;
const MOST_PIXELS_WIDE = 700;
const PIXELS_A_POINT = 1.6;

/**
 * What to draw of a page so that a place can be read: its line or row of the table, with some paper above and below.
 * Null where the place has no box on a page of known size.
 */
export function frameOf(document: Pick<Document, "mediaType" | "pages" | "blocks">, evidence: Evidence): Frame | null {
  const sheet = document.pages.find(({ number }) => number === evidence.page);
  if (!sheet?.width || !sheet.height || !evidence.box || evidence.page === null) return null;
  const unit = unitOf(document.mediaType, sheet.width, sheet.height);
  const paper: Box = [0, 0, sheet.width, sheet.height];
  const box = within(evidence.box, paper);
  if (!box) return null;
  const around = surroundings(document, evidence, box);
  const [left, right] = stretch(
    [around[0] - BESIDE * unit, around[2] + BESIDE * unit],
    box[0],
    box[2],
    sheet.width,
    unit,
  );
  const top = Math.max(0, Math.min(box[1], Math.max(around[1], box[1] - MOST_OF_ROW * unit)) - ABOVE * unit);
  const low = Math.max(box[3], Math.min(around[3], box[3] + MOST_OF_ROW * unit)) + ABOVE * unit;
  const bottom = Math.min(sheet.height, low, top + MOST_HEIGHT * unit);
  const scale = Math.min(PIXELS_A_POINT / unit, MOST_PIXELS_WIDE / (right - left));
  const width = Math.max(1, Math.round((right - left) * scale));
  const height = Math.max(1, Math.round((bottom - top) * scale));
  const edge = AROUND_MARK * unit;
  const mark = within(
    [
      Math.floor((box[0] - edge - left) * scale),
      Math.floor((box[1] - edge - top) * scale),
      Math.ceil((box[2] + edge - left) * scale),
      Math.ceil((box[3] + edge - top) * scale),
    ],
    [0, 0, width, height],
  );
  return mark && { page: evidence.page, area: [left, top, right, bottom], width, height, mark };
}

/** How many units of a page make a point of a sheet of paper: picture files, and sheets larger than paper, count as A4. */
function unitOf(mediaType: string, width: number, height: number): number {
  const longer = Math.max(width, height);
  return mediaType === "application/pdf" && longer <= LARGEST_SHEET ? 1 : longer / A4_HEIGHT;
}

/** The smallest box around the row of the table, or else the block, that a place stands in. */
function surroundings({ blocks }: Pick<Document, "blocks">, { page, block, table, row }: Evidence, box: Box): Box {
  const own = block === null ? undefined : blocks[block];
  const place = table === null || row === null ? own?.place : { table, row };
  const beside = place
    ? blocks.filter(
        (other) => other.page === page && other.place?.table === place.table && other.place.row === place.row,
      )
    : own?.page === page && own
      ? [own]
      : [];
  return beside.reduce<Box>(
    (all, { box: one }) =>
      one === null
        ? all
        : [Math.min(all[0], one[0]), Math.min(all[1], one[1]), Math.max(all[2], one[2]), Math.max(all[3], one[3])],
    box,
  );
}

/** Makes a stretch across the page wide enough to be understood and narrow enough to be read, the mark inside. */
function stretch(
  [from, to]: [number, number],
  left: number,
  right: number,
  page: number,
  unit: number,
): [number, number] {
  const width = Math.min(page, Math.max(LEAST_WIDTH * unit, Math.min(MOST_WIDTH * unit, to - from)));
  const middle = to - from <= width ? (from + to) / 2 : (left + right) / 2;
  const start = Math.max(0, Math.min(page - width, middle - width / 2, Math.max(0, from)));
  return [start, start + width];
}

/** The part of a box within another, made wide enough to be seen; null where they don't meet. */
function within([x0, y0, x1, y1]: Box, [left, top, right, bottom]: Box): Box | null {
  if (![x0, y0, x1, y1].every(Number.isFinite) || x1 < left || y1 < top || x0 > right || y0 > bottom) return null;
  const along = (from: number, to: number, low: number, high: number): [number, number] => {
    const missing = Math.max(0, LEAST_MARK - (to - from)) / 2;
    return [Math.max(low, Math.min(from, to) - missing), Math.min(high, Math.max(from, to) + missing)];
  };
  const [a, b] = along(x0, x1, left, right);
  const [c, d] = along(y0, y1, top, bottom);
  return b > a && d > c ? [a, c, b, d] : null;
}
