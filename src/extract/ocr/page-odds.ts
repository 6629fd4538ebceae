import { digitOdds } from "./digits/digit-odds.js";
import type { DigitModel } from "./digits/index.js";
import { crop, type GreyImage, type PixelBox } from "./image.js";
import type { Numeral } from "./numeral.js";
import { boxOfSigns } from "./words.js";

/** A place of a page where a digit may stand, what stands beside it, and the digits of its number that are known. */
export interface PlaceOnPage {
  box: PixelBox;
  left: PixelBox | null;
  right: PixelBox | null;
  known: readonly PixelBox[];
  isThai: boolean;
}

/** What tells digits that nobody read as they stand: the digit reader, and the page's own digits. */
export interface Witnesses {
  model: DigitModel;
  /** The digit of a script that what lies in a box is like, as the page's own digits tell; null where they can't. */
  tell: (box: PixelBox, isThai: boolean, numeral: Numeral) => string | null;
}

/** From this share among all ten on a digit is what the digit reader sees. */
const LIKELY = 0.9;
const MARGIN = 0.25;

/** What the digit reader sees at a place of a page; null where two digits are likely there, or there is no ink. */
export function likeliestDigit(page: GreyImage, place: PlaceOnPage, model: DigitModel): string | null {
  const { box, left, right, known, isThai } = place;
  const height = Math.max(...known.map(({ y0, y1 }) => y1 - y0));
  const around = boxOfSigns([box, ...known]);
  const x0 = Math.max(0, Math.floor(around.x0 - height * MARGIN));
  const y0 = Math.max(0, Math.floor(around.y0 - height * MARGIN));
  const image = crop(page, { x0, y0, x1: around.x1 + height * MARGIN, y1: around.y1 + height * MARGIN });
  const shifted = (each: PixelBox): PixelBox => ({
    x0: each.x0 - x0,
    y0: each.y0 - y0,
    x1: each.x1 - x0,
    y1: each.y1 - y0,
  });
  const [best] = digitOdds(
    image,
    {
      box: shifted(box),
      left: left && shifted(left),
      right: right && shifted(right),
      height,
      baseline: Math.max(...known.map(({ y1 }) => y1)) - y0,
      script: isThai ? "thai" : "arabic",
      isDoubted: false,
    },
    model,
  );
  return best && best.share >= LIKELY ? best.text : null;
}
