import { onPicture } from "../raster/origin.js";
import { type StraightPage, straighten, turnedAround } from "../raster/page.js";
import { shrunk } from "../raster/resample.js";
import { sheetOn } from "../raster/sheet.js";
import type { OcrEngine, OcrPage, OcrSign } from "./engine.js";
import { doubtHiddenDigits } from "./hidden-ink.js";
import type { GreyImage, PixelBox } from "./image.js";
import { commonHeight, heightIn, inkPieces, linePieces } from "./line-pieces.js";
import { mendSigns } from "./mend-signs.js";
import { isThaiPeriod, mayBeMisreadPeriod } from "./months.js";
import { digitModelOrNull, type PageSign } from "./numbers.js";
import { weighByPageDigits } from "./page-digits.js";
import { readLines } from "./read-lines.js";
import { readWords } from "./read-words.js";
import { regionsOf } from "./regions.js";
import { tightened } from "./tighten.js";
import { doubtTornNumbers } from "./torn-numbers.js";
import { letterHeight, textOfSigns, wordsOf } from "./words.js";

/** Pictures of pages are best rendered at this resolution: digits need it. */
export const PICTURE_DPI = 300;
/** The OCR engine reads letters of about this height best, in pixels. */
const LETTER_HEIGHT = 20;
/** The OCR engine reads pictures of photographs and drawings best at this resolution. */
const OCR_DPI = 200;
/** Figures are so high at least, and as many as a score has so broad at most, in heights of a common letter. */
const LOWEST_FIGURE = 0.6;
const WIDEST_FIGURES = 6;
/** A page of which less stands in words may stand on its head, or lie otherwise than it seems. */
const DOUBTFUL = 0.35;
/** Fewer signs tell nothing. */
const FEWEST_SIGNS = 20;
/** Letters of one script in a row: what is read from a page that lies wrong has hardly any. */
const WORD = /[ก-๎]{4,}|[A-Za-z]{4,}/g;
const FIGURE = /[0-9๐-๙.,%]/g;

/** A page read from its picture: made straight, its signs in pixels of the straight picture. */
export interface PictureReading {
  page: StraightPage;
  signs: PageSign[];
  /** Height of a common letter in pixels. */
  height: number;
  /** Where a box of the page lies on a picture that shows its sheet aslant, turned by the page's quarters; else null. */
  onPicture: ((box: PixelBox) => PixelBox) | null;
}

/** A part of a page that was read alone, and its signs in its own pixels. */
interface ReadPart {
  x0: number;
  y0: number;
  image: GreyImage;
  signs: OcrSign[];
}

/** Reads a picture of a page, one with more around it too. `dpi` is its resolution. Never throws. */
export async function readPicture(
  picture: GreyImage,
  dpi: number,
  engine: OcrEngine,
): Promise<PictureReading | Extract<OcrPage, { problem: string }>> {
  const sheet = sheetOn(picture, dpi);
  const straight = straighten(sheet.image, sheet.dpi);
  const first = await recognise(straight, engine);
  if ("problem" in first) return first;
  let best = { page: straight, parts: first };
  for (const turn of [
    () => turnedAround(straight),
    () => straighten(sheet.image, sheet.dpi, straight.turn % 180 === 0),
  ]) {
    if (!isDoubtful(best.parts)) break;
    const page = turn();
    const parts = await recognise(page, engine);
    if (!("problem" in parts) && inWords(parts) > inWords(best.parts)) best = { page, parts };
  }
  const { threshold } = best.page;
  const tight = best.parts.map((part) => ({ ...part, signs: tightened(part.image, part.signs, threshold) }));
  const height = letterHeight(best.parts.flatMap((part) => part.signs.filter(isFilled))) ?? sheet.dpi / 12;
  const model = digitModelOrNull();
  let lines = 0;
  const signs = tight.flatMap(({ x0, y0, image, signs: own }) => {
    const first = lines;
    return readWords(image, wordsOf(own, height, image.width), height, model).map((sign) => {
      lines = Math.max(lines, first + sign.line + 1);
      return {
        ...sign,
        x0: sign.x0 + x0,
        y0: sign.y0 + y0,
        x1: sign.x1 + x0,
        y1: sign.y1 + y0,
        line: first + sign.line,
      };
    });
  });
  doubtTornNumbers(signs, height);
  doubtHiddenDigits(signs, best.page.text, threshold);
  weighByPageDigits(signs, best.page.text);
  return { page: best.page, signs: mendSigns(signs), height, onPicture: onPicture(best.page, sheet, picture) };
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
      for (const { x0, y0, image } of linePieces(
        region.image,
        map,
        region.isCell ? letter : heightIn(map.components, letter, dpi),
      ))
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
  for (const part of lines) if (part.signs.length === 0) part.signs = unseen(part.image, letter);
  const foreign = lines.filter((part) => mayBeMisreadPeriod(textOfSigns(part.signs)));
  const again = await readLines(imagesOf(foreign), { factor, dpi, layout: "thai-lines" }, engine);
  if (!Array.isArray(again)) return again;
  foreign.forEach((part, index) => {
    const signs = again[index] ?? [];
    if (isThaiPeriod(textOfSigns(signs))) part.signs = signs;
  });
  return parts;
}

/**
 * The engine passes over lines of one or two figures: what may be one goes to the digit reader as a sign that the engine
 * could not name.
 */
function unseen({ width, height }: GreyImage, letter: number): OcrSign[] {
  const mayBeFigure = height >= letter * LOWEST_FIGURE && width <= letter * WIDEST_FIGURES;
  return mayBeFigure ? [{ text: "", certainty: 0, line: 0, x0: 0, y0: 0, x1: width, y1: height }] : [];
}

function imagesOf(parts: readonly ReadPart[]): GreyImage[] {
  return parts.map((part) => part.image);
}

function isFilled({ text }: OcrSign): boolean {
  return text.trim() !== "";
}

function scaled(sign: OcrSign, factor: number): OcrSign {
  return { ...sign, x0: sign.x0 * factor, y0: sign.y0 * factor, x1: sign.x1 * factor, y1: sign.y1 * factor };
}

function isDoubtful(parts: readonly ReadPart[]): boolean {
  const letters = parts.reduce((sum, part) => sum + textOfSigns(part.signs).replace(FIGURE, "").length, 0);
  return letters >= FEWEST_SIGNS && inWords(parts) < letters * DOUBTFUL;
}

/** How many letters of a page stand in words. */
function inWords(parts: readonly ReadPart[]): number {
  const words = parts.flatMap((part) => textOfSigns(part.signs).match(WORD) ?? []);
  return words.reduce((sum, word) => sum + word.length, 0);
}
