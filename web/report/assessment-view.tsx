import type { Assessment, Change } from "../../src/model/assessment.js";
import type { ReadValue } from "../../src/model/read-value.js";
import { type Messages, useMessages } from "../messages/index.js";
import { Said } from "../shared/said.js";
import { ScrollBox } from "../shared/scroll-box.js";
import { ScoreCell } from "./score-cell.js";
import { firstPlace } from "./where.js";

interface Props {
  assessment: Assessment;
  heading: string;
  /** JSON Pointer of the assessment in the record. */
  pointer: string;
  correct: (pointer: string) => void;
}

/** One year's scores: total and level, instruments, indicators, items. */
export function AssessmentView({ assessment, heading, pointer, correct }: Props) {
  const messages = useMessages();
  const { scores } = messages;
  const { total, level, totalChange, instruments, indicators, items } = assessment;
  return (
    <ScrollBox className="assessment" label={heading}>
      <h2>
        <Said>{heading}</Said>
      </h2>
      {assessment.selectedBy === "formula" && <p className="note">{scores.formula}</p>}
      <table className="data">
        <caption>{scores.instruments}</caption>
        <tbody>
          <tr>
            <th scope="row">{scores.total}</th>
            <ScoreCell read={total} pointer={`${pointer}/total`} correct={correct} />
            <td>{totalChange && <Said>{changeText(messages, totalChange)}</Said>}</td>
          </tr>
          <tr>
            <th scope="row">{scores.level}</th>
            <ScoreCell read={level} pointer={`${pointer}/level`} correct={correct} />
            <td />
          </tr>
          {instruments.map(({ id, part, score, printed }, at) => (
            <tr key={`${id} ${part}`}>
              <th scope="row">
                {id} {part !== null && scores.part(part)}
              </th>
              <ScoreCell read={score} pointer={`${pointer}/instruments/${at}/score`} correct={correct} />
              <td>{printed && scores.printedOf(String(printed.value), String(printed.of))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="data">
        <caption>{scores.indicators}</caption>
        <thead>
          <tr>
            <th scope="col">{scores.no}</th>
            <th scope="col">{scores.name}</th>
            <th scope="col">{scores.instrument}</th>
            <th scope="col">{scores.score}</th>
            <th scope="col">{scores.change}</th>
            <th scope="col">{scores.place}</th>
          </tr>
        </thead>
        <tbody>
          {indicators.map(({ no, name, instrument, score, change }, at) => (
            <tr key={no}>
              <td>{no}</td>
              <th scope="row">{name ? <Said>{name.value ?? name.raw}</Said> : messages.none}</th>
              <td>{instrument}</td>
              <ScoreCell read={score} pointer={`${pointer}/indicators/${at}/score`} correct={correct} />
              <td>{change && <Said>{changeText(messages, change)}</Said>}</td>
              <td>{score ? firstPlace(messages, score.evidence) : messages.none}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {items.length > 0 && (
        <table className="data">
          <caption>{scores.items}</caption>
          <thead>
            <tr>
              <th scope="col">{scores.item}</th>
              <th scope="col">{scores.indicator}</th>
              <th scope="col">{scores.score}</th>
              <th scope="col">{scores.place}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ code, indicator, part, score }, at) => (
              <tr key={`${code} ${part} ${score.raw}`}>
                <th scope="row">
                  {code} {part !== null && scores.part(part)}
                </th>
                <td>{indicator ?? messages.none}</td>
                <ScoreCell read={score} pointer={`${pointer}/items/${at}/score`} correct={correct} />
                <td>{firstPlace(messages, score.evidence)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </ScrollBox>
  );
}

function changeText({ scores, none }: Messages, { value, raw }: ReadValue<Change>): string {
  if (value === null) return raw;
  const direction = value.direction === null ? "" : scores.direction[value.direction];
  const size = value.value === null ? "" : `${value.value} ${scores.unit[value.unit]}`;
  return `${direction} ${size}`.trim() || none;
}
