import { useState } from "react";
import type { Evidence } from "../../src/model/place.js";
import { useMessages } from "../messages/index.js";
import { Modal } from "../shared/modal.js";
import { PagePictureView } from "./page-picture-view.js";

interface Props {
  position: number;
  evidence: readonly Evidence[];
  close: () => void;
}

/** The pages that a finding's evidence stands on, one at a time. */
export function PictureDialog({ position, evidence, close }: Props) {
  const { picture, place } = useMessages();
  const pages = [...new Set(evidence.flatMap(({ page, source }) => (page === null || source ? [] : [page])))];
  const [chosen, setChosen] = useState(pages[0] ?? null);
  if (chosen === null) return null;
  return (
    <Modal close={close} heading={picture.heading(chosen)} closeLabel={picture.close} wide>
      {pages.length > 1 && (
        <p className="page-choice">
          {pages.map((page) => (
            <button key={page} type="button" aria-pressed={page === chosen} onClick={() => setChosen(page)}>
              {place.page(page)}
            </button>
          ))}
        </p>
      )}
      <PagePictureView position={position} page={chosen} evidence={evidence} />
    </Modal>
  );
}
