import { shrunk } from "../raster/resample.js";
import type { OcrSign } from "./engine.js";
import type { GreyImage } from "./image.js";

/** Pictures of lines below each other, and where each stands. */
export interface Montage {
  readonly image: GreyImage;
  readonly rows: readonly { readonly line: number; readonly y0: number; readonly y1: number }[];
  /** By how much the lines were made smaller. */
  readonly factor: number;
}

/** Paper around the lines, in pixels. */
const MARGIN = 12;
/** Paper between two lines, in parts of their mean height. */
const SPACING = 0.7;

/** Puts lines below each other on white paper, on several sheets where one would have more than `mostPixels`. */
export function montagesOf(lines: readonly GreyImage[], factor: number, mostPixels: number): Montage[] {
  const small = lines.map((line) => shrunk(line, factor));
  const mean = small.reduce((sum, line) => sum + line.height, 0) / Math.max(1, small.length);
  const spacing = Math.round(mean * SPACING);
  const sheets: { first: number; count: number; width: number; height: number }[] = [];
  small.forEach((line, index) => {
    const open = sheets.at(-1);
    const width = Math.max(open?.width ?? 0, line.width + 2 * MARGIN);
    const height = (open?.height ?? MARGIN) + line.height + spacing;
    if (open && width * height <= mostPixels) Object.assign(open, { width, height, count: open.count + 1 });
    else
      sheets.push({ first: index, count: 1, width: line.width + 2 * MARGIN, height: MARGIN + line.height + spacing });
  });
  return sheets.map(({ first, count, width, height }) => {
    const data = new Uint8Array(width * height).fill(255);
    let y = MARGIN;
    const rows = small.slice(first, first + count).map((line, index) => {
      for (let row = 0; row < line.height; row += 1)
        data.set(line.data.subarray(row * line.width, (row + 1) * line.width), (y + row) * width + MARGIN);
      const place = { line: first + index, y0: y, y1: y + line.height };
      y += line.height + spacing;
      return place;
    });
    return { image: { width, height, data }, rows, factor };
  });
}

/**
 * The signs read from a montage, each in pixels of its line, by line. The engine may take the parts of a line for lines
 * of their own: these are given apart, from left to right.
 */
export function partsByLine({ rows, factor }: Montage, signs: readonly OcrSign[]): Map<number, OcrSign[][]> {
  const found = new Map<number, Map<number, OcrSign[]>>();
  for (const sign of signs) {
    if (sign.text.trim() === "") continue;
    const middle = (sign.y0 + sign.y1) / 2;
    const row = rows.reduce((best, each) => (farFrom(each, middle) < farFrom(best, middle) ? each : best));
    const groups = found.get(row.line) ?? new Map<number, OcrSign[]>();
    found.set(row.line, groups);
    const group = groups.get(sign.line) ?? [];
    groups.set(sign.line, group);
    group.push({
      text: sign.text,
      certainty: sign.certainty,
      line: 0,
      x0: (sign.x0 - MARGIN) / factor,
      y0: (sign.y0 - row.y0) / factor,
      x1: (sign.x1 - MARGIN) / factor,
      y1: (sign.y1 - row.y0) / factor,
    });
  }
  return new Map([...found].map(([line, groups]) => [line, leftToRight([...groups.values()])]));
}

function leftToRight(groups: readonly OcrSign[][]): OcrSign[][] {
  return [...groups].sort((a, b) => (a[0]?.x0 ?? 0) - (b[0]?.x0 ?? 0));
}

function farFrom({ y0, y1 }: { y0: number; y1: number }, y: number): number {
  return Math.abs((y0 + y1) / 2 - y);
}
