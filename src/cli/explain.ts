import type { Command } from "commander";
import { UsageError } from "../pipeline/input-file.js";
import { say } from "./messages.js";
import { print } from "./output.js";

/** Adds `explain`: prints the page of a rule. */
export function addExplain(program: Command): void {
  program
    .command("explain")
    .summary(say.explainAbout)
    .description(say.explainAbout)
    .argument("<rule>", say.rule)
    .addHelpText("after", `\n${say.examples}:\n  $ prongsai explain total-mismatch`)
    .action(async (rule: string) => {
      const { rulePage } = await import("../pipeline/catalogue.js");
      const page = await rulePage(rule);
      if (page === null) throw new UsageError(say.noRule(rule));
      print(page.trimEnd());
    });
}
