import type { Ink } from "./ink.js";

/** A connected piece of ink. */
export interface Component {
  /** Its number in the label map, from 1. */
  readonly label: number;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  area: number;
}

/** The pieces of ink of a picture, and for each pixel the label of its piece, 0 for paper. */
export interface ComponentMap {
  readonly labels: Int32Array;
  readonly components: readonly Component[];
}

/**
 * Finds the pieces of ink that hang together, corners included.
 * @param ink the picture
 * @param limit the most pieces wanted
 * @returns null where there are more pieces than `limit`
 */
export function findComponents(ink: Ink, limit: number): ComponentMap | null {
  const { width, height, dark } = ink;
  const labels = new Int32Array(width * height);
  const components: Component[] = [];
  const stack = new Int32Array(width * height);
  for (let start = 0; start < dark.length; start++) {
    if (dark[start] !== 1 || labels[start] !== 0) continue;
    if (components.length === limit) return null;
    const label = components.length + 1;
    const piece: Component = { label, x0: width, y0: height, x1: 0, y1: 0, area: 0 };
    let depth = 0;
    stack[depth++] = start;
    labels[start] = label;
    while (depth > 0) {
      const at = stack[--depth] ?? 0;
      const y = Math.floor(at / width);
      const x = at - y * width;
      piece.area++;
      if (x < piece.x0) piece.x0 = x;
      if (y < piece.y0) piece.y0 = y;
      if (x >= piece.x1) piece.x1 = x + 1;
      if (y >= piece.y1) piece.y1 = y + 1;
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const next = ny * width + nx;
          if (dark[next] === 1 && labels[next] === 0) {
            labels[next] = label;
            stack[depth++] = next;
          }
        }
      }
    }
    components.push(piece);
  }
  return { labels, components };
}
