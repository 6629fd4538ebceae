import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Box } from "../model/place.js";
import type { Report } from "../model/report.js";
import { writeWhole } from "./files.js";
import { recordName } from "./names.js";

/** The picture of a place of a report: `data` is a data URI, sizes and `mark` are in its pixels. */
export interface CropRecord {
  key: string;
  width: number;
  height: number;
  mark: Box;
  data: string;
}

/** Writes `crops/<name>.json`, or removes it where there are no pictures. */
export async function writeCrops(outDir: string, report: Report, crops: readonly CropRecord[]): Promise<void> {
  const { path, sha256 } = report.source;
  if (crops.length === 0) await removeCrops(outDir, path);
  else await writeWhole(cropsFile(outDir, path), `${JSON.stringify({ source: { path, sha256 }, crops })}\n`);
}

/** Removes the pictures of a report, where there are any. */
export async function removeCrops(outDir: string, path: string): Promise<void> {
  await rm(cropsFile(outDir, path), { force: true });
}

/** The pictures of a report by their keys; empty where there are none, or where they are of another file. */
export async function readCrops(outDir: string, { path, sha256 }: Report["source"]): Promise<CropRecord[]> {
  const text = await readFile(cropsFile(outDir, path), "utf8").catch(() => null);
  if (text === null) return [];
  try {
    const file = JSON.parse(text) as { source: { sha256: string }; crops: CropRecord[] };
    return file.source.sha256 === sha256 ? file.crops.filter(({ data }) => data.startsWith(SCHEME)) : [];
  } catch {
    return [];
  }
}

const SCHEME = "data:image/webp;base64,";

function cropsFile(outDir: string, path: string): string {
  return join(outDir, "crops", `${recordName(path)}.json`);
}
