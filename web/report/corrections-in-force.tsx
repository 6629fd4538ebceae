import type { Correction, ReviewReport } from "../../src/model/review.js";
import { correctionsOf } from "../data/decisions.js";
import { useMessages } from "../messages/index.js";
import { Said } from "../shared/said.js";
import { useReview } from "../state/review.js";

interface Props {
  report: ReviewReport["report"];
  /** The values whose corrections are shown; null for all of the report. */
  pointers: readonly string[] | null;
}

/** The corrections of some values, with the way to withdraw one's own. */
export function CorrectionsInForce({ report, pointers }: Props) {
  const { correction: words } = useMessages();
  const { entries, reviewer, correct, announce, index } = useReview();
  const inForce = correctionsOf(entries.entries, report.source.sha256).filter(
    ({ pointer }) => pointers?.includes(pointer) ?? true,
  );
  if (inForce.length === 0) return null;
  const text = (value: Correction["value"]) => (value === null ? words.unreadable : String(value));
  const withdraw = ({ kind, reviewer: by, decidedAt, ...rest }: Correction) =>
    correct({ ...rest, withdrawn: true }, () => announce(words.withdrawn));
  return (
    <ul className="plain-list corrections">
      {inForce.map((one) => (
        <li key={`${one.pointer} ${one.reviewer}`}>
          <code className="pointer">{one.pointer}</code>{" "}
          <Said>{words.inForce(one.reviewer, one.raw, text(one.value))}</Said>
          {one.note !== "" && (
            <>
              {" "}
              — <Said>{one.note}</Said>
            </>
          )}{" "}
          {index.mode === "server" && one.reviewer === reviewer && (
            <button type="button" onClick={() => withdraw(one)}>
              {words.withdraw}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
