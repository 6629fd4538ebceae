import { useId } from "react";
import { type Messages, named, useLanguage, useMessages } from "../messages/index.js";
import { useReview } from "../state/review.js";
import type { Facet } from "./filter.js";

const FIXED: Partial<Record<Facet, readonly string[]>> = {
  severity: ["error", "warning", "info"],
  cause: ["report", "undetermined", "reading"],
  decided: ["mine", "anyone", "disagree"],
};
const thai = new Intl.Collator("th", { numeric: true });

interface Props {
  facet: Facet;
  counts: ReadonlyMap<string, number>;
  value: string | null;
  choose: (facet: Facet, value: string | null) => void;
}

/** One filter. A choice that leaves nothing stays only where it is chosen. */
export function FacetSelect({ facet, counts, value, choose }: Props) {
  const messages = useMessages();
  const language = useLanguage();
  const { index } = useReview();
  const id = useId();
  const name = (choice: string) =>
    facet === "rule" ? (index.rules[choice]?.title[language] ?? choice) : choiceName(messages, facet, choice);
  const present = new Set([...counts.keys(), ...(value === null ? [] : [value])]);
  const choices = FIXED[facet] ?? [...present].sort((a, b) => thai.compare(name(a), name(b)));
  return (
    <div className="facet">
      <label htmlFor={id}>{messages.filter[facet]}</label>
      <select
        id={id}
        value={value ?? "*"}
        className={value === null ? undefined : "chosen"}
        onChange={(event) => choose(facet, event.target.value === "*" ? null : event.target.value)}
      >
        <option value="*">{messages.list.all}</option>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {messages.list.option(name(choice), counts.get(choice) ?? 0)}
          </option>
        ))}
      </select>
    </div>
  );
}

function choiceName(messages: Messages, facet: Facet, choice: string): string {
  if (choice === "") return messages.list.unknown;
  switch (facet) {
    case "severity":
      return named(messages.severity, choice);
    case "cause":
      return named(messages.cause, choice);
    case "decided":
      return named(messages.decidedState, choice);
    case "type":
      return named(messages.agencyType, choice);
    default:
      return choice;
  }
}
