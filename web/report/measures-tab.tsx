import type { Measure } from "../../src/model/measure.js";
import type { ReadValue } from "../../src/model/read-value.js";
import { type Messages, useMessages } from "../messages/index.js";
import { Said } from "../shared/said.js";

const TEXTS = ["monitoring", "result", "outcome", "budget", "target", "remark"] as const;

/** The measures in printed order, one below the other: their columns are too many and too long for a table. */
export function MeasuresTab({ measures }: { measures: readonly Measure[] }) {
  const messages = useMessages();
  const { measures: words, report } = messages;
  if (measures.length === 0) return <p className="nothing">{report.empty}</p>;
  return (
    <ol className="measures">
      {measures.map((measure, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place alone
        <li key={at} className="measure">
          <h2>
            <Said>{[measure.no?.value, measure.title?.value ?? measure.title?.raw].filter(Boolean).join(" ")}</Said>
          </h2>
          <dl>
            {fieldsOf(messages, measure).map(([name, lines]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  {lines.length === 1 ? (
                    <Said>{lines[0] ?? ""}</Said>
                  ) : (
                    <ul>
                      {lines.map((line, number) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: the same line may stand there twice
                        <li key={number}>
                          <Said>{line}</Said>
                        </li>
                      ))}
                    </ul>
                  )}
                </dd>
              </div>
            ))}
            {measure.indicator !== null && (
              <div>
                <dt>{words.indicator}</dt>
                <dd>{measure.indicator}</dd>
              </div>
            )}
          </dl>
        </li>
      ))}
    </ol>
  );
}

function fieldsOf({ measures: words }: Messages, measure: Measure): [string, string[]][] {
  const { period } = measure;
  const days = period?.value
    ? `${period.raw} (${words.periodRead(period.value.start ?? words.open, period.value.end ?? words.open)})`
    : (period?.raw ?? "");
  const fields: [string, string[]][] = [
    [words.section, [textOf(measure.section)]],
    [words.steps, measure.steps.map(textOf)],
    [words.responsible, measure.responsible.map(textOf)],
    [words.period, [days]],
    ...TEXTS.map((name): [string, string[]] => [words[name], [textOf(measure[name])]]),
    ...measure.other.map(({ header, value }): [string, string[]] => [header, [textOf(value)]]),
  ];
  return fields
    .map(([name, lines]): [string, string[]] => [name, lines.filter(Boolean)])
    .filter(([, lines]) => lines.length > 0);
}

function textOf(value: ReadValue<string> | null): string {
  return value === null ? "" : (value.value ?? value.raw);
}
