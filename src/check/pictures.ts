import { INSTRUMENTS, instrumentInterval, meet, scoreInterval } from "../ita/index.js";
import { sheetOf } from "../ita/score-sheet.js";
import type { Cause, Finding, Severity } from "../model/finding.js";
import { picturePages } from "../model/picture-pages.js";
import type { Evidence } from "../model/place.js";
import type { Report } from "../model/report.js";
import { gravity } from "./cause.js";

/** Rules about single letters, which a picture's only reader may have misread: they don't speak of such pages. */
const SPELLING = new Set(["agency-spelling", "person-name-conflict", "template-leftover", "item-range-malformed"]);
/**
 * Rules that rest on digits, which two witnesses read; all others rest on words or on what is not found: so does
 * `total-conflict`, since words tell whose total a number is.
 */
const DIGITS = new Set([
  "total-mismatch",
  "instrument-mismatch",
  "change-mismatch",
  "score-out-of-range",
  "score-misreading-suspected",
]);

/** Places of printed scores. */
const PLACES = 2;

/** What is weighed of a finding. */
type Weighed = Pick<Finding, "rule" | "fiscalYear" | "actual" | "evidence"> & {
  cause: Cause;
  severity: Severity;
};

/** What a record's pages that were read from their pictures mean for its findings. */
export class PicturePages {
  readonly #pages: ReadonlySet<number>;
  readonly #assessments: Report["assessments"];

  constructor(report: Pick<Report, "source" | "assessments">) {
    this.#assessments = report.assessments;
    this.#pages = picturePages(report.source.pageDecisions);
  }

  /** Whether a rule has nothing to say of this place, since its letters have one witness only. */
  silences(rule: string, evidence: readonly Evidence[]): boolean {
    return SPELLING.has(rule) && this.#holdAny(evidence);
  }

  /**
   * A finding that rests on words of a picture is never surely the report's own, and at most a warning; one that rests on
   * digits is no more than that where one of them was not surely read, or where a total may be an instrument's mean.
   */
  weigh<T extends Weighed>(finding: T): T {
    const isSure = DIGITS.has(finding.rule) && finding.cause === "report";
    if ((isSure && !this.#mayBeMean(finding)) || !this.#holdAny(finding.evidence)) return finding;
    return {
      ...finding,
      cause: finding.cause === "report" ? "undetermined" : finding.cause,
      severity: gravity(finding.severity) < gravity("warning") ? "warning" : finding.severity,
    };
  }

  /** Whether what stands as a total is what an instrument's indicators give: then a word beside it may be misread. */
  #mayBeMean({ rule, fiscalYear, actual }: Weighed): boolean {
    if (rule !== "total-mismatch" || typeof actual !== "number") return false;
    const assessment = this.#assessments.find((each) => each.fiscalYear === fiscalYear);
    if (!assessment) return false;
    const sheet = sheetOf(assessment);
    const ten = sheet.indicators.map((score) => sheet.interval(score));
    const means = INSTRUMENTS.flatMap((id) => instrumentInterval(id, ten) ?? []);
    return means.some((mean) => meet(mean, scoreInterval(actual, PLACES)));
  }

  #holdAny(evidence: readonly Evidence[]): boolean {
    return evidence.some(({ page, source }) => source === undefined && page !== null && this.#pages.has(page));
  }
}
