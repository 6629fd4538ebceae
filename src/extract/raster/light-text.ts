import type { GreyImage } from "../ocr/image.js";
import { darkGrounds } from "./dark-grounds.js";
import { binned } from "./resample.js";

/** Dark ground is looked for at this many squares an inch. */
const SQUARES = 50;
/** The paper is looked for in areas so broad and high, in inches, of which this share is at most as light as it. */
const AREA = 0.8;
const PAPER_SHARE = 0.9;
/** Darker than this share of the paper's lightness is dark ground. */
const DARK = 0.72;
/** So much of a square of dark ground may be specks. */
const SPECKS = 0.15;
/** So much of its pixels has the one shade of the ground. */
const EVEN = 0.5;
const EVENLY = 0.12;
/** Pixels are letters that stand so much of the way from the ground to the paper; at least and at most such a share. */
const LIGHT = 0.4;
const FEWEST_LIGHT = 0.01;
const MOST_LIGHT = 0.45;
const SHADES = 64;
/** Lines in the place of the edges of a ground are so thick, in inches. */
const OUTLINE = 0.01;

/**
 * Makes light letters on dark ground, as in the head rows of many tables, dark ones on paper, and the edges of such a
 * ground thin lines; all else stays.
 * @param dpi resolution of the picture
 */
export function darkenLightText(image: GreyImage, dpi: number): GreyImage {
  const side = Math.max(1, Math.round(dpi / SQUARES));
  const small = binned(image, side);
  const paper = paperAround(small, Math.max(1, Math.round((dpi / side) * AREA)));
  const isDark = (square: number) => (small.data[square] ?? 255) < (paper[square] ?? 0) * DARK;
  const isSolid = (square: number) => isDarkAllOver(image, square, side, small.width, (paper[square] ?? 0) * DARK);
  const grounds = darkGrounds(small, isDark, dpi / side, isSolid);
  const outline = Math.max(1, Math.round(dpi * OUTLINE));
  let out = image;
  for (const squares of grounds) {
    const own = squares.reduce((sum, square) => sum + (paper[square] ?? 255), 0) / squares.length;
    const ground = new Ground(image, squares, side, small.width, own);
    if (!ground.holdsLightText) continue;
    if (out === image) out = { ...image, data: image.data.slice() };
    ground.turn(out.data, outline);
  }
  return out;
}

/** How light the paper is around each square: the lightest of the areas about it, so many squares broad and high. */
function paperAround({ width, height, data }: GreyImage, area: number): Uint8Array {
  const [columns, rows] = [Math.ceil(width / area), Math.ceil(height / area)];
  const lightness = Array.from({ length: columns * rows }, (_, index) => {
    const [x0, y0] = [(index % columns) * area, Math.floor(index / columns) * area];
    const values: number[] = [];
    for (let y = y0; y < Math.min(height, y0 + area); y += 1)
      for (let x = x0; x < Math.min(width, x0 + area); x += 1) values.push(data[y * width + x] ?? 255);
    return Uint8Array.from(values).sort()[Math.floor((values.length - 1) * PAPER_SHARE)] ?? 255;
  });
  const lightest = lightness.map((_, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    let most = 0;
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y += 1)
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x += 1)
        most = Math.max(most, lightness[y * columns + x] ?? 0);
    return most;
  });
  const around = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at += 1)
    around[at] = lightest[Math.floor(Math.floor(at / width) / area) * columns + Math.floor((at % width) / area)] ?? 255;
  return around;
}

function isDarkAllOver({ width, data }: GreyImage, square: number, side: number, across: number, darkest: number) {
  const [left, top] = [(square % across) * side, Math.floor(square / across) * side];
  let light = 0;
  for (let y = top; y < top + side; y += 1)
    for (let x = left; x < left + side; x += 1) if ((data[y * width + x] ?? 255) >= darkest) light += 1;
  return light <= SPECKS * side * side;
}

/** One dark ground: squares of a page, so many pixels broad and high, `across` of them in a row. */
class Ground {
  readonly #squares: ReadonlySet<number>;
  readonly #shade: number;
  readonly holdsLightText: boolean;

