import type { IndicatorCell } from "./indicator-cell.js";

/** A row that names (or seems to name) an indicator. `numberBeside`: a whole number in a cell left of the name. */
export interface NamedRow {
  row: number;
  cell: IndicatorCell;
  numberBeside: number | null;
}

/** A row with the official indicator it stands for. */
export interface AssignedRow extends NamedRow {
  no: number | null;
  printedNo: number | null;
}

/**
 * Decides which official indicator each row of a score table is. The name decides, since printed numbers are
 * often ranks; only where the names can't tell them apart (some are wrong or stand twice) and the numbers run 1
 * to 10 in order, the number does. `rank` counts the rows whose name does not say what they were taken for.
 */
export function assignIndicators(rows: NamedRow[]): { rows: AssignedRow[]; rank: number } {
  const printed = rows.map((row) => row.cell.printedNo ?? row.numberBeside);
  const byName = rows.map((row) => row.cell.no);
  const named = byName.filter((no) => no !== null);
  const clear = new Set(named).size === named.length && named.length === rows.length;
  const inOrder = rows.length === 10 && printed.every((no, index) => no === index + 1);
  const nos = clear || !inOrder ? firstOfEach(rows) : printed;
  const assigned = rows.map((row, index) => ({ ...row, no: nos[index] ?? null, printedNo: printed[index] ?? null }));
  return { rows: assigned, rank: assigned.filter((row) => row.no === null || row.no !== row.cell.no).length };
}

/** By name; a name that stands twice counts where it is exact, else where it stands first, and the rest by elimination. */
function firstOfEach(rows: NamedRow[]): (number | null)[] {
  const taken = new Map<number, number>();
  rows.forEach((row, index) => {
    const no = row.cell.no;
    if (no === null) return;
    const holder = taken.get(no);
    const better = holder === undefined || (row.cell.exact && !rows[holder]?.cell.exact);
    if (better) taken.set(no, index);
  });
  const result = rows.map((row, index) =>
    row.cell.no !== null && taken.get(row.cell.no) === index ? row.cell.no : null,
  );
  const open = result.flatMap((no, index) => (no === null ? [index] : []));
  const missing = Array.from({ length: 10 }, (_, i) => i + 1).filter((no) => !taken.has(no));
  const [onlyRow] = open;
  const [onlyNo] = missing;
  if (open.length === 1 && missing.length === 1 && rows.length === 10 && onlyRow !== undefined && onlyNo !== undefined)
    result[onlyRow] = onlyNo;
  return result;
}
