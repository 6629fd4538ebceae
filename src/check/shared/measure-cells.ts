import type { Measure } from "../../model/measure.js";
import type { Evidence } from "../../model/place.js";
import type { ReadValue } from "../../model/read-value.js";
import { placeOfRow } from "./measures.js";

/** The columns of a table of measures that a rule may miss in a row. */
export type MeasureColumn = "steps" | "responsible" | "period" | "monitoring" | "result";

/** What people call the columns. */
export const COLUMN_NAMES: Readonly<Record<MeasureColumn, { th: string; en: string }>> = {
  steps: { th: "ขั้นตอนหรือวิธีการ", en: "steps" },
  responsible: { th: "ผู้รับผิดชอบ", en: "responsible unit" },
  period: { th: "ระยะเวลาดำเนินการ", en: "period" },
  monitoring: { th: "การกำกับติดตาม", en: "monitoring" },
  result: { th: "ผลการดำเนินการ", en: "result" },
};

/** What stands in one cell of a measure's row; empty where nothing is printed. */
export function cellOf(measure: Measure, column: MeasureColumn): ReadValue<unknown>[] {
  const cell = measure[column];
  if (cell === null) return [];
  return Array.isArray(cell) ? cell : [cell];
}

/** Where an empty cell of a row stands: the row's own place, in the column that other rows of its table fill. */
export function placeOfCell(measures: readonly Measure[], measure: Measure, column: MeasureColumn): Evidence | null {
  const row = placeOfRow(measure);
  if (row?.table === undefined || row.table === null || row.row === null) return null;
  const filled = measures.flatMap((other) => cellOf(other, column)).flatMap(({ evidence }) => evidence);
  const sample = filled.find(({ table }) => table === row.table) ?? filled.find(({ table }) => table !== null);
  if (!sample) return null;
  return { ...row, column: sample.column, block: null, span: null, box: null, text: null };
}
