import { indicatorsOf } from "../../ita/index.js";
import type { InstrumentId } from "../../model/assessment.js";
import type { Grid } from "../grid.js";
import type { Axis } from "./axis.js";
import { instrumentOf } from "./facts.js";
import { type RowKind, rowKindOf } from "./row-kinds.js";

/** Words of a total over all indicators. */
const WHOLE = /รวม|ทั้งหมด|ทั้งสิ้น|ita|total/i;

/**
 * Rows that print a mean right below all indicators of one instrument and before the table's last row of totals: they are
 * that instrument's, though its name can't be read or isn't printed.
 * @param labelOf the words of a row outside its columns of scores
 */
export function groupMeans(grid: Grid, axis: Axis, labelOf: (row: number) => string): Map<number, RowKind> {
  const means = new Map<number, RowKind>();
  const named = new Map(axis.rows.map(({ row, cell }) => [row, cell.no] as const));
  const kinds = new Map<number, RowKind>();
  for (let row = 0; row < grid.rows; row += 1) if (!named.has(row)) kinds.set(row, rowKindOf(labelOf(row)));
  const lastTotal = [...kinds].reduce((last, [row, kind]) => (kind.kind === "total" ? row : last), -1);
  let group: (number | null)[] = [];
  for (let row = 0; row < lastTotal; row += 1) {
    const no = named.get(row);
    const kind = kinds.get(row);
    if (no !== undefined) group.push(no);
    else if (kind?.kind === "total" || kind?.kind === "instrument") {
      const id = instrumentOfGroup(group);
      if (kind.kind === "total" && id !== null && !WHOLE.test(labelOf(row)))
        means.set(row, { kind: "instrument", id, part: null, of: null });
      group = [];
    }
  }
  return means;
}

/** The instrument whose indicators, all of them and no others, a group names. */
function instrumentOfGroup(group: readonly (number | null)[]): InstrumentId | null {
  const [first] = group;
  if (first === undefined || first === null) return null;
  const id = instrumentOf(first);
  const count = indicatorsOf(id).length;
  const isWhole = new Set(group).size === count && group.length === count;
  return isWhole && group.every((no) => no !== null && instrumentOf(no) === id) ? id : null;
}
