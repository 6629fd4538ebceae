import { type Command, Option } from "commander";
import { readBaseline } from "../pipeline/baseline.js";
import {
  datasetFormats,
  failOnSchema,
  mergeSettings,
  nativeTools,
  readConfiguration,
  type SettingsLayer,
} from "../pipeline/settings.js";
import { say } from "./messages.js";
import { numberOption } from "./number-option.js";
import { note, print } from "./output.js";
import { progressDisplay } from "./progress.js";
import { resultLines } from "./run-result.js";

interface RunOptions extends Omit<SettingsLayer, "native" | "official" | "format"> {
  out: string;
  config?: string;
  baseline?: string;
  official?: string;
  native?: string;
  format?: string;
  quiet?: boolean;
}

/** Adds `run`: judges all documents in INPUT... and writes the results into DIR. */
export function addRun(program: Command): void {
  program
    .command("run")
    .summary(say.runAbout)
    .description(say.runAbout)
    .argument("<input...>", say.inputs)
    .requiredOption("--out <dir>", say.out)
    .option("--jobs <n>", say.jobs, numberOption)
    .option("--memory <mb>", say.memory, numberOption)
    .option("--timeout <s>", say.timeout, numberOption)
    .addOption(new Option("--fail-on <severity>", say.failOn).choices(failOnSchema.options))
    .option("--native <tools>", say.native)
    .option("--mask-people", say.maskPeople)
    .option("--format <formats>", say.format)
    .option("--review-budget <mb>", say.reviewBudget, numberOption)
    .option("--config <file>", say.config)
    .option("--baseline <file>", say.baseline)
    .option("--official <csv>", say.official)
    .option("--quiet", say.quiet)
    .addHelpText("after", () => runHelp())
    .action(run);
}

async function run(inputs: string[], options: RunOptions): Promise<void> {
  const { out, config, quiet = false, jobs, memory, timeout, failOn, maskPeople, reviewBudget } = options;
  const configuration = config === undefined ? null : await readConfiguration(config);
  const settings = mergeSettings(configuration?.settings ?? {}, {
    jobs,
    memory,
    timeout,
    failOn,
    maskPeople,
    reviewBudget,
    native: options.native === undefined ? undefined : nativeTools(options.native),
    format: options.format === undefined ? undefined : datasetFormats(options.format),
  });
  if (config !== undefined) note(say.configUsed(config));
  const baseline = options.baseline === undefined ? null : await readBaseline(options.baseline);
  const { judgeDocuments, readOfficial } = await import("../pipeline/index.js");
  const official = options.official === undefined ? null : await readOfficial(options.official, settings.official);
  endOnSignals();
  const result = await judgeDocuments({
    inputs,
    outDir: out,
    settings,
    configHash: configuration?.hash ?? null,
    baseline,
    official,
    onEvent: progressDisplay(quiet),
  });
  if (!quiet) print(...resultLines(result, out));
  process.exitCode = result.exitStatus;
}

/** Leaving through `exit` lets the pool end its processes first. */
function endOnSignals(): void {
  process.once("SIGINT", () => process.exit(130));
  process.once("SIGTERM", () => process.exit(143));
}

function runHelp(): string {
  return [
    "",
    `${say.examples}:`,
    "  $ prongsai run reports/ --out out",
    "  $ prongsai run a.docx b.pdf batch.zip --out out --jobs 2",
    "  $ prongsai run reports/ --out out --fail-on warning --quiet",
    "  $ prongsai run reports/ --out publish --mask-people",
    "  $ prongsai run reports/ --out out --baseline accepted.json",
    "  $ prongsai run reports/ --out out --official results.csv",
    "  $ prongsai run reports/ --out out --format parquet",
    "  $ prongsai run old.doc --out out --native soffice",
    "",
    `${say.exits}:`,
    ...say.exitLines.map((line) => `  ${line}`),
  ].join("\n");
}
