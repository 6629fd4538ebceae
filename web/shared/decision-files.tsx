import { type ChangeEvent, useRef, useState } from "react";
import { type FileFault, readDecisionFile } from "../data/decision-file.js";
import { exportDecisions } from "../data/export.js";
import { useMessages } from "../messages/index.js";
import { useReview } from "../state/review.js";
import { Modal } from "./modal.js";

/** Hands decisions on as a file, and takes in those of others. A server stores under one name, so there nothing is taken in. */
export function DecisionFiles() {
  const { decisions } = useMessages();
  const { index, entries, reviewer, store, announce } = useReview();
  const [outcome, setOutcome] = useState<{ fault: FileFault } | { text: string } | null>(null);
  const input = useRef<HTMLInputElement>(null);

  const send = () => {
    if (entries.entries.length === 0) {
      announce(decisions.nothing);
      return;
    }
    exportDecisions(index, entries.entries, reviewer);
    announce(decisions.exported(entries.entries.length));
  };
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = "";
    if (!file) return;
    const checked = await readDecisionFile(file);
    if (!checked.ok) {
      setOutcome({ fault: checked.fault });
      return;
    }
    const here = new Set(index.reports.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint)));
    const known = checked.entries.filter((entry) => entry.kind === "decision" && here.has(entry.fingerprint)).length;
    setOutcome({ text: decisions.imported(store.add(checked.entries), checked.entries.length, known) });
  };

  return (
    <>
      <button type="button" onClick={send}>
        {decisions.export}
      </button>
      {index.mode === "offline" && (
        <>
          <button type="button" onClick={() => input.current?.click()}>
            {decisions.import}
          </button>
          <input
            ref={input}
            type="file"
            accept=".json,application/json"
            hidden
            aria-label={decisions.import}
            onChange={take}
          />
        </>
      )}
      {outcome && (
        <Modal
          close={() => setOutcome(null)}
          heading={"fault" in outcome ? decisions.failed : decisions.import}
          closeLabel={decisions.close}
        >
          <p role="alert">{"fault" in outcome ? faultText(decisions, outcome.fault) : outcome.text}</p>
          <div className="form-buttons">
            <button type="button" className="button-main" onClick={() => setOutcome(null)}>
              {decisions.close}
            </button>
          </div>
        </Modal>
      )}
    </>
  );
}

function faultText(decisions: ReturnType<typeof useMessages>["decisions"], fault: FileFault): string {
  return fault.code === "bad-entry" ? decisions.badEntry(fault.entry, fault.field) : decisions.fault[fault.code];
}
