import type { GreyImage } from "../ocr/image.js";
import type { PixelRuling } from "./rulings.js";

/** Ink longer than a ruling is thick by more than this, in pixels, holds something beside the ruling. */
const SLACK = 2;
/** How far the ink of a ruling may lie from where the ruling was last seen, in pixels. */
const DRIFT = 2;
/** Grey pixels beside a ruling that go with it. */
const HALO = 2;

/**
 * Whites rulings out. What touches a ruling on one side keeps all its ink on that side; where a stroke crosses a ruling,
 * the stroke's ink stays.
 * @param threshold darker than this is ink
 */
export function eraseRulings(image: GreyImage, rulings: readonly PixelRuling[], threshold: number): GreyImage {
  const { width, height } = image;
  const data = image.data.slice();
  const erasers = rulings.map((ruling) => new Eraser(image, ruling, threshold, data));
  for (const eraser of erasers) eraser.erase();
  const once = { width, height, data: data.slice() };
  for (const eraser of erasers) eraser.eraseCrossings(once);
  return { width, height, data };
}

/** Goes along one ruling; `across` counts pixels across it. */
class Eraser {
  readonly length: number;
  readonly breadth: number;
  /** Where the middle of the ruling was last seen. */
  middle: number;
  /** How thick it is drawn there: the mean of what was seen. */
  thickness: number;

  /** Where something crosses it. */
  #crossings: { along: number; middle: number; thickness: number }[] = [];

  constructor(
    public image: GreyImage,
    readonly ruling: PixelRuling,
    readonly threshold: number,
    readonly out: Uint8Array,
  ) {
    this.length = ruling.horizontal ? image.width : image.height;
    this.breadth = ruling.horizontal ? image.height : image.width;
    this.middle = ruling.at;
    this.thickness = ruling.thickness;
  }

  /** Takes the ruling, but for the places where something crosses it: a stroke or another ruling. */
  erase(): void {
    const { from, to } = this.ruling;
    const end = Math.min(this.length - 1, Math.ceil(to) + DRIFT);
    for (let along = Math.max(0, Math.floor(from) - DRIFT); along <= end; along += 1) {
      const run = this.#runAt(along);
      if (!run) this.#whiten(along, this.middle - this.thickness / 2, this.middle + this.thickness / 2);
      else if (run[1] - run[0] <= this.thickness + SLACK) {
        this.#whiten(along, run[0], run[1]);
        this.middle += ((run[0] + run[1]) / 2 - this.middle) * 0.2;
        this.thickness += (run[1] - run[0] - this.thickness) * 0.05;
      } else this.#whitenBeside(along, run);
    }
  }

  /** Where another ruling crossed, and is gone now, nothing but a dot is left. */
  eraseCrossings(image: GreyImage): void {
    this.image = image;
    for (const { along, middle, thickness } of this.#crossings) {
      [this.middle, this.thickness] = [middle, thickness];
      const run = this.#runAt(along);
      if (run && run[1] - run[0] <= thickness + SLACK) this.#whiten(along, run[0], run[1]);
    }
  }

  /** The ink nearest to where the ruling should be. */
  #runAt(along: number): [number, number] | null {
    const reach = Math.ceil(this.thickness / 2) + DRIFT;
    const start = Math.round(this.middle - 0.5);
    for (let step = 0; step <= reach; step += 1)
      for (const at of [start - step, start + step]) {
        if (!this.#isInk(along, at)) continue;
        let [first, last] = [at, at + 1];
        while (this.#isInk(along, first - 1)) first -= 1;
        while (this.#isInk(along, last)) last += 1;
        return [first, last];
      }
    return null;
  }

  /** Takes the ruling's share of a longer run; nothing where the run goes on on both sides. */
  #whitenBeside(along: number, [first, last]: [number, number]): void {
    const top = Math.round(this.middle - this.thickness / 2);
    const bottom = Math.round(this.middle + this.thickness / 2);
    const [above, below] = [first < top - 1, last > bottom + 1];
    if (above && below) this.#crossings.push({ along, middle: this.middle, thickness: this.thickness });
    else if (above) this.#whiten(along, top, last);
    else this.#whiten(along, first, bottom);
  }

  #whiten(along: number, first: number, last: number): void {
    let [from, to] = [Math.round(first), Math.round(last)];
    for (let step = 0; step < HALO && !this.#isInk(along, from - 1); step += 1) from -= 1;
    for (let step = 0; step < HALO && !this.#isInk(along, to); step += 1) to += 1;
    for (let across = Math.max(0, from); across < Math.min(this.breadth, to); across += 1)
      this.out[this.#place(along, across)] = 255;
  }

  #isInk(along: number, across: number): boolean {
    if (across < 0 || across >= this.breadth) return false;
    return (this.image.data[this.#place(along, across)] ?? 255) < this.threshold;
  }

  #place(along: number, across: number): number {
    return this.ruling.horizontal ? across * this.image.width + along : along * this.image.width + across;
  }
}
