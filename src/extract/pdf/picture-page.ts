import type { Box } from "../../model/place.js";
import type { OcrEngine, OcrPage } from "../ocr/engine.js";
import type { GreyImage } from "../ocr/image.js";
import type { PageSign } from "../ocr/numbers.js";
import { type PictureReading, readPicture } from "../ocr/read-picture.js";
import { isCommonLetter, isMarkSign } from "../ocr/words.js";
import type { Character } from "./characters.js";
import { median } from "./geometry.js";
import { gridOf } from "./grid.js";
import { linesOf } from "./lines.js";
import { fillTables, type PageContent } from "./page.js";
import { partedCells } from "./parted-cells.js";
import { groupRulings, joinSegments } from "./rulings.js";
import { partStacked } from "./stacked-tables.js";

/** A page's picture, its resolution in pixels an inch, and what is known of the page. */
export interface PagePicture {
  image: GreyImage;
  dpi: number;
  number: number;
  rotation: number;
  /** Why the page is read from its picture. */
  reason: string;
}

const POINTS = 72;
/** Height of a font's common letters in parts of its size. */
const LETTER = 0.55;
/** A gap that stands for a blank, in parts of the size. */
const BLANK = 0.2;
/** Letters that differ less from the page's are of the same size. */
const SAME_SIZE = 0.2;
/** A gap in heights of a letter that parts the cells of a row. */
const CELL_GAP = 2;
/** What ends a number or a word, and how far it may stand behind it in heights of a letter. */
const CLOSING = /^[.,)\]]$/;
const CLOSE = 0.8;
const TOP = 0.2;

/** Reads a page from its picture into the same parts as one with a text layer; places in points of the straight page. */
export async function readPicturePage(
  picture: PagePicture,
  engine: OcrEngine,
): Promise<PageContent | Extract<OcrPage, { problem: string }>> {
  const read = await readPicture(picture.image, picture.dpi, engine);
  if ("problem" in read) return read;
  const points = POINTS / read.page.dpi;
  const characters = charactersOf(read, points);
  const rulings = joinSegments(
    read.page.rulings.map(({ horizontal, at, from, to }) => ({
      horizontal,
      at: at * points,
      from: from * points,
      to: to * points,
    })),
  );
  const grids = groupRulings(rulings)
    .flatMap(partStacked)
    .flatMap((group) => gridOf(group) ?? [])
    .map((grid) => partedCells(grid, characters));
  const [width, height] = [read.page.image.width * points, read.page.image.height * points];
  const { tables, outside } = fillTables(grids, characters, rulings, { horizontal: [], vertical: [] }, height * TOP);
  return {
    page: {
      number: picture.number,
      width: round(width),
      height: round(height),
      rotation: (picture.rotation + read.page.turn) % 360,
      ...(read.page.skew !== 0 && !read.onPicture && { skew: round(read.page.skew) }),
    },
    ...paperOf(read, picture),
    characters,
    lines: linesOf(outside),
    tables,
    hidden: [],
    decision: {
      page: picture.number,
      decision: "ocr",
      reason: reasonOf(picture.reason, read),
    },
    text: "ocr",
  };
}

/** The paper of a page that was photographed aslant: the picture, turned upright. */
function paperOf({ page, onPicture }: PictureReading, { image, dpi }: PagePicture): Pick<PageContent, "paper"> {
  if (!onPicture) return {};
  const [points, pixels] = [POINTS / dpi, page.dpi / POINTS];
  const [width, height] = page.turn % 180 === 0 ? [image.width, image.height] : [image.height, image.width];
  const place = ([x0, y0, x1, y1]: Box): Box => {
    const box = onPicture({ x0: x0 * pixels, y0: y0 * pixels, x1: x1 * pixels, y1: y1 * pixels });
    return [box.x0 * points, box.y0 * points, box.x1 * points, box.y1 * points];
  };
  return { paper: { width: width * points, height: height * points, place } };
}

function reasonOf(reason: string, { page: { turn, skew }, onPicture }: PictureReading): string {
  const cut = onPicture ? "; the sheet cut out and laid flat" : "";
  const turned = turn === 0 ? "" : `; turned by ${turn}°`;
  return `${reason}${cut}${turned}${skew === 0 ? "" : `; straightened by ${skew.toFixed(2)}°`}`;
}

/** The signs of a page as characters: those of one stretch of a line share a baseline and a size. */
function charactersOf({ signs, height }: PictureReading, points: number): Character[] {
  const characters: Character[] = [];
  stretchesOf(signs, height).forEach((stretch, run) => {
    const letters = stretch.filter((sign) => isCommonLetter(sign.text));
    const baseline = median((letters.length > 0 ? letters : stretch).map((sign) => sign.y1));
    const own = letters.length > 2 ? median(letters.map((sign) => sign.y1 - sign.y0)) : height;
    const size = (Math.abs(own - height) <= height * SAME_SIZE ? height : own) / LETTER;
    for (const sign of closedUp(stretch, height)) {
      const units = [...sign.text];
      const step = (sign.x1 - sign.x0) / Math.max(1, units.length);
      units.forEach((text, index) => {
        characters.push({
          text,
          x0: (sign.x0 + step * index) * points,
          y0: sign.y0 * points,
          x1: (sign.x0 + step * (index + 1)) * points,
          y1: sign.y1 * points,
          originX: (sign.x0 + step * index) * points,
          baseline: baseline * points,
          size: size * points,
          isBold: false,
          isWhite: false,
          isUpright: true,
          order: characters.length,
          run,
          isHidden: false,
          blankGap: BLANK,
          ocr: sign.ocr === sign.text ? text : index === 0 ? sign.ocr : "",
          ...(sign.numeral && { numeral: sign.numeral }),
        });
      });
    }
  });
  return characters;
}

/** Points, commas and closing brackets stand right behind what they end, however thin the figure before them is. */
function closedUp(stretch: readonly PageSign[], height: number): PageSign[] {
  return stretch.map((sign, index) => {
    const right = stretch[index - 1]?.x1 ?? sign.x0;
    const isClose = CLOSING.test(sign.text) && sign.x0 > right && sign.x0 - right <= height * CLOSE;
    return isClose ? { ...sign, x0: right } : sign;
  });
}

/** The signs of each line, parted where the gap is wide: cells of one row may stand at different heights. */
function stretchesOf(signs: readonly PageSign[], height: number): PageSign[][] {
  const stretches: PageSign[][] = [];
  let right = 0;
  for (const sign of signs) {
    const open = stretches.at(-1);
    const goesOn = open?.[0]?.line === sign.line && Math.abs(sign.x0 - right) <= height * CELL_GAP;
    if (open && (goesOn || (isMarkSign(sign.text) && open[0]?.line === sign.line))) open.push(sign);
    else stretches.push([sign]);
    right = goesOn ? Math.max(right, sign.x1) : sign.x1;
  }
  return stretches;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
