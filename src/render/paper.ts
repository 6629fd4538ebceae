import type { Page } from "../model/document.js";
import type { Box } from "../model/place.js";

/** A drawn part of a page: three bytes a pixel, rows from the top. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

/** A file whose pages can be drawn as they were read: turned, straightened, measured like the boxes of evidence. */
export interface Paper {
  /** Draws `area` of a page at `width` by `height` pixels; null where it can't be drawn. */
  draw(page: Page, area: Box, width: number, height: number): Promise<Pixels | null>;
  close(): void;
}
