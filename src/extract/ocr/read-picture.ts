import { type StraightPage, straighten, turnedAround } from "../raster/page.js";
import { shrunk } from "../raster/resample.js";
import { ruledAreas } from "../raster/rulings.js";
import type { OcrEngine, OcrLayout, OcrPage, OcrSign } from "./engine.js";
import { crop, type GreyImage, type PixelBox } from "./image.js";
import { digitModelOrNull, type PageSign, readNumbers } from "./numbers.js";
import { tightened } from "./tighten.js";
import { doubtTornNumbers } from "./torn-numbers.js";
import { letterHeight, wordsOf } from "./words.js";

/** Pictures of pages are best rendered at this resolution: digits need it. */
export const PICTURE_DPI = 300;
/** The OCR engine reads best at this one. */
const OCR_DPI = 200;
/** A page with fewer pixels of ink beside its tables has no text there. */
const LEAST_INK = 100;
/** Below this mean certainty a page may stand on its head. */
const DOUBTFUL = 0.6;

/** A page read from its picture: made straight, its signs in pixels of the straight picture. */
export interface PictureReading {
  page: StraightPage;
  signs: PageSign[];
  /** Height of a common letter in pixels. */
  height: number;
}

/** Reads a picture of a page. `dpi` is its resolution. Never throws. */
export async function readPicture(
  picture: GreyImage,
  dpi: number,
  engine: OcrEngine,
): Promise<PictureReading | Extract<OcrPage, { problem: string }>> {
  const straight = straighten(picture, dpi);
  const first = await recognise(straight, engine);
  if ("problem" in first) return first;
  let best = { page: straight, signs: first.signs };
  if (certaintyOf(first.signs) < DOUBTFUL) {
    const page = turnedAround(straight);
    const second = await recognise(page, engine);
    if (!("problem" in second) && certaintyOf(second.signs) > certaintyOf(first.signs))
      best = { page, signs: second.signs };
  }
  const height = letterHeight(best.signs) ?? dpi / 12;
  const model = digitModelOrNull();
  const { text, threshold } = best.page;
  const tight = tightened(text, best.signs, threshold);
  const words = wordsOf(tight, height, text.width);
  const signs = words.flatMap((word) => readNumbers(text, word, height, model));
  doubtTornNumbers(signs, height);
  return { page: best.page, signs, height };
}

/** Reads the text around the tables of a page, and each table for itself: the one has lines of many sizes, the other has not. */
async function recognise(page: StraightPage, engine: OcrEngine): Promise<OcrPage> {
  const { text, dpi, threshold } = page;
  const areas = ruledAreas(page.rulings, dpi);
  const parts: { layout: OcrLayout; image: GreyImage; x: number; y: number }[] = areas.map((area) => {
    const cut = crop(text, area);
    return { layout: "table", image: cut, x: Math.max(0, Math.floor(area.x0)), y: Math.max(0, Math.floor(area.y0)) };
  });
  const around = without(text, areas);
  if (areas.length === 0 || hasInk(around, threshold)) parts.push({ layout: "text", image: around, x: 0, y: 0 });
  const factor = Math.min(1, OCR_DPI / dpi);
  const signs: OcrSign[] = [];
  let lines = 0;
  for (const { layout, image, x, y } of parts) {
    const read = await engine.recognise(shrunk(image, factor), dpi * factor, layout);
    if ("problem" in read) return read;
    const first = lines;
    for (const sign of read.signs) {
      lines = Math.max(lines, first + sign.line + 1);
      if (sign.text.trim() === "") continue;
      const { x0, y0, x1, y1 } = sign;
      const box = { x0: x0 / factor + x, y0: y0 / factor + y, x1: x1 / factor + x, y1: y1 / factor + y };
      signs.push({ ...sign, ...box, line: first + sign.line });
    }
  }
  return { signs };
}

function without({ width, height, data }: GreyImage, areas: readonly PixelBox[]): GreyImage {
  if (areas.length === 0) return { width, height, data };
  const left = data.slice();
  for (const { x0, y0, x1, y1 } of areas)
    for (let y = Math.max(0, Math.floor(y0)); y < Math.min(height, y1); y += 1)
      left.fill(255, y * width + Math.max(0, Math.floor(x0)), y * width + Math.min(width, Math.ceil(x1)));
  return { width, height, data: left };
}

function hasInk({ data }: GreyImage, threshold: number): boolean {
  let ink = 0;
  for (const value of data) if (value < threshold) ink += 1;
  return ink >= LEAST_INK;
}

function certaintyOf(signs: readonly OcrSign[]): number {
  return signs.length === 0 ? 0 : signs.reduce((sum, sign) => sum + sign.certainty, 0) / signs.length;
}
