import sharp, { type Metadata } from "sharp";
import type { Document } from "../../model/document.js";
import type { Problem } from "../../model/source.js";
import { buildDocument, documentOfProblems } from "../document-builder.js";
import type { Limits } from "../limits.js";
import type { Ocr } from "../ocr/engine.js";
import type { GreyImage } from "../ocr/image.js";
import { PICTURE_DPI } from "../ocr/read-picture.js";
import { pictureReaders } from "../ocr/readers.js";
import { furnitureOf } from "../pdf/furniture.js";
import { onPaper } from "../pdf/on-paper.js";
import type { PageContent } from "../pdf/page.js";
import { itemsOfPage, pageBottoms, usualSize } from "../pdf/page-items.js";
import { readPicturePage } from "../pdf/picture-page.js";
import { problemOf } from "../problems.js";
import { resolutionOf } from "./resolution.js";

const POINTS = 72;

/**
 * Reads a picture file (JPEG, PNG, TIFF with its pages) of a paper report. Boxes are in pixels of the straight picture, of one taken aslant
 * in those of the picture itself.
 * Never throws; what can't be read gives problems.
 */
export async function extractImage(bytes: Uint8Array, mediaType: string, limits: Limits, ocr: Ocr): Promise<Document> {
  const problems: Problem[] = [];
  const contents: PageContent[] = [];
  const scales = new Map<number, number>();
  const count = await pageCount(bytes, limits);
  if (count === null) return documentOfProblems(mediaType, [problemOf("damaged")]);
  if (count > limits.pictures) problems.push(problemOf("page-limit"));
  for (let index = 0; index < Math.min(count, limits.pictures); index += 1) {
    const number = index + 1;
    const picture = await pictureOf(bytes, index, limits);
    if (typeof picture === "string") {
      problems.push(problemOf(picture, count === 1 ? null : number));
      continue;
    }
    ocr.onPage?.();
    const read = await readPicturePage({ ...picture, number, rotation: 0, reason: "a picture file" }, ocr.engine);
    if ("problem" in read) {
      problems.push(problemOf(read.problem, number));
      continue;
    }
    contents.push(read);
    scales.set(number, picture.pixelsPerPoint);
  }
  const furniture = furnitureOf(contents);
  const [size, bottoms] = [usualSize(contents), pageBottoms(contents, furniture)];
  const items = contents.flatMap((content) => itemsOfPage(content, furniture, size, null, bottoms));
  const head = {
    mediaType,
    encoding: null,
    textLayer: contents.length > 0 ? ("ocr" as const) : ("unknown" as const),
    readers: contents.length > 0 ? [ocr.engine.reader, ...pictureReaders()] : [],
    pages: contents.map((content) => content.page),
    pageDecisions: contents.map((content) => content.decision),
    problems,
  };
  return onPaper(buildDocument(head, items), scales, contents);
}

async function pageCount(bytes: Uint8Array, { pixels }: Limits): Promise<number | null> {
  try {
    return (await sharp(bytes, { limitInputPixels: pixels }).metadata()).pages ?? 1;
  } catch {
    return null;
  }
}

interface Picture {
  image: GreyImage;
  dpi: number;
  /** Pixels of the file to a point of the sheet. */
  pixelsPerPoint: number;
}

async function pictureOf(bytes: Uint8Array, page: number, limits: Limits): Promise<Picture | Problem["code"]> {
  try {
    const source = sharp(bytes, { limitInputPixels: limits.pixels, page, failOn: "none", sequentialRead: true });
    const metadata = await source.metadata();
    const { width, height, density } = metadata;
    if (width * height > limits.pixels) return "too-large";
    const dpi = resolutionOf(width, height, density);
    const shrink = Math.min(1, PICTURE_DPI / dpi);
    const { data, info } = await source
      .rotate()
      .flatten({ background: "white" })
      .resize({ width: Math.max(1, Math.round(turnedWidth(metadata) * shrink)) })
      .toColourspace("b-w")
      .extractChannel(0)
      .raw()
      .toBuffer({ resolveWithObject: true });
    const image = { width: info.width, height: info.height, data: new Uint8Array(data) };
    return { image, dpi: dpi * shrink, pixelsPerPoint: dpi / POINTS };
  } catch {
    return "damaged";
  }
}

/** The width of a picture once it is turned as its camera says. */
function turnedWidth({ width, height, orientation }: Metadata): number {
  return orientation !== undefined && orientation >= 5 ? height : width;
}
