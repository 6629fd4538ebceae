import { useEffect, useMemo, useRef } from "react";
import { useMessages } from "../messages/index.js";
import { TroubleNote } from "../shared/trouble-note.js";
import type { FindingChoice } from "../state/finding-choice.js";
import { useReview } from "../state/review.js";
import { goTo } from "../state/route.js";
import { LeftOutReport } from "./left-out-report.js";
import { ReportHead } from "./report-head.js";
import { ReportTabs } from "./report-tabs.js";
import { useReport } from "./use-report.js";

interface Props {
  position: number;
  choice: FindingChoice;
}

/** One report: who, how it was read, its findings and all that was read of it. */
export function ReportPage({ position, choice }: Props) {
  const { page } = useMessages();
  const { source, rows, lastOpened } = useReview();
  const row = useMemo(() => rows.find((one) => one.position === position), [rows, position]);
  const whole = row?.entry.whole === true;
  const opened = useReport(source, position, whole);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    lastOpened.current = position;
    heading.current?.focus({ preventScroll: true });
  }, [position, lastOpened]);
  useEffect(() => {
    if (!row) goTo({ page: "list" }, true);
  }, [row]);

  if (!row) return <main id="main" tabIndex={-1} />;
  const report = opened.state === "open" ? opened.report : null;
  return (
    <main className="report-page" id="main" tabIndex={-1} aria-busy={whole && opened.state === "opening"}>
      <ReportHead row={row} report={report?.report ?? null} heading={heading} />
      {!whole && <LeftOutReport row={row} />}
      {whole && opened.state === "opening" && <p className="nothing">{page.loading}</p>}
      {opened.state === "trouble" && <TroubleNote trouble={opened.trouble} again={opened.again} />}
      {report && <ReportTabs row={row} opened={report} choice={choice} />}
    </main>
  );
}
