import type { Command } from "commander";
import { UsageError } from "../pipeline/input-file.js";
import { say } from "./messages.js";
import { documentText, explainedDocument, explainedText } from "./normalise-lines.js";
import { sayOfNormalise } from "./normalise-messages.js";
import { readOneDocument } from "./one-document.js";
import { note, print } from "./output.js";

const MOST_BYTES = 64 * 2 ** 20;
const UNREADABLE = 2;
/** How PDF, ZIP (DOCX) and old Word files begin. */
const FILE_MARKS = /^(?:%PDF-|PK\u0003\u0004|\u00d0\u00cf\u0011\u00e0)/;

interface NormaliseOptions {
  explain?: boolean;
  json?: boolean;
}

/** Adds `normalise`: prints a file's Thai mended, or works as a filter from standard input to standard output. */
export function addNormalise(program: Command): void {
  program
    .command("normalise")
    .summary(sayOfNormalise.about)
    .description(sayOfNormalise.about)
    .argument("[file]", sayOfNormalise.fileOrInput)
    .option("--explain", sayOfNormalise.explain)
    .option("--json", sayOfNormalise.json)
    .addHelpText(
      "after",
      [
        `\n${say.examples}:`,
        "  $ prongsai normalise report.pdf --explain",
        "  $ pdftotext -raw report.pdf - | prongsai normalise > clean.txt",
        "  $ prongsai normalise --json < page.txt | jq '.edits[].repairs[].class'",
        "",
        `${say.exits}:`,
        ...sayOfNormalise.exits.map((line) => `  ${line}`),
      ].join("\n"),
    )
    .action((file: string | undefined, options: NormaliseOptions) =>
      file === undefined || file === "-" ? normaliseInput(options) : normaliseFile(file, options),
    );
}

async function normaliseFile(file: string, { explain = false, json = false }: NormaliseOptions): Promise<void> {
  const { document, report } = await readOneDocument(file);
  if (report.status === "failed") {
    for (const { code, message, remedy } of report.problems) {
      note(`${code}: ${message.th} · ${message.en}`, `${say.remedy}: ${remedy.th} · ${remedy.en}`);
    }
    process.exitCode = UNREADABLE;
    return;
  }
  if (json) {
    const blocks = document.blocks.map(({ index, kind, page, place, readings, text, edits }) => {
      return { index, kind, page, place, raw: readings[0]?.raw ?? "", text, edits };
    });
    print(JSON.stringify({ blocks }, null, 2));
  } else print(...(explain ? explainedDocument(document) : documentText(document)));
}

async function normaliseInput({ explain = false, json = false }: NormaliseOptions): Promise<void> {
  const bytes = await standardInput();
  if (bytes.length === 0) return;
  if (FILE_MARKS.test(bytes.toString("latin1", 0, 8))) throw new UsageError(sayOfNormalise.notText("binary"));
  const { normaliseText, textOfBytes } = await import("../pipeline/normalise-text.js");
  const decoded = textOfBytes(bytes);
  if ("problem" in decoded) throw new UsageError(sayOfNormalise.notText(decoded.problem));
  const result = normaliseText(decoded.text);
  if (json) print(JSON.stringify(result, null, 2));
  else if (explain) print(...explainedText(decoded.text, result));
  else process.stdout.write(result.text);
}

async function standardInput(): Promise<Buffer> {
  if (process.stdin.isTTY) throw new UsageError(sayOfNormalise.noInput);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST_BYTES) throw new UsageError(sayOfNormalise.inputTooLarge(MOST_BYTES / 2 ** 20));
    parts.push(part);
  }
  return Buffer.concat(parts);
}
