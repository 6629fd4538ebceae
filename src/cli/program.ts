import { Command, CommanderError } from "commander";
import { UsageError } from "../pipeline/input-file.js";
import { PROGRAM_NAME, PROGRAM_VERSION } from "../pipeline/program.js";
import { addBaseline } from "./baseline.js";
import { addCheck } from "./check.js";
import { addExplain } from "./explain.js";
import { say } from "./messages.js";
import { addNormalise } from "./normalise.js";
import { note } from "./output.js";
import { addReview } from "./review.js";
import { addRules } from "./rules.js";
import { addRun } from "./run.js";
import { addSchema } from "./schema.js";
import { addShow } from "./show.js";
import { cutTo, printable } from "./text-width.js";

const WRONG_USAGE = 2;
const LONGEST_COMPLAINT = 1000;

/** Does what the arguments (without node and script) ask for, and sets the exit status. Never throws. */
export async function runCommandLine(args: string[]): Promise<void> {
  try {
    await build().parseAsync(args, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
      return;
    }
    process.exitCode = WRONG_USAGE;
    if (error instanceof UsageError) note(cutTo(printable(error.message), LONGEST_COMPLAINT));
    else note(say.unexpected(error instanceof Error ? error.message : String(error)));
  }
}

function build(): Command {
  const program = new Command(PROGRAM_NAME)
    .description(say.about)
    .version(PROGRAM_VERSION)
    .exitOverride()
    .showHelpAfterError(false)
    .addHelpText(
      "after",
      [
        "",
        `${say.examples}:`,
        "  $ prongsai run reports/ --out out",
        "  $ prongsai show report.pdf",
        "  $ prongsai explain total-mismatch",
        "  $ prongsai help run",
      ].join("\n"),
    );
  for (const add of [addRun, addShow, addRules, addExplain, addNormalise, addCheck, addReview, addBaseline, addSchema])
    add(program);
  return program;
}
