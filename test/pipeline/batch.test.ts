import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { RULES } from "../../src/check/index.js";
import { manifestSchema } from "../../src/model/manifest.js";
import { type Report, reportSchema } from "../../src/model/report.js";
import { type BatchOptions, runBatch } from "../../src/pipeline/batch.js";
import { mergeSettings } from "../../src/pipeline/settings.js";
import { emitter, judge } from "../../src/pipeline/wiring.js";
import { testFolder } from "./folder.js";
import { sampleReport } from "./sample-report.js";
import { zipOf } from "./zip-writer.js";

const WORKER = fileURLToPath(new URL("../../dist/pipeline/worker.js", import.meta.url));
const SOME_MISBEHAVE = fileURLToPath(new URL("workers/some-misbehave.mjs", import.meta.url));

function run(inputs: string[], outDir: string, options: Partial<BatchOptions> = {}) {
  const settings = mergeSettings({ jobs: 2, memory: 600 });
  return runBatch({ inputs, outDir, settings, configHash: null, judge, emitter, workerEntry: WORKER, ...options });
}

function recordsOf(outDir: string): Report[] {
  const lines = readFileSync(join(outDir, "reports.jsonl"), "utf8").split("\n").filter(Boolean);
  return lines.map((line) => reportSchema.parse(JSON.parse(line)));
}

/** All that a run wrote, by path, but for the manifest. */
function writtenIn(folder: string, inner = ""): Record<string, string> {
  return Object.fromEntries(
    readdirSync(join(folder, inner), { withFileTypes: true }).flatMap((entry) => {
      const path = join(inner, entry.name);
      if (entry.isDirectory()) return Object.entries(writtenIn(folder, path));
      return entry.name === "manifest.json" ? [] : [[path, readFileSync(join(folder, path), "latin1")]];
    }),
  );
}

