import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from "react";
import { useMessages } from "../messages/index.js";
import { Modal } from "../shared/modal.js";

const LONGEST_NOTE = 4000;

interface Props {
  note: string;
  close: () => void;
  save: (note: string) => void;
}

/** Writes a note on a finding. Ctrl and Enter keep it. */
export function NoteDialog({ note, close, save }: Props) {
  const { noteDialog } = useMessages();
  const [typed, setTyped] = useState(note);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const keep = () => save(typed.normalize("NFC").trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) keep();
  };
  return (
    <Modal initialFocus={field} close={close} heading={noteDialog.heading} closeLabel={noteDialog.cancel}>
      <form className="form" onSubmit={submit}>
        <label htmlFor={id}>{noteDialog.label}</label>
        <textarea
          id={id}
          ref={field}
          rows={5}
          maxLength={LONGEST_NOTE}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={press}
        />
        <div className="form-buttons">
          <button type="submit" className="button-main">
            {noteDialog.save}
          </button>
          <button type="button" onClick={close}>
            {noteDialog.cancel}
          </button>
        </div>
      </form>
    </Modal>
  );
}
