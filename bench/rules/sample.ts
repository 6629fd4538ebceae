import type { Draft } from "../../fixtures/generator/make-report.js";
import type { MustRaise } from "../../fixtures/generator/mutants/index.js";
import type { Cause, Severity } from "../../src/model/finding.js";

/** A report of the corpus: clean (`rule` null) or with one fault. */
export interface Sample {
  id: string;
  rule: string | null;
  variant: string;
  draft: Draft;
  must: MustRaise;
  /** The rules whose findings the fault explains. */
  explained: readonly string[];
}

/** A finding that no fault explains. */
export interface FalseFinding {
  rule: string;
  severity: Severity;
  message: string;
}

/** What the checks said of a sample. */
export interface Outcome {
  id: string;
  rule: string | null;
  variant: string;
  format: string;
  scores: string;
  measures: string;
  year: number;
  /** The rule spoke, of the right year, indicator or words. */
  found: boolean;
  /** The rule spoke, of whatever. */
  fired: boolean;
  cause: Cause | null;
  /** How many findings of each rule the fault explains. */
  explained: Record<string, number>;
  falseFindings: FalseFinding[];
}
