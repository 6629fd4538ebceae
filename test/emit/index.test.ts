import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cleanOutput, readReports, recordName, writeManifest, writeReport, writeTables } from "../../src/emit/index.js";
import type { Document } from "../../src/model/document.js";
import type { Manifest } from "../../src/model/manifest.js";
import { sampleFinding, sampleReport } from "./sample-report.js";

const manifest: Manifest = {
  schemaVersion: "1.0.0",
  runId: "r",
  startedAt: "2024-01-01T00:00:00Z",
  finishedAt: "2024-01-01T00:00:01Z",
  versions: {},
  settings: {},
  configHash: null,
  baseline: null,
  inputs: [],
  exitStatus: 0,
  files: [],
};

const document: Document = {
  schemaVersion: "1.0.0",
  mediaType: "text/plain",
  encoding: "utf-8",
  textLayer: "unknown",
  readers: [],
  pages: [],
  blocks: [
    {
      index: 0,
      kind: "paragraph",
      page: null,
      box: null,
      place: null,
      readings: [{ reader: "text", raw: "ก" }],
      text: "ก",
      edits: [],
      lines: [],
      glyphBoxes: new Float32Array(4),
    },
  ],
  tables: [],
  pageDecisions: [],
  readerDifferences: [],
  problems: [],
};

let out: string;
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), "prongsai-emit-"));
});
afterEach(() => rm(out, { recursive: true }));

const lists = async () => ({
  reports: await readdir(join(out, "reports")).catch(() => []),
  documents: await readdir(join(out, "documents")).catch(() => []),
});

describe("writeReport", () => {
  it("writes record and document under the name of the path, without glyph boxes", async () => {
    const report = sampleReport();
    await writeReport(out, report, document);
    const name = `${recordName(report.source.path)}.json`;
    expect(await lists()).toEqual({ reports: [name], documents: [name] });
    const written = await readFile(join(out, "documents", name), "utf8");
    expect(written).toContain(`{"source":{"path":"ปี2567/รายงาน.docx","sha256":"${"ab".repeat(32)}"},"schemaVersion"`);
    expect(written).not.toContain("glyphBoxes");
    expect(JSON.parse(await readFile(join(out, "reports", name), "utf8"))).toEqual(report);
  });

  it("removes the document of an earlier run when this one could not read it", async () => {
    await writeReport(out, sampleReport(), document);
    await writeReport(out, sampleReport({ status: "failed" }), null);
    expect((await lists()).documents).toEqual([]);
  });
});

const catalogue = { producer: { name: "prongsai", version: "0" }, rules: [] };

describe("writeTables", () => {
  it("writes every file of the run and leaves no temporary one", async () => {
    const reports = [sampleReport({ findings: [sampleFinding()] }, "b.txt"), sampleReport({}, "a.txt")];
    for (const report of reports) await writeReport(out, report, document);
    await writeTables(out, readReports(out, ["b.txt", "a.txt"]), manifest.files, catalogue);
    await writeManifest(out, manifest);
    const written = (await readdir(out)).filter((name) => name !== "review.html");
    expect(written.sort()).toEqual([
      "dataset",
      "documents",
      "findings.csv",
      "findings.sarif",
      "manifest.json",
      "measures.csv",
      "prongsai.xlsx",
      "reports",
      "reports.jsonl",
      "scores.csv",
      "summary.html",
      "summary.md",
    ]);
    const lines = (await readFile(join(out, "reports.jsonl"), "utf8")).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).source.path)).toEqual(["a.txt", "b.txt"]);
    const findings = await readFile(join(out, "findings.csv"));
    expect([...findings.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(findings.toString("utf8").split("\r\n")).toHaveLength(3);
    const sarif = JSON.parse(await readFile(join(out, "findings.sarif"), "utf8"));
    expect(sarif.runs[0].results).toHaveLength(1);
    expect(JSON.parse(await readFile(join(out, "manifest.json"), "utf8"))).toEqual(manifest);
  });

  it("leaves the earlier files when a report cannot be had", async () => {
    await writeTables(out, [], manifest.files, catalogue);
    const before = await readFile(join(out, "reports.jsonl"), "utf8");
    await expect(writeTables(out, readReports(out, ["missing.txt"]), manifest.files, catalogue)).rejects.toThrow();
    expect(await readFile(join(out, "reports.jsonl"), "utf8")).toBe(before);
    expect((await readdir(out)).filter((name) => name.startsWith("."))).toEqual([]);
  });
});

describe("cleanOutput", () => {
  it("removes what an earlier run wrote and nothing else", async () => {
    await writeReport(out, sampleReport({}, "old.txt"), document);
    await writeReport(out, sampleReport({}, "new.txt"), document);
    await mkdir(join(out, "reports", "folder-01234567.json"));
    await writeFile(join(out, "reports", "notes.txt"), "mine");
    await writeFile(join(out, "reports", "mine-01234567.json"), '{"path": "other.txt"}');
    await writeFile(join(out, "reports", `.${recordName("x")}.json.prongsai-tmp`), "half");
    await cleanOutput(out, ["new.txt"]);
    expect((await lists()).reports.sort()).toEqual(
      [`${recordName("new.txt")}.json`, "folder-01234567.json", "mine-01234567.json", "notes.txt"].sort(),
    );
    expect((await lists()).documents).toEqual([`${recordName("new.txt")}.json`]);
  });

  it("does nothing where nothing was written yet", async () => {
    await cleanOutput(join(out, "absent"), []);
    expect(await readdir(out)).toEqual([]);
  });
});
