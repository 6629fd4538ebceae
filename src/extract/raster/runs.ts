import type { GreyImage } from "../ocr/image.js";

/** A long run of ink: `line` is its row (across) or column (down), `from` and `to` its ends in pixels, `to` outside. */
export interface Run {
  line: number;
  from: number;
  to: number;
}

/** Collects runs along one line; breaks up to `gap` are bridged while at least `filled` of the run is ink. */
class Runner {
  #from = -1;
  #last = -1;
  #ink = 0;
  constructor(
    readonly line: number,
    readonly shortest: number,
    readonly gap: number,
    readonly filled: number,
    readonly out: Run[],
  ) {}

  ink(at: number): void {
    if (this.#from >= 0 && at - this.#last - 1 > this.gap) this.end();
    if (this.#from < 0) this.#from = at;
    this.#last = at;
    this.#ink += 1;
  }

  end(): void {
    const length = this.#last + 1 - this.#from;
    if (this.#from >= 0 && length >= this.shortest && this.#ink >= length * this.filled)
      this.out.push({ line: this.line, from: this.#from, to: this.#last + 1 });
    this.#from = -1;
    this.#ink = 0;
  }
}

/** Long runs of ink along the rows. A pixel counts as ink where the one above or below it is: thin lines waver. */
export function runsAcross(image: GreyImage, threshold: number, shortest: number, gap: number, filled: number): Run[] {
  const { width, height, data } = image;
  const runs: Run[] = [];
  for (let y = 0; y < height; y += 1) {
    const runner = new Runner(y, shortest, gap, filled, runs);
    const [row, below] = [y * width, Math.min(height - 1, y + 1) * width];
    for (let x = 0; x < width; x += 1)
      if ((data[row + x] ?? 255) < threshold || (data[below + x] ?? 255) < threshold) runner.ink(x);
    runner.end();
  }
  return runs;
}

/** Long runs of ink along the columns, read row by row. */
export function runsDown(image: GreyImage, threshold: number, shortest: number, gap: number, filled: number): Run[] {
  const { width, height, data } = image;
  const runs: Run[] = [];
  const runners = Array.from({ length: width }, (_, x) => new Runner(x, shortest, gap, filled, runs));
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    for (let x = 0; x < width; x += 1)
      if ((data[row + x] ?? 255) < threshold || (x + 1 < width && (data[row + x + 1] ?? 255) < threshold))
        runners[x]?.ink(y);
  }
  for (const runner of runners) runner.end();
  return runs;
}

/** Groups runs that lie side by side and overlap: the rows of one thick line, or of one that slants a little. */
export function clustersOf(runs: readonly Run[]): Run[][] {
  const sorted = [...runs].sort((a, b) => a.line - b.line || a.from - b.from);
  const clusters: Run[][] = [];
  let open: { runs: Run[]; line: number; from: number; to: number }[] = [];
  for (const run of sorted) {
    open = open.filter((cluster) => run.line - cluster.line <= 2);
    const touching = open.filter((cluster) => run.from < cluster.to && run.to > cluster.from);
    const [first, ...others] = touching;
    if (!first) {
      const own = { runs: [run], line: run.line, from: run.from, to: run.to };
      open.push(own);
      clusters.push(own.runs);
      continue;
    }
    first.runs.push(run);
    first.line = run.line;
    first.from = Math.min(first.from, run.from, ...others.map((other) => other.from));
    first.to = Math.max(first.to, run.to, ...others.map((other) => other.to));
    for (const other of others) {
      first.runs.push(...other.runs.splice(0));
      open.splice(open.indexOf(other), 1);
    }
  }
  return clusters.filter((cluster) => cluster.length > 0);
}
