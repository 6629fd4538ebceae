import type { Box } from "../../model/place.js";
import { clip } from "./geometry.js";
import type { Segment } from "./segment.js";

/** A line may lie so far outside the clipped area and still show with half its width. */
const HALF_LINE = 1.5;
const ON_EDGE = 0.8;
/** Lines that go on so far below the area to which a page is cut are those of a row that is cut off. */
const CUT_OFF = 8;
const LARGE = 0.5;

/** The areas, by their bounds, to which a page's content is clipped while it is drawn. */
export class ClipStack {
  private readonly areas: Box[];
  private readonly page: Box;
  private readonly onEdge: Segment[] = [];
  private hasCutOffRow = false;

  constructor(page: Box) {
    this.page = page;
    this.areas = [page];
  }

  /** Narrows the area to a box, or keeps it where the shape is not known; every push is popped. */
  push(box: Box | null): void {
    this.areas.push(box ? clip(box, this.area) : this.area);
  }

  pop(): void {
    if (this.areas.length > 1) this.areas.pop();
  }

  /** Whether a point lies where the page shows what is drawn now. */
  shows(x: number, y: number): boolean {
    const [x0, y0, x1, y1] = this.area;
    return x >= x0 && x <= x1 && y >= y0 && y <= y1;
  }

  /** What of a line is seen; null for none. */
  seen(segment: Segment): Segment | null {
    const [x0, y0, x1, y1] = this.area;
    const { horizontal, at } = segment;
    const [low, high, start, end] = horizontal ? [y0, y1, x0, x1] : [x0, x1, y0, y1];
    if (at < low - HALF_LINE || at > high + HALF_LINE) return null;
    if (this.cutsPage()) {
      if (!horizontal && segment.to > y1 + CUT_OFF) this.hasCutOffRow = true;
      if (horizontal && Math.abs(at - y1) <= ON_EDGE) {
        this.onEdge.push(segment);
        return null;
      }
    }
    const [from, to] = [Math.max(segment.from, start - HALF_LINE), Math.min(segment.to, end + HALF_LINE)];
    return to > from ? { ...segment, from, to } : null;
  }

  /**
   * Lines along the lower edge of the area to which a page is cut. Where a program goes on below it with the next row
   * they are the upper border of that row, and none of them counts.
   */
  edgeLines(): Segment[] {
    return this.hasCutOffRow ? [] : this.onEdge;
  }

  /** The upper border of the row that was cut off, where there is one. */
  cutOffLines(): Segment[] {
    return this.hasCutOffRow ? this.onEdge : [];
  }

  /** The area that shows what is drawn now. */
  get area(): Box {
    return this.areas.at(-1) ?? this.page;
  }

  /** The area is a large part of the page and ends above its foot. */
  private cutsPage(): boolean {
    const [, top, , bottom] = this.page;
    const [, y0, , y1] = this.area;
    return y1 - y0 >= (bottom - top) * LARGE && y1 < bottom - ON_EDGE;
  }
}
