import type { Evidence } from "./place.js";

/**
 * Names the picture of a place of the report at `path`: the same for all evidence with one page and box. Null for a place
 * without a box, and for one in another report.
 */
export function cropKey({ source, page, box }: Evidence, path: string): string | null {
  if (page === null || box === null || (source !== undefined && source !== path)) return null;
  return `${page}:${box.join(",")}`;
}
