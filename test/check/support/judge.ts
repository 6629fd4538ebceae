import { runRules } from "../../../src/check/engine.js";
import type { Rule } from "../../../src/check/rule.js";
import type { CoverageState, Finding } from "../../../src/model/finding.js";
import { mergeRecord } from "./merge-record.js";

/** What one rule says of the clean record with a fragment laid over it. */
export function judge(rule: Rule, fragment: unknown): { findings: Finding[]; state: CoverageState | undefined } {
  const { findings, coverage } = runRules([rule], mergeRecord(fragment));
  for (const finding of findings) {
    if (finding.evidence.length === 0) throw new Error(`${rule.id}: a finding without evidence`);
  }
  return { findings, state: coverage[rule.id] };
}

/** Evidence in one block of page 1, outside tables. */
export function inBlock(block: number, text: string) {
  return [{ page: 1, block, table: null, row: null, column: null, span: [0, text.length], box: null, text }];
}

/** Evidence in a cell of the clean record's table of measures. */
export function inCell(row: number, column: number, text: string) {
  return [{ page: 1, block: 300 + row * 10 + column, table: 1, row, column, span: [0, text.length], box: null, text }];
}
