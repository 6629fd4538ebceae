import type { GreyImage } from "../../../src/extract/ocr/image.js";
import { fromSheet, laidFlat, type Mapping, type Point, type Quad } from "../../../src/extract/raster/perspective.js";

const DESK = 60;

/** A photograph of a sheet on a dark desk, and which place of the sheet each of its places shows. */
export interface Photograph {
  image: GreyImage;
  toSheet: Mapping;
}

/**
 * A sheet as a camera sees it that is not held straight above it.
 * @param around what the corners of the photograph show, in parts of the sheet's sides
 */
export function photographed(sheet: GreyImage, around: Quad, width: number, height: number): Photograph {
  const corner = ([x, y]: Point): Point => [x * sheet.width, y * sheet.height];
  const quad: Quad = [corner(around[0]), corner(around[1]), corner(around[2]), corner(around[3])];
  const seen = laidFlat(sheet, quad, width, height).data;
  const black = { ...sheet, data: new Uint8Array(sheet.data.length) };
  const isSheet = laidFlat(black, quad, width, height).data;
  const data = seen.map((value, at) => ((isSheet[at] ?? 255) < 128 ? value : DESK));
  return { image: { width, height, data }, toSheet: fromSheet(quad, width, height) };
}

/** A sheet seen from below its right edge. */
export const ASLANT: Quad = [
  [-0.2, -0.1],
  [1.14, -0.06],
  [1.1, 1.07],
  [-0.12, 1.16],
];
