import { type FormEvent, useId, useState } from "react";
import type { ReviewReport } from "../../src/model/review.js";
import { useMessages } from "../messages/index.js";
import { Said } from "../shared/said.js";
import { useReview } from "../state/review.js";
import { type Correctable, isNumeric } from "./read-values.js";

const LONGEST = 4000;
const NUMBER = /^-?[0-9]+(?:\.[0-9]+)?$/u;

interface Props {
  report: ReviewReport["report"];
  value: Correctable;
  done: (() => void) | null;
}

/** Another value for one that was read. The value that was read stays where it is. */
export function CorrectionForm({ report, value, done }: Props) {
  const { correction: words } = useMessages();
  const { correct, announce } = useReview();
  const [typed, setTyped] = useState("");
  const [unreadable, setUnreadable] = useState(false);
  const [note, setNote] = useState("");
  const [fault, setFault] = useState("");
  const id = useId();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = arabic(typed.normalize("NFC").trim(), isNumeric(value));
    if (!unreadable && text === "") setFault(words.empty);
    else if (!unreadable && isNumeric(value) && !NUMBER.test(text)) setFault(words.notNumber);
    else keep(unreadable ? null : isNumeric(value) ? Number(text) : text);
  };
  const keep = (right: number | string | null) => {
    setFault("");
    const { path, sha256 } = report.source;
    const { pointer, raw, read } = value;
    correct({ path, sha256, pointer, raw, read, value: right, withdrawn: false, note: note.trim() }, () => {
      announce(words.saved);
      setTyped("");
      done?.();
    });
  };

  return (
    <form className="form" onSubmit={submit} noValidate>
      <p>
        <Said>{words.readAs(value.raw)}</Said> <code className="pointer">{value.pointer}</code>
      </p>
      <label htmlFor={`${id}-value`}>{words.value}</label>
      <input
        id={`${id}-value`}
        value={typed}
        disabled={unreadable}
        inputMode={isNumeric(value) ? "decimal" : "text"}
        maxLength={LONGEST}
        aria-describedby={`${id}-fault`}
        aria-invalid={fault !== ""}
        onChange={(event) => setTyped(event.target.value)}
      />
      <label className="check">
        <input type="checkbox" checked={unreadable} onChange={(event) => setUnreadable(event.target.checked)} />
        {words.unreadable}
      </label>
      <label htmlFor={`${id}-note`}>{words.note}</label>
      <input id={`${id}-note`} value={note} maxLength={LONGEST} onChange={(event) => setNote(event.target.value)} />
      <p className="form-fault" id={`${id}-fault`} role="alert">
        {fault}
      </p>
      <div className="form-buttons">
        <button type="submit" className="button-main">
          {words.save}
        </button>
      </div>
    </form>
  );
}

/** A number typed in Thai digits is the same number. */
function arabic(text: string, numeric: boolean): string {
  if (!numeric) return text;
  return text.replace(/[๐-๙]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x0e50));
}
