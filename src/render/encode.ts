import sharp, { type Sharp } from "sharp";
import type { Pixels } from "./paper.js";

/** How many shades a channel keeps where a picture is packed without loss: letters stay clear, their edges pack well. */
const SHADES = 8;
const PART_QUALITY = 40;
const PAGE_QUALITY = 75;

/** A part of a page as a small WebP file: drawn letters pack best without loss in few shades, scans with loss. */
export async function partFile(pixels: Pixels): Promise<Uint8Array> {
  const lossy = await opened(pixels).webp({ quality: PART_QUALITY, effort: 4, preset: "text" }).toBuffer();
  const exact = await opened(inFewShades(pixels)).webp({ lossless: true, effort: 4 }).toBuffer();
  return exact.length <= lossy.length ? exact : lossy;
}

/** A whole page as a WebP file. */
export async function pageFile(pixels: Pixels): Promise<Uint8Array> {
  return opened(pixels).webp({ quality: PAGE_QUALITY, effort: 3, preset: "text" }).toBuffer();
}

function inFewShades({ width, height, data }: Pixels): Pixels {
  const step = 255 / (SHADES - 1);
  const shades = Uint8Array.from({ length: 256 }, (_, value) => Math.round(Math.round(value / step) * step));
  return { width, height, data: data.map((value) => shades[value] ?? value) };
}

function opened({ width, height, data }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels: 3 } });
}
