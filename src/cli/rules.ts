import type { Command } from "commander";
import { say } from "./messages.js";
import { print } from "./output.js";
import { textTable } from "./text-table.js";

/** Adds `rules`: lists the rules with their severity and title. */
export function addRules(program: Command): void {
  program
    .command("rules")
    .summary(say.rulesAbout)
    .description(say.rulesAbout)
    .action(async () => {
      const { describeRules } = await import("../pipeline/catalogue.js");
      const rows = (await describeRules()).map(({ id, severity, title }) => [id, severity, title.th]);
      print(...textTable([["rule", "severity", ""], ...rows], new Set()));
    });
}
