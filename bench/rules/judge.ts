import { readReport } from "../../fixtures/generator/read-report.js";
import type { Finding } from "../../src/model/finding.js";
import type { Outcome, Sample } from "./sample.js";

/** Reads a sample and holds its findings against the fault in it. */
export async function judge(sample: Sample, bytes: Uint8Array): Promise<Outcome> {
  const { id, rule, variant, draft, explained } = sample;
  const { findings } = await readReport(bytes, draft.name);
  const own = findings.filter((finding) => finding.rule === rule);
  const right = own.find((finding) => isRight(finding, sample));
  const accounted = findings.filter((finding) => explained.includes(finding.rule));
  const counts: Record<string, number> = {};
  for (const finding of accounted) counts[finding.rule] = (counts[finding.rule] ?? 0) + 1;
  return {
    id,
    rule,
    variant,
    format: draft.format,
    scores: draft.layout.scores,
    measures: draft.layout.measures,
    year: draft.truth.result.year,
    found: right !== undefined,
    fired: own.length > 0,
    cause: right?.cause ?? null,
    explained: counts,
    falseFindings: findings
      .filter((finding) => !accounted.includes(finding) && !isGrouped(finding, accounted) && !isTrueAnyway(finding))
      .map(({ rule: name, severity, message }) => ({ rule: name, severity, message: message.th.slice(0, 300) })),
  };
}

function isRight(finding: Finding, { must }: Sample): boolean {
  return (
    (must.fiscalYear === undefined || finding.fiscalYear === must.fiscalYear) &&
    (must.indicator === undefined || finding.indicator === must.indicator) &&
    (must.measure === undefined || finding.measure === must.measure) &&
    (must.mentions === undefined || finding.message.th.includes(must.mentions))
  );
}

const isGrouped = ({ group }: Finding, accounted: readonly Finding[]) =>
  group !== null && accounted.some(({ fingerprint }) => fingerprint === group);

/** The generated reports are short: what an OIT item asks for is truly missing in many of them. */
const isTrueAnyway = ({ rule }: Finding) => rule === "required-element-missing";
