import { type Command, Option } from "commander";
import { readBaseline } from "../pipeline/baseline.js";
import {
  datasetFormats,
  failOnSchema,
  mergeSettings,
  readConfiguration,
  type SettingsLayer,
} from "../pipeline/settings.js";
import { say } from "./messages.js";
import { numberOption } from "./number-option.js";
import { note, print } from "./output.js";
import { resultLines } from "./run-result.js";

interface CheckOptions extends Pick<SettingsLayer, "jobs" | "failOn" | "reviewBudget"> {
  config?: string;
  format?: string;
  baseline?: string;
  official?: string;
}

/** Adds `check`: judges the records of an earlier run again, without reading a document. */
export function addCheck(program: Command): void {
  program
    .command("check")
    .summary(say.checkAbout)
    .description(say.checkAbout)
    .argument("<dir>", say.results)
    .option("--jobs <n>", say.jobs, numberOption)
    .addOption(new Option("--fail-on <severity>", say.failOn).choices(failOnSchema.options))
    .option("--format <formats>", say.format)
    .option("--review-budget <mb>", say.reviewBudget, numberOption)
    .option("--config <file>", say.config)
    .option("--baseline <file>", say.baseline)
    .option("--official <csv>", say.official)
    .addHelpText("after", `\n${say.examples}:\n  $ prongsai check out --official results.csv`)
    .action(check);
}

async function check(folder: string, options: CheckOptions): Promise<void> {
  const { jobs, failOn, reviewBudget } = options;
  const configuration = options.config === undefined ? null : await readConfiguration(options.config);
  const { judgeRecords, readFileSettings, readOfficial } = await import("../pipeline/index.js");
  const settings = mergeSettings(await readFileSettings(folder), configuration?.settings ?? {}, {
    jobs,
    failOn,
    reviewBudget,
    format: options.format === undefined ? undefined : datasetFormats(options.format),
  });
  if (options.config !== undefined) note(say.configUsed(options.config));
  const result = await judgeRecords({
    outDir: folder,
    settings,
    configHash: configuration?.hash ?? null,
    baseline: options.baseline === undefined ? null : await readBaseline(options.baseline),
    official: options.official === undefined ? null : await readOfficial(options.official, settings.official),
  });
  print(say.recheckedRecords(result.summaries.length, result.changed), ...resultLines(result, folder));
  process.exitCode = result.exitStatus;
}
