import { useId, useState } from "react";
import { useMessages } from "../messages/index.js";
import { useReview } from "../state/review.js";
import { useNarrow } from "../state/use-narrow.js";
import { DecisionFiles } from "./decision-files.js";

interface Props {
  switchLanguage: () => void;
}

/** The page's name, who decides, and what concerns all reports; behind one button where there is little room. */
export function PageHeader({ switchLanguage }: Props) {
  const messages = useMessages();
  const { reviewer, source, askName, openHelp } = useReview();
  const narrow = useNarrow();
  const [open, setOpen] = useState(false);
  const id = useId();
  const name = messages.reviewer.button(reviewer ?? messages.reviewer.unnamed);
  return (
    <header className="top">
      <p className="brand">
        <strong>{messages.brand}</strong> <span className="brand-rest">{messages.title}</span>
      </p>
      {narrow && (
        <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {messages.page.menu}
        </button>
      )}
      <div className="top-actions" id={id} hidden={narrow && !open}>
        {source.keeper.reviewer === null ? (
          <button type="button" className="reviewer" onClick={askName}>
            {name}
          </button>
        ) : (
          <span className="reviewer">{name}</span>
        )}
        <DecisionFiles />
        <button type="button" onClick={openHelp} aria-keyshortcuts="?">
          {messages.help.button} <kbd>?</kbd>
        </button>
      </div>
      <button
        type="button"
        className="language"
        lang={messages.language === "th" ? "en" : "th"}
        aria-label={messages.otherLanguageLabel}
        onClick={switchLanguage}
      >
        {messages.otherLanguage}
      </button>
    </header>
  );
}
