import { readFile, writeFile } from "node:fs/promises";
import type { Command } from "commander";
import type { ReviewEntry } from "../model/review.js";
import { decisionFileOf, newEntries, readDecisions } from "../pipeline/decisions/decision-file.js";
import { EntryStore } from "../pipeline/decisions/entry-store.js";
import { reviewerName } from "../pipeline/decisions/reviewer.js";
import { UsageError } from "../pipeline/input-file.js";
import { mergeSettings } from "../pipeline/settings.js";
import { say } from "./messages.js";
import { numberOption } from "./number-option.js";
import { note, print } from "./output.js";
import { sayOfReview } from "./review-messages.js";
import { laidLines, tornLines } from "./review-result.js";

interface ReviewOptions {
  reviewer?: string;
  port?: number;
  apply?: boolean;
  official?: string;
  status?: boolean;
  import?: string;
  export?: string;
}

/** What `review` may be told to do instead of serving; one at a time. */
const JOBS = ["apply", "status", "import", "export"] as const;
const HIGHEST_PORT = 65_535;

/** Adds `review`: serves the results of a run to somebody who decides, and puts the decisions to use. */
export function addReview(program: Command): void {
  program
    .command("review")
    .summary(sayOfReview.about)
    .description(sayOfReview.about)
    .argument("<dir>", say.results)
    .option("--reviewer <name>", sayOfReview.reviewer)
    .option("--port <n>", sayOfReview.port, numberOption)
    .option("--status", sayOfReview.status)
    .option("--apply", sayOfReview.apply)
    .option("--official <csv>", sayOfReview.official)
    .option("--import <file>", sayOfReview.import)
    .option("--export <file>", sayOfReview.export)
    .addHelpText("after", () => reviewHelp())
    .action(review);
}

async function review(folder: string, options: ReviewOptions): Promise<void> {
  const [job, ...more] = JOBS.filter((name) => options[name] !== undefined);
  if (more.length > 0) throw new UsageError(sayOfReview.oneJob(JOBS.map((name) => `--${name}`).join(", ")));
  if (options.official !== undefined && job !== "apply") throw new UsageError(sayOfReview.officialAlone);
  if (job === undefined) return serve(folder, options);
  if (options.reviewer !== undefined || options.port !== undefined) throw new UsageError(sayOfReview.notServing(job));
  const store = new EntryStore(folder);
  const { entries, torn } = await store.read();
  tell(tornLines(store.file, torn));
  if (options.import !== undefined) await importEntries(store, entries, options.import, folder);
  else if (options.export !== undefined) await exportEntries(entries, options.export);
  else await lay(folder, entries, options);
}

async function serve(outDir: string, options: ReviewOptions): Promise<void> {
  if (options.reviewer === undefined) throw new UsageError(sayOfReview.reviewerNeeded);
  const reviewer = reviewerName(options.reviewer);
  const { port = 0 } = options;
  if (!Number.isInteger(port) || port < 0 || port > HIGHEST_PORT) throw new UsageError(sayOfReview.wrongPort(port));
  const { startReview } = await import("../review/index.js");
  const { url, stop, torn, storeFile } = await startReview({ outDir, reviewer, port });
  const ended = new Promise<void>((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
  tell(tornLines(storeFile, torn));
  print(sayOfReview.serving(reviewer), `  ${url}`, sayOfReview.startOnce, sayOfReview.howToStop);
  await ended;
  await stop();
  note(sayOfReview.stopped);
}

async function importEntries(
  store: EntryStore,
  held: readonly ReviewEntry[],
  file: string,
  folder: string,
): Promise<void> {
  const given = await readDecisions(file);
  const { layEntries } = await import("../pipeline/decisions/apply.js");
  const fresh = newEntries(given, held);
  const laid = await layEntries(folder, [...held, ...fresh]);
  await store.append(fresh);
  print(sayOfReview.imported(fresh.length, given.length - fresh.length), ...laidLines(laid));
}

async function exportEntries(entries: readonly ReviewEntry[], file: string): Promise<void> {
  const text = `${JSON.stringify(decisionFileOf(entries), null, 2)}\n`;
  if ((await readFile(file, "utf8").catch(() => null)) !== text) {
    await writeFile(file, text, { flag: "wx" }).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(sayOfReview.notExported(file, error.code ?? error.message));
    });
  }
  print(sayOfReview.exported(entries.length, file));
}

async function lay(folder: string, entries: readonly ReviewEntry[], options: ReviewOptions): Promise<void> {
  const { applyEntries, layEntries } = await import("../pipeline/decisions/apply.js");
  if (!options.apply) {
    print(...laidLines(await layEntries(folder, entries)));
    return;
  }
  const { official: csv } = options;
  const { readOfficial } = await import("../pipeline/index.js");
  const official = csv === undefined ? null : await readOfficial(csv, mergeSettings().official);
  const laid = await applyEntries(folder, entries, official);
  print(...laidLines(laid), sayOfReview.applied(laid.corrected, folder));
  if (laid.usedOfficial && official === null) note(sayOfReview.officialMissing);
}

function tell(lines: readonly string[]): void {
  if (lines.length > 0) note(...lines);
}

function reviewHelp(): string {
  return [
    "",
    `${say.examples}:`,
    "  $ prongsai review out --reviewer สมศรี",
    "  $ prongsai review out --reviewer สมศรี --port 8765",
    "  $ prongsai review out --import decisions.json",
    "  $ prongsai review out --status",
    "  $ prongsai review out --apply",
    "  $ prongsai baseline out --decisions out/review/entries.jsonl > accepted.json",
  ].join("\n");
}