  constructor(
    readonly image: GreyImage,
    squares: readonly number[],
    readonly side: number,
    readonly across: number,
    readonly paper: number,
  ) {
    this.#squares = new Set(squares);
    this.#shade = this.#commonShade();
    this.holdsLightText = this.#shade <= paper * DARK && this.#isText();
  }

  /** Writes the ground as paper, its letters as ink, and its edges as lines of so many pixels. */
  turn(out: Uint8Array, outline: number): void {
    const { width, data } = this.image;
    const reach = this.paper - this.#shade;
    const edges = this.#edges();
    const isEdge = (x: number, y: number) =>
      !this.#isOwn(x - outline, y) ||
      !this.#isOwn(x + outline, y) ||
      !this.#isOwn(x, y - outline) ||
      !this.#isOwn(x, y + outline);
    for (const square of this.#squares)
      this.#eachPixel(square, (x, y) => {
        const at = y * width + x;
        const lightness = Math.max(0, (data[at] ?? 0) - this.#shade) / reach;
        out[at] = edges.has(square) && isEdge(x, y) ? 0 : Math.max(0, Math.round(this.paper * (1 - lightness)));
      });
    for (const square of edges)
      if (!this.#squares.has(square))
        this.#eachPixel(square, (x, y) => {
          if (this.#isOwn(x, y)) out[y * width + x] = isEdge(x, y) ? 0 : this.paper;
        });
  }

  /** Whether a pixel lies in a square of the ground, or is as dark as it in one beside. */
  #isOwn(x: number, y: number): boolean {
    const { width, height, data } = this.image;
    if (x < 0 || y < 0 || x >= width || y >= height) return false;
    const square = Math.floor(y / this.side) * this.across + Math.floor(x / this.side);
    return this.#squares.has(square) || (data[y * width + x] ?? 255) < (this.#shade + this.paper) / 2;
  }

  /** The squares at the edge of the ground, within it and without. */
  #edges(): Set<number> {
    const rows = Math.floor(this.image.height / this.side);
    const edges = new Set<number>();
    for (const square of this.#squares) {
      const [column, row] = [square % this.across, Math.floor(square / this.across)];
      for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y += 1)
        for (let x = Math.max(0, column - 1); x <= Math.min(this.across - 1, column + 1); x += 1) {
          if (this.#squares.has(y * this.across + x)) continue;
          edges.add(square);
          edges.add(y * this.across + x);
        }
    }
    return edges;
  }

  #commonShade(): number {
    const counts = new Uint32Array(SHADES);
    this.#each((value) => {
      const shade = (value * SHADES) >> 8;
      counts[shade] = (counts[shade] ?? 0) + 1;
    });
    return ((counts.indexOf(counts.reduce((a, b) => Math.max(a, b))) + 0.5) * 256) / SHADES;
  }

  /** Whether the ground is even and what stands on it is lighter. */
  #isText(): boolean {
    const reach = this.paper - this.#shade;
    let [even, light, dark, total] = [0, 0, 0, 0];
    this.#each((value) => {
      total += 1;
      const off = value - this.#shade;
      if (Math.abs(off) <= EVENLY * this.paper) even += 1;
      else if (off >= LIGHT * reach) light += 1;
      else if (off < 0) dark += 1;
    });
    return even >= EVEN * total && light >= FEWEST_LIGHT * total && light <= MOST_LIGHT * total && dark < light;
  }

  #each(see: (value: number) => void): void {
    const { width, data } = this.image;
    for (const square of this.#squares) this.#eachPixel(square, (x, y) => see(data[y * width + x] ?? 255));
  }

  #eachPixel(square: number, see: (x: number, y: number) => void): void {
    const [left, top] = [(square % this.across) * this.side, Math.floor(square / this.across) * this.side];
    for (let y = top; y < top + this.side; y += 1) for (let x = left; x < left + this.side; x += 1) see(x, y);
  }
}
