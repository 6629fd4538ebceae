import { useId, useMemo, useState } from "react";
import type { Evidence } from "../../src/model/place.js";
import type { ReviewReport } from "../../src/model/review.js";
import { useMessages } from "../messages/index.js";
import { CorrectionForm } from "./correction-form.js";
import { CorrectionsInForce } from "./corrections-in-force.js";
import { correctablesAt } from "./read-values.js";

interface Props {
  report: ReviewReport["report"];
  evidence: readonly Evidence[];
}

/** Corrects one of the values that were read where a finding stands. */
export function CorrectionPanel({ report, evidence }: Props) {
  const { correction } = useMessages();
  const id = useId();
  const values = useMemo(() => correctablesAt(report, evidence), [report, evidence]);
  const [chosen, setChosen] = useState(0);
  const value = values[chosen];
  if (!value) return null;
  return (
    <details className="correction">
      <summary>{correction.heading}</summary>
      <p className="muted">{correction.explain}</p>
      {values.length > 1 && (
        <>
          <label htmlFor={id}>{correction.which}</label>
          <select id={id} value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>
            {values.map(({ pointer, raw }, at) => (
              <option key={pointer} value={at}>
                {raw} ({pointer})
              </option>
            ))}
          </select>
        </>
      )}
      <CorrectionForm key={value.pointer} report={report} value={value} done={null} />
      <CorrectionsInForce report={report} pointers={values.map(({ pointer }) => pointer)} />
    </details>
  );
}
