import type { Matrix, Path } from "mupdf";
import type { Box } from "../../model/place.js";

/** The bounds of each part of a filled shape: one path may hold all rulings of a table, which cover little of it. */
export function coversOf(path: Path, ctm: Matrix): Box[] {
  const boxes: Box[] = [];
  const reach = (x: number, y: number) => {
    const last = boxes.at(-1);
    if (!last) return;
    const [px, py] = [ctm[0] * x + ctm[2] * y + ctm[4], ctm[1] * x + ctm[3] * y + ctm[5]];
    last[0] = Math.min(last[0], px);
    last[1] = Math.min(last[1], py);
    last[2] = Math.max(last[2], px);
    last[3] = Math.max(last[3], py);
  };
  path.walk({
    moveTo(x, y) {
      boxes.push([
        Number.POSITIVE_INFINITY,
        Number.POSITIVE_INFINITY,
        Number.NEGATIVE_INFINITY,
        Number.NEGATIVE_INFINITY,
      ]);
      reach(x, y);
    },
    lineTo: reach,
    curveTo: (_a, _b, _c, _d, x, y) => reach(x, y),
  });
  return boxes;
}
