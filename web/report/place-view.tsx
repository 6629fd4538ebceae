import type { ReviewPlace } from "../../src/model/review.js";
import { useMessages } from "../messages/index.js";
import { Said } from "../shared/said.js";
import { useReview } from "../state/review.js";
import { CropView } from "./crop-view.js";
import { MarkedText } from "./marked-text.js";
import type { PlaceGroup } from "./place-groups.js";
import { RowView } from "./row-view.js";
import { whereText } from "./where.js";

interface Props {
  group: PlaceGroup;
}

/** A place of a finding, or several in one table: its picture, else its row, else its words; what was repaired; what each reader saw. */
export function PlaceView({ group }: Props) {
  const { at, places } = group;
  const [place] = places;
  return place ? <OnePlace place={place} places={places} at={at} /> : null;
}

interface OneProps {
  place: ReviewPlace;
  places: readonly ReviewPlace[];
  at: number;
}

function OnePlace({ place, places, at }: OneProps) {
  const messages = useMessages();
  const { place: words } = messages;
  const { index } = useReview();
  const { evidence, crop, row } = place;
  const together = places.length > 1;
  const where = whereText(messages, together ? { ...evidence, row: null, column: null } : evidence);
  const repaired = place.raw !== place.text;
  const lacksPicture = crop === null && evidence.box !== null && index.crops.leftOut > 0;
  return (
    <section className="place">
      <h3>
        {words.numbered(together ? `${at}–${at + places.length - 1}` : `${at}`, where)}
        {evidence.source && (
          <>
            {" "}
            · {words.otherReport} <Said>{evidence.source}</Said>
          </>
        )}
      </h3>
      {crop && <CropView crop={crop} where={where} />}
      {crop && evidence.text !== null && (
        <p className="read-as">
          {words.readAs} <mark>{evidence.text}</mark>
        </p>
      )}
      {!crop && row && <RowView places={places} />}
      {!crop && !row && !repaired && place.text !== "" && <MarkedText text={place.text} mark={place.mark} />}
      {lacksPicture && <p className="muted">{words.noCrop}</p>}
      {repaired && (
        <div className="side-by-side">
          <div>
            <h4>{words.raw}</h4>
            <MarkedText text={place.raw} mark={place.rawMark} />
          </div>
          <div>
            <h4>{words.cleaned}</h4>
            <MarkedText text={place.text} mark={place.mark} />
          </div>
        </div>
      )}
      {place.readings.length > 0 && (
        <table className="values">
          <caption>{words.readings}</caption>
          <tbody>
            {place.readings.map((reading) => (
              <tr key={`${reading.reader} ${reading.raw}`}>
                <th scope="row">
                  <Said>{reading.reader}</Said>
                </th>
                <td>
                  <Said>{reading.raw}</Said>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