describe("runBatch", () => {
  it("gives every document a record, whatever befalls its worker, and the others go on", async () => {
    const names = ["good-1", "hang", "exit", "throw", "buffers", "invalid", "good-2"];
    const folder = testFolder(Object.fromEntries(names.map((name) => [`${name}.txt`, sampleReport()])));
    const out = join(testFolder(), "out");
    const settings = mergeSettings({ jobs: 2, memory: 400, timeout: 5 });
    const result = await run([folder], out, { settings, workerEntry: SOME_MISBEHAVE });
    const records = recordsOf(out);
    expect(records.map(({ source, status, problems }) => [source.path, status, problems[0]?.code])).toEqual([
      ["buffers.txt", "failed", "memory-limit"],
      ["exit.txt", "failed", "crashed"],
      ["good-1.txt", "complete", undefined],
      ["good-2.txt", "complete", undefined],
      ["hang.txt", "failed", "time-limit"],
      ["invalid.txt", "failed", "crashed"],
      ["throw.txt", "failed", "crashed"],
    ]);
    expect(result.exitStatus).toBe(2);
    expect(records.find(({ source }) => source.path === "hang.txt")?.source.sha256).toBe("ab");
    const { coverage = {} } = records[0] ?? {};
    expect(new Set(RULES.map(({ id }) => coverage[id]))).toEqual(new Set(["could-not-run"]));
    expect(readdirSync(join(out, "documents"))).toHaveLength(names.length);
  });

  it("writes the same bytes at one and at four jobs, but for the manifest", async () => {
    const reports = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [
        `หน่วยงาน ${index}/report.txt`,
        sampleReport({ year: 2562 + (index % 5), first: 80 + index }),
      ]),
    );
    const folder = testFolder({ ...reports, "broken.pdf": "%PDF-1.7 nothing", "empty.txt": "" });
    const [one, four] = [join(testFolder(), "one"), join(testFolder(), "four")];
    await run([folder], one, { settings: mergeSettings({ jobs: 1 }) });
    await run([folder], four, { settings: mergeSettings({ jobs: 4 }) });
    const written = writtenIn(one);
    const files = ["prongsai.xlsx", "scores.csv", "dataset/scores.csv", "dataset/scores.parquet"];
    expect(Object.keys(written)).toEqual(expect.arrayContaining(files));
    expect(writtenIn(four)).toEqual(written);
  });

  it("tells bad input by its kind, with a remedy", async () => {
    const noise = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3) * 31) % 256));
    const folder = testFolder({
      "empty.txt": "",
      "noise.txt": noise,
      "noise.pdf": noise,
      "noise.docx": noise,
      "text.docx": sampleReport(),
      "other.txt": "สูตรทำแกงเขียวหวาน ใส่กะทิ พริกแกง และใบโหระพา\n",
      "bomb.zip": zipOf([{ name: "bomb.txt", content: Buffer.alloc(20 << 20) }]),
      "locked.zip": zipOf([{ name: "locked.txt", content: "x", flags: 1 }]),
      "broken.zip": "PK",
      "table.xlsx": "x",
    });
    const out = join(testFolder(), "out");
    const { manifest } = await run([folder], out);
    const records = new Map(recordsOf(out).map((record) => [record.source.path, record]));
    const codeOf = (path: string) => records.get(path)?.problems[0]?.code;
    expect(codeOf("empty.txt")).toBe("empty");
    expect(codeOf("bomb.zip!/bomb.txt")).toBe("too-large");
    expect(codeOf("locked.zip!/locked.txt")).toBe("encrypted");
    expect(codeOf("broken.zip")).toBe("damaged");
    for (const path of ["noise.txt", "noise.pdf", "noise.docx"]) {
      expect(records.get(path)?.status, path).toBe("failed");
      expect(records.get(path)?.problems[0]?.category, path).toBe("input");
    }
    expect(records.get("text.docx")).toMatchObject({
      status: "complete",
      agency: { type: "subdistrict-municipality" },
    });
    expect(records.get("other.txt")).toMatchObject({ status: "complete", kinds: ["other"], problems: [] });
    for (const { problems } of records.values()) {
      for (const { remedy, message } of problems) {
        expect(Math.min(remedy.th.length, remedy.en.length, message.th.length, message.en.length)).toBeGreaterThan(10);
      }
    }
    expect(manifestSchema.parse(manifest).files.find(({ path }) => path === "table.xlsx")).toMatchObject({
      status: "skipped",
      skipped: "unsupported",
    });
    expect(records.has("table.xlsx")).toBe(false);
  });

  it("removes what an earlier run left and no longer belongs, and nothing else", async () => {
    const folder = testFolder({ "a.txt": sampleReport(), "b.txt": sampleReport() });
    const out = testFolder({ "notes.txt": "mine", "reports/mine.json": "{}" });
    await run([folder], out);
    await run([join(folder, "b.txt")], out);
    expect(readdirSync(join(out, "reports")).map((name) => name.replace(/-[0-9a-f]{8}\./u, "."))).toEqual([
      "b.txt.json",
      "mine.json",
    ]);
    expect(existsSync(join(out, "notes.txt"))).toBe(true);
  });

  it("writes no absolute path, host or time into a record", async () => {
    const folder = testFolder({ "deep/a.txt": sampleReport(), "empty.pdf": "" });
    const out = join(testFolder(), "out");
    const { manifest } = await run([folder], out);
    const all = Object.values(writtenIn(out)).join("\n");
    expect(all).not.toContain(folder);
    expect(all).not.toContain(manifest.runId);
    expect(manifest.inputs).toEqual([folder]);
  });

  it("ends well on a folder without documents", async () => {
    const result = await run([testFolder({ "x.xlsx": "" })], join(testFolder(), "out"));
    expect(result).toMatchObject({ exitStatus: 0, summaries: [] });
  });

  it("refuses settings for a rule that does not exist", async () => {
    const settings = mergeSettings({ rules: { "no-such-rule": "off" } });
    await expect(run([testFolder()], join(testFolder(), "out"), { settings })).rejects.toThrow("no-such-rule");
  });

  it("leaves a disabled rule out", async () => {
    const folder = testFolder({ "a.txt": sampleReport() });
    const out = join(testFolder(), "out");
    await run([folder], out, { settings: mergeSettings({ rules: { "total-mismatch": "off" } }) });
    expect(recordsOf(out)[0]?.coverage["total-mismatch"]).toBe("disabled");
  });
});
