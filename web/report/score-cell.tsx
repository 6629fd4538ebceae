import type { ReadValue } from "../../src/model/read-value.js";
import { useMessages } from "../messages/index.js";
import { Said } from "../shared/said.js";
import { useReview } from "../state/review.js";

interface Props {
  read: ReadValue<number | string> | null;
  pointer: string;
  correct: (pointer: string) => void;
}

/** A value that was read: as meant, as printed where that differs, how surely, and what else was read. */
export function ScoreCell({ read, pointer, correct }: Props) {
  const messages = useMessages();
  const { scores, confidence } = messages;
  const { index } = useReview();
  if (!read) return <td className="score">{messages.none}</td>;
  const { value, raw, alternatives = [] } = read;
  const printedNumber = typeof value === "number" && raw.trim() !== "" && Number(raw) === value;
  const others = alternatives.map((one) => `${one.raw} (${one.from})`).join(", ");
  return (
    <td className="score">
      {value === null ? (
        <em className="unread">{scores.unread}</em>
      ) : (
        <Said>{printedNumber ? raw : String(value)}</Said>
      )}
      {!printedNumber && raw !== value && raw !== "" && (
        <>
          {" "}
          <Said>{`“${raw}”`}</Said>
        </>
      )}{" "}
      <span className={`confidence confidence-${read.confidence}`}>{confidence[read.confidence]}</span>
      {others !== "" && (
        <span className="alternatives">
          <Said>{scores.otherReadings(others)}</Said>
        </span>
      )}
      {index.mode === "server" && (
        <button type="button" className="button-plain" onClick={() => correct(pointer)}>
          {scores.correct}
        </button>
      )}
    </td>
  );
}
