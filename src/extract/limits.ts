/**
 * Bounds of one document; what lies beyond is left unread and the Document says so. They lie far above any report, and
 * so low that what they let through is judged well within the time a document may take.
 */
export interface Limits {
  bytes: number;
  /** UTF-16 units of text. */
  characters: number;
  lines: number;
  /** Rows of all tables together. */
  rows: number;
  cells: number;
  /** Columns of one table. */
  columns: number;
  /** Rows times columns of all tables together: what a table laid out as a grid takes. */
  places: number;
  pages: number;
  /** Pages that are read from their pictures. */
  pictures: number;
  /** Pixels of one picture. */
  pixels: number;
  /** Nesting of mark-up. */
  depth: number;
  /** Nodes of a mark-up tree. */
  nodes: number;
}

export const DEFAULT_LIMITS: Limits = {
  bytes: 100_000_000,
  characters: 5_000_000,
  lines: 100_000,
  rows: 10_000,
  cells: 100_000,
  columns: 400,
  places: 400_000,
  pages: 2_000,
  pictures: 300,
  pixels: 120_000_000,
  depth: 200,
  nodes: 1_000_000,
};
