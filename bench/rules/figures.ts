import type { PairOutcome } from "./pairs.js";
import type { Outcome } from "./sample.js";

/** The figures of one rule. A finding is true where a planted fault explains it. */
export interface RuleFigures {
  rule: string;
  mutants: number;
  found: number;
  trueFindings: number;
  falseFindings: number;
  /** Per format: mutants found, and how many of their findings have the cause `report`. */
  formats: Record<string, { mutants: number; found: number; causeReport: number; causeReading: number }>;
}

/** What a run of the benchmark measured. */
export interface RuleRun {
  date: string;
  seed: string;
  cleanReports: number;
  cleanPairs: number;
  formats: string[];
  /** Findings of level error or warning in all clean reports. */
  loudFalseFindings: number;
  rules: RuleFigures[];
}

interface Judged {
  rule: string;
  formats: readonly string[];
  found: boolean;
  cause: string | null;
}

/** Counts the outcomes by rule. */
export function figuresOf(
  outcomes: readonly Outcome[],
  pairs: readonly PairOutcome[],
  run: Pick<RuleRun, "date" | "seed" | "formats">,
): RuleRun {
  const clean = outcomes.filter(({ rule }) => rule === null);
  const planted = outcomes.filter((outcome): outcome is Outcome & { rule: string } => outcome.rule !== null);
  const faults = pairs.filter(({ isFault }) => isFault);
  const explained = new Map<string, number>();
  for (const { explained: counts } of outcomes)
    for (const [rule, count] of Object.entries(counts)) explained.set(rule, (explained.get(rule) ?? 0) + count);
  for (const { rule, explained: count } of faults) explained.set(rule, (explained.get(rule) ?? 0) + count);
  const wrong = new Map<string, number>();
  for (const { falseFindings } of [...outcomes, ...pairs])
    for (const { rule } of falseFindings) wrong.set(rule, (wrong.get(rule) ?? 0) + 1);
  const judged: Judged[] = [...planted.map((each) => ({ ...each, formats: [each.format] })), ...faults];
  return {
    ...run,
    cleanReports: clean.length,
    cleanPairs: pairs.length - faults.length,
    loudFalseFindings: clean.flatMap(({ falseFindings }) => falseFindings).filter(({ severity }) => severity !== "info")
      .length,
    rules: [...new Set(judged.map(({ rule }) => rule))].map((rule): RuleFigures => {
      const own = judged.filter((each) => each.rule === rule);
      return {
        rule,
        mutants: own.length,
        found: own.filter(({ found }) => found).length,
        trueFindings: explained.get(rule) ?? 0,
        falseFindings: wrong.get(rule) ?? 0,
        formats: formatsOf(own),
      };
    }),
  };
}

function formatsOf(own: readonly Judged[]): RuleFigures["formats"] {
  const formats: RuleFigures["formats"] = {};
  for (const { formats: names, found, cause } of own) {
    const name = names.join(" + ");
    const entry = formats[name] ?? { mutants: 0, found: 0, causeReport: 0, causeReading: 0 };
    entry.mutants += 1;
    entry.found += Number(found);
    entry.causeReport += Number(cause === "report");
    entry.causeReading += Number(cause === "reading");
    formats[name] = entry;
  }
  return formats;
}

/** A share in percent to one place; 100.0 only for all. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return "–";
  return part === whole ? "100" : Math.min(99.9, (100 * part) / whole).toFixed(1);
}
