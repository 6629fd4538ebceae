import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { WholeFile } from "../../src/emit/files.js";
import { comparePaths, recordName } from "../../src/emit/names.js";
import type { Manifest } from "../../src/model/manifest.js";
import type { Report } from "../../src/model/report.js";

/**
 * Writes a results folder of `count` records made from those of an earlier run: each has a path, a hash, an agency and
 * a sketch of its own, so that no two are copies. Gives the bytes of `reports.jsonl`.
 */
export async function multiplyRecords(from: string, to: string, count: number): Promise<number> {
  const originals = (await readFile(join(from, "reports.jsonl"), "utf8")).trimEnd().split("\n");
  await mkdir(join(to, "reports"), { recursive: true });
  const paths = Array.from({ length: count }, (_, index) => `${String(index).padStart(6, "0")}.docx`).sort(
    comparePaths,
  );
  const lines = await WholeFile.create(join(to, "reports.jsonl"));
  let bytes = 0;
  for (const [index, path] of paths.entries()) {
    const report = varied(JSON.parse(originals[index % originals.length] ?? "{}") as Report, path, index);
    const line = `${JSON.stringify(report)}\n`;
    bytes += Buffer.byteLength(line);
    await lines.write(line);
    await writeFile(join(to, "reports", `${recordName(path)}.json`), `${JSON.stringify(report, null, 2)}\n`);
  }
  await lines.finish();
  const manifest = JSON.parse(await readFile(join(from, "manifest.json"), "utf8")) as Manifest;
  await writeFile(join(to, "manifest.json"), JSON.stringify({ ...manifest, files: [] }));
  return bytes;
}

function varied(report: Report, path: string, index: number): Report {
  const sha256 = createHash("sha256").update(path).digest("hex");
  const { name } = report.agency;
  const agency = { ...report.agency, name: name && { ...name, value: `${name.value ?? ""} ${index}` } };
  const textSketch = report.textSketch.map((minimum, slot) => (slot % 3 === 0 ? minimum : minimum ^ (index + 1)) >>> 0);
  return { ...report, source: { ...report.source, path, sha256 }, agency, textSketch };
}
