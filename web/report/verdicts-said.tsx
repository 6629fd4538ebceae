import type { Standing } from "../data/decisions.js";
import { useMessages } from "../messages/index.js";
import { Said } from "../shared/said.js";

/** What each reviewer says of a finding, side by side. */
export function VerdictsSaid({ standing }: { standing: Standing }) {
  const { finding: words, verdict: names } = useMessages();
  const { mine, others, disagree } = standing;
  const all = [...(mine ? [mine] : []), ...others];
  if (all.length === 0) return null;
  return (
    <section className={disagree ? "verdicts verdicts-disagree" : "verdicts"} aria-label={words.verdicts}>
      <h3>
        {words.verdicts} {disagree && <span className="tag disagree">{words.disagree}</span>}
      </h3>
      <ul className="plain-list">
        {all.map((one) => (
          <li key={one.reviewer}>
            <strong>
              <Said>{one.reviewer}</Said>
            </strong>
            {one === mine && ` (${words.you})`}:{" "}
            <span className={`verdict verdict-${one.verdict ?? "none"}`}>
              {one.verdict === null ? words.undecided : names[one.verdict]}
            </span>
            {one.note !== "" && (
              <blockquote>
                <Said>{one.note}</Said>
              </blockquote>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
