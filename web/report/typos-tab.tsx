import type { Typo } from "../../src/model/mentions.js";
import { useMessages } from "../messages/index.js";
import { Said } from "../shared/said.js";
import { ScrollBox } from "../shared/scroll-box.js";
import { firstPlace } from "./where.js";

/** Words that may be slips of the pen. The printed words stay in every value. */
export function TyposTab({ typos }: { typos: readonly Typo[] }) {
  const messages = useMessages();
  const { typos: words, report } = messages;
  if (typos.length === 0) return <p className="nothing">{report.empty}</p>;
  return (
    <ScrollBox label={report.tab.typos}>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{words.printed}</th>
            <th scope="col">{words.suggestion}</th>
            <th scope="col">{words.place}</th>
          </tr>
        </thead>
        <tbody>
          {typos.map((typo, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same slip may stand in a report twice
            <tr key={at}>
              <th scope="row">
                <Said>{typo.printed}</Said>
              </th>
              <td>
                <Said>{typo.suggestion}</Said>
              </td>
              <td>{firstPlace(messages, typo.evidence)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
