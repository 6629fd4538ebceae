import type { Cause, Severity } from "../model/finding.js";
import type { Evidence } from "../model/place.js";
import type { Report } from "../model/report.js";
import { gravity } from "./cause.js";

/** Rules about single letters, which a picture's only reader may have misread: they don't speak of such pages. */
const SPELLING = new Set(["agency-spelling", "person-name-conflict", "template-leftover"]);
/** Rules that rest on digits, which two witnesses read; all others rest on words or on what is not found. */
const DIGITS = new Set([
  "total-mismatch",
  "instrument-mismatch",
  "total-conflict",
  "change-mismatch",
  "score-out-of-range",
  "score-misreading-suspected",
]);

/** What a record's pages that were read from their pictures mean for its findings. */
export class PicturePages {
  readonly #pages: ReadonlySet<number>;

  constructor(report: Pick<Report, "source">) {
    const read = report.source.pageDecisions.filter(({ decision }) => decision === "ocr");
    this.#pages = new Set(read.map(({ page }) => page));
  }

  /** Whether a rule has nothing to say of this place, since its letters have one witness only. */
  silences(rule: string, evidence: readonly Evidence[]): boolean {
    return SPELLING.has(rule) && this.#holdAny(evidence);
  }

  /** A finding that rests on words of a picture is never surely the report's own, and at most a warning. */
  weigh<T extends { cause: Cause; severity: Severity; rule: string; evidence: readonly Evidence[] }>(finding: T): T {
    if (DIGITS.has(finding.rule) || !this.#holdAny(finding.evidence)) return finding;
    return {
      ...finding,
      cause: finding.cause === "report" ? "undetermined" : finding.cause,
      severity: gravity(finding.severity) < gravity("warning") ? "warning" : finding.severity,
    };
  }

  #holdAny(evidence: readonly Evidence[]): boolean {
    return evidence.some(({ page, source }) => source === undefined && page !== null && this.#pages.has(page));
  }
}
