import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acceptable, baselineUse, readBaseline } from "../../src/pipeline/baseline.js";
import { baselineOf } from "../../src/pipeline/written-records.js";
import { sampleFinding, sampleReport } from "../emit/sample-report.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "prongsai-baseline-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const written = async (content: string): Promise<string> => {
  const file = join(folder, "accepted.json");
  await writeFile(file, content);
  return file;
};
const fingerprint = "0123456789abcdef";

describe("readBaseline", () => {
  it("reads the fingerprints, each once", async () => {
    const entries = [{ fingerprint, note: "ตรวจแล้ว" }, { fingerprint }];
    expect((await readBaseline(await written(JSON.stringify({ accepted: entries })))).fingerprints).toEqual([
      fingerprint,
    ]);
  });

  it.each([
    ["not json", "JSON"],
    ['{"accepted": [{"fingerprint": "12"}]}', "fingerprint"],
    ['{"accepted": [], "other": 1}', "other"],
  ])("refuses %s and says why", async (content, reason) => {
    await expect(readBaseline(await written(content))).rejects.toThrow(reason);
  });

  it("refuses a file that is not there, with a remedy", async () => {
    await expect(readBaseline(join(folder, "missing.json"))).rejects.toThrow("prongsai baseline");
  });
});

describe("baselineUse", () => {
  it("tells the entries that met no finding", () => {
    const baseline = { fingerprints: ["a", "b"], hash: "h" };
    expect(baselineUse(baseline, new Set(["a", "c"]))).toEqual({ hash: "h", entries: 2, unused: ["b"] });
  });
});

describe("a baseline of a run", () => {
  it("holds what is not accepted yet, each fingerprint once", async () => {
    const open = sampleFinding({ fingerprint });
    const accepted = sampleFinding({ fingerprint: "fedcba9876543210", accepted: true });
    const report = sampleReport({ findings: [open, accepted, open] });
    expect(acceptable(report).map((entry) => entry.fingerprint)).toEqual([fingerprint, fingerprint]);
    await writeFile(join(folder, "reports.jsonl"), `${JSON.stringify(report)}\n${JSON.stringify(report)}\n`);
    expect(await baselineOf(folder)).toEqual([expect.objectContaining({ fingerprint, rule: open.rule })]);
  });

  it("is refused where there are no results", async () => {
    await expect(baselineOf(join(folder, "nothing"))).rejects.toThrow("prongsai run");
  });
});
