import type { Trouble } from "../data/base.js";
import { useLanguage, useMessages } from "../messages/index.js";

interface Props {
  trouble: Trouble;
  again: (() => void) | null;
}

/** Says that something could not be had and what to do. */
export function TroubleNote({ trouble, again }: Props) {
  const { trouble: words } = useMessages();
  return (
    <div className="note note-bad" role="alert">
      <p>
        <strong>{words.heading}</strong> <TroubleText trouble={trouble} />
      </p>
      {again && (
        <button type="button" onClick={again}>
          {words.again}
        </button>
      )}
    </div>
  );
}

/** What the server said of a trouble, else what the page knows of its kind. */
export function TroubleText({ trouble }: { trouble: Trouble }) {
  const { trouble: words } = useMessages();
  const language = useLanguage();
  const { code, refusal } = trouble;
  return refusal ? `${refusal.message[language]} ${refusal.remedy[language]}` : words[code];
}
