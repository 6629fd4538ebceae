import type { GreyImage } from "./image.js";

/** A picture as a binary PGM file, the plainest format that OCR programs read. */
export function toGreymap({ width, height, data }: GreyImage): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]);
}
