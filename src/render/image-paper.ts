import sharp, { type Metadata, type OutputInfo, type Sharp } from "sharp";
import type { Page } from "../model/document.js";
import type { Box } from "../model/place.js";
import type { Paper, Pixels } from "./paper.js";

/** Larger pictures are not opened. */
const MOST_PIXELS = 120_000_000;
/** Longest side of the picture that is kept to cut from, in pixels. */
const LONGEST_SIDE = 2600;
const SECONDS = 30;
const CHANNELS = 3;
const WHITE = { r: 255, g: 255, b: 255 };

/** A picture file (JPEG, PNG, TIFF with its pages) for drawing. */
export function imagePaper(bytes: Uint8Array): Paper {
  return new ImagePaper(bytes);
}

class ImagePaper implements Paper {
  readonly #bytes: Uint8Array;
  #number: number | null = null;
  #kept: Promise<Pixels> | null = null;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  async draw(page: Page, area: Box, width: number, height: number): Promise<Pixels | null> {
    try {
      if (this.#number !== page.number || !this.#kept) {
        this.#number = page.number;
        this.#kept = upright(this.#bytes, page);
      }
      const sheet = await this.#kept;
      const factor = sheet.width / (page.width ?? sheet.width);
      const [x0, y0, x1, y1] = area.map((edge) => edge * factor) as Box;
      const part = await straightPart(sheet, [x0, y0, x1, y1], page.skew ?? 0);
      return await pixelsOf(opened(part).resize({ width, height, fit: "fill" }));
    } catch {
      return null;
    }
  }

  close(): void {
    this.#kept = null;
  }
}

/** One page of the file, turned as its camera and then as its reader turned it, not larger than needed. */
async function upright(bytes: Uint8Array, { number, rotation }: Page): Promise<Pixels> {
  const source = sharp(bytes, {
    limitInputPixels: MOST_PIXELS,
    page: number - 1,
    failOn: "none",
    sequentialRead: true,
  });
  const metadata = await source.metadata();
  const factor = Math.min(1, LONGEST_SIDE / Math.max(metadata.width, metadata.height));
  const width = Math.max(1, Math.round(turnedWidth(metadata) * factor));
  const sheet = await pixelsOf(source.rotate().flatten({ background: WHITE }).resize({ width }));
  return rotation === 0 ? sheet : pixelsOf(opened(sheet).rotate(rotation));
}

/** The width of a picture once it is turned as its camera says. */
function turnedWidth({ width, height, orientation }: Metadata): number {
  return orientation !== undefined && orientation >= 5 ? height : width;
}

/**
 * Cuts a box out of the picture turned by a small angle about its middle: only what is needed is turned. What lies
 * outside is white.
 */
async function straightPart(sheet: Pixels, [x0, y0, x1, y1]: Box, degrees: number): Promise<Pixels> {
  const [width, height] = [Math.max(1, Math.round(x1 - x0)), Math.max(1, Math.round(y1 - y0))];
  if (degrees === 0) return cut(sheet, Math.round(x0), Math.round(y0), width, height);
  const angle = (-degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [dx, dy] = [(x0 + x1 - sheet.width) / 2, (y0 + y1 - sheet.height) / 2];
  const middleX = sheet.width / 2 + cos * dx - sin * dy;
  const middleY = sheet.height / 2 + sin * dx + cos * dy;
  const wide = Math.ceil(width * Math.abs(cos) + height * Math.abs(sin)) + 4;
  const high = Math.ceil(width * Math.abs(sin) + height * Math.abs(cos)) + 4;
  const part = await cut(sheet, Math.round(middleX - wide / 2), Math.round(middleY - high / 2), wide, high);
  const turned = await pixelsOf(opened(part).rotate(degrees, { background: WHITE }));
  return cut(turned, Math.round((turned.width - width) / 2), Math.round((turned.height - height) / 2), width, height);
}

async function cut(sheet: Pixels, left: number, top: number, width: number, height: number): Promise<Pixels> {
  const [x0, y0] = [Math.max(0, left), Math.max(0, top)];
  const [x1, y1] = [Math.min(sheet.width, left + width), Math.min(sheet.height, top + height)];
  if (x1 <= x0 || y1 <= y0) return blank(width, height);
  const inside = opened(sheet).extract({ left: x0, top: y0, width: x1 - x0, height: y1 - y0 });
  const [before, above] = [x0 - left, y0 - top];
  const [after, below] = [width - before - (x1 - x0), height - above - (y1 - y0)];
  return pixelsOf(inside.extend({ left: before, top: above, right: after, bottom: below, background: WHITE }));
}

function blank(width: number, height: number): Pixels {
  return { width, height, data: new Uint8Array(width * height * CHANNELS).fill(255) };
}

function opened({ width, height, data }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels: CHANNELS } });
}

async function pixelsOf(picture: Sharp): Promise<Pixels> {
  const { data, info }: { data: Buffer; info: OutputInfo } = await picture
    .toColourspace("srgb")
    .removeAlpha()
    .timeout({ seconds: SECONDS })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}
