import type { SortingState } from "@tanstack/react-table";
import { useId } from "react";
import { useMessages } from "../messages/index.js";
import { COLUMN_IDS } from "./columns.js";

const DIRECTIONS = ["asc", "desc"] as const;

interface Props {
  sorting: SortingState;
  setSorting: (sorting: SortingState) => void;
}

/** Sorting where the columns have no heads to press. */
export function SortSelect({ sorting, setSorting }: Props) {
  const messages = useMessages();
  const id = useId();
  const [first] = sorting;
  return (
    <div className="facet sort-select">
      <label htmlFor={id}>{messages.list.sortBy}</label>
      <select
        id={id}
        value={first ? `${first.id} ${first.desc ? "desc" : "asc"}` : "urgency asc"}
        onChange={(event) => {
          const [column = "urgency", direction] = event.target.value.split(" ");
          setSorting([{ id: column, desc: direction === "desc" }]);
        }}
      >
        {COLUMN_IDS.flatMap((column) =>
          DIRECTIONS.map((direction) => (
            <option key={`${column} ${direction}`} value={`${column} ${direction}`}>
              {messages.column[column]} {direction === "asc" ? "▲" : "▼"}
            </option>
          )),
        )}
      </select>
    </div>
  );
}
