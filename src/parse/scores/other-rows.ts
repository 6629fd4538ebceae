import { scoreOfPoints } from "../../ita/index.js";
import type { Document } from "../../model/document.js";
import { levelOfCell } from "../../thai/levels.js";
import type { Grid } from "../grid.js";
import { readValue } from "../read.js";
import { type Axis, numberOf } from "./axis.js";
import { type ColumnRole, yearOfColumn } from "./columns.js";
import type { Facts, Subject } from "./facts.js";
import { groupMeans } from "./group-means.js";
import { rowKindOf } from "./row-kinds.js";
import { ownerOf, readChange, scoreAt } from "./score-cells.js";

/** What a score table needs to know of its surroundings. */
export interface TableContext {
  document: Document;
  /** The year in force where the table stands, for columns whose header names none. */
  fiscalYear: number | null;
  ownNames: ReadonlySet<string>;
}

/** Adds what the rows without an indicator print: totals, levels and instruments. `rank` is the table's, `changedIn` the year its changes lead to. */
export function readOtherRows(
  grid: Grid,
  axis: Axis,
  roles: ColumnRole[],
  context: TableContext & { changedIn: number | null },
  rank: number,
  facts: Facts,
): void {
  const { document } = context;
  const named = new Set(axis.rows.map((r) => r.row));
  const means = groupMeans(grid, axis, (row) => labelOf(grid, row, roles));
  const firstRow = axis.rows[0]?.row ?? 0;
  for (let row = 0; row < grid.rows; row += 1) {
    if (
      named.has(row) ||
      (row < firstRow && !roles.some((role, c) => role.role === "score" && numberOf(grid.textAt(row, c))?.decimals))
    )
      continue;
    const kind = means.get(row) ?? rowKindOf(labelOf(grid, row, roles));
    if (kind.kind === "none") continue;
    roles.forEach((role, column) => {
      if (role.role !== "score") return;
      const fiscalYear = yearOfColumn(role, context.fiscalYear);
      const owner = ownerOf({ ...role, column }, grid, axis, document);
      const block = grid.blockAt(row, column);
      if (kind.kind === "level") {
        const level = block ? levelOfCell(block.text) : null;
        if (block && level)
          facts.levels.push({
            owner,
            fiscalYear,
            place: "table",
            rank,
            level: readValue(document, block, [0, block.text.length], level),
          });
        return;
      }
      const score = scoreAt(grid, row, column, document);
      if (!score) return;
      const points =
        kind.kind === "instrument" && kind.of !== null && score.value !== null && score.value <= kind.of
          ? { value: score.value, of: kind.of }
          : null;
      const scaled = points ? { ...score, value: scoreOfPoints(points) } : score;
      const subject: Subject =
        kind.kind === "instrument" ? { kind: "instrument", id: kind.id, part: kind.part } : { kind: "total" };
      facts.scores.push({
        subject,
        owner,
        fiscalYear,
        score: scaled,
        place: "table",
        table: grid.table.index,
        rank,
        name: null,
        printed: points,
      });
    });
    if (kind.kind !== "total") continue;
    readChange(grid, row, roles, context.changedIn, null, document, facts);
    readLevelBeside(grid, row, roles, context, rank, facts);
  }
}

/** The level in the row of the total is that of the agency's own scores nearest on its left. */
function readLevelBeside(
  grid: Grid,
  row: number,
  roles: ColumnRole[],
  { document, fiscalYear: inForce }: TableContext,
  rank: number,
  facts: Facts,
): void {
  let fiscalYear = inForce;
  roles.forEach((role, column) => {
    if (role.role === "score" && role.owner === "own") fiscalYear = yearOfColumn(role, inForce);
    const block = role.role === "level" && !grid.isCarriedDown(row, column) ? grid.blockAt(row, column) : null;
    const level = block && levelOfCell(block.text);
    if (!block || !level) return;
    const read = readValue(document, block, [0, block.text.length], level);
    facts.levels.push({ owner: { kind: "own" }, fiscalYear, place: "table", rank, level: read });
  });
}

function labelOf(grid: Grid, row: number, roles: ColumnRole[]): string {
  const words: string[] = [];
  for (let column = 0; column < grid.columns; column += 1) {
    const text = grid.isCarriedDown(row, column) ? "" : grid.textAt(row, column);
    const numeric = roles[column]?.role === "score" || roles[column]?.role === "change";
    if (text !== "" && !numeric && words.at(-1) !== text) words.push(text);
  }
  return words.join(" ");
}
