import type { Claim } from "../../src/model/mentions.js";
import { useMessages } from "../messages/index.js";
import { Said } from "../shared/said.js";
import { ScrollBox } from "../shared/scroll-box.js";

/** What the report says of its own results, and whether its data bear it out. */
export function ClaimsTab({ claims }: { claims: readonly Claim[] }) {
  const { claims: words, claimKind, report, none } = useMessages();
  if (claims.length === 0) return <p className="nothing">{report.empty}</p>;
  const outcome = (holds: boolean | null) => (holds === null ? words.unknown : holds ? words.holds : words.fails);
  return (
    <ScrollBox label={report.tab.claims}>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{words.text}</th>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.year}</th>
            <th scope="col">{words.says}</th>
            <th scope="col">{words.data}</th>
            <th scope="col">{words.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {claims.map((claim, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand in a report twice
            <tr key={at}>
              <th scope="row">
                <Said>{claim.text.value ?? claim.text.raw}</Said>
              </th>
              <td>{claimKind[claim.kind]}</td>
              <td>{claim.fiscalYear ?? none}</td>
              <td>
                <Said>{String(claim.expected ?? none)}</Said>
              </td>
              <td>
                <Said>{String(claim.actual ?? none)}</Said>
              </td>
              <td>
                <span className={`agrees agrees-${claim.holds}`}>{outcome(claim.holds)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
