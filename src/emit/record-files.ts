import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Document } from "../model/document.js";
import type { Report } from "../model/report.js";

/** Reads `reports/<name>.json`; null where it is not there or is no JSON. */
export function readReport(outDir: string, name: string): Promise<Report | null> {
  return readJson<Report>(join(outDir, "reports", `${name}.json`));
}

/** Reads `documents/<name>.json`; null where it is not there or is no JSON. */
export function readDocument(outDir: string, name: string): Promise<Document | null> {
  return readJson<Document>(join(outDir, "documents", `${name}.json`));
}

async function readJson<T>(file: string): Promise<T | null> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as T;
  } catch {
    return null;
  }
}
