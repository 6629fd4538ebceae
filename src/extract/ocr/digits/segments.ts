import type { LineAtoms } from "./atoms.js";
import type { TextLine } from "./lines.js";

/** Neighbouring atoms that may be one glyph together. */
export interface Segment {
  /** Position of the first and of the last atom in the line. */
  readonly first: number;
  readonly last: number;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly area: number;
  /** Whether the glyph would be cut from ink at its left or right. */
  readonly cutLeft: boolean;
  readonly cutRight: boolean;
}

const MOST_ATOMS = 8;
const WIDEST = 2;
const WIDEST_GAP = 0.3;
const CLEAR_GAP = 0.12;
const FULL_SIZE = 0.75;

/**
 * All ways of putting neighbouring atoms together to something of a glyph's size.
 * @param map the line's atoms
 * @param line the line
 * @param alone whether a piece of ink is known to be one whole glyph, which nothing is joined to
 */
export function segmentsOf(map: LineAtoms, line: TextLine, alone: (source: number) => boolean): readonly Segment[] {
  const { atoms } = map;
  const result: Segment[] = [];
  for (let first = 0; first < atoms.length; first++) {
    const start = atoms[first];
    if (start === undefined) continue;
    let { x0, y0, x1, y1, area } = start;
    const sources = new Set([start.source]);
    for (let last = first; last < Math.min(atoms.length, first + MOST_ATOMS); last++) {
      const atom = atoms[last];
      if (atom === undefined) break;
      if (last > first) {
        if (alone(start.source) || alone(atom.source)) break;
        if (atom.x0 - x1 > WIDEST_GAP * line.height) break;
        if (areApart({ x1, y0, y1 }, atom, line.height)) break;
        x0 = Math.min(x0, atom.x0);
        y0 = Math.min(y0, atom.y0);
        x1 = Math.max(x1, atom.x1);
        y1 = Math.max(y1, atom.y1);
        area += atom.area;
        sources.add(atom.source);
        if (x1 - x0 > WIDEST * line.height) break;
      }
      result.push({
        first,
        last,
        x0,
        y0,
        x1,
        y1,
        area,
        cutLeft: before(map, first, sources),
        cutRight: after(map, last, sources),
      });
    }
  }
  return result;
}

/** Whether what stands right of a full-sized glyph, with clear paper between, is another full-sized glyph. */
function areApart(
  left: { readonly x1: number; readonly y0: number; readonly y1: number },
  right: { readonly x0: number; readonly y0: number; readonly y1: number },
  height: number,
): boolean {
  const full = FULL_SIZE * height;
  return right.x0 - left.x1 >= CLEAR_GAP * height && left.y1 - left.y0 >= full && right.y1 - right.y0 >= full;
}

const NEIGHBOURS = 3;

function before({ atoms }: LineAtoms, first: number, sources: ReadonlySet<number>): boolean {
  return atoms.slice(Math.max(0, first - NEIGHBOURS), first).some((atom) => sources.has(atom.source));
}

function after({ atoms }: LineAtoms, last: number, sources: ReadonlySet<number>): boolean {
  return atoms.slice(last + 1, last + 1 + NEIGHBOURS).some((atom) => sources.has(atom.source));
}
