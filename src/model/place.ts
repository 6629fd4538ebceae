import { z } from "zod";

/** Half-open range `[start, end)` in UTF-16 units. */
export const spanSchema = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);
export type Span = z.infer<typeof spanSchema>;

/** `[x0, y0, x1, y1]` in points (pixels for pictures), origin top left, after rotation and deskew. */
export const boxSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Box = z.infer<typeof boxSchema>;

/**
 * Where a value was read. `page` counts from 1; `block`, `table`, `row` and `column` from 0 in document
 * order; `span` is a range of the block's raw text. Absent parts are null. `source` names another report
 * and stands only in findings across reports.
 */
export const evidenceSchema = z.object({
  source: z.string().optional(),
  page: z.int().positive().nullable(),
  block: z.int().nonnegative().nullable(),
  table: z.int().nonnegative().nullable(),
  row: z.int().nonnegative().nullable(),
  column: z.int().nonnegative().nullable(),
  span: spanSchema.nullable(),
  box: boxSchema.nullable(),
  text: z.string().nullable(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** A place of which nothing is known. */
export const NOWHERE: Evidence = {
  page: null,
  block: null,
  table: null,
  row: null,
  column: null,
  span: null,
  box: null,
  text: null,
};
