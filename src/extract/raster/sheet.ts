import type { GreyImage } from "../ocr/image.js";
import { findPaper } from "./paper.js";
import { fromSheet, laidFlat, type Mapping, type Point } from "./perspective.js";

/** A sheet of paper as it would lie under a scanner. */
export interface Sheet {
  image: GreyImage;
  dpi: number;
  /** Where a place of the sheet lies in the picture; null where the picture is the sheet. */
  toPicture: Mapping | null;
}

/** The longer side of A4 in inches, and in its shorter ones. */
const A4_LONGER = 11.69;
const A4_SHAPE = Math.SQRT2;
/** A sheet whose sides differ from A4's by less is A4: those that lean away look shorter. */
const NEARLY = 0.15;

/**
 * The sheet of paper on a picture: cut out and laid flat where it was photographed on something darker, else the picture
 * itself.
 * @param dpi resolution of the picture in pixels an inch
 */
export function sheetOn(picture: GreyImage, dpi: number): Sheet {
  const quad = findPaper(picture);
  if (!quad) return { image: picture, dpi, toPicture: null };
  const [topLeft, topRight, bottomRight, bottomLeft] = quad;
  const across = (distance(topLeft, topRight) + distance(bottomLeft, bottomRight)) / 2;
  const down = (distance(topLeft, bottomLeft) + distance(topRight, bottomRight)) / 2;
  const [width, height] = shaped(across, down);
  return {
    image: laidFlat(picture, quad, width, height),
    dpi: Math.max(width, height) / A4_LONGER,
    toPicture: fromSheet(quad, width, height),
  };
}

/** Sides in pixels, those of a sheet of A4 where they are near it. */
function shaped(across: number, down: number): [number, number] {
  const shape = Math.max(across, down) / Math.min(across, down);
  const longer = Math.abs(shape / A4_SHAPE - 1) < NEARLY ? Math.min(across, down) * A4_SHAPE : Math.max(across, down);
  return across > down ? [Math.round(longer), Math.round(down)] : [Math.round(across), Math.round(longer)];
}

function distance([x0, y0]: Point, [x1, y1]: Point): number {
  return Math.hypot(x1 - x0, y1 - y0);
}
