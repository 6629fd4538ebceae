import type { Finding } from "../../src/model/finding.js";
import { contributorName, type Messages, named, useMessages } from "../messages/index.js";
import { Said } from "../shared/said.js";

const DIRECTION_RULE = "change-direction-mismatch";

/** What was compared: expected and printed, the values behind them, and what another reader saw. */
export function FindingValues({ finding }: { finding: Finding }) {
  const messages = useMessages();
  const { finding: words, confidence } = messages;
  const compared = [
    [words.expected, finding.expected],
    [words.actual, finding.actual],
  ] as const;
  return (
    <>
      <dl className="compared">
        {compared.map(
          ([name, value]) =>
            value !== null && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <Said>{comparedText(messages, value, finding.rule)}</Said>
                </dd>
              </div>
            ),
        )}
        {finding.difference !== null && (
          <div>
            <dt>{words.difference}</dt>
            <dd>{words.points(signed(finding.difference))}</dd>
          </div>
        )}
      </dl>
      {finding.contributors.length > 0 && (
        <table className="values">
          <caption>{words.contributors}</caption>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.raw}</th>
              <th scope="col">{words.confidence}</th>
            </tr>
          </thead>
          <tbody>
            {finding.contributors.map((one, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two values may have the same name
              <tr key={at}>
                <th scope="row">
                  <Said>{contributorName(messages, one.name)}</Said>
                </th>
                <td>
                  <Said>{one.raw}</Said>
                </td>
                <td>
                  <span className={`confidence confidence-${one.confidence}`}>{confidence[one.confidence]}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {finding.missingContributors.length > 0 && (
        <p>
          {words.missing}:{" "}
          <Said>{finding.missingContributors.map((name) => contributorName(messages, name)).join(", ")}</Said>
        </p>
      )}
      {finding.candidates.length > 0 && (
        <table className="values">
          <caption>{words.candidates}</caption>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.from}</th>
            </tr>
          </thead>
          <tbody>
            {finding.candidates.map((one) => (
              <tr key={`${one.name} ${one.raw} ${one.from}`}>
                <th scope="row">
                  <Said>{contributorName(messages, one.name)}</Said>
                </th>
                <td>
                  <Said>{one.raw}</Said>
                </td>
                <td>
                  <Said>{one.from}</Said>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function comparedText({ finding, scores }: Messages, value: NonNullable<Finding["expected"]>, rule: string): string {
  if (Array.isArray(value)) return finding.range(String(value[0]), String(value[1]));
  return rule === DIRECTION_RULE ? named(scores.direction, String(value)) : String(value);
}

function signed(difference: number): string {
  return difference > 0 ? `+${difference}` : String(difference).replace("-", "−");
}
