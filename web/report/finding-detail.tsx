import type { RefObject } from "react";
import type { ReviewReport } from "../../src/model/review.js";
import type { Standing } from "../data/decisions.js";
import { useLanguage, useMessages } from "../messages/index.js";
import { Said } from "../shared/said.js";
import { useReview } from "../state/review.js";
import type { Arranged } from "./arrange.js";
import { CorrectionPanel } from "./correction-panel.js";
import { FindingTags } from "./finding-tags.js";
import { FindingValues } from "./finding-values.js";
import { PagePictureView } from "./page-picture-view.js";
import { groupPlaces } from "./place-groups.js";
import { PlaceView } from "./place-view.js";
import { VerdictsSaid } from "./verdicts-said.js";

interface Props {
  position: number;
  opened: ReviewReport;
  arranged: Arranged;
  place: { at: number; of: number };
  standing: Standing;
  heading: RefObject<HTMLHeadingElement | null>;
  openPicture: () => void;
}

/** One finding: what does not agree and why, and beside it the places where it stands. */
export function FindingDetail({ position, opened, arranged, place, standing, heading, openPicture }: Props) {
  const { finding: words, place: placeWords } = useMessages();
  const language = useLanguage();
  const { index } = useReview();
  const { finding } = arranged;
  const rule = index.rules[finding.rule];
  const places = opened.places[arranged.at] ?? [];
  const explaining = opened.report.findings.find(({ fingerprint }) => fingerprint === finding.group);
  const paged = finding.evidence.find(({ page }) => page !== null);
  return (
    <article className="finding" aria-labelledby="finding-heading">
      <div className="finding-said">
        <p className="finding-place">
          {words.position(place.at, place.of)} <FindingTags finding={finding} />
        </p>
        <h2 id="finding-heading" ref={heading} tabIndex={-1}>
          {rule?.title[language] ?? finding.rule}
        </h2>
        <p className="finding-message">
          <Said>{finding.message[language]}</Said>
        </p>
        {explaining && (
          <p className="muted">
            {words.explainedBy} <Said>{explaining.message[language]}</Said>
          </p>
        )}
        <FindingValues finding={finding} />
        <VerdictsSaid standing={standing} />
        <details className="why">
          <summary>
            {words.why} <code>{finding.rule}</code>
          </summary>
          {rule && (
            <>
              <p>{rule.why[language]}</p>
              <p>
                <strong>{words.fix}:</strong> {rule.fix[language]}
              </p>
            </>
          )}
        </details>
        {index.mode === "server" && <CorrectionPanel report={opened.report} evidence={finding.evidence} />}
      </div>
      <section className="finding-places" aria-label={placeWords.heading}>
        {groupPlaces(places).map((group) => (
          <PlaceView key={group.at} group={group} />
        ))}
        {index.mode === "server" && paged?.page && (
          <div className="whole-page">
            <PagePictureView position={position} page={paged.page} evidence={finding.evidence} />
            <button type="button" onClick={openPicture}>
              {placeWords.openPage} <kbd>o</kbd>
            </button>
          </div>
        )}
      </section>
    </article>
  );
}
