import { type FormEvent, useId, useRef, useState } from "react";
import { useMessages } from "../messages/index.js";
import { Modal } from "./modal.js";

const LONGEST_NAME = 200;

interface Props {
  name: string;
  close: () => void;
  save: (name: string) => void;
}

/** Asks who decides. */
export function ReviewerDialog({ name, close, save }: Props) {
  const { reviewer } = useMessages();
  const [typed, setTyped] = useState(name);
  const [missing, setMissing] = useState(false);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const trimmed = typed.normalize("NFC").trim();
    if (trimmed === "") setMissing(true);
    else save(trimmed);
  };
  return (
    <Modal initialFocus={field} close={close} heading={reviewer.heading} closeLabel={reviewer.cancel}>
      <form onSubmit={submit} className="form">
        <p className="muted" id={`${id}-explain`}>
          {reviewer.explain}
        </p>
        <label htmlFor={id}>{reviewer.label}</label>
        <input
          id={id}
          ref={field}
          value={typed}
          maxLength={LONGEST_NAME}
          autoComplete="name"
          aria-describedby={`${id}-explain ${id}-missing`}
          aria-invalid={missing}
          onChange={(event) => setTyped(event.target.value)}
        />
        <p className="form-fault" id={`${id}-missing`} role="alert">
          {missing && reviewer.needed}
        </p>
        <div className="form-buttons">
          <button type="submit" className="button-main">
            {reviewer.save}
          </button>
          <button type="button" onClick={close}>
            {reviewer.cancel}
          </button>
        </div>
      </form>
    </Modal>
  );
}
