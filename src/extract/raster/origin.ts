import type { PixelBox } from "../ocr/image.js";
import type { StraightPage } from "./page.js";
import type { Point } from "./perspective.js";
import type { Sheet } from "./sheet.js";

/** Width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Where places of a straight page lie on the picture that shows its sheet, turned as the page is by quarters and no more: boxes
 * around what leans there; null where the picture is the sheet, and the straight page all that need be told.
 * @param picture size of the picture
 */
export function onPicture(page: StraightPage, sheet: Sheet, picture: Size): ((box: PixelBox) => PixelBox) | null {
  const { toPicture } = sheet;
  if (!toPicture) return null;
  const place = (point: Point) => turnedPoint(toPicture(onSheet(page, sheet.image, point)), page.turn, picture);
  return ({ x0, y0, x1, y1 }) => {
    const corners = [place([x0, y0]), place([x1, y0]), place([x1, y1]), place([x0, y1])];
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
  };
}

/** Where a place of a straight page lay before the page was turned and straightened. */
function onSheet({ image, turn, skew }: StraightPage, sheet: Size, point: Point): Point {
  const { width, height } = image;
  const [x, y] = turn >= 180 ? [width - point[0], height - point[1]] : point;
  const angle = (-skew * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [fromX, fromY] = [x - width / 2, y - height / 2];
  const leaning: Point = [cos * fromX - sin * fromY + width / 2, sin * fromX + cos * fromY + height / 2];
  return turn % 180 === 0 ? leaning : [leaning[1], sheet.height - leaning[0]];
}

/** Where a place of a picture lies when the picture is turned clockwise by quarters. */
function turnedPoint([x, y]: Point, turn: StraightPage["turn"], { width, height }: Size): Point {
  if (turn === 90) return [height - y, x];
  if (turn === 180) return [width - x, height - y];
  return turn === 270 ? [y, width - x] : [x, y];
}
