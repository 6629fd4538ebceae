import type { Standing } from "../data/decisions.js";
import { useMessages } from "../messages/index.js";

/** What the present reviewer decided of a finding, and whether others see it otherwise. */
export function VerdictMark({ standing }: { standing: Standing }) {
  const { verdict, finding } = useMessages();
  const { mine, others, disagree } = standing;
  const decided = others.filter((decision) => decision.verdict !== null).length;
  return (
    <span className="verdict-mark">
      {mine?.verdict && <span className={`verdict verdict-${mine.verdict}`}>✓ {verdict[mine.verdict]}</span>}
      {!mine?.verdict && decided > 0 && <span className="verdict">+{decided}</span>}
      {disagree && <span className="tag disagree">{finding.disagree}</span>}
      {mine?.note && (
        <span className="has-note" role="img" aria-label={finding.note}>
          ✎
        </span>
      )}
    </span>
  );
}
