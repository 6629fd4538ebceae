import type { RequiredElement } from "../../src/model/mentions.js";
import { named, useMessages } from "../messages/index.js";
import { Said } from "../shared/said.js";
import { ScrollBox } from "../shared/scroll-box.js";
import { firstPlace } from "./where.js";

/** What the framework asks of the document, and whether it stands there. */
export function ElementsTab({ elements }: { elements: readonly RequiredElement[] }) {
  const messages = useMessages();
  const { elements: words, elementState, element: names, report } = messages;
  if (elements.length === 0) return <p className="nothing">{report.empty}</p>;
  return (
    <ScrollBox label={report.tab.elements}>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{words.item}</th>
            <th scope="col">{words.element}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.place}</th>
          </tr>
        </thead>
        <tbody>
          {elements.map(({ item, element, state, evidence }) => (
            <tr key={`${item} ${element}`}>
              <td>{item}</td>
              <th scope="row">{named(names, element)}</th>
              <td>
                <span className={`element element-${state}`}>{elementState[state]}</span>
              </td>
              <td>
                {firstPlace(messages, evidence)} <Said>{evidence[0]?.text ?? ""}</Said>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
