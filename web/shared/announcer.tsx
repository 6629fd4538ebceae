interface Props {
  text: string;
  /** Counts up, so that the same words are said again. */
  turn: number;
}

/** Says what happened to those who can't see it, and shows it to the others for a moment. */
export function Announcer({ text, turn }: Props) {
  return (
    <div className="announcer" role="status" aria-live="polite">
      {text !== "" && (
        <p key={turn} className="announcement">
          {text}
        </p>
      )}
    </div>
  );
}
