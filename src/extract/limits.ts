/** Bounds of one document; what lies beyond is left unread and the Document says so. */
export interface Limits {
  bytes: number;
  /** UTF-16 units of text. */
  characters: number;
  lines: number;
  /** Rows of all tables together. */
  rows: number;
  cells: number;
  pages: number;
  /** Nesting of mark-up. */
  depth: number;
  /** Nodes of a mark-up tree. */
  nodes: number;
}

export const DEFAULT_LIMITS: Limits = {
  bytes: 100_000_000,
  characters: 20_000_000,
  lines: 400_000,
  rows: 50_000,
  cells: 500_000,
  pages: 2_000,
  depth: 200,
  nodes: 1_000_000,
};
