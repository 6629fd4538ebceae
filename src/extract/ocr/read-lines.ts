import type { OcrEngine, OcrLayout, OcrPage, OcrSign } from "./engine.js";
import type { GreyImage } from "./image.js";
import { montagesOf, partsByLine } from "./montage.js";

/** How lines are given to the engine: by how much smaller, and what is known of them. */
export interface LineWishes {
  factor: number;
  /** The resolution of the lines as they are. */
  dpi: number;
  layout: Exclude<OcrLayout, "text" | "line">;
}

/** Parts of a line that share so much of the narrower one's breadth stand above each other. */
const SHARED = 0.5;
/** Most lines of a page that are read once more alone. */
const MOST_ALONE = 40;

/**
 * Has lines of text read, below each other at one go; a line of which the engine made several, marks apart from their
 * letters, is read once more alone.
 * @returns the signs of each line, in pixels of the line
 */
export async function readLines(
  lines: readonly GreyImage[],
  { factor, dpi, layout }: LineWishes,
  engine: OcrEngine,
): Promise<OcrSign[][] | Extract<OcrPage, { problem: string }>> {
  const found: OcrSign[][] = lines.map(() => []);
  const torn: number[] = [];
  for (const montage of montagesOf(lines, factor, engine.sheetPixels)) {
    const read = await engine.recognise(montage.image, dpi * factor, layout);
    if ("problem" in read) return read;
    for (const [line, parts] of partsByLine(montage, read.signs)) {
      found[line] = parts.flat();
      if (areTorn(parts)) torn.push(line);
    }
  }
  for (const line of torn.slice(0, MOST_ALONE)) {
    const image = lines[line];
    for (const montage of image ? montagesOf([image], factor, engine.sheetPixels) : []) {
      const read = await engine.recognise(montage.image, dpi * factor, "line");
      if ("problem" in read) return read;
      const signs = [...partsByLine(montage, read.signs).values()].flat(2);
      if (signs.length > 0) found[line] = signs;
    }
  }
  return found;
}

/** Whether two parts of a line stand above each other. */
function areTorn(parts: readonly OcrSign[][]): boolean {
  const ranges = parts.map((part) => [
    Math.min(...part.map((sign) => sign.x0)),
    Math.max(...part.map((sign) => sign.x1)),
  ]);
  return ranges.some(([from = 0, to = 0], index) =>
    ranges.slice(index + 1).some(([start = 0, end = 0]) => {
      const shared = Math.min(to, end) - Math.max(from, start);
      return shared > SHARED * Math.min(to - from, end - start);
    }),
  );
}
