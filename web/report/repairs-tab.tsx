import type { ReviewRepair } from "../../src/model/review.js";
import { named, useMessages } from "../messages/index.js";
import { Said } from "../shared/said.js";
import { ScrollBox } from "../shared/scroll-box.js";

/** What was repaired of the text as read, before and after. `more` counts those not listed. */
export function RepairsTab({ repairs, more }: { repairs: readonly ReviewRepair[]; more: number }) {
  const { repairs: words, repair: names, report, place } = useMessages();
  if (repairs.length === 0) return <p className="nothing">{report.empty}</p>;
  return (
    <ScrollBox label={report.tab.repairs}>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.around}</th>
            <th scope="col">{words.place}</th>
          </tr>
        </thead>
        <tbody>
          {repairs.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: repairs are known by their place in the list alone
            <tr key={at}>
              <td>
                <del>
                  <Said>{one.before}</Said>
                </del>
              </td>
              <td>
                <ins>
                  <Said>{one.after}</Said>
                </ins>
              </td>
              <td title={one.repairs.map(({ reason }) => reason).join(" · ")}>
                {one.repairs.map((repair) => named(names, repair.class)).join(", ")}
              </td>
              <td>
                <Said>{one.around}</Said>
              </td>
              <td>
                {one.page !== null && place.page(one.page)} {place.paragraph(one.block + 1)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="muted">{words.more(more)}</p>}
    </ScrollBox>
  );
}
