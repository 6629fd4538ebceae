import type { Document } from "../../model/document.js";
import type { Grid } from "../grid.js";
import { indicatorsNamed, readIndicatorTable } from "./indicator-table.js";

const ENOUGH_INDICATORS = 8;
const MOST_CELLS = 5_000;

/** True for a table that prints scores of most of the ten indicators: it is no table of measures, whatever its headers say. */
export function isScoreTable(document: Document, grid: Grid): boolean {
  if (grid.rows * grid.columns > MOST_CELLS) return false;
  if ((indicatorsNamed(grid)?.axis.rows.length ?? 0) < ENOUGH_INDICATORS) return false;
  const facts = readIndicatorTable(grid, { document, fiscalYear: null, ownNames: new Set() });
  const indicators = new Set(
    facts?.scores.flatMap(({ subject }) => (subject.kind === "indicator" ? [subject.no] : [])),
  );
  return indicators.size >= ENOUGH_INDICATORS;
}
