import type { GreyImage } from "../ocr/image.js";
import { binned } from "./resample.js";

const DPI = 100;
/** Rows with this share of the ink of a line's fullest row are its body. */
const BODY = 0.45;
/** Shortest and tallest bodies of lines, in inches. */
const SHORTEST = 0.04;
const TALLEST = 0.4;
const FEWEST_LINES = 3;
/** The ink on the wrong side must be so much more before a page is turned. */
const CLEARLY = 1.3;

/**
 * Whether a page stands on its head: Thai writes far more signs above its letters than below, so that lines with more
 * ink below than above their bodies are upside down.
 * @param threshold darker than this is ink
 */
export function isUpsideDown(image: GreyImage, dpi: number, threshold: number): boolean {
  const times = Math.max(1, Math.floor(dpi / DPI));
  const small = binned(image, times);
  const scale = dpi / times;
  const profile = profileOf(small, Math.min(220, threshold + 40));
  let [above, below, lines] = [0, 0, 0];
  for (const [top, bottom] of bodiesOf(profile, scale)) {
    const reach = Math.max(1, Math.round((bottom - top) * 0.6));
    lines += 1;
    for (let step = 1; step <= reach; step += 1) {
      above += profile[top - step] ?? 0;
      below += profile[bottom - 1 + step] ?? 0;
    }
  }
  return lines >= FEWEST_LINES && below > above * CLEARLY;
}

function profileOf({ width, height, data }: GreyImage, threshold: number): Float64Array {
  const profile = new Float64Array(height);
  for (let y = 0; y < height; y += 1) {
    let ink = 0;
    for (let x = 0; x < width; x += 1) if ((data[y * width + x] ?? 255) < threshold) ink += 1;
    profile[y] = ink;
  }
  return profile;
}

/** The rows of the bodies of lines: stretches above the running share of the fullest row nearby. */
function bodiesOf(profile: Float64Array, scale: number): [number, number][] {
  const reach = Math.round(scale * 0.12);
  const bodies: [number, number][] = [];
  let start = -1;
  for (let y = 0; y <= profile.length; y += 1) {
    let peak = 4;
    for (let near = Math.max(0, y - reach); near <= Math.min(profile.length - 1, y + reach); near += 1)
      peak = Math.max(peak, profile[near] ?? 0);
    const isBody = y < profile.length && (profile[y] ?? 0) >= peak * BODY;
    if (isBody && start < 0) start = y;
    if (isBody || start < 0) continue;
    const height = y - start;
    if (height >= scale * SHORTEST && height <= scale * TALLEST) bodies.push([start, y]);
    start = -1;
  }
  return bodies;
}
