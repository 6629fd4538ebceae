import type { Verdict } from "../../src/model/review.js";
import type { Standing } from "../data/decisions.js";
import { useMessages } from "../messages/index.js";
import type { Action } from "../state/keys.js";
import { useReview } from "../state/review.js";

const VERDICTS: readonly [Verdict, string][] = [
  ["true", "1"],
  ["false-alarm", "2"],
  ["our-misreading", "3"],
];

interface Props {
  standing: Standing;
  enabled: boolean;
  act: (action: Action) => boolean;
}

/** The verdicts and steps as buttons, each with its key. */
export function VerdictBar({ standing, enabled, act }: Props) {
  const { verdict: words } = useMessages();
  const { index } = useReview();
  const mine = standing.mine?.verdict ?? null;
  const step = (action: Action, key: string, label: string, disabled = false) => (
    <button type="button" disabled={disabled} aria-keyshortcuts={key} onClick={() => act(action)}>
      {label} <kbd>{key}</kbd>
    </button>
  );
  return (
    <div className="verdict-bar" role="toolbar" aria-label={words.bar}>
      <span className="verdict-buttons">
        {VERDICTS.map(([verdict, key]) => (
          <button
            key={verdict}
            type="button"
            className={`verdict-button verdict-button-${verdict}`}
            disabled={!enabled}
            aria-pressed={mine === verdict}
            aria-keyshortcuts={key}
            onClick={() => act(verdict)}
          >
            {words[verdict]} <kbd>{key}</kbd>
          </button>
        ))}
      </span>
      <span className="step-buttons">
        {step("take-back", "0", words.takeBack, !enabled || mine === null)}
        {step("note", "n", words.note, !enabled)}
        {index.mode === "server" && step("page", "o", words.page, !enabled)}
        {step("previous", "k", words.previous)}
        {step("next", "j", words.next)}
      </span>
    </div>
  );
}
