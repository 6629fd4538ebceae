import type { Component } from "./digits/components.js";

/** The rows between the feet and the heads of a line's letters, without what stands above and below them. */
export interface LineBody {
  readonly top: number;
  readonly bottom: number;
}

/** A piece of ink, or those of its rows that belong to one line. */
export interface InkPart extends Component {
  /** The index of its line's body. */
  line: number;
}

/** Lower pieces of ink are marks, in heights of a letter. */
const LETTER = 0.6;
/** A row belongs to a body where it has this share of the ink of the fullest row nearby. */
const BODY = 0.4;
const NEARBY = 0.6;
/** Lower bodies are none, in heights of a letter. */
const LOWEST = 0.35;
/** Lines are at least so far apart, in heights of a letter. */
const PITCH = 1.2;
/** A piece that covers so much of two bodies holds ink of both. */
const COVERED = 0.6;
/** How far a mark may stand beside its letter, in heights of a letter. */
const BESIDE = 0.25;
/** Farther from its line no mark stands, in heights of a letter. */
const FARTHEST = 1.2;
/** Where vowels and tails below a line have their middle, in heights of its body below it. */
const BELOW = [0, 0.6] as const;
/** Where vowels and tones above a line have their middle, in heights of its body above it. */
const ABOVE = 0.85;
/** A mark narrower than this is a tone, in heights of a letter: the vowels below letters are broader. */
const TONE = 0.14;
/** A mark stands below the line above it only where that is so much closer than what is beneath. */
const CLOSER = 0.5;

/** Finds the bodies of lines by how many letters stand in each row, from the top. */
export function bodiesOf(pieces: readonly Component[], letter: number, height: number): LineBody[] {
  const tall = pieces.filter((piece) => piece.y1 - piece.y0 >= LETTER * letter);
  const profile = profileOf(tall.length > 0 ? tall : pieces, height);
  const reach = Math.max(1, Math.round(letter * NEARBY));
  const bodies: LineBody[] = [];
  let top = -1;
  for (let y = 0; y <= height; y += 1) {
    const isBody = y < height && (profile[y] ?? 0) > 0 && (profile[y] ?? 0) >= mostNear(profile, y, reach) * BODY;
    if (isBody && top < 0) top = y;
    if (isBody || top < 0) continue;
    bodies.push({ top, bottom: y });
    top = -1;
  }
  const high = bodies.filter((body) => body.bottom - body.top >= LOWEST * letter);
  return apart(high.length > 0 ? high : bodies, profile, letter);
}

/** Of two bodies too close for two lines, the one with less ink is a row of marks. */
function apart(bodies: readonly LineBody[], profile: Float64Array, letter: number): LineBody[] {
  const ink = ({ top, bottom }: LineBody) => profile.subarray(top, bottom).reduce((sum, row) => sum + row, 0);
  const kept: LineBody[] = [];
  for (const body of bodies) {
    const last = kept.at(-1);
    if (!last || body.bottom - last.bottom >= PITCH * letter) kept.push(body);
    else if (ink(body) > ink(last)) kept[kept.length - 1] = body;
  }
  return kept;
}

/** How much of each row's breadth letters take. */
function profileOf(pieces: readonly Component[], height: number): Float64Array {
  const profile = new Float64Array(height + 1);
  for (const { x0, y0, x1, y1 } of pieces) {
    profile[y0] = (profile[y0] ?? 0) + x1 - x0;
    profile[y1] = (profile[y1] ?? 0) - (x1 - x0);
  }
  for (let y = 1; y <= height; y += 1) profile[y] = (profile[y] ?? 0) + (profile[y - 1] ?? 0);
  return profile;
}

function mostNear(profile: Float64Array, y: number, reach: number): number {
  let most = 0;
  for (let near = Math.max(0, y - reach); near <= Math.min(profile.length - 1, y + reach); near += 1)
    most = Math.max(most, profile[near] ?? 0);
  return most;
}

/**
 * Gives each piece of ink to a line: letters to the body that they cover, those that touch over two lines in two parts,
 * marks above and below to the line that they belong to. Dirt far from every line goes.
 */
