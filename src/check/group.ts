import type { Finding } from "../model/finding.js";
import { groupBy } from "./shared/values.js";

/** Which findings explain which others of the same fiscal year (and indicator, where both name one). */
const EXPLAINED_BY: Readonly<Record<string, readonly string[]>> = {
  "total-mismatch": ["score-misreading-suspected", "score-out-of-range", "indicator-conflict", "total-conflict"],
  "instrument-mismatch": ["score-misreading-suspected", "score-out-of-range", "indicator-conflict"],
  "change-mismatch": ["score-misreading-suspected", "score-out-of-range", "indicator-conflict", "total-conflict"],
  "change-direction-mismatch": ["score-misreading-suspected", "change-mismatch", "indicator-conflict"],
  "level-mismatch": ["score-misreading-suspected", "level-conflict", "total-mismatch"],
  "indicator-items-mismatch": ["items-mirror-indicators", "score-misreading-suspected"],
  "claim-contradicted": ["total-conflict", "level-conflict", "change-direction-mismatch", "change-mismatch"],
  "province-conflict": ["agency-conflict"],
};

/** Sets `group` to the fingerprint of the first finding that explains each. */
export function groupFindings(findings: readonly Finding[]): Finding[] {
  const keyOf = (rule: string, year: number | null) => `${rule} ${year}`;
  const groups = groupBy(findings, ({ rule, fiscalYear }) => keyOf(rule, fiscalYear));
  const byRuleAndYear = new Map(groups.map((group) => [keyOf(group[0].rule, group[0].fiscalYear), group]));
  return findings.map((finding) => {
    // A claim on several scores at once is a finding of its own; one that restates a value shares that value's conflict.
    const own = finding.rule === "claim-contradicted" && finding.messageId !== "other";
    for (const rule of own ? [] : (EXPLAINED_BY[finding.rule] ?? [])) {
      const cause = byRuleAndYear
        .get(keyOf(rule, finding.fiscalYear))
        ?.find(({ indicator }) => indicator === null || finding.indicator === null || indicator === finding.indicator);
      if (cause) return { ...finding, group: cause.fingerprint };
    }
    return finding;
  });
}
