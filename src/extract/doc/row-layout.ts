import { SPRM, type Sprm } from "./sprms.js";

/** How a cell takes part in a merge. */
export interface CellMerge {
  /** Merged with the cell on its left, or the first of such cells. */
  across: boolean;
  /** Carries on the cell above. */
  carriesDown: boolean;
}

/** How a row of a table is laid out. `edges` are its column borders in twips, one more than cells; empty when untold. */
export interface RowLayout {
  isHeader: boolean;
  edges: number[];
  merges: CellMerge[];
}

const CELL_BYTES = 20;
const ACROSS = 0b11;
const DOWN_SHIFT = 5;
const CARRIES_DOWN = 1;

/** The layout of a row from the properties of its end mark. */
export function rowLayoutOf(sprms: readonly Sprm[]): RowLayout {
  const isHeader = sprms.some(({ code, operand }) => code === SPRM.headerRow && operand[0] === 1);
  const layout: RowLayout = { isHeader, edges: [], merges: [] };
  const definition = sprms.findLast(({ code }) => code === SPRM.tableDefinition)?.operand;
  const count = definition?.[0] ?? 0;
  if (!definition || definition.length < 1 + (count + 1) * 2) return layout;
  for (let index = 0; index <= count; index += 1) layout.edges.push(definition.readInt16LE(1 + index * 2));
  for (let index = 0; index < count; index += 1) {
    const at = 1 + (count + 1) * 2 + index * CELL_BYTES;
    const flags = at + 2 <= definition.length ? definition.readUInt16LE(at) : 0;
    layout.merges.push({
      across: (flags & ACROSS) !== 0,
      carriesDown: ((flags >> DOWN_SHIFT) & ACROSS) === CARRIES_DOWN,
    });
  }
  for (const { code, operand } of sprms) {
    const merge = code === SPRM.verticalMerge ? layout.merges[operand[0] ?? -1] : undefined;
    if (merge) merge.carriesDown = operand[1] === CARRIES_DOWN;
  }
  return layout;
}
