import { type StraightPage, straighten, turnedAround } from "../raster/page.js";
import { shrunk } from "../raster/resample.js";
import type { OcrEngine, OcrPage, OcrSign } from "./engine.js";
import type { GreyImage } from "./image.js";
import { commonHeight, inkPieces, linePieces } from "./line-pieces.js";
import { mendSigns } from "./mend-signs.js";
import { isThaiPeriod, mayBeMisreadPeriod } from "./months.js";
import { digitModelOrNull, type PageSign, readNumbers } from "./numbers.js";
import { readLines } from "./read-lines.js";
import { regionsOf } from "./regions.js";
import { tightened } from "./tighten.js";
import { doubtTornNumbers } from "./torn-numbers.js";
import { letterHeight, wordsOf } from "./words.js";

/** Pictures of pages are best rendered at this resolution: digits need it. */
export const PICTURE_DPI = 300;
/** The OCR engine reads letters of about this height best, in pixels. */
const LETTER_HEIGHT = 20;
/** The OCR engine reads pictures of photographs and drawings best at this resolution. */
const OCR_DPI = 200;
/** Below this mean certainty a page may stand on its head. */
const DOUBTFUL = 0.6;

/** A page read from its picture: made straight, its signs in pixels of the straight picture. */
export interface PictureReading {
  page: StraightPage;
  signs: PageSign[];
  /** Height of a common letter in pixels. */
  height: number;
}

/** A part of a page that was read alone, and its signs in its own pixels. */
interface ReadPart {
  x0: number;
  y0: number;
  image: GreyImage;
  signs: OcrSign[];
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
  let best = { page: straight, parts: first };
  if (certaintyOf(first) < DOUBTFUL) {
    const page = turnedAround(straight);
    const second = await recognise(page, engine);
    if (!("problem" in second) && certaintyOf(second) > certaintyOf(first)) best = { page, parts: second };
  }
  const { threshold } = best.page;
  const tight = best.parts.map((part) => ({ ...part, signs: tightened(part.image, part.signs, threshold) }));
  const height = letterHeight(tight.flatMap((part) => part.signs)) ?? dpi / 12;
  const model = digitModelOrNull();
  let lines = 0;
  const signs = tight.flatMap(({ x0, y0, image, signs: own }) => {
    const first = lines;
    return wordsOf(own, height, image.width).flatMap((word) =>
      readNumbers(image, word, height, model).map((sign) => {
        lines = Math.max(lines, first + sign.line + 1);
        return {
          ...sign,
          x0: sign.x0 + x0,
          y0: sign.y0 + y0,
          x1: sign.x1 + x0,
          y1: sign.y1 + y0,
          line: first + sign.line,
        };
      }),
    );
  });
  doubtTornNumbers(signs, height);
  return { page: best.page, signs: mendSigns(signs), height };
}

/**
 * Takes a page apart into its lines and has them read below each other, each for itself: what stands above, below and
 * beside a line can't mislead the engine. What is too full of ink for lines is read as it stands.
 */
async function recognise(
  page: StraightPage,
  engine: OcrEngine,
): Promise<ReadPart[] | Extract<OcrPage, { problem: string }>> {
  const { dpi, threshold } = page;
  const regions = regionsOf(page).map((region) => ({ region, map: inkPieces(region.image, threshold) }));
  const letter = commonHeight(
    regions.flatMap(({ map }) => map?.components ?? []),
    dpi,
  );
  const parts: ReadPart[] = [];
  for (const { region, map } of regions) {
    if (map)
      for (const { x0, y0, image } of linePieces(region.image, map, letter))
        parts.push({ x0: region.x0 + x0, y0: region.y0 + y0, image, signs: [] });
    else {
      const factor = Math.min(1, OCR_DPI / dpi);
      const read = await engine.recognise(shrunk(region.image, factor), dpi * factor, "text");
      if ("problem" in read) return read;
      parts.push({ ...region, signs: read.signs.filter(isFilled).map((sign) => scaled(sign, 1 / factor)) });
    }
  }
  const factor = Math.min(1, LETTER_HEIGHT / letter);
  const lines = parts.filter((part) => part.signs.length === 0);
  const read = await readLines(imagesOf(lines), { factor, dpi, layout: "lines" }, engine);
  if (!Array.isArray(read)) return read;
  lines.forEach((part, index) => {
    part.signs = read[index] ?? [];
  });
  const foreign = lines.filter((part) => mayBeMisreadPeriod(textOf(part.signs)));
  const again = await readLines(imagesOf(foreign), { factor, dpi, layout: "thai-lines" }, engine);
  if (!Array.isArray(again)) return again;
  foreign.forEach((part, index) => {
    const signs = again[index] ?? [];
    if (isThaiPeriod(textOf(signs))) part.signs = signs;
  });
  return parts;
}

function imagesOf(parts: readonly ReadPart[]): GreyImage[] {
  return parts.map((part) => part.image);
}

function textOf(signs: readonly OcrSign[]): string {
  return signs.map((sign) => sign.text).join("");
}

function isFilled({ text }: OcrSign): boolean {
  return text.trim() !== "";
}

function scaled(sign: OcrSign, factor: number): OcrSign {
  return { ...sign, x0: sign.x0 * factor, y0: sign.y0 * factor, x1: sign.x1 * factor, y1: sign.y1 * factor };
}

function certaintyOf(parts: readonly ReadPart[]): number {
  const signs = parts.flatMap((part) => part.signs);
  return signs.length === 0 ? 0 : signs.reduce((sum, sign) => sum + sign.certainty, 0) / signs.length;
}
