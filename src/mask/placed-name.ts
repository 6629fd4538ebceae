import type { Span } from "../model/place.js";

/** A name and where its parts stand in the cleaned texts: one part, or two cells. */
export interface PlacedName {
  given: string;
  family: string | null;
  parts: { block: number; span: Span }[];
}
