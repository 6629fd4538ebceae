import { createHash } from "node:crypto";
import type { Format } from "../../fixtures/generator/layout.js";
import { type Draft, draftReport, renderFiles } from "../../fixtures/generator/make-report.js";
import { PAIR_MAKERS, type Pair } from "../../fixtures/generator/mutants/pairs.js";
import { readReport } from "../../fixtures/generator/read-report.js";
import { runAcross } from "../../src/check/across/engine.js";
import { factsOf } from "../../src/check/across/facts.js";
import { ACROSS_RULES } from "../../src/check/index.js";
import type { Cause, Severity } from "../../src/model/finding.js";
import type { Report } from "../../src/model/report.js";
import { squash } from "../../src/thai/loose.js";

/** What the rules across reports said of a batch: a pair with some reports of other agencies. */
export interface PairOutcome {
  id: string;
  rule: string;
  variant: string;
  formats: string[];
  isFault: boolean;
  found: boolean;
  cause: Cause | null;
  /** How many findings of the rule the fault explains. */
  explained: number;
  falseFindings: { rule: string; severity: Severity; message: string }[];
}

const MOST_TRIES = 20;
const BYSTANDERS = 5;
/** A report that is one twice has no second opinion on its figures; a revised one may be told as both. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  "report-duplicate": ["year-series-conflict"],
  "year-series-conflict": ["report-duplicate"],
};

interface Made {
  id: string;
  pair: Pair;
}

/** `count` pairs with a fault and as many without for each rule; formats take turns. */
export function pairsOf(formats: readonly Format[], count: number, seed: string): Made[] {
  return Object.entries(PAIR_MAKERS).flatMap(([rule, make]) =>
    [true, false].flatMap((isFault) =>
      Array.from({ length: count }, (_, index): Made => {
        const one = formats[index % formats.length] ?? "docx";
        const two = formats[(index + Math.floor(index / formats.length) + 1) % formats.length] ?? "docx";
        const id = `${seed}-${rule}-${isFault ? "fault" : "clean"}-${index}`;
        for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
          const pair = make(`${id}-${attempt}`, [one, two], isFault);
          if (pair) return { id, pair };
        }
        throw new Error(`${rule}: no pair in ${MOST_TRIES} tries (${id})`);
      }),
    ),
  );
}

/** Reads the pairs and runs the rules across each, with the same five reports of other agencies beside them. */
export async function judgePairs(made: readonly Made[], seed: string): Promise<PairOutcome[]> {
  const bystanders = Array.from({ length: BYSTANDERS }, (_, index) =>
    draftReport(`bystander-${index}`, {
      seed: `${seed}-bystander-${index}`,
      format: "docx",
      agencyType: "subdistrict-municipality",
    }),
  );
  const drafts = [...new Set([...bystanders, ...made.flatMap(({ pair }) => pair.drafts)])];
  const files = await renderFiles(drafts);
  const reports = new Map<Draft, Report>();
  for (const [index, draft] of drafts.entries())
    reports.set(draft, await read(files[index] ?? new Uint8Array(), draft.name));
  const beside = bystanders.flatMap((draft) => reports.get(draft) ?? []);
  return made.map(({ id, pair }) =>
    judge(
      id,
      pair,
      pair.drafts.flatMap((draft) => reports.get(draft) ?? []),
      beside,
    ),
  );
}

async function read(bytes: Uint8Array, name: string): Promise<Report> {
  const report = await readReport(bytes, name);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { ...report, source: { ...report.source, sha256 } };
}

function judge(id: string, pair: Pair, own: readonly Report[], beside: readonly Report[]): PairOutcome {
  const batch = [...own, ...beside].map((report, index) => ({
    ...report,
    source: { ...report.source, path: `${index + 1}-${report.source.path}` },
  }));
  const rows = new Map<string, typeof pair.official>();
  for (const row of pair.official) rows.set(squash(row.agency), [...(rows.get(squash(row.agency)) ?? []), row]);
  const official = pair.official.length > 0 ? { source: "official.csv", rows } : null;
  const findings = runAcross(ACROSS_RULES, { reports: batch.map(factsOf), official }).map((result) => result.findings);
  const explains = pair.isFault ? [pair.rule, ...(ALSO[pair.rule] ?? [])] : [];
  const right = findings[0]?.find(
    ({ rule, fiscalYear }) => rule === pair.rule && (pair.fiscalYear === null || fiscalYear === pair.fiscalYear),
  );
  return {
    id,
    rule: pair.rule,
    variant: pair.variant,
    formats: pair.drafts.map(({ format }) => format),
    isFault: pair.isFault,
    found: pair.isFault && right !== undefined,
    cause: pair.isFault ? (right?.cause ?? null) : null,
    explained: findings.flat().filter(({ rule }) => pair.isFault && rule === pair.rule).length,
    falseFindings: findings.flatMap((each, index) =>
      each
        .filter(({ rule }) => index >= own.length || !explains.includes(rule))
        .map(({ rule, severity, message }) => ({ rule, severity, message: message.th.slice(0, 300) })),
    ),
  };
}
