import { percent, type RuleFigures, type RuleRun } from "./figures.js";
import type { PairOutcome } from "./pairs.js";
import type { Outcome } from "./sample.js";

const LEAST_RECALL = 90;
const WHOLE_RECALL = 98;
const MOST_LOUD = 0.02;
const LEAST_CAUSE = 95;
const MOST_LISTED = 40;

/** The dated page of a run: figures by rule, what fell short, every miss and false finding up to a bound. */
export function pageOf(run: RuleRun, outcomes: readonly Outcome[], pairs: readonly PairOutcome[]): string {
  const { mutants, found } = sums(run.rules);
  const docx = run.rules.flatMap(({ formats }) => formats.docx ?? []);
  const docxFound = docx.reduce((sum, each) => sum + each.found, 0);
  const docxReport = docx.reduce((sum, each) => sum + each.causeReport, 0);
  const docxReading = docx.reduce((sum, each) => sum + each.causeReading, 0);
  const loud = run.cleanReports === 0 ? 0 : run.loudFalseFindings / run.cleanReports;
  const missed = [
    ...run.rules
      .filter((each) => (100 * each.found) / each.mutants < LEAST_RECALL)
      .map((each) => `recall of ${each.rule} ${percent(each.found, each.mutants)} %`),
    ...((100 * found) / mutants < WHOLE_RECALL ? [`recall over all ${percent(found, mutants)} %`] : []),
    ...(loud > MOST_LOUD ? [`${loud.toFixed(3)} false errors and warnings a clean report`] : []),
    ...((100 * docxReport) / docxFound < LEAST_CAUSE || docxReading > 0
      ? [`cause on DOCX ${percent(docxReport, docxFound)} % report, ${docxReading} reading`]
      : []),
  ];
  return [
    `# Rules, ${run.date}`,
    `Reports of the generator with one planted fault each (\`fixtures/generator/mutants\`), ${run.cleanReports} clean reports and pairs of reports; seed “${run.seed}”; formats ${run.formats.join(", ")}. \`npm run bench:rules\` makes this page, its raw figures and the section “Measured precision” of every rule's page. The rules \`score-low-confidence\` and \`score-misreading-suspected\` need scanned pages and are not measured.`,
    `Missed: ${missed.length === 0 ? "none" : missed.join("; ")}.`,
    [
      "| figure | target | measured |",
      "|---|---|---|",
      `| recall over all rules | ≥ ${WHOLE_RECALL} % | ${percent(found, mutants)} % (${found} of ${mutants}) |`,
      `| false errors and warnings a clean report | ≤ ${MOST_LOUD} | ${loud.toFixed(3)} (${run.loudFalseFindings} in ${run.cleanReports}) |`,
      `| cause \`report\` on DOCX | ≥ ${LEAST_CAUSE} % | ${percent(docxReport, docxFound)} % (${docxReport} of ${docxFound}; \`reading\` ${docxReading}) |`,
    ].join("\n"),
    "A finding is true where the planted fault explains it: findings of the rule that the fault is for, of rules that must follow from it, and those grouped under them. Everything else is false.",
    [
      "| rule | mutants | found | recall % | true findings | false | precision % |",
      "|---|---|---|---|---|---|---|",
      ...run.rules.map(
        (each) =>
          `| ${each.rule} | ${each.mutants} | ${each.found} | ${percent(each.found, each.mutants)} | ${each.trueFindings} | ${each.falseFindings} | ${percent(each.trueFindings, each.trueFindings + each.falseFindings)} |`,
      ),
    ].join("\n"),
    "## By format",
    formatTable(run),
    "## Misses",
    list([
      ...outcomes
        .filter(({ rule, found: right }) => rule !== null && !right)
        .map(
          (each) =>
            `${each.rule}, ${each.variant}: ${each.format}, scores ${each.scores}, measures ${each.measures}, ${each.year} (${each.id})`,
        ),
      ...pairs
        .filter(({ isFault, found: right }) => isFault && !right)
        .map((each) => `${each.rule}, ${each.variant}: ${each.formats.join(" + ")} (${each.id})`),
    ]),
    "## False findings",
    list(
      [...outcomes, ...pairs].flatMap(({ falseFindings, id }) =>
        falseFindings.map(({ rule, severity, message }) => `${rule} (${severity}) in ${id}: ${message.slice(0, 160)}`),
      ),
    ),
    "",
  ].join("\n\n");
}

function sums(rules: readonly RuleFigures[]): { mutants: number; found: number } {
  return {
    mutants: rules.reduce((sum, each) => sum + each.mutants, 0),
    found: rules.reduce((sum, each) => sum + each.found, 0),
  };
}

function formatTable({ rules, formats }: RuleRun): string {
  const rows = formats.map((format) => {
    const own = rules.flatMap((each) => each.formats[format] ?? []);
    const sum = (figure: "mutants" | "found" | "causeReport" | "causeReading") =>
      own.reduce((all, each) => all + each[figure], 0);
    return `| ${format} | ${sum("mutants")} | ${sum("found")} | ${percent(sum("found"), sum("mutants"))} | ${sum("causeReport")} | ${sum("causeReading")} |`;
  });
  return [
    "| format | mutants | found | recall % | cause report | cause reading |",
    "|---|---|---|---|---|---|",
    ...rows,
  ].join("\n");
}

function list(lines: readonly string[]): string {
  if (lines.length === 0) return "None.";
  const shown = lines.slice(0, MOST_LISTED).map((line) => `- ${line.replace(/\s+/g, " ")}`);
  return [...shown, ...(lines.length > MOST_LISTED ? [`- … and ${lines.length - MOST_LISTED} more`] : [])].join("\n");
}
