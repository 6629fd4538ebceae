import { named, useMessages } from "../messages/index.js";
import { AgencyCell } from "./agency-cell.js";
import type { ListedReport } from "./columns.js";
import { ReviewedCell } from "./reviewed-cell.js";

const COUNTS = [
  ["reportErrors", "bad"],
  ["otherErrors", "doubt"],
  ["warnings", "plain"],
] as const;

/** All of a report's columns in one narrow cell. */
export function ReportCard({ report }: { report: ListedReport }) {
  const messages = useMessages();
  const { entry, progress } = report;
  const said = [
    entry.type && named(messages.agencyType, entry.type),
    entry.province,
    entry.fiscalYear,
    entry.total === null ? null : `${messages.column.total} ${entry.total}`,
    entry.level,
    entry.status === "complete" ? null : named(messages.status, entry.status),
  ];
  return (
    <div className="card">
      <AgencyCell row={report} />
      <p className="card-said">
        <bdi>{said.filter((part) => part !== null && part !== "").join(" · ")}</bdi>
      </p>
      <p className="card-counts">
        {COUNTS.map(([name, tone]) => (
          <span key={name} className={report[name] === 0 ? "count count-zero" : `count count-${tone}`}>
            {messages.column[name]} {report[name]}
          </span>
        ))}
        <span className={entry.unreadScores === 0 ? "count count-zero" : "count count-doubt"}>
          {messages.column.unread} {entry.unreadScores}
        </span>
        <span className="card-reviewed">
          {messages.column.reviewed} <ReviewedCell progress={progress} />
        </span>
      </p>
    </div>
  );
}
