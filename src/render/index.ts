import type { Document, Page } from "../model/document.js";
import { pageFile, partFile } from "./encode.js";
import type { Frame } from "./frame.js";
import { imagePaper } from "./image-paper.js";
import type { Paper, Pixels } from "./paper.js";
import { pdfPaper } from "./pdf-paper.js";

export { type Frame, frameOf } from "./frame.js";

/** A picture as a WebP file. */
export interface Picture {
  bytes: Uint8Array;
  width: number;
  height: number;
}

const PDF = "application/pdf";
const IMAGES = ["image/jpeg", "image/png", "image/tiff"];
const LEAST_WIDTH = 100;
const MOST_WIDTH = 2400;
const MOST_PIXELS = 16_000_000;

/** True where documents of this type have pages that can be drawn. */
export function canDraw(mediaType: string): boolean {
  return mediaType === PDF || IMAGES.includes(mediaType);
}

/**
 * A document opened to be drawn as it was read: pages turned and straightened, measured like the boxes of evidence.
 * Nothing here throws: what can't be drawn is null. Close it when done.
 */
export class Drawing {
  readonly #paper: Paper | null;
  readonly #pages: readonly Page[];

  /** `bytes` are those of the file that `document` was read from. */
  constructor(bytes: Uint8Array, { mediaType, pages }: Pick<Document, "mediaType" | "pages">) {
    this.#paper = !canDraw(mediaType) ? null : mediaType === PDF ? pdfPaper(bytes) : imagePaper(bytes);
    this.#pages = pages;
  }

  /** The picture of a place. */
  async crop({ page, area, width, height }: Frame): Promise<Picture | null> {
    return this.#draw(page, area, width, height, partFile);
  }

  /** The picture of a whole page, `width` pixels wide (held between 100 and 2400, and to 16 million pixels). */
  async page(number: number, width: number): Promise<Picture | null> {
    const page = this.#pages.find((one) => one.number === number);
    if (!page?.width || !page.height) return null;
    const wide = Math.round(Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, width)));
    const ratio = page.height / page.width;
    const held = Math.max(1, Math.round(Math.min(wide, Math.sqrt(MOST_PIXELS / ratio))));
    const high = Math.max(1, Math.round(held * ratio));
    return this.#draw(number, [0, 0, page.width, page.height], held, high, pageFile);
  }

  close(): void {
    this.#paper?.close();
  }

  async #draw(
    number: number,
    area: Frame["area"],
    width: number,
    height: number,
    encode: (pixels: Pixels) => Promise<Uint8Array>,
  ) {
    const page = this.#pages.find((one) => one.number === number);
    const pixels = page && this.#paper ? await this.#paper.draw(page, area, width, height) : null;
    if (!pixels) return null;
    try {
      return { bytes: await encode(pixels), width, height };
    } catch {
      return null;
    }
  }
}
