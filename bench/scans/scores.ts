import type { Assessment } from "../../src/model/assessment.js";
import type { ReadValue } from "../../src/model/read-value.js";
import type { Report } from "../../src/model/report.js";
import { comparable, errorsOf } from "./characters.js";
import type { ScanTruth } from "./make.js";

/** One printed score and what became of it. `absent`: the record has no such score; `unread`: it has none that could be read. */
export interface ScoreOutcome {
  file: string;
  slot: string;
  printed: number;
  state: "right" | "wrong" | "unread" | "absent";
  raw: string | null;
  value: number | null;
  confidence: string | null;
  digits: number;
  digitsRight: number;
}

/** Holds every printed score of a report against its record. */
export function scoresOf(truth: ScanTruth, report: Report): ScoreOutcome[] {
  return truth.expected.assessments.flatMap((want) => {
    const got = report.assessments.find(({ fiscalYear }) => fiscalYear === want.fiscalYear);
    const outcome = (name: string, printed: number, read: ReadValue<number> | null | undefined) =>
      outcomeOf(truth.file, `${want.fiscalYear} ${name}`, printed, read ?? null);
    return [
      ...(want.total === undefined ? [] : [outcome("total", want.total, got?.total)]),
      ...(want.indicators ?? []).map((score, index) =>
        outcome(`indicator ${index + 1}`, score, got?.indicators.find(({ no }) => no === index + 1)?.score),
      ),
      ...(want.instruments ?? []).map(({ id, score, printed }) => {
        const read = got?.instruments.find((each) => each.id === id && each.part === null);
        return printed
          ? pointsOutcome(truth.file, `${want.fiscalYear} ${id}`, printed.value, read)
          : outcome(id, score, read?.score);
      }),
      ...(want.items ?? []).map(({ code, part, score }) =>
        outcome(
          `${code}${part === undefined ? "" : ` part ${part}`}`,
          score,
          got?.items.find((item) => item.code === code && item.part === (part ?? null))?.score,
        ),
      ),
    ];
  });
}

function pointsOutcome(
  file: string,
  slot: string,
  printed: number,
  read: Assessment["instruments"][number] | undefined,
): ScoreOutcome {
  if (!read) return outcomeOf(file, slot, printed, null);
  const value = read.score.value === null ? null : (read.printed?.value ?? read.score.value);
  return outcomeOf(file, slot, printed, { ...read.score, value });
}

function outcomeOf(file: string, slot: string, printed: number, read: ReadValue<number> | null): ScoreOutcome {
  const digitsPrinted = digitsOf(printed.toFixed(2));
  const common = { file, slot, printed, digits: digitsPrinted.length };
  if (read === null) return { ...common, state: "absent", raw: null, value: null, confidence: null, digitsRight: 0 };
  const { raw, value, confidence } = read;
  const number = /[0-9]+(?:[.,][0-9]+)?/.exec(comparable(raw))?.[0] ?? "";
  const isRight = value !== null && Math.abs(value - printed) < 0.005;
  const isSame = isRight || Math.abs(Number(number) - printed) < 0.005;
  const missed = isSame ? 0 : errorsOf(digitsPrinted, digitsOf(number)).missed.digit;
  return {
    ...common,
    state: isRight ? "right" : value === null ? "unread" : "wrong",
    raw,
    value,
    confidence,
    digitsRight: digitsPrinted.length - missed,
  };
}

function digitsOf(text: string): string {
  return text.replace(/[^0-9]/g, "");
}
