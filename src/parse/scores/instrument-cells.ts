import type { Document } from "../../model/document.js";
import { findNumbers } from "../../thai/numbers.js";
import type { Grid } from "../grid.js";
import { readValue } from "../read.js";
import type { ColumnRole } from "./columns.js";
import type { Facts } from "./facts.js";
import { instrumentNamed } from "./row-kinds.js";

/** Reads the score of an instrument that stands behind its name in a cell beside the indicators: `IIT (92.41)`. */
export function readInstrumentCell(
  grid: Grid,
  row: number,
  column: number,
  role: ColumnRole | undefined,
  fiscalYear: number | null,
  document: Document,
  facts: Facts,
): void {
  if (role?.role === "score" || role?.role === "change" || grid.isCarriedDown(row, column)) return;
  const block = grid.blockAt(row, column);
  const named = block && instrumentNamed(block.text);
  if (!block || !named) return;
  const [number, ...others] = findNumbers(block.text).filter(({ decimals }) => decimals > 0);
  if (!number || others.length > 0 || number.negative || number.value > 100) return;
  facts.scores.push({
    subject: { kind: "instrument", id: named.id, part: named.part },
    owner: { kind: "own" },
    fiscalYear,
    score: readValue(document, block, number.span, number.value),
    place: "table",
    table: grid.table.index,
    rank: 1,
    name: null,
    printed: null,
  });
}
