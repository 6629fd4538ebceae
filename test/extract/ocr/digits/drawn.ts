import type { GreyImage } from "../../../../src/extract/ocr/image.js";
import { drawLine } from "../../../../tools/train-digits/draw.js";
import { type Face, loadFaces } from "../../../../tools/train-digits/fonts.js";

const faces = new Map<string, Face>();

/** A regular face of a family that comes with the packages. */
export function faceOf(family: string): Face {
  const known = faces.get(family);
  if (known !== undefined) return known;
  const face = loadFaces((name) => name === family).find(({ style }) => style === "400-normal");
  if (face === undefined) throw new Error(`There is no face of ${family}.`);
  faces.set(family, face);
  return face;
}

/** A clean picture of a text, black on white, at so many pixels a point size; `tracking` below 0 makes glyphs touch. */
export function drawn(family: string, text: string, size: number, tracking = 0.02): GreyImage {
  const room = Math.round(size / 4);
  const { width, height, ink } = drawLine(faceOf(family), text, {
    size,
    tracking,
    stretch: 1,
    slant: 0,
    rotation: 0,
    margins: [room, room, room, room],
    phase: [0.3, 0.6],
  });
  return { width, height, data: Uint8Array.from(ink, (value) => Math.round(255 * (1 - value))) };
}

/** Pictures under each other, on white paper. */
export function stacked(images: readonly GreyImage[]): GreyImage {
  const width = Math.max(...images.map((image) => image.width));
  const height = images.reduce((sum, image) => sum + image.height, 0);
  const data = new Uint8Array(width * height).fill(255);
  let top = 0;
  for (const image of images) {
    for (let y = 0; y < image.height; y++) {
      data.set(image.data.subarray(y * image.width, (y + 1) * image.width), (top + y) * width);
    }
    top += image.height;
  }
  return { width, height, data };
}
