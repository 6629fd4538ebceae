import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Document } from "../model/document.js";
import type { Report } from "../model/report.js";
import { UsageError } from "../pipeline/input-file.js";
import { listInputs } from "../pipeline/inputs.js";
import { mergeSettings } from "../pipeline/settings.js";
import { say } from "./messages.js";
import { sayOfNormalise } from "./normalise-messages.js";

/** Reads one file in a worker of its own, as a run does, and gives back the document and its record. */
export async function readOneDocument(file: string): Promise<{ document: Document; report: Report }> {
  const { files, skipped } = await listInputs([file], null);
  const [first] = skipped;
  if (files.length !== 1) {
    throw new UsageError(
      files.length === 0 && first ? say.skippedFile(file, first.reason) : sayOfNormalise.oneFile(file),
    );
  }
  const { judgeDocuments } = await import("../pipeline/index.js");
  const outDir = await mkdtemp(join(tmpdir(), "prongsai-one-"));
  try {
    await judgeDocuments({ inputs: [file], outDir, settings: mergeSettings({ jobs: 1 }), configHash: null });
    return {
      document: await onlyFile<Document>(join(outDir, "documents")),
      report: await onlyFile<Report>(join(outDir, "reports")),
    };
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}

async function onlyFile<T>(folder: string): Promise<T> {
  const [name = ""] = await readdir(folder);
  return JSON.parse(await readFile(join(folder, name), "utf8")) as T;
}
