import type { CoverageState, Finding, Severity } from "../model/finding.js";
import { type Evidence, NOWHERE } from "../model/place.js";
import type { Report } from "../model/report.js";
import { causeOf, gravity, severityOf } from "./cause.js";
import { fingerprintKey, fingerprintOf } from "./fingerprint.js";
import { groupFindings } from "./group.js";
import { fillMessage } from "./message.js";
import { PicturePages } from "./pictures.js";
import type { FindingDraft, Rule, RuleOutcome } from "./rule.js";

/** What a user may set: rules to leave out, other severities, and the fingerprints of findings accepted before. */
export interface CheckSettings {
  disabled?: readonly string[];
  severities?: Readonly<Record<string, Severity>>;
  baseline?: readonly string[];
}

export interface CheckResult {
  findings: Finding[];
  coverage: Record<string, CoverageState>;
}

/**
 * Runs rules over one record. A rule that throws could not run; the others go on. The findings stand by severity,
 * then by the rules' order, then by place.
 */
export function runRules(
  rules: readonly Rule[],
  record: Omit<Report, "findings" | "coverage">,
  settings: CheckSettings = {},
): CheckResult {
  const report: Report = { ...record, findings: [], coverage: {} };
  const disabled = new Set(settings.disabled ?? []);
  const accepted = new Set(settings.baseline ?? []);
  const pictures = new PicturePages(report);
  const coverage: Record<string, CoverageState> = {};
  const findings: { finding: Finding; order: number; place: number[] }[] = [];
  rules.forEach((rule, order) => {
    if (disabled.has(rule.id)) {
      coverage[rule.id] = "disabled";
      return;
    }
    try {
      const outcome: RuleOutcome =
        report.status === "failed"
          ? { state: "could-not-run", reason: "the document could not be read" }
          : rule.check(report);
      const all = outcome.state === "checked" ? outcome.findings : [];
      const drafts = all.filter((draft) => !pictures.silences(rule.id, evidenceOf(draft)));
      const severity = settings.severities?.[rule.id] ?? rule.severity;
      const finished = finish(rule, drafts, report.agency.name?.value ?? null, severity, accepted);
      for (const finding of finished)
        findings.push({ finding: pictures.weigh(finding), order, place: placeOf(finding.evidence) });
      const passed = drafts.length === all.length ? "passed" : "could-not-run";
      coverage[rule.id] = outcome.state !== "checked" ? outcome.state : drafts.length > 0 ? "failed" : passed;
    } catch {
      coverage[rule.id] = "could-not-run";
    }
  });
  findings.sort(
    (a, b) =>
      gravity(a.finding.severity) - gravity(b.finding.severity) || a.order - b.order || comparePlaces(a.place, b.place),
  );
  return { findings: groupFindings(findings.map(({ finding }) => finding)), coverage };
}

/** Makes findings of a rule's drafts, by place. `agency` is the name that goes into the fingerprints. */
export function finish(
  rule: Omit<Rule, "check">,
  drafts: readonly FindingDraft[],
  agency: string | null,
  severity: Severity,
  accepted: ReadonlySet<string>,
): Finding[] {
  const seen = new Map<string, number>();
  const placed = drafts.map((draft) => ({ draft, evidence: evidenceOf(draft) }));
  placed.sort((a, b) => comparePlaces(placeOf(a.evidence), placeOf(b.evidence)));
  return placed.map(({ draft, evidence }) => {
    const message = rule.messages[draft.messageId];
    if (!message) throw new Error(`rule ${rule.id} has no message ${draft.messageId}`);
    const parts = {
      rule: rule.id,
      agency,
      fiscalYear: draft.fiscalYear ?? null,
      subject: draft.indicator ?? draft.item ?? draft.measure ?? null,
      compared: draft.compared,
      ordinal: 0,
    };
    const alike = fingerprintKey(parts);
    const ordinal = seen.get(alike) ?? 0;
    seen.set(alike, ordinal + 1);
    const fingerprint = fingerprintOf({ ...parts, ordinal });
    const expected = draft.expected ?? null;
    const actual = draft.actual ?? null;
    return {
      rule: rule.id,
      ruleVersion: rule.version,
      severity: severityOf(severity, draft),
      messageId: draft.messageId,
      message: fillMessage(message, draft.data),
      fiscalYear: parts.fiscalYear,
      indicator: draft.indicator ?? null,
      item: draft.item ?? null,
      measure: draft.measure ?? null,
      expected,
      actual,
      difference: differenceOf(draft.difference, expected, actual),
      contributors: draft.contributors ?? [],
      missingContributors: draft.missingContributors ?? [],
      candidates: draft.candidates ?? [],
      cause: causeOf(draft),
      fingerprint,
      group: null,
      accepted: accepted.has(fingerprint),
      evidence,
    };
  });
}

/** Findings by severity; of one severity in the order given. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => gravity(a.severity) - gravity(b.severity));
}

function differenceOf(
  given: number | null | undefined,
  expected: Finding["expected"],
  actual: Finding["actual"],
): number | null {
  if (given === null) return null;
  const difference = given ?? (typeof expected === "number" && typeof actual === "number" ? actual - expected : null);
  return difference === null || !Number.isFinite(difference) ? null : Math.round(difference * 10_000) / 10_000 + 0;
}

function evidenceOf(draft: FindingDraft): Evidence[] {
  if (draft.evidence.length > 0) return draft.evidence;
  const compared = draft.compared.flatMap(({ evidence }) => evidence);
  return compared.length > 0 ? compared : [NOWHERE];
}

function placeOf(evidence: readonly Evidence[]): number[] {
  const [first] = evidence;
  const last = Number.MAX_SAFE_INTEGER;
  return [first?.page ?? last, first?.block ?? last, first?.span?.[0] ?? last];
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < a.length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
