import { useMessages } from "../messages/index.js";
import type { Progress } from "./rows.js";

/** How many findings are decided by the present reviewer, and by others beside. */
export function ReviewedCell({ progress }: { progress: Progress }) {
  const { none, finding } = useMessages();
  if (progress.all === 0) return none;
  const done = progress.mine === progress.all;
  const others = progress.anyone > progress.mine ? ` (${progress.anyone})` : "";
  return (
    <span
      className={done ? "reviewed reviewed-done" : "reviewed"}
      title={finding.progress(progress.mine, progress.all)}
    >
      {done && <span aria-hidden="true">✓ </span>}
      {progress.mine}/{progress.all}
      {others}
    </span>
  );
}
