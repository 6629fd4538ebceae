import type { GreyImage } from "../ocr/image.js";
import { eraseRulings } from "./erase-rulings.js";
import { flatten, inkThreshold } from "./flatten.js";
import { darkenLightText } from "./light-text.js";
import { rotated, type Turn, turned } from "./resample.js";
import { findRulings, type PixelRuling } from "./rulings.js";
import { measureLie } from "./skew.js";
import { isUpsideDown } from "./upside-down.js";

/** A picture of a page made straight: paper white, rulings found and erased. */
export interface StraightPage {
  /** The page with its rulings. */
  image: GreyImage;
  /** The page without them: what is to be read. */
  text: GreyImage;
  rulings: PixelRuling[];
  dpi: number;
  /** Darker than this is ink. */
  threshold: number;
  /** By how much the picture was turned clockwise: quarters, and a small angle in degrees. */
  turn: Turn;
  skew: number;
}

/**
 * Makes a page straight: light letters on dark ground dark, turned upright, deskewed, shadows removed, rulings found and erased.
 * @param lies whether the page lies on its side, where that is known; else it is measured
 */
export function straighten(picture: GreyImage, dpi: number, lies?: boolean): StraightPage {
  const flat = flatten(darkenLightText(picture, dpi));
  const threshold = inkThreshold(flat);
  const { sideways, degrees } = measureLie(flat, dpi, threshold, lies);
  const onItsFeet = turned(flat, sideways ? 90 : 0);
  const straight = degrees === 0 ? onItsFeet : rotated(onItsFeet, degrees);
  const rulings = findRulings(straight, dpi, threshold);
  const text = eraseRulings(straight, rulings, threshold);
  const page = { image: straight, text, rulings, dpi, threshold, turn: (sideways ? 90 : 0) as Turn, skew: degrees };
  return isUpsideDown(text, dpi, threshold) ? turnedAround(page) : page;
}

/** The same page turned by half. */
export function turnedAround(page: StraightPage): StraightPage {
  const { width, height } = page.image;
  return {
    ...page,
    image: turned(page.image, 180),
    text: turned(page.text, 180),
    rulings: page.rulings.map((ruling) => {
      const [across, along] = ruling.horizontal ? [height, width] : [width, height];
      return { ...ruling, at: across - ruling.at, from: along - ruling.to, to: along - ruling.from };
    }),
    turn: ((page.turn + 180) % 360) as Turn,
  };
}
