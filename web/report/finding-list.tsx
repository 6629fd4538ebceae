import { useEffect, useRef } from "react";
import { standingOf } from "../data/decisions.js";
import { progressOf, type ReportRow } from "../list/rows.js";
import { useLanguage, useMessages } from "../messages/index.js";
import { Said } from "../shared/said.js";
import { useReview } from "../state/review.js";
import { useNarrow } from "../state/use-narrow.js";
import type { Arranged } from "./arrange.js";
import { FindingTags } from "./finding-tags.js";
import { VerdictMark } from "./verdict-mark.js";

interface Props {
  row: ReportRow;
  shown: readonly Arranged[];
  current: Arranged | null;
  choose: (at: number) => void;
  /** Set where the list's filter narrows the findings: whether it does, and how many it leaves. */
  narrowing: { on: boolean; set: (on: boolean) => void; count: number } | null;
  all: number;
}

/** The findings of a report, those that another one explains below it. */
export function FindingList({ row, shown, current, choose, narrowing, all }: Props) {
  const { finding: words } = useMessages();
  const language = useLanguage();
  const { entries, reviewer, index } = useReview();
  const narrow = useNarrow();
  const list = useRef<HTMLOListElement>(null);
  const progress = progressOf(row, entries.decisions, reviewer);
  const at = current?.at;

  useEffect(() => {
    list.current?.querySelector(`[data-at="${at}"]`)?.scrollIntoView({ block: "nearest" });
  }, [at]);

  return (
    <nav className="finding-list" aria-label={words.list}>
      <p className="progress-line">
        <progress max={Math.max(1, progress.all)} value={progress.mine} aria-label={words.list} />
        <span>{words.progress(progress.mine, progress.all)}</span>
      </p>
      {narrowing && (
        <label className="check">
          <input type="checkbox" checked={narrowing.on} onChange={(event) => narrowing.set(event.target.checked)} />
          {words.onlyMatching(narrowing.count, all)}
        </label>
      )}
      <details open={!narrow} className="finding-fold">
        <summary hidden={!narrow}>{words.openList(shown.length)}</summary>
        <ol ref={list}>
          {shown.map((one) => {
            const { finding, depth } = one;
            return (
              <li key={one.at} className={depth > 0 ? "explained" : undefined}>
                <button
                  type="button"
                  data-at={one.at}
                  className="finding-item"
                  aria-current={one.at === at ? "true" : undefined}
                  onClick={() => choose(one.at)}
                >
                  <span className="finding-item-head">
                    <FindingTags finding={finding} />
                    <VerdictMark standing={standingOf(entries.decisions, finding.fingerprint, reviewer)} />
                  </span>
                  <span className="finding-item-title">
                    {index.rules[finding.rule]?.title[language] ?? finding.rule}
                  </span>
                  <span className="finding-item-message">
                    <Said>{finding.message[language]}</Said>
                  </span>
                </button>
              </li>
            );
          })}
        </ol>
      </details>
    </nav>
  );
}
