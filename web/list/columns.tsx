import {
  columnVisibilityFeature,
  createColumnHelper,
  createSortedRowModel,
  type Row,
  rowSortingFeature,
  tableFeatures,
} from "@tanstack/react-table";
import { AgencyCell } from "./agency-cell.js";
import { CountCell, SaidCell, StatusCell, TypeCell } from "./cells.js";
import { ReviewedCell } from "./reviewed-cell.js";
import type { Progress, ReportRow } from "./rows.js";

/** A row of the table: a report and how far it is reviewed. */
export interface ListedReport extends ReportRow {
  progress: Progress;
}

export const listFeatures = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
});
export type ListFeatures = typeof listFeatures;

export const COLUMN_IDS = [
  "urgency",
  "agency",
  "type",
  "province",
  "fiscalYear",
  "total",
  "level",
  "reportErrors",
  "otherErrors",
  "unread",
  "warnings",
  "status",
  "reviewed",
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

const helper = createColumnHelper<ListFeatures, ListedReport>();
const thai = new Intl.Collator("th", { numeric: true });

/** Sorts by text as Thai dictionaries do. */
const byText = (a: Row<ListFeatures, ListedReport>, b: Row<ListFeatures, ListedReport>, id: string) =>
  thai.compare(String(a.getValue(id)), String(b.getValue(id)));

const byNumber = (a: Row<ListFeatures, ListedReport>, b: Row<ListFeatures, ListedReport>, id: string) =>
  Number(a.getValue(id)) - Number(b.getValue(id));

const text = { sortFn: byText, sortDescFirst: false, sortUndefined: "last" as const };
const number = { sortFn: byNumber, sortDescFirst: false, sortUndefined: "last" as const };
const count = { sortFn: byNumber, sortDescFirst: true };

/** The columns of the list, in their order. What a report does not say stands last, whichever way it is sorted. */
export const listColumns = helper.columns([
  helper.accessor((row) => row.entry.urgency, {
    id: "urgency",
    ...number,
    cell: ({ row }) => row.original.entry.urgency + 1,
  }),
  helper.accessor((row) => row.entry.agency ?? undefined, {
    id: "agency",
    ...text,
    cell: ({ row }) => <AgencyCell row={row.original} />,
  }),
  helper.accessor((row) => row.entry.type ?? undefined, {
    id: "type",
    ...text,
    cell: ({ row }) => <TypeCell type={row.original.entry.type} />,
  }),
  helper.accessor((row) => row.entry.province ?? undefined, {
    id: "province",
    ...text,
    cell: ({ getValue }) => <SaidCell said={getValue()} />,
  }),
  helper.accessor((row) => row.entry.fiscalYear ?? undefined, {
    id: "fiscalYear",
    ...number,
    cell: ({ getValue }) => <SaidCell said={getValue()} />,
  }),
  helper.accessor((row) => row.entry.total ?? undefined, {
    id: "total",
    ...number,
    cell: ({ getValue }) => <SaidCell said={getValue()} />,
  }),
  helper.accessor((row) => row.entry.level ?? undefined, {
    id: "level",
    ...text,
    cell: ({ getValue }) => <SaidCell said={getValue()} />,
  }),
  helper.accessor("reportErrors", {
    id: "reportErrors",
    ...count,
    cell: (cell) => <CountCell {...counted(cell, "bad")} />,
  }),
  helper.accessor("otherErrors", {
    id: "otherErrors",
    ...count,
    cell: (cell) => <CountCell {...counted(cell, "doubt")} />,
  }),
  helper.accessor((row) => row.entry.unreadScores, {
    id: "unread",
    ...count,
    cell: (cell) => <CountCell {...counted(cell, "doubt")} />,
  }),
  helper.accessor("warnings", { id: "warnings", ...count, cell: (cell) => <CountCell {...counted(cell, "plain")} /> }),
  helper.accessor((row) => row.entry.status, {
    id: "status",
    ...text,
    cell: ({ getValue }) => <StatusCell status={getValue()} />,
  }),
  helper.accessor(({ progress }) => (progress.all === 0 ? 2 : progress.mine / progress.all), {
    id: "reviewed",
    ...number,
    cell: ({ row }) => <ReviewedCell progress={row.original.progress} />,
  }),
]);

function counted(cell: { getValue: () => number }, tone: "bad" | "doubt" | "plain") {
  return { value: cell.getValue(), tone };
}
