import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { percent, type RuleFigures, type RuleRun } from "./figures.js";

const HEADING = "## Measured precision";
const NEED_SCANS = ["score-low-confidence", "score-misreading-suspected"];

/** The sentence of a rule's page: what it found of the planted faults, how many of its findings are true, on what. */
export function sentenceOf(run: RuleRun, figures: RuleFigures): string {
  const { mutants, found, trueFindings, falseFindings } = figures;
  const isPair = Object.keys(figures.formats).some((name) => name.includes(" + "));
  const faults = isPair ? `${mutants} pairs of generated reports` : `${mutants} generated reports`;
  const clean = isPair ? `${run.cleanPairs} sound pairs` : `${run.cleanReports} sound reports`;
  return `Found the planted fault in ${found} of ${faults} (${percent(found, mutants)} %); of its ${trueFindings + falseFindings} findings in the whole corpus, ${clean} among them, a planted fault explains ${trueFindings} (${percent(trueFindings, trueFindings + falseFindings)} %). Seed “${run.seed}”, ${run.date}; [all rules](../benchmarks/${run.date}-rules.md).`;
}

const NOT_MEASURED =
  "Not measured: it speaks of doubtful readings, which only scanned pages give, and the corpus of planted faults has none yet.";

/** The part of a page that this run writes, by rule. */
export function sentencesOf(run: RuleRun): ReadonlyMap<string, string> {
  return new Map([
    ...run.rules.map((figures) => [figures.rule, sentenceOf(run, figures)] as const),
    ...NEED_SCANS.map((rule) => [rule, NOT_MEASURED] as const),
  ]);
}

/** What stands below the heading of the measured precision. */
export function measuredPart(page: string): string {
  const start = page.indexOf(`${HEADING}\n`);
  const rest = start < 0 ? "" : page.slice(start + HEADING.length + 1);
  return (rest.split(/^## /m)[0] ?? "").trim();
}

/** Rewrites that part of every rule's page in a folder. */
export async function writeRulePages(folder: string, run: RuleRun): Promise<void> {
  for (const [rule, sentence] of sentencesOf(run)) {
    const file = join(folder, `${rule}.md`);
    const page = await readFile(file, "utf8");
    const start = page.indexOf(`${HEADING}\n`);
    if (start < 0) throw new Error(`${rule}.md has no heading “${HEADING}”`);
    const after = page.slice(start + HEADING.length + 1);
    const next = after.search(/^## /m);
    const tail = next < 0 ? "" : `\n${after.slice(next)}`;
    await writeFile(file, `${page.slice(0, start)}${HEADING}\n\n${sentence}\n${tail}`);
  }
}
