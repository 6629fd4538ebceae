import { instrumentOf, levelsOf, officialLevel } from "../../ita/index.js";
import type { Cause, Severity } from "../../model/finding.js";
import type { Report, ReportStatus } from "../../model/report.js";

/** The years that the page draws, the latest ones. */
export const SHOWN_YEARS = 6;

/** The totals of one fiscal year, by level. */
export interface YearTotals {
  fiscalYear: number;
  /** Official levels of that year, highest first, then other ones as printed by nobody's scale under `null`. */
  totals: { level: string | null; total: number }[];
}

/** How often a rule was broken, by cause; findings that another one explains and accepted ones are not counted. */
export interface RuleCount {
  rule: string;
  severity: Severity;
  causes: Record<Cause, number>;
}

/** The scores of one official indicator in one year. */
export interface IndicatorScores {
  indicator: number;
  instrument: string;
  scores: number[];
}

/** What the charts are drawn from. */
export interface Figures {
  reports: number;
  statuses: Record<ReportStatus, number>;
  severities: Record<Severity, number>;
  years: YearTotals[];
  rules: RuleCount[];
  /** Of the year with the most reports that print indicators; null where there is none. */
  indicators: { fiscalYear: number; agencies: number; scores: IndicatorScores[] } | null;
}

/** Gathers what the charts need from one report at a time; an agency's year counts once, as its first report has it. */
export class FigureCollector {
  readonly #statuses: Record<ReportStatus, number> = { complete: 0, partial: 0, failed: 0 };
  readonly #severities: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  readonly #years = new Map<number, { level: string | null; total: number }[]>();
  readonly #rules = new Map<string, RuleCount>();
  readonly #indicators = new Map<number, Map<number, number[]>>();
  readonly #met = new Set<string>();

  add(report: Report): void {
    this.#statuses[report.status] += 1;
    for (const finding of ownFindings(report)) this.#count(finding);
    const agency = report.agency.name?.value ?? report.source.path;
    for (const assessment of report.assessments) {
      const { fiscalYear } = assessment;
      if (fiscalYear === null) continue;
      const key = JSON.stringify([agency, report.agency.province?.value ?? null, fiscalYear]);
      if (this.#met.has(key)) continue;
      this.#met.add(key);
      this.#addTotal(fiscalYear, assessment.total?.value ?? null, assessment.level?.value ?? null);
      for (const { no, score } of assessment.indicators) this.#addScore(fiscalYear, no, score?.value ?? null);
    }
  }

  figures(): Figures {
    const years = [...this.#years].map(([fiscalYear, totals]) => ({ fiscalYear, totals }));
    const total = ({ causes }: RuleCount) => causes.report + causes.reading + causes.undetermined;
    return {
      reports: this.#statuses.complete + this.#statuses.partial + this.#statuses.failed,
      statuses: this.#statuses,
      severities: this.#severities,
      years: years.sort((a, b) => a.fiscalYear - b.fiscalYear).slice(-SHOWN_YEARS),
      rules: [...this.#rules.values()].sort((a, b) => total(b) - total(a) || (a.rule < b.rule ? -1 : 1)),
      indicators: this.#fullestYear(),
    };
  }

  #count({ rule, severity, cause }: Report["findings"][number]): void {
    this.#severities[severity] += 1;
    const count = this.#rules.get(rule) ?? { rule, severity, causes: { report: 0, reading: 0, undetermined: 0 } };
    count.causes[cause] += 1;
    this.#rules.set(rule, count);
  }

  #addTotal(fiscalYear: number, total: number | null, level: string | null): void {
    if (total === null || total < 0 || total > 100) return;
    const official = level === null ? null : officialLevel(level);
    const known = levelsOf(fiscalYear).some(({ label }) => label === official);
    const totals = this.#years.get(fiscalYear) ?? [];
    totals.push({ level: known ? official : null, total });
    this.#years.set(fiscalYear, totals);
  }

  #addScore(fiscalYear: number, no: number, score: number | null): void {
    if (score === null || score < 0 || score > 100) return;
    const year = this.#indicators.get(fiscalYear) ?? new Map<number, number[]>();
    const scores = year.get(no) ?? [];
    scores.push(score);
    this.#indicators.set(fiscalYear, year.set(no, scores));
  }

  #fullestYear(): Figures["indicators"] {
    const agencies = (year: Map<number, number[]>) => Math.max(...[...year.values()].map(({ length }) => length));
    const [fullest] = [...this.#indicators].sort(
      ([a, first], [b, second]) => agencies(second) - agencies(first) || b - a,
    );
    if (!fullest) return null;
    const [fiscalYear, year] = fullest;
    const scores = [...year]
      .sort(([a], [b]) => a - b)
      .map(([indicator, values]) => ({ indicator, instrument: instrumentOf(indicator), scores: values }));
    return { fiscalYear, agencies: agencies(year), scores };
  }
}

function ownFindings(report: Report): Report["findings"] {
  const open = report.findings.filter(({ accepted }) => !accepted);
  const present = new Set(open.map(({ fingerprint }) => fingerprint));
  return open.filter(({ group }) => group === null || !present.has(group));
}

/** The five numbers of a box: lowest, lower quartile, median, upper quartile, highest (quartiles by linear interpolation). */
export function fiveNumbers(values: readonly number[]): [number, number, number, number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)] ?? 0;
    const above = sorted[Math.ceil(place)] ?? below;
    return Math.round((below + (above - below) * (place - Math.floor(place))) * 100) / 100;
  };
  return [at(0), at(0.25), at(0.5), at(0.75), at(1)];
}
