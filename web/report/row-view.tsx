import type { ReviewPlace } from "../../src/model/review.js";
import { useMessages } from "../messages/index.js";
import { Said } from "../shared/said.js";
import { ScrollBox } from "../shared/scroll-box.js";
import { MarkedText } from "./marked-text.js";

/** Rows of a table that places stand in, under their headers, each with its value marked. */
export function RowView({ places }: { places: readonly ReviewPlace[] }) {
  const { place } = useMessages();
  const rows = rowsOf(places);
  const [first] = rows;
  if (!first) return null;
  return (
    <ScrollBox label={place.rowOf}>
      <table className="row-around">
        <thead>
          <tr>
            {first.cells.map((_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name than their place
              <th key={at} scope="col">
                <Said>{first.headers[at] ?? ""}</Said>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells, values }) => (
            <tr key={key}>
              {cells.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name than their place
                <td key={at} className={values.has(at) ? "marked-cell" : undefined}>
                  {cell === "" ? (
                    <span className="muted">{place.emptyCell}</span>
                  ) : (
                    <MarkedText text={cell} mark={spanOf(cell, values.get(at) ?? null)} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

interface MarkedRow {
  key: string;
  headers: string[];
  cells: string[];
  /** The values that are marked, by their columns. */
  values: Map<number, string | null>;
}

/** Each row once, with all of its places. */
function rowsOf(places: readonly ReviewPlace[]): MarkedRow[] {
  const rows = new Map<string, MarkedRow>();
  for (const { row, evidence } of places) {
    if (!row) continue;
    const key = JSON.stringify([evidence.row, row.cells]);
    const known = rows.get(key) ?? { key, headers: row.headers, cells: row.cells, values: new Map() };
    known.values.set(row.column, evidence.text);
    rows.set(key, known);
  }
  return [...rows.values()];
}

function spanOf(cell: string, value: string | null): [number, number] | null {
  const at = value === null || value === "" ? -1 : cell.indexOf(value);
  return value === null || at < 0 ? null : [at, at + value.length];
}
