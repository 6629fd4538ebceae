import type { GreyImage, PixelBox } from "../ocr/image.js";

/** Blocks of dark ground are so broad and high at least, in inches; no stroke of a letter is. */
const SOLID = 0.12;
/** Strokes of light letters, and what stands between them, are at most so broad, in inches. */
const STROKE = 0.16;

type Box = { -readonly [Side in keyof PixelBox]: number };

/** Dark squares that hang together: their box, and which they are. */
interface Piece {
  readonly box: PixelBox;
  readonly width: number;
  readonly isOwn: (at: number) => boolean;
}

/**
 * The squares of each dark ground of a page, those of the light letters on it among them.
 * @param small the page, each pixel the mean of one square
 * @param isDark whether a square is much darker than the paper around
 * @param dpi squares an inch
 * @param isSolid whether a square is dark all over
 */
export function darkGrounds(
  small: GreyImage,
  isDark: (square: number) => boolean,
  dpi: number,
  isSolid: (square: number) => boolean,
): number[][] {
  const { width, data } = small;
  const labels = new Int32Array(data.length);
  const grounds: number[][] = [];
  const open: number[] = [];
  for (let start = 0; start < data.length; start += 1) {
    if (labels[start] !== 0 || !isDark(start)) continue;
    const label = start + 1;
    const box: Box = { x0: width, y0: small.height, x1: 0, y1: 0 };
    labels[start] = label;
    open.push(start);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const x = at % width;
      widen(box, x, Math.floor(at / width));
      for (const next of [at - width, at + width, x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1]) {
        if (next < 0 || next >= data.length || labels[next] !== 0 || !isDark(next)) continue;
        labels[next] = label;
        open.push(next);
      }
    }
    if (Math.min(box.x1 - box.x0, box.y1 - box.y0) < SOLID * dpi) continue;
    const own = { box, width, isOwn: (at: number) => labels[at] === label };
    const stroke = Math.round(STROKE * dpi);
    const squares = besideSolid(own, solidSquares(own, Math.round(SOLID * dpi), isSolid), stroke);
    if (squares.size > 0) grounds.push(closedDown(own, squares, stroke));
  }
  return grounds;
}

function widen(box: Box, x: number, y: number): void {
  box.x0 = Math.min(box.x0, x);
  box.y0 = Math.min(box.y0, y);
  box.x1 = Math.max(box.x1, x + 1);
  box.y1 = Math.max(box.y1, y + 1);
}

/** Which squares lie in a block, so many broad and high, that is dark all over: letters and lines have none. */
function solidSquares({ box, width, isOwn }: Piece, side: number, isSolid: (square: number) => boolean): Set<number> {
  const solid = new Set<number>();
  let above: number[] = [];
  for (let y = box.y0; y < box.y1; y += 1) {
    const row: number[] = [];
    for (let x = box.x0; x < box.x1; x += 1) {
      const [left, up, corner] = [row[x - 1] ?? 0, above[x] ?? 0, above[x - 1] ?? 0];
      const size = isOwn(y * width + x) && isSolid(y * width + x) ? 1 + Math.min(left, up, corner) : 0;
      row[x] = Math.min(side, size);
      if (size < side) continue;
      for (let line = y - side + 1; line <= y; line += 1)
        for (let column = x - side + 1; column <= x; column += 1) solid.add(line * width + column);
    }
    above = row;
  }
  return solid;
}

/** The squares of the rows that solid ones stand in, as far as they are dark but for the strokes of letters. */
function besideSolid({ box, width, isOwn }: Piece, solid: ReadonlySet<number>, stroke: number): Set<number> {
  const squares = new Set<number>();
  for (let y = box.y0; y < box.y1; y += 1) {
    let run: number[] = [];
    let [last, isSolid] = [Number.NEGATIVE_INFINITY, false];
    const close = () => {
      if (isSolid) for (const at of run) if (at <= last) squares.add(at);
      [run, isSolid] = [[], false];
    };
    for (let at = y * width + box.x0; at < y * width + box.x1; at += 1) {
      if (!isOwn(at)) {
        if (run.length > 0) run.push(at);
        continue;
      }
      if (at - last - 1 > stroke) close();
      run.push(at);
      last = at;
      isSolid ||= solid.has(at);
    }
    close();
  }
  return squares;
}

/** The same squares and those of narrow gaps between them down the page. */
function closedDown({ box, width }: Piece, squares: ReadonlySet<number>, stroke: number): number[] {
  const closed: number[] = [];
  for (let x = box.x0; x < box.x1; x += 1) {
    let last = Number.NEGATIVE_INFINITY;
    for (let y = box.y0; y < box.y1; y += 1) {
      if (!squares.has(y * width + x)) continue;
      if (y - last - 1 <= stroke) for (let line = last + 1; line < y; line += 1) closed.push(line * width + x);
      closed.push(y * width + x);
      last = y;
    }
  }
  return closed;
}
