import type { Arithmetic, ArithmeticStep } from "../../src/model/review.js";
import { type Messages, useMessages } from "../messages/index.js";
import { Said } from "../shared/said.js";
import { ScrollBox } from "../shared/scroll-box.js";

type Interval = readonly [number, number];

/** How the total of each year follows from its indicators, as it is calculated, against what is printed. */
export function ArithmeticTab({ arithmetic }: { arithmetic: readonly Arithmetic[] }) {
  const messages = useMessages();
  const { arithmetic: words, scores, report } = messages;
  if (arithmetic.length === 0) return <p className="nothing">{report.empty}</p>;
  return (
    <>
      <p className="muted">{words.explain}</p>
      {arithmetic.map((year) => (
        <ScrollBox key={year.fiscalYear} label={scores.year(year.fiscalYear)}>
          <h2>{scores.year(year.fiscalYear)}</h2>
          <table className="data">
            <thead>
              <tr>
                <th scope="col">{words.step}</th>
                <th scope="col">{words.parts}</th>
                <th scope="col">{words.computed}</th>
                <th scope="col">{words.printed}</th>
              </tr>
            </thead>
            <tbody>
              {year.steps.map((step) => (
                <StepRow key={step.instrument} step={step} />
              ))}
              <tr className={`sum sum-${year.agrees}`}>
                <th scope="row">{words.sum}</th>
                <td className="formula">{sumText(year)}</td>
                <td>{intervalText(messages, year.computed)}</td>
                <td>
                  {year.printed ? <Said>{year.printed.raw}</Said> : words.notPrinted}{" "}
                  <strong className={`agrees agrees-${year.agrees}`}>
                    {year.agrees === null ? words.unknown : year.agrees ? words.agrees : words.disagrees}
                  </strong>
                </td>
              </tr>
            </tbody>
          </table>
        </ScrollBox>
      ))}
    </>
  );
}

function StepRow({ step }: { step: ArithmeticStep }) {
  const messages = useMessages();
  const { arithmetic: words } = messages;
  const { instrument, weight, parts, computed, printed } = step;
  return (
    <tr>
      <th scope="row">
        {words.mean(instrument)} {words.weighted(weight)}
      </th>
      <td className="formula">
        (
        {parts.map(({ indicator, raw, interval }, at) => (
          <span key={indicator}>
            {at > 0 && " + "}
            <sub>{indicator}</sub>
            {interval === null ? <em className="unread">{raw === "" ? "?" : raw}</em> : <Said>{raw}</Said>}
          </span>
        ))}
        ) ÷ {parts.length}
      </td>
      <td>{intervalText(messages, computed)}</td>
      <td>{printed ? <Said>{printed.raw}</Said> : words.notPrinted}</td>
    </tr>
  );
}

function sumText({ steps }: Arithmetic): string {
  return steps
    .map(({ weight, computed }) => `${weight}% × ${computed === null ? "?" : shortNumber(middle(computed))}`)
    .join(" + ");
}

function intervalText({ arithmetic, finding }: Messages, interval: Interval | null): string {
  if (interval === null) return arithmetic.lacking;
  const [low, high] = interval.map(shortNumber);
  return low === high || high === undefined
    ? `${low}`
    : `${shortNumber(middle(interval))} (${finding.range(`${low}`, high)})`;
}

function middle([low, high]: Interval): number {
  return (low + high) / 2;
}

function shortNumber(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}
