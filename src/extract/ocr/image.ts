/** A grey picture: one byte a pixel, rows from the top, 0 black and 255 white. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A box in pixels: `x1` and `y1` lie just outside. */
export interface PixelBox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/**
 * Cuts a box out of a picture. What lies outside the picture is left away.
 * @param image the whole picture
 * @param box where to cut, in pixels of `image`
 * @returns a copy; width and height are 0 where the box misses the picture
 */
export function crop(image: GreyImage, box: PixelBox): GreyImage {
  const x0 = Math.min(image.width, Math.max(0, Math.floor(box.x0)));
  const y0 = Math.min(image.height, Math.max(0, Math.floor(box.y0)));
  const width = Math.max(0, Math.min(image.width, Math.ceil(box.x1)) - x0);
  const height = Math.max(0, Math.min(image.height, Math.ceil(box.y1)) - y0);
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const start = (y0 + y) * image.width + x0;
    data.set(image.data.subarray(start, start + width), y * width);
  }
  return { width, height, data };
}
