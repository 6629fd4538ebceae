import { useState } from "react";
import type { ReviewReport } from "../../src/model/review.js";
import { useMessages } from "../messages/index.js";
import { Modal } from "../shared/modal.js";
import { AssessmentView } from "./assessment-view.js";
import { CorrectionForm } from "./correction-form.js";
import { CorrectionsInForce } from "./corrections-in-force.js";
import { type Correctable, correctables } from "./read-values.js";

/** All scores that were read, year by year: the agency's own, then those of others. */
export function ScoresTab({ report }: { report: ReviewReport["report"] }) {
  const { scores, report: words, correction } = useMessages();
  const [correcting, setCorrecting] = useState<Correctable | null>(null);
  const { assessments, otherAssessments } = report;
  const ask = (pointer: string) =>
    setCorrecting(correctables(report).find((value) => value.pointer === pointer) ?? null);
  if (assessments.length + otherAssessments.length === 0) return <p className="nothing">{words.empty}</p>;
  return (
    <>
      <CorrectionsInForce report={report} pointers={null} />
      {assessments.map((assessment, at) => (
        <AssessmentView
          key={`own ${assessment.fiscalYear}`}
          assessment={assessment}
          heading={scores.year(assessment.fiscalYear)}
          pointer={`/assessments/${at}`}
          correct={ask}
        />
      ))}
      {otherAssessments.length > 0 && <h2>{scores.other}</h2>}
      {otherAssessments.map((assessment, at) => (
        <AssessmentView
          // biome-ignore lint/suspicious/noArrayIndexKey: two agencies may have the same name and year
          key={`other ${at}`}
          assessment={assessment}
          heading={`${assessment.agency === null ? scores.national : scores.otherOf(assessment.agency.raw)} · ${scores.year(assessment.fiscalYear)}`}
          pointer={`/otherAssessments/${at}`}
          correct={ask}
        />
      ))}
      {correcting && (
        <Modal close={() => setCorrecting(null)} heading={correction.heading} closeLabel={words.back}>
          <p className="muted">{correction.explain}</p>
          <CorrectionForm report={report} value={correcting} done={() => setCorrecting(null)} />
          <CorrectionsInForce report={report} pointers={[correcting.pointer]} />
        </Modal>
      )}
    </>
  );
}
