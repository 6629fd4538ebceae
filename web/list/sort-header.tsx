import type { Column } from "@tanstack/react-table";
import { useMessages } from "../messages/index.js";
import type { ColumnId, ListedReport, ListFeatures } from "./columns.js";

/** The head of a column: a button that sorts by it. */
export function SortHeader({ column }: { column: Column<ListFeatures, ListedReport> }) {
  const messages = useMessages();
  const id = column.id as ColumnId;
  const direction = column.getIsSorted();
  return (
    <th
      scope="col"
      className={`cell-${id}`}
      aria-sort={direction === "asc" ? "ascending" : direction === "desc" ? "descending" : "none"}
    >
      <button
        type="button"
        className="sort"
        title={messages.columnLong[id]}
        aria-label={`${messages.column[id]}: ${messages.columnLong[id]}`}
        onClick={() => column.toggleSorting()}
      >
        {messages.column[id]}
        <span aria-hidden="true" className="sort-mark">
          {direction === "asc" ? "▲" : direction === "desc" ? "▼" : ""}
        </span>
      </button>
    </th>
  );
}
