import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import type { Document } from "../model/document.js";
import type { Report } from "../model/report.js";
import { UsageError } from "../pipeline/input-file.js";
import { listInputs } from "../pipeline/inputs.js";
import { mergeSettings } from "../pipeline/settings.js";
import { say } from "./messages.js";
import { print } from "./output.js";
import { reportLines } from "./show-report.js";

/** Adds `show`: reads one report and prints what it says and what was found. */
export function addShow(program: Command): void {
  program
    .command("show")
    .summary(say.showAbout)
    .description(say.showAbout)
    .argument("<file>", say.file)
    .option("--json", say.json)
    .option("--mask-people", say.maskPeople)
    .addHelpText(
      "after",
      `\n${say.examples}:\n  $ prongsai show report.pdf\n  $ prongsai show report.docx --json | jq .agency`,
    )
    .action(show);
}

async function show(file: string, options: { json?: boolean; maskPeople?: boolean }): Promise<void> {
  await refuseAllButOne(file);
  const { judgeDocuments } = await import("../pipeline/index.js");
  const outDir = await mkdtemp(join(tmpdir(), "prongsai-show-"));
  try {
    const { exitStatus } = await judgeDocuments({
      inputs: [file],
      outDir,
      settings: mergeSettings({ jobs: 1, maskPeople: options.maskPeople }),
      configHash: null,
    });
    const report = await onlyFile<Report>(join(outDir, "reports"));
    const document = await onlyFile<Document>(join(outDir, "documents"));
    print(...(options.json ? [JSON.stringify(report, null, 2)] : reportLines(report, document)));
    process.exitCode = exitStatus;
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}

async function refuseAllButOne(file: string): Promise<void> {
  const { files, skipped } = await listInputs([file], null);
  if (files.length === 1) return;
  const [first] = skipped;
  throw new UsageError(files.length === 0 && first ? say.skippedFile(file, first.reason) : say.oneFile(file));
}

async function onlyFile<T>(folder: string): Promise<T> {
  const [name = ""] = await readdir(folder);
  return JSON.parse(await readFile(join(folder, name), "utf8")) as T;
}
