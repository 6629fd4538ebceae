import { type SortingState, useTable } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useEffectEvent, useRef } from "react";
import { useMessages } from "../messages/index.js";
import { useReview } from "../state/review.js";
import { useKeys } from "../state/use-keys.js";
import { type ListedReport, listColumns, listFeatures } from "./columns.js";
import { ReportCard } from "./report-card.js";
import { SortHeader } from "./sort-header.js";

const ROW_HEIGHT = 52;
const CARD_HEIGHT = 116;
const OVERSCAN = 12;

interface Props {
  reports: ListedReport[];
  sorting: SortingState;
  setSorting: (sorting: SortingState) => void;
  narrow: boolean;
  /** The report that was open last: the list begins there, with the focus on it. */
  startAt: number | null;
}

/** The list of reports: only rows in sight stand in the page, and each says which row of all it is. */
export function ReportTable({ reports, sorting, setSorting, narrow, startAt }: Props) {
  const { list } = useMessages();
  const { walk, keysOn } = useReview();
  const scroller = useRef<HTMLDivElement>(null);
  const table = useTable({
    features: listFeatures,
    columns: listColumns,
    data: reports,
    getRowId: (report) => String(report.position),
    enableSortingRemoval: false,
    state: { sorting },
    onSortingChange: (update) => setSorting(typeof update === "function" ? update(sorting) : update),
  });
  const { rows } = table.getRowModel();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (narrow ? CARD_HEIGHT : ROW_HEIGHT),
    getItemKey: (at) => rows[at]?.id ?? at,
    overscan: OVERSCAN,
  });
  const inSight = virtual.getVirtualItems();
  const before = inSight[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (inSight.at(-1)?.end ?? 0);

  useEffect(() => {
    walk.current = rows.map(({ original }) => original.position);
  }, [rows, walk]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height are measured anew
  useEffect(() => virtual.measure(), [narrow]);

  const focusRow = (at: number) => {
    const position = rows[at]?.original.position;
    if (position === undefined) return;
    virtual.scrollToIndex(at, { align: "auto" });
    requestAnimationFrame(() => requestAnimationFrame(() => linkOf(position)?.focus()));
  };
  const beginAt = useEffectEvent(() => {
    if (startAt === null) return;
    const at = rows.findIndex(({ original }) => original.position === startAt);
    if (at >= 0) focusRow(at);
  });
  useEffect(() => beginAt(), []);

  useKeys(keysOn, (action) => {
    if (action !== "next" && action !== "previous") return false;
    const at = rows.findIndex(({ original }) => linkOf(original.position) === document.activeElement);
    focusRow(at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + (action === "next" ? 1 : -1))));
    return true;
  });

  return (
    <div ref={scroller} className="table-scroller">
      <table className={narrow ? "reports reports-narrow" : "reports"} aria-rowcount={rows.length + 1}>
        <caption className="unseen">{list.caption}</caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} aria-rowindex={1}>
              {group.headers
                .filter(({ column }) => !narrow || column.id === "agency")
                .map((header) => (
                  <SortHeader key={header.id} column={header.column} />
                ))}
            </tr>
          ))}
        </thead>
        <Spacer height={before} />
        <tbody>
          {inSight.map(({ index, key }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <tr key={key} aria-rowindex={index + 2} className="report-row">
                {narrow ? (
                  <td>
                    <ReportCard report={row.original} />
                  </td>
                ) : (
                  row.getVisibleCells().map((cell) => (
                    <td key={cell.id} className={`cell-${cell.column.id}`}>
                      <table.FlexRender cell={cell} />
                    </td>
                  ))
                )}
              </tr>
            );
          })}
        </tbody>
        <Spacer height={after} />
      </table>
      {rows.length === 0 && <p className="nothing">{list.noneFound}</p>}
    </div>
  );
}

/** Stands for the rows out of sight. */
function Spacer({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tbody aria-hidden="true">
      <tr>
        <td colSpan={listColumns.length} style={{ height, padding: 0 }} />
      </tr>
    </tbody>
  );
}

function linkOf(position: number): HTMLElement | null {
  return document.querySelector<HTMLElement>(`a.agency[data-position="${position}"]`);
}
