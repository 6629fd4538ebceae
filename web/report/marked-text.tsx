import { useState } from "react";
import type { Span } from "../../src/model/place.js";
import { useMessages } from "../messages/index.js";

const AROUND = 260;

/** Words of a report with a part of them marked; of long ones only what stands around it, until more is asked for. */
export function MarkedText({ text, mark }: { text: string; mark: Span | null }) {
  const { place } = useMessages();
  const [all, setAll] = useState(false);
  const [start, end] = mark ?? [0, 0];
  const from = all ? 0 : Math.max(0, start - AROUND);
  const to = all ? text.length : Math.min(text.length, Math.max(end, start) + AROUND);
  return (
    <>
      <bdi className="said said-block">
        {from > 0 && "… "}
        {text.slice(from, start)}
        {mark && <mark>{text.slice(start, end)}</mark>}
        {text.slice(Math.max(end, from), to)}
        {to < text.length && " …"}
      </bdi>
      {!all && (from > 0 || to < text.length) && (
        <button type="button" className="button-plain" onClick={() => setAll(true)}>
          {place.showAll}
        </button>
      )}
    </>
  );
}
