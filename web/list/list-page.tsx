import type { SortingState } from "@tanstack/react-table";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import { useMessages } from "../messages/index.js";
import { useReview } from "../state/review.js";
import { goTo } from "../state/route.js";
import { useKeys } from "../state/use-keys.js";
import { useNarrow } from "../state/use-narrow.js";
import { filterRows } from "./filter.js";
import { FilterBar } from "./filter-bar.js";
import { ReportTable } from "./report-table.js";
import { progressOf } from "./rows.js";
import { SortSelect } from "./sort-select.js";

/** The list of all reports. Typing never waits for it: the rows follow as soon as they are there. */
export function ListPage() {
  const { list } = useMessages();
  const { rows, filter, entries, reviewer, keysOn, lastOpened, sorting, setSorting } = useReview();
  const narrow = useNarrow();
  const [filtersOpen, setFiltersOpen] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const wanted = useDeferredValue(filter);
  const { decisions } = entries;
  const filtered = useMemo(() => filterRows(rows, wanted, decisions, reviewer), [rows, wanted, decisions, reviewer]);
  const reports = useMemo(
    () => filtered.rows.map((row) => ({ ...row, progress: progressOf(row, decisions, reviewer) })),
    [filtered, decisions, reviewer],
  );

  useKeys(keysOn, (action) => {
    if (action !== "search") return false;
    search.current?.focus();
    return true;
  });
  const unfinished = reports.find(({ entry, progress }) => entry.whole && progress.mine < progress.all);

  return (
    <main className="list-page" id="main" tabIndex={-1}>
      <div className="list-head">
        <h1>{list.heading}</h1>
        <p className="list-count" role="status">
          {list.shown(reports.length, rows.length)} · {list.shownFindings(filtered.findings)}
        </p>
        {narrow && <SortSelect sorting={sorting} setSorting={setSorting} />}
        <button
          type="button"
          className="button-main"
          disabled={!unfinished}
          onClick={() => unfinished && goTo({ page: "report", position: unfinished.position, finding: "undecided" })}
        >
          {list.openNext}
        </button>
      </div>
      <FilterBar counts={filtered.counts} search={search} narrow={narrow} open={filtersOpen} setOpen={setFiltersOpen} />
      <ReportTable
        reports={reports}
        sorting={sorting}
        setSorting={(next: SortingState) => setSorting(next)}
        narrow={narrow}
        startAt={lastOpened.current}
      />
    </main>
  );
}