export function partsOf(pieces: readonly Component[], bodies: readonly LineBody[], letter: number): InkPart[] {
  const parts: InkPart[] = [];
  const neighbours = new Neighbours(pieces, letter);
  for (const piece of pieces) {
    const covered = bodies.flatMap((body, line) => (isOf(piece, body) ? [line] : []));
    if (covered.length > 0) parts.push(...cutBetween(piece, covered, bodies));
    else {
      const line = lineOfMark(piece, bodies, neighbours);
      if (line !== null) parts.push({ ...piece, line });
    }
  }
  return parts;
}

function lineOfMark(mark: Component, bodies: readonly LineBody[], neighbours: Neighbours): number | null {
  const middle = (mark.y0 + mark.y1) / 2;
  const next = bodies.findIndex((body) => body.top >= middle);
  const below = next < 0 ? bodies.length : next;
  const [upper, lower] = [bodies[below - 1], bodies[below]];
  const down = lower ? (lower.top - middle) / (lower.bottom - lower.top) : Number.POSITIVE_INFINITY;
  const up = upper ? (middle - upper.bottom) / (upper.bottom - upper.top) : Number.POSITIVE_INFINITY;
  if (Math.min(up, down) > FARTHEST) return null;
  const mayBeAbove = down <= ABOVE;
  const mayBeBelow = up >= BELOW[0] && up <= BELOW[1];
  if (mayBeAbove && mayBeBelow) {
    const { over, under } = neighbours.gapsOf(mark);
    const isTone = mark.x1 - mark.x0 < TONE * neighbours.letter;
    return !isTone && over < under * CLOSER ? below - 1 : below;
  }
  if (mayBeAbove !== mayBeBelow) return mayBeAbove ? below : below - 1;
  return down <= up ? below : below - 1;
}

/** Pieces of ink by their columns. */
class Neighbours {
  readonly #columns = new Map<number, Component[]>();

  constructor(
    pieces: readonly Component[],
    readonly letter: number,
  ) {
    for (const piece of pieces)
      for (let at = this.#column(piece.x0); at <= this.#column(piece.x1); at += 1) {
        const column = this.#columns.get(at);
        if (column) column.push(piece);
        else this.#columns.set(at, [piece]);
      }
  }

  /** How far the nearest ink over and under a piece is. */
  gapsOf(piece: Component): { over: number; under: number } {
    let [over, under] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    const beside = BESIDE * this.letter;
    for (let at = this.#column(piece.x0 - beside); at <= this.#column(piece.x1 + beside); at += 1)
      for (const other of this.#columns.get(at) ?? []) {
        if (other === piece || other.x0 - piece.x1 > beside || piece.x0 - other.x1 > beside) continue;
        if (other.y0 + other.y1 < piece.y0 + piece.y1) over = Math.min(over, Math.max(0, piece.y0 - other.y1));
        else under = Math.min(under, Math.max(0, other.y0 - piece.y1));
      }
    return { over, under };
  }

  #column(x: number): number {
    return Math.floor(x / Math.max(1, this.letter));
  }
}

function isOf(piece: Component, body: LineBody): boolean {
  const middle = (piece.y0 + piece.y1) / 2;
  if (middle >= body.top && middle <= body.bottom) return true;
  return Math.min(piece.y1, body.bottom) - Math.max(piece.y0, body.top) >= COVERED * (body.bottom - body.top);
}

/** A piece that covers several bodies, cut half way between them. */
function cutBetween(piece: Component, lines: readonly number[], bodies: readonly LineBody[]): InkPart[] {
  return lines.map((line, index) => {
    const [above, below] = [lines[index - 1], lines[index + 1]];
    return {
      ...piece,
      line,
      y0: above === undefined ? piece.y0 : Math.max(piece.y0, between(bodies, above, line)),
      y1: below === undefined ? piece.y1 : Math.min(piece.y1, between(bodies, line, below)),
    };
  });
}

function between(bodies: readonly LineBody[], above: number, below: number): number {
  return Math.round(((bodies[above]?.bottom ?? 0) + (bodies[below]?.top ?? 0)) / 2);
}
