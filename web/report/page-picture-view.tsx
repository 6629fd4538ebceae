import { useEffect, useState } from "react";
import type { Evidence } from "../../src/model/place.js";
import { type PagePicture, type Trouble, troubleOf } from "../data/base.js";
import { useMessages } from "../messages/index.js";
import { TroubleNote } from "../shared/trouble-note.js";
import { useReview } from "../state/review.js";
import { MarkedPicture } from "./marked-picture.js";

interface Props {
  position: number;
  page: number;
  evidence: readonly Evidence[];
}

/** The picture of a whole page with frames around the evidence that stands on it. */
export function PagePictureView({ position, page, evidence }: Props) {
  const { picture: words } = useMessages();
  const { source } = useReview();
  const [picture, setPicture] = useState<PagePicture | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useEffect(() => {
    let current = true;
    setPicture(null);
    setTrouble(null);
    source.picture(position, page)?.then(
      (drawn) => {
        if (current) setPicture(drawn);
      },
      (error: unknown) => {
        if (current) setTrouble(troubleOf(error));
      },
    );
    return () => {
      current = false;
    };
  }, [source, position, page]);

  if (trouble) return <TroubleNote trouble={trouble} again={null} />;
  if (!picture) return <p className="muted">{words.loading}</p>;
  const boxes = evidence.flatMap((one) => (one.page === page && one.source === undefined && one.box ? [one.box] : []));
  if (!picture.size) {
    return (
      <div className="picture">
        <img src={picture.source} alt={words.alt(page)} />
        <p className="muted">{words.noBox}</p>
      </div>
    );
  }
  return <MarkedPicture source={picture.source} alt={words.alt(page)} size={picture.size} marks={boxes} />;
}
