import type { Command } from "commander";
import { say } from "./messages.js";
import { print } from "./output.js";
import { sayOfReview } from "./review-messages.js";

/** Adds `baseline`: prints the findings of a run, or those that reviewers call false alarms, as a file for `run --baseline`. */
export function addBaseline(program: Command): void {
  program
    .command("baseline")
    .summary(say.baselineAbout)
    .description(say.baselineAbout)
    .argument("<dir>", say.results)
    .option("--decisions <file>", sayOfReview.falseAlarms)
    .addHelpText(
      "after",
      [
        `\n${say.examples}:`,
        "  $ prongsai baseline out > accepted.json",
        "  $ prongsai baseline out --decisions out/review/entries.jsonl > accepted.json",
      ].join("\n"),
    )
    .action(async (folder: string, { decisions }: { decisions?: string }) => {
      const accepted = decisions === undefined ? await allFindings(folder) : await falseAlarms(folder, decisions);
      print(JSON.stringify({ accepted }, null, 2));
    });
}

async function allFindings(folder: string) {
  const { baselineOf } = await import("../pipeline/written-records.js");
  return baselineOf(folder);
}

async function falseAlarms(folder: string, file: string) {
  const { decidedBaseline } = await import("../pipeline/decisions/baseline.js");
  const { readDecisions } = await import("../pipeline/decisions/decision-file.js");
  return decidedBaseline(folder, await readDecisions(file));
}
