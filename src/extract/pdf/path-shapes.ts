import type { Matrix, Path } from "mupdf";
import type { Box } from "../../model/place.js";

/** Points of a path in order; NaN stands between the ends of a curve. */
export type Points = [number, number][];

/** One part of a path, from one move to the next. */
export interface Subpath {
  points: Points;
  hasCurve: boolean;
}

/** The parts of a path where a matrix places them. */
export function subpaths(path: Path, ctm: Matrix): Subpath[] {
  const found: Subpath[] = [];
  let last: Subpath | undefined;
  const place = (x: number, y: number): [number, number] => [
    ctm[0] * x + ctm[2] * y + ctm[4],
    ctm[1] * x + ctm[3] * y + ctm[5],
  ];
  path.walk({
    moveTo: (x, y) => {
      last = { points: [place(x, y)], hasCurve: false };
      found.push(last);
    },
    lineTo: (x, y) => void last?.points.push(place(x, y)),
    curveTo: (_a, _b, _c, _d, x, y) => {
      if (!last) return;
      last.hasCurve = true;
      last.points.push([Number.NaN, Number.NaN], place(x, y));
    },
    closePath: () => {
      const first = last?.points[0];
      if (last && first) last.points.push(first);
    },
  });
  return found;
}

/** The bounds of all points of a path; null for none. */
export function boundsOfShape(parts: readonly Subpath[]): Box | null {
  return boundsOfPoints(parts.flatMap(({ points }) => points));
}

/** The bounds of points; null for none. */
export function boundsOfPoints(points: Points): Box | null {
  let box: Box | null = null;
  for (const [x, y] of points) {
    if (Number.isNaN(x)) continue;
    if (box === null) box = [x, y, x, y];
    else {
      if (x < box[0]) box[0] = x;
      if (y < box[1]) box[1] = y;
      if (x > box[2]) box[2] = x;
      if (y > box[3]) box[3] = y;
    }
  }
  return box;
}
