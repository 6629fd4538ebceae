import { useMessages } from "../messages/index.js";
import { useReview } from "../state/review.js";
import { TroubleText } from "./trouble-note.js";

/** Says that decisions are not kept yet, and what to do. */
export function SavingNote() {
  const { decisions, trouble } = useMessages();
  const { entries, store, index } = useReview();
  if (entries.trouble === null) return null;
  const offline = index.mode === "offline";
  const what = offline ? decisions.notKept(entries.unsaved) : decisions.notSent(entries.unsaved);
  return (
    <div className="note note-bad note-bar" role="alert">
      <p>
        <strong>{entries.unsaved > 0 ? what : decisions.notLoaded}</strong>{" "}
        {!offline && <TroubleText trouble={entries.trouble} />}
      </p>
      <button type="button" onClick={() => void (entries.unsaved > 0 ? store.retry() : store.load())}>
        {trouble.again}
      </button>
    </div>
  );
}
