import type { Command } from "commander";
import { say } from "./messages.js";
import { print } from "./output.js";

/** Adds `baseline`: prints the findings of a run as a file for `run --baseline`. */
export function addBaseline(program: Command): void {
  program
    .command("baseline")
    .summary(say.baselineAbout)
    .description(say.baselineAbout)
    .argument("<dir>", say.results)
    .addHelpText("after", `\n${say.examples}:\n  $ prongsai baseline out > accepted.json`)
    .action(async (folder: string) => {
      const { baselineOf } = await import("../pipeline/written-records.js");
      print(JSON.stringify({ accepted: await baselineOf(folder) }, null, 2));
    });
}
