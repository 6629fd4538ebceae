import type { RefObject } from "react";
import type { ReviewReport } from "../../src/model/review.js";
import type { ReportRow } from "../list/rows.js";
import { type Messages, named, useMessages } from "../messages/index.js";
import { grouped } from "../shared/grouped.js";
import { Said } from "../shared/said.js";
import { useReview } from "../state/review.js";
import { goTo } from "../state/route.js";
import { ProblemList } from "./problem-list.js";

interface Props {
  row: ReportRow;
  report: ReviewReport["report"] | null;
  heading: RefObject<HTMLHeadingElement | null>;
}

/** Whose report it is, of which year, how it was read, and the way to other reports. */
export function ReportHead({ row, report, heading }: Props) {
  const messages = useMessages();
  const { walk } = useReview();
  const { entry, position } = row;
  const at = walk.current.indexOf(position);
  const previous = walk.current[at - 1];
  const next = at < 0 ? undefined : walk.current[at + 1];
  const open = (other: number | undefined) =>
    other !== undefined && goTo({ page: "report", position: other, finding: "first" });
  return (
    <header className="report-head">
      <div className="report-line">
        <button type="button" onClick={() => goTo({ page: "list" })} aria-keyshortcuts="u">
          ← {messages.report.back} <kbd>u</kbd>
        </button>
        <h1 ref={heading} tabIndex={-1}>
          <bdi>{entry.agency ?? messages.list.unknownAgency}</bdi>
        </h1>
        <nav className="report-nav" aria-label={messages.list.heading}>
          {at >= 0 && <span className="muted">{messages.report.position(at + 1, walk.current.length)}</span>}
          <button type="button" disabled={previous === undefined} onClick={() => open(previous)}>
            {messages.report.previous}
          </button>
          <button type="button" disabled={next === undefined} onClick={() => open(next)}>
            {messages.report.next}
          </button>
        </nav>
      </div>
      <dl className="facts">
        {factsOf(messages, row, report).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Said>{value}</Said>
            </dd>
          </div>
        ))}
      </dl>
      {report && report.problems.length > 0 && <ProblemList problems={report.problems} />}
    </header>
  );
}

function factsOf(messages: Messages, { entry }: ReportRow, report: Props["report"]): [string, string][] {
  const { report: words } = messages;
  return [
    [messages.filter.year, entry.fiscalYear === null ? words.noYear : String(entry.fiscalYear)],
    [words.total, entry.total === null ? messages.none : String(entry.total)],
    [words.level, entry.level ?? messages.none],
    [messages.column.province, entry.province ?? messages.none],
    [words.kinds, entry.kinds.map((kind) => named(messages.kind, kind)).join(", ") || messages.none],
    [words.file, entry.path],
    [words.status, named(messages.status, entry.status)],
    ...(report ? [[words.read, howRead(messages, report.source)] as [string, string]] : []),
  ];
}

function howRead(messages: Messages, source: ReviewReport["report"]["source"]): string {
  const { report: words } = messages;
  const decisions = grouped(source.pageDecisions, ({ decision }) => decision);
  const readers = source.readers.map(({ name, version }) => `${name} ${version}`).join(", ");
  return [
    named(messages.textLayer, source.textLayer),
    source.pages === null ? "" : words.pages(source.pages),
    ...(decisions.size > 1
      ? [...decisions].map(([decision, pages]) => words.pagesBy(pages.length, named(messages.pageDecision, decision)))
      : []),
    readers,
  ]
    .filter(Boolean)
    .join(" · ");
}
