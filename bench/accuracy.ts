import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { compareRecord, type Miss } from "../fixtures/generator/compare.js";
import { FORMATS } from "../fixtures/generator/layout.js";
import { renderFiles } from "../fixtures/generator/make-report.js";
import { readReport } from "../fixtures/generator/read-report.js";
import { corpusOf, formatsHere } from "./accuracy/corpus.js";
import { faultRecall } from "./accuracy/faults.js";
import { count, emptyTally, FIGURES, gridTable, percent, type Tally, tallyTable } from "./accuracy/tally.js";

/** One report that was not read as it was printed. */
interface Case {
  file: string;
  seed: string;
  scores: string;
  measures: string;
  steps: string;
  periods: string;
  agency: string;
  misses: Miss[];
  falseFindings: string[];
}

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "bench" },
    "per-format": { type: "string", default: "48" },
    formats: { type: "string", default: FORMATS.join(",") },
    faults: { type: "string", default: "2" },
    out: { type: "string" },
  },
});

const wanted = new Set(values.formats.split(","));
const formats = (await formatsHere()).filter((format) => wanted.has(format));
const byFormat = new Map<string, Tally>();
const byScores = new Map<string, Map<string, Tally>>();
const byMeasures = new Map<string, Map<string, Tally>>();
const byType = new Map<string, Tally>();
const cases: Case[] = [];
let reports = 0;

function inside<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

for (const format of formats) {
  const drafts = corpusOf(values.seed, format, Number(values["per-format"]));
  const files = await renderFiles(drafts);
  for (const [index, draft] of drafts.entries()) {
    const report = await readReport(files[index] ?? new Uint8Array(), draft.name);
    const comparison = compareRecord(draft.expected, report);
    const falseFindings = report.findings.filter(({ rule }) => draft.expected.findings.mustNot.includes(rule));
    const { scores, measures, steps, periodStyle } = draft.layout;
    const tallies = [
      inside(byFormat, format, emptyTally),
      inside(
        inside(byScores, scores, () => new Map<string, Tally>()),
        format,
        emptyTally,
      ),
      inside(
        inside(byMeasures, measures, () => new Map<string, Tally>()),
        format,
        emptyTally,
      ),
      inside(byType, draft.truth.agency.type, emptyTally),
    ];
    for (const tally of tallies) count(tally, comparison, falseFindings.length === 0);
    reports += 1;
    if (comparison.misses.length > 0 || falseFindings.length > 0) {
      const said = falseFindings.map(({ rule, message }) => `${rule}: ${message.th}`);
      const agency = draft.truth.agency.name;
      cases.push({
        file: draft.name,
        seed: draft.truth.seed,
        scores,
        measures,
        steps,
        periods: periodStyle,
        agency,
        misses: comparison.misses,
        falseFindings: said,
      });
    }
  }
  process.stderr.write(`${format}: ${drafts.length} reports\n`);
}

const recall = await faultRecall(values.seed, Number(values.faults));
const worst = [...cases].sort((a, b) => weight(b) - weight(a)).slice(0, 15);

function weight({ misses, falseFindings }: Case): number {
  return misses.length + 3 * falseFindings.length;
}

function classesOf(all: readonly Case[]): [string, { count: number; sample: string }][] {
  const classes = new Map<string, { count: number; sample: string }>();
  for (const { file, scores, measures, misses, falseFindings } of all) {
    const note = (name: string, sample: string) => {
      const entry = inside(classes, name, () => ({ count: 0, sample: `${file} (${scores}, ${measures}) ${sample}` }));
      entry.count += 1;
    };
    for (const { field, want, got } of misses)
      note(
        field.replace(/[0-9]+/g, "N"),
        `${field}: ${JSON.stringify(want)?.slice(0, 120)} → ${JSON.stringify(got)?.slice(0, 120)}`,
      );
    for (const finding of falseFindings) note(`false ${finding.split(":")[0]}`, finding.slice(0, 200));
  }
  return [...classes].sort((a, b) => b[1].count - a[1].count);
}

const text = [
  `# Accuracy on ${reports} generated reports, seed “${values.seed}”`,
  tallyTable("format", byFormat, FIGURES),
  gridTable("score layout", byScores, formats, "scores"),
  gridTable("score layout", byScores, formats, "tables"),
  gridTable("measure layout", byMeasures, formats, "rows"),
  tallyTable("agency type", byType, ["agency", "years"]),
  [
    "| planted fault | found |",
    "|---|---|",
    ...[...recall].map(([name, share]) => `| ${name} | ${percent(share)} |`),
  ].join("\n"),
  `## Failure classes\n\n${classesOf(cases)
    .slice(0, 40)
    .map(([name, { count: times, sample }]) => `- ${name} × ${times}; ${sample}`)
    .join("\n")}`,
  `## Worst reports\n\n${worst.map((each) => `- ${each.file}, seed ${each.seed} (${each.scores}, ${each.measures}, steps ${each.steps}, periods ${each.periods}): ${each.misses.length} misses, ${each.falseFindings.length} false findings; first: ${each.misses[0]?.field ?? each.falseFindings[0]}`).join("\n")}`,
].join("\n\n");
process.stdout.write(`${text}\n`);
if (values.out !== undefined) {
  const raw = {
    seed: values.seed,
    reports,
    formats,
    byFormat: [...byFormat],
    byScores: [...byScores].map(([name, own]) => [name, [...own]]),
    byMeasures: [...byMeasures].map(([name, own]) => [name, [...own]]),
    byType: [...byType],
    recall: [...recall],
    cases,
  };
  await writeFile(values.out, `${JSON.stringify(raw, null, 1)}\n`);
}
