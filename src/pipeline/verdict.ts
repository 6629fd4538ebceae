import { ACROSS_RULES, type AcrossResult, type CheckSettings } from "../check/index.js";
import type { Report } from "../model/report.js";
import type { Judge } from "./stages.js";

const NAMES_RULE = "person-name-conflict";
const ACROSS_IDS = ACROSS_RULES.map(({ id }) => id);

/** The findings and the coverage of a record, or the part of them that some rules have said. */
export type Judgement = Pick<Report, "findings" | "coverage">;

/** What is now to be said of a record; `own` is null where the rules that read it alone say what they said before. */
export interface Verdict {
  own: Judgement | null;
  across: AcrossResult;
}

/** What the rules across reports say in a record as it is written. */
export function acrossPart({ findings, coverage }: Judgement): AcrossResult {
  const states = ACROSS_IDS.flatMap((id) => {
    const state = coverage[id];
    return state === undefined ? [] : [[id, state] as const];
  });
  return {
    findings: findings.filter(({ rule }) => ACROSS_IDS.includes(rule)),
    coverage: Object.fromEntries(states),
  };
}

/** A record with a verdict in the place of the one before; the record's own catalogue is then that of `judge`. */
export function withVerdict(record: Report, { own, across }: Verdict, judge: Judge): Report {
  const { findings, coverage } = own ?? {
    findings: record.findings.filter(({ rule }) => !ACROSS_IDS.includes(rule)),
    coverage: record.coverage,
  };
  return {
    ...record,
    producer: { ...record.producer, rules: judge.rules.version },
    findings: judge.joinFindings(findings, across.findings),
    coverage: { ...coverage, ...across.coverage },
  };
}

/** What is said of a masked record: masked names cannot be compared again, so what was found of them stays. */
export function withNames(record: Report, own: Judgement, settings: CheckSettings): Judgement {
  const state = record.coverage[NAMES_RULE];
  if (state === undefined || settings.disabled?.includes(NAMES_RULE)) return own;
  const kept = record.findings.filter(({ rule }) => rule === NAMES_RULE);
  const findings = [...own.findings.filter(({ rule }) => rule !== NAMES_RULE), ...kept];
  return { findings, coverage: { ...own.coverage, [NAMES_RULE]: state } };
}

/** True where two judgements would be written with the same bytes. */
export function isSameJudgement(a: Judgement, b: Judgement): boolean {
  return JSON.stringify([a.findings, a.coverage]) === JSON.stringify([b.findings, b.coverage]);
}
