import type { ReportRow } from "../list/rows.js";
import { useLanguage, useMessages } from "../messages/index.js";
import { useReview } from "../state/review.js";
import { FindingTags } from "./finding-tags.js";

/** A report that the file holds the list entry of, and no more. */
export function LeftOutReport({ row }: { row: ReportRow }) {
  const messages = useMessages();
  const language = useLanguage();
  const { index } = useReview();
  return (
    <section className="left-out" aria-label={messages.finding.list}>
      <p className="note">
        {messages.report.notWhole} <code>{messages.page.command}</code>
      </p>
      <ul className="plain-list">
        {row.entry.findings.map((finding) => (
          <li key={finding.at}>
            <FindingTags finding={finding} /> {index.rules[finding.rule]?.title[language] ?? finding.rule}
          </li>
        ))}
      </ul>
    </section>
  );
}
